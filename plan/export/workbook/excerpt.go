package workbook

import (
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Excerpt is the workbook of one table of a plan, such as what a filter left. Its
// rows calculate, but nothing in it adds up rows that may not be there.
func Excerpt(d report.Data, t *table.Table, lang words.Lang) Workbook {
	selection := report.Note{ID: "selection", Term: words.Phrase{De: "Auswahl", En: "Selection"}, Meaning: t.Note}
	return Workbook{
		Lang: lang, City: d.City, Title: d.Title, State: d.AsOf, Paper: paperNumber(d.Plan),
		Sheets: []Sheet{
			{Table: t, Name: t.Title, Excerpt: true},
			{Table: d.FileNotes(selection), Name: notesName},
		},
	}
}
