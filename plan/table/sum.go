package table

import (
	"iter"

	"digiplan/plan/words"
)

// HeadingRow begins a group of rows.
func (t *Table) HeadingRow(id string, title words.Phrase) Row {
	row := Row{ID: "heading " + id, Level: Heading, Cells: make([]Cell, len(t.Columns))}
	row.Cells[0] = Phrase(title)
	return row
}

// Sum makes a row that adds up the body rows given, in the columns that add up.
func (t *Table) Sum(rows iter.Seq[*Row], level Level, title words.Sentence) Row {
	row := Row{Level: level, Cells: make([]Cell, len(t.Columns))}
	for i, column := range t.Columns {
		if !column.Sum {
			continue
		}
		var cash Cash
		var count Number
		var hundredths Hundredths
		for r := range rows {
			if r.Level != Body {
				continue
			}
			switch value := r.Cells[i].(type) {
			case Cash:
				cash += value
			case Number:
				count += value
			case Hundredths:
				hundredths += value
			}
		}
		switch column.Kind {
		case Count:
			row.Cells[i] = count
		case Decimal:
			row.Cells[i] = hundredths
		default:
			row.Cells[i] = cash
		}
	}
	row.Cells[0] = Label(title)
	return row
}

// SumOf is Sum over rows that stand in a list.
func (t *Table) SumOf(rows []Row, level Level, title words.Sentence) Row {
	return t.Sum(func(yield func(*Row) bool) {
		for i := range rows {
			if !yield(&rows[i]) {
				return
			}
		}
	}, level, title)
}

// AddTotal gives the table a total of all its body rows.
func (t *Table) AddTotal() {
	total := t.SumOf(t.Rows, Grand, words.Said(words.Total))
	t.Total = &total
}

// WithSums is the table whose sums are rows like all others, its total the last.
func (t *Table) WithSums() *Table {
	summed := *t
	summed.Rows, summed.Total = nil, nil
	grouped := false
	for _, row := range t.All() {
		switch row.Level {
		case Heading:
			grouped = true
		case Grand:
			if grouped { // it is of no group
				summed.Rows = append(summed.Rows, Row{Level: Heading})
			}
			row.Level = Body
		case Subtotal:
			row.Level = Body
		}
		summed.Rows = append(summed.Rows, row)
	}
	return &summed
}
