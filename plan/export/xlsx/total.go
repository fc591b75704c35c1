package xlsx

import (
	"strconv"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// A list with a filter has its total above the header: sorting leaves it where it
// stands, and it adds up what a filter shows. Rows of different classes add up to
// nothing, so where a list has several its sums wait until a filter shows one.

// findTotal finds the row of sums of a list, and its classes.
func (b *block) findTotal() {
	t := b.table
	b.sum = t.Total
	if !b.filtered() {
		return
	}
	b.classes = make(map[string]int)
	for _, row := range t.Rows {
		if _, ok := b.classes[row.SumClass]; !ok {
			b.classes[row.SumClass] = len(b.classes) + 1
		}
	}
	sum := t.SumOf(t.Rows, table.Grand, words.Said(words.Total))
	if t.Total != nil {
		sum.Cells[0] = t.Total.At(0)
	}
	summed := false
	for i, column := range t.Columns {
		summed = summed || column.Sum
		switch {
		case t.Total != nil && t.Total.At(i) != nil:
			sum.Cells[i] = t.Total.At(i)
		case column.Sum && len(b.classes) > 1:
			sum.Cells[i] = table.Name(none)
		case column.Sum && column.Dashed && t.Total != nil:
			sum.Cells[i] = nil
		}
	}
	sum.Cells[0] = b.totalName(sum.Cells[0], summed)
	b.sum = &sum
}

// totalName says how many rows a list has, and if it has sums that these are.
func (b *block) totalName(name table.Cell, summed bool) table.Cell {
	count := words.Phrase{De: "Zeilen: %d", En: "rows: %d"}.With(len(b.table.Rows))
	if !summed {
		return table.Label(count)
	}
	return table.Label(words.Phrase{De: "%s · %s", En: "%s · %s"}.With(name, count))
}

// totalNameFormula counts the rows that a filter shows, in a column that all fill.
func (b *block) totalNameFormula(name table.Cell) string {
	text, count := name.In(b.sheet.book.Lang), strconv.Itoa(len(b.table.Rows))
	for i := range b.table.Columns {
		if b.fills(i) {
			return table.Quoted(text[:len(text)-len(count)]) + "&SUBTOTAL(3," + b.column(i) + ")"
		}
	}
	return ""
}

// fills tells a column in which something stands in every row.
func (b *block) fills(i int) bool {
	for _, row := range b.table.Rows {
		if value := row.At(i); value == nil || value.In(b.sheet.book.Lang) == "" {
			return false
		}
	}
	return true
}

// column are the cells of a column in all rows.
func (b *block) column(i int) string {
	return cellName(b.at[i], b.first) + ":" + cellName(b.at[i], b.last)
}

// sumOfOneClass adds up what a filter shows, if all of it is of one class.
func (b *block) sumOfOneClass(sum string) string {
	at := letters(b.helpers[0].at)
	classes := at + strconv.Itoa(b.first) + ":" + at + strconv.Itoa(b.last)
	return "IF(SUBTOTAL(4," + classes + ")=SUBTOTAL(5," + classes + ")," + sum + `,"` + none + `")`
}

// helper is a column that is not of the table: its total needs it.
type helper struct {
	at    int
	title string
	value func(table.Row) entry
	code  code
	style int
}

// writeHelpers writes the cells of the helper columns.
func (b *block) writeHelpers(cells []cell, row table.Row) {
	if row.Level != table.Body {
		return
	}
	for _, h := range b.helpers {
		cells[h.at-1] = cell{here: true, style: h.style, holds: h.value(row)}
	}
}

// addClasses gives a list with rows of several classes a column of them.
func (b *block) addClasses(next int) int {
	if len(b.classes) < 2 || !b.hasSums() {
		return next
	}
	b.helpers = append(b.helpers, helper{
		at: next, title: words.Phrase{De: "Summenart (Nr.)", En: "Kind of sum (no.)"}.In(b.sheet.book.Lang), code: countCode,
		value: func(row table.Row) entry { return numeral(int64(b.classes[row.SumClass]), 0) },
	})
	return next + 1
}

func (b *block) hasSums() bool {
	for _, column := range b.table.Columns {
		if column.Sum {
			return true
		}
	}
	return false
}

// rows are those of the table and the row of its sums.
func (b *block) rows(do func(int, table.Row)) {
	for i, row := range b.table.Rows {
		do(b.first+i, row)
	}
	if b.sum != nil {
		do(b.total, *b.sum)
	}
}
