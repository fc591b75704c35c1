package workbook

import (
	"strings"

	"digiplan/budget"
	"digiplan/plan/report/yearly"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Yearly has the cover's figures over the themes and the charts of the report, what it
// says as text, a row for each measure, and a sheet for each table; the tables of all
// themes stand on one.
func Yearly(y yearly.Report, lang words.Lang) Workbook {
	workbook := Workbook{Lang: lang, City: y.City, Title: y.Title.In(lang), State: y.State}
	if y.OnePage {
		workbook.Sheets = onePageEach(y, lang)
		return workbook
	}
	said := saidTable(y, lang)
	text := Sheet{Table: said, Name: said.Title}
	money := &table.Table{ID: "year-measures", Title: words.Phrase{De: "Mittel je Maßnahme", En: "Money by measure"}}
	milestones := &table.Table{ID: "year-milestones", Title: words.Phrase{De: "Meilensteine", En: "Milestones"}}
	var rest []Sheet
	for _, section := range y.Sections {
		for _, t := range section.Tables {
			switch {
			case section.ID == "implementation":
				workbook.Sheets = append(workbook.Sheets, withCharts(Sheet{Table: t, Name: words.Overview, Figures: y.Figures}, y))
			case strings.HasSuffix(t.ID, "-money"):
				addGroup(money, section.Title, t)
			case strings.HasSuffix(t.ID, "-milestones"):
				addGroup(milestones, section.Title, t)
			default:
				name, short := shortNames[t.ID]
				if !short {
					name = t.Title
				}
				rest = append(rest, Sheet{Table: t, Name: name, Book: bookOf(t)})
			}
		}
	}
	workbook.Sheets = append(workbook.Sheets, text, Sheet{Table: toldTable(y, lang), Name: words.Measures}, progressSheet(y), Sheet{Table: money, Name: money.Title}, Sheet{Table: milestones, Name: milestones.Title})
	workbook.Sheets = append(workbook.Sheets, rest...)
	return workbook
}

// shortNames are names of sheets for titles of more than 31 characters.
var shortNames = map[string]words.Phrase{
	"year-undecided": {De: "Vorbehalt, ohne Beschluss", En: "Conditional, undecided"},
	"additional":     {De: "Zusätzliche Mittel", En: "Additional money"},
	"items":          {De: "Beschlusspunkte", En: "Items"},
	"coming-next":    {De: "Nach dem Berichtsjahr", En: "After the year"},
	"year-owed":      {De: "Was noch fehlt", En: "Missing"},
	"notes":          {De: "Begriffe", En: "Terms"},
}

func bookOf(t *table.Table) budget.Book {
	switch t.ID {
	case "year-city":
		return budget.City
	case "year-provider":
		return budget.Provider
	}
	return ""
}

// addGroup adds a theme's table under its name, with its total as a subtotal.
func addGroup(all *table.Table, title words.Sentence, t *table.Table) {
	heading := table.Row{Level: table.Heading, Cells: make([]table.Cell, len(t.Columns))}
	heading.Cells[0] = table.Label(title)
	all.Columns, all.Note = t.Columns, t.Note
	all.Rows = append(append(all.Rows, heading), t.Rows...)
	if t.Total == nil {
		return
	}
	subtotal := *t.Total
	subtotal.Level = table.Subtotal
	all.Rows = append(all.Rows, subtotal)
	if all.Total == nil {
		all.Total = &table.Row{Level: table.Grand, Cells: make([]table.Cell, len(t.Columns))}
		all.Total.Cells[0] = t.Total.Cells[0]
	}
	for i, value := range t.Total.Cells {
		if cash, ok := value.(table.Cash); ok {
			before, _ := all.Total.Cells[i].(table.Cash)
			all.Total.Cells[i] = before + cash
		}
	}
}

// saidTable holds the sentences and facts of a report, chapter by chapter; what is told
// of measures stands on a sheet of its own.
func saidTable(y yearly.Report, lang words.Lang) *table.Table {
	t := &table.Table{
		ID:    "report",
		Title: words.Phrase{De: "Bericht", En: "Report"},
		Columns: []table.Column{
			{Key: "chapter", Title: words.Phrase{De: "Abschnitt", En: "Chapter"}, Priority: 1},
			{Key: "subject", Title: words.Phrase{De: "Gegenstand", En: "Subject"}, Priority: 1},
			{Key: "text", Title: words.Phrase{De: "Text", En: "Text"}, Kind: table.Prose, Priority: 1},
		},
	}
	add := func(chapter words.Sentence, subject words.Phrase, text table.Cell) {
		if text != nil { // as text: a sheet would show a day among texts as its number
			t.Rows = append(t.Rows, table.Row{Cells: []table.Cell{table.Label(chapter), table.Phrase(subject), table.Name(text.In(lang))}})
		}
	}
	for _, fact := range y.Facts {
		add(y.Title, fact.Title, fact.Value)
	}
	for _, notice := range y.Notices {
		add(y.Title, noticeTitle, table.Label(notice))
	}
	for _, section := range y.Sections {
		if section.Level == measureLevel {
			continue
		}
		for _, sentence := range section.Prose {
			add(section.Title, words.Phrase{}, table.Label(sentence))
		}
		for _, fact := range section.Facts {
			add(section.Title, fact.Title, fact.Value)
		}
	}
	return t
}

var noticeTitle = words.Phrase{De: "Hinweis", En: "Notice"}
