package workbook

import (
	"fmt"
	"strings"

	"digiplan/plan/report"
	"digiplan/plan/report/yearly"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// onePageEach are the sections of a report, a sheet and a page each: what is said in
// sentences, and the tables under it.
func onePageEach(y yearly.Report, lang words.Lang) []Sheet {
	var sheets []Sheet
	for i, section := range y.Sections {
		title := section.Title.In(lang)
		facts := factsTable(section.Facts, lang)
		facts.ID = fmt.Sprint("facts ", i)
		sheets = append(sheets, Sheet{
			Table: facts, Under: section.Tables, OnePage: true,
			Name: words.Same(sheetTitle(i+1, title)), Title: words.Same(strings.ReplaceAll(title, "%", "%%")),
		})
	}
	return sheets
}

// sheetTitle is a title short enough for a sheet, told apart by its number.
func sheetTitle(number int, title string) string {
	const most = 31
	text := []rune(fmt.Sprintf("%d %s", number, title))
	return strings.TrimSpace(string(text[:min(most, len(text))]))
}

// factsTable has a row for each fact.
func factsTable(facts []report.Fact, lang words.Lang) *table.Table {
	t := &table.Table{
		Title: words.Phrase{De: "Angaben", En: "Facts"},
		Columns: []table.Column{
			{Key: "what", Title: words.Phrase{De: "Angabe", En: "Fact"}, Priority: 1},
			{Key: "text", Title: words.Phrase{De: "Text", En: "Text"}, Kind: table.Prose, Priority: 1},
		},
	}
	for _, fact := range facts {
		if fact.Value != nil { // as text: a sheet would show a day among texts as its number
			t.Rows = append(t.Rows, table.Row{ID: fmt.Sprint(len(t.Rows)), Cells: []table.Cell{table.Phrase(fact.Title), table.Name(fact.Value.In(lang))}})
		}
	}
	return t
}
