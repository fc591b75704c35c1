package table

import "iter"

// RightAligned tells the kinds whose values stand on the right.
func (k Kind) RightAligned() bool { return k.Numeric() || k == Year }

// Shown are the columns that people see, by their place in the table.
func (t *Table) Shown() []int {
	var columns []int
	for i, column := range t.Columns {
		if !column.Helper {
			columns = append(columns, i)
		}
	}
	return columns
}

// All are the rows of the table, its total last.
func (t *Table) All() iter.Seq2[int, Row] {
	return func(yield func(int, Row) bool) {
		for i, row := range t.Rows {
			if !yield(i, row) {
				return
			}
		}
		if t.Total != nil {
			yield(len(t.Rows), *t.Total)
		}
	}
}

// At is the value in a column, nil where the row is shorter than its table is wide.
func (r Row) At(column int) Cell {
	if column >= len(r.Cells) {
		return nil
	}
	return r.Cells[column]
}
