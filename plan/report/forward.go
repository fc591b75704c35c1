package report

import (
	"digiplan/budget"
	"digiplan/plan/words"
)

// Forward is the matrix of forward authorities as the budget prints it: a row
// for each year of authority, a column for each year of payment, both with
// their sums.
func (d Data) Forward() *Table {
	matrix := d.Ledger.Matrix(func(*budget.Line) bool { return true })
	t := &Table{
		ID:    "forward",
		Title: words.Phrase{De: "Verpflichtungsermächtigungen", En: "Forward authority"},
		Note: words.Phrase{
			De: "%s · voraussichtlich fällige Auszahlungen, je Jahr der Ermächtigung",
			En: "%s · payments expected to fall due, by year of authority",
		}.With(inEuros),
		Columns: []Column{{Key: "year", Title: words.Phrase{De: "Ermächtigung", En: "Authority"}, Kind: Year, Priority: 1}},
	}
	due := matrix.Due()
	for _, year := range due {
		text := words.PlainYear(year)
		t.Columns = append(t.Columns, Column{Key: text, Title: words.Same(text), Kind: Money, Priority: 1, Sum: true})
	}
	if len(due) > 0 {
		t.Columns = append(t.Columns, Column{Key: "sum", Title: words.Total, Kind: Money, Priority: 1, Sum: true,
			Formula: words.Same("SUM([" + words.PlainYear(due[0]) + ":" + words.PlainYear(due[len(due)-1]) + "])")})
	}
	for _, year := range matrix.Years() {
		row := Row{ID: words.PlainYear(year), Cells: []Value{Period(year)}}
		for _, payment := range due {
			row.Cells = append(row.Cells, Cash(matrix.At(year, payment)))
		}
		t.Rows = append(t.Rows, Row{ID: row.ID, Cells: append(row.Cells, Cash(matrix.Row(year)))})
	}
	if len(t.Rows) > 0 {
		t.addTotal()
	}
	return t
}
