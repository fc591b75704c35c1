package workbook

import (
	"strings"

	"digiplan/plan/report"
	"digiplan/plan/report/yearly"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// measureLevel is that of a section about one measure.
const measureLevel = 3

// toldTable has a row for each measure, with a column for each thing that is told of any.
func toldTable(y yearly.Report, lang words.Lang) *table.Table {
	t := &table.Table{
		ID: "year-told", Title: words.Phrase{De: "Maßnahmen des Jahres", En: "Measures of the year"},
		Columns: []table.Column{{Key: "title", Title: words.Measure, Priority: 1}, {Key: "theme", Title: words.Theme, Priority: 2}},
	}
	var theme words.Sentence
	for _, section := range y.Sections {
		if section.Level < measureLevel {
			theme = section.Title
			continue
		}
		row := table.Row{ID: section.ID, Cells: []table.Cell{table.Label(section.Title), table.Label(theme)}}
		for _, fact := range section.Facts {
			addFact(t, &row, fact, lang)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// addFact puts a fact into its column, behind what stands there already.
func addFact(t *table.Table, row *table.Row, fact report.Fact, lang words.Lang) {
	at := t.Column(fact.Title.En)
	if at < 0 {
		at = len(t.Columns)
		t.Columns = append(t.Columns, table.Column{Key: fact.Title.En, Title: fact.Title, Priority: 2})
	}
	for len(row.Cells) <= at {
		row.Cells = append(row.Cells, nil)
	}
	text := fact.Value.In(lang) // as text: a sheet would show a day among texts as its number
	if before := row.Cells[at]; before != nil {
		text = strings.Join([]string{before.In(lang), text}, "; ")
	}
	row.Cells[at] = table.Name(text)
}
