package xlsx

import (
	"digiplan/budget"
	"digiplan/plan/table"
)

// markColumn is the column that says what the row's mark means, the first one
// where no other does, and -1 in rows without such a mark.
func (b *block) markColumn(row table.Row) int {
	if row.Mark == table.Plain || row.Mark == table.Faint {
		return -1
	}
	for i, column := range b.table.Columns {
		if test := markColumns[column.Key]; test != nil && test(row.At(i)) {
			return i
		}
	}
	return 0
}

// markColumns are the columns that tell good from bad, and when they do.
var markColumns = map[string]func(table.Cell) bool{
	"severity":  func(v table.Cell) bool { return v != nil },
	"check":     func(v table.Cell) bool { return v != nil },
	"d":         func(v table.Cell) bool { amount, _ := summand(v); return amount != 0 },
	"gap":       func(v table.Cell) bool { amount, _ := summand(v); return amount > 0 },
	"uncovered": func(v table.Cell) bool { amount, _ := summand(v); return amount > 0 },
	"state":     func(v table.Cell) bool { return v != nil },
	"became":    func(v table.Cell) bool { return v != nil },
	"free":      negative,
	"least":     negative,
	"available": negative,
	"filled": func(v table.Cell) bool {
		share, _ := v.(table.Ratio)
		return budget.Percent(share) > budget.Whole
	},
}

func negative(v table.Cell) bool {
	amount, _ := summand(v)
	return amount < 0
}
