package export

import (
	"slices"

	"digiplan/plan/report"
	"digiplan/plan/words"
)

// Part is the workbook of one table of a plan, such as what a filter left. Its
// rows calculate, but nothing in it adds up rows that may not be there.
func Part(d report.Data, t *report.Table, lang words.Lang) Workbook {
	selection := report.Note{ID: "selection", Term: words.Phrase{De: "Auswahl", En: "Selection"}, Meaning: t.Note}
	return Workbook{
		Lang: lang, City: d.City, Title: d.Title, State: d.AsOf, Paper: paperNumber(d.Plan),
		Sheets: []Sheet{
			{Table: alone(t), Name: t.Title},
			{Table: d.FileNotes(selection), Name: notesName},
		},
	}
}

// alone is a table without the formulas that count on all rows of a table.
func alone(t *report.Table) *report.Table {
	copied := *t
	copied.Columns = slices.Clone(t.Columns)
	for i, column := range copied.Columns {
		if afar(column.Formula) {
			copied.Columns[i].Formula = report.Formula{}
		}
	}
	copied.Rows = slices.Clone(t.Rows)
	for i := range copied.Rows {
		copied.Rows[i].Formulas = nil // made for rows that look at other tables
	}
	if t.Total != nil {
		total := *t.Total
		total.Formulas = nil
		copied.Total = &total
	}
	return &copied
}

// afar tells whether a formula looks at more than its own row.
func afar(f report.Formula) bool {
	return slices.ContainsFunc(parseFormula(f.De), func(p piece) bool { return p.table != "" })
}
