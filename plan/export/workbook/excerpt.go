package workbook

import (
	"digiplan/plan/report"
	"digiplan/plan/report/notes"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Excerpt is the workbook of one table of a plan, such as what a filter left. Its
// rows calculate, but nothing in it adds up rows that may not be there.
func Excerpt(src report.Source, t *table.Table, lang words.Lang) Workbook {
	selection := notes.Note{ID: "selection", Term: words.Phrase{De: "Auswahl", En: "Selection"}, Meaning: t.Note}
	book := Of(src, lang)
	book.Paper = paperNumber(src.Plan)
	book.Sheets = []Sheet{{Table: t, Name: t.Title, Excerpt: true}, {Table: notes.OfFile(src, selection), Name: notesName}}
	return book
}
