package report

import (
	"iter"

	"digiplan/plan/words"
)

// Sum makes a row that adds up the body rows given, in the columns that add up.
func (t *Table) Sum(rows iter.Seq[*Row], level Level, title words.Sentence) Row {
	row := Row{Level: level, Cells: make([]Value, len(t.Columns))}
	for i, column := range t.Columns {
		if !column.Sum {
			continue
		}
		var cash Cash
		var count Number
		for r := range rows {
			if r.Level != Body {
				continue
			}
			switch value := r.Cells[i].(type) {
			case Cash:
				cash += value
			case Number:
				count += value
			}
		}
		row.Cells[i] = Value(cash)
		if column.Kind == Count {
			row.Cells[i] = count
		}
	}
	row.Cells[0] = Said(title)
	return row
}

func (t *Table) sum(rows []Row, level Level, title words.Sentence) Row {
	return t.Sum(func(yield func(*Row) bool) {
		for i := range rows {
			if !yield(&rows[i]) {
				return
			}
		}
	}, level, title)
}

// addTotal gives the table a total of all its body rows.
func (t *Table) addTotal() {
	total := t.sum(t.Rows, Grand, words.Said(words.Total))
	t.Total = &total
}
