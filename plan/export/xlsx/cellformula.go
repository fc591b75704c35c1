package xlsx

import "digiplan/plan/table"

// none is what a share shows where there is nothing to share, and an amount where
// it is not defined.
const none = "–"

func (b *block) noValue(i int) entry {
	if column := b.table.Columns[i]; column.Kind == table.Share || column.Dashed {
		return textEntryOf(none)
	}
	return entry{}
}

// formulaAt is the formula of a cell, "" where it holds a value alone: a
// column that adds up is summed in sum rows, all others calculate as their
// column says. SUBTOTAL(9) leaves out other subtotals and what a filter hides.
func (b *block) formulaAt(i int, row table.Row, value table.Cell, number int) string {
	column := &b.table.Columns[i]
	template := b.formulas[i]
	if own, ok := row.Formulas[column.Key]; ok && !b.sheet.Excerpt {
		template = parseFormula(own.In(b.sheet.book.Lang))
	} else if number == b.total && number < b.header && i == 0 {
		return b.totalNameFormula(value)
	} else if number == b.total && value == table.Cell(table.Name(none)) {
		return b.sumOfOneClass(b.subtotal(i, row, number))
	} else if ok && row.Level != table.Body {
		return "" // no sum of the rows above
	} else if sums(*column, row, value) {
		return b.subtotal(i, row, number)
	} else if row.Level == table.Heading || row.Level != table.Body && column.Sum {
		return ""
	}
	if len(template) == 0 || value == nil && (column.Kind != table.Share || row.Level != table.Body) {
		return ""
	}
	text, ok := template.in(b, row, number)
	if !ok || len(text) > 8_000 {
		return ""
	}
	if column.Kind == table.Share {
		return "IFERROR(ROUND(" + text + `,4),"` + none + `")`
	}
	return text
}

// subtotal adds up the rows above it, back to the group's beginning; the
// grand total all rows.
func (b *block) subtotal(i int, row table.Row, number int) string {
	from, to := b.first, b.last
	if row.Level == table.Subtotal {
		to = number - 1
		within := func(above table.Row) bool { return above.Level == table.Body || above.Depth > row.Depth }
		for from = to; from > b.first && within(b.table.Rows[from-b.first-1]); {
			from--
		}
	}
	if to < from {
		return ""
	}
	return "SUBTOTAL(9," + cellName(b.at[i], from) + ":" + cellName(b.at[i], to) + ")"
}
