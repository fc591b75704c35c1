package xlsx

import (
	"digiplan/budget"
	"digiplan/plan/report"
)

// markColumn is the column that says what the row's mark means, the first one
// where no other does, and -1 in rows without such a mark.
func (b *block) markColumn(row report.Row) int {
	if row.Mark == report.Plain || row.Mark == report.Faint {
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
var markColumns = map[string]func(report.Value) bool{
	"severity":  func(v report.Value) bool { return v != nil },
	"check":     func(v report.Value) bool { return v != nil },
	"d":         func(v report.Value) bool { amount, _ := summand(v); return amount != 0 },
	"gap":       func(v report.Value) bool { amount, _ := summand(v); return amount > 0 },
	"uncovered": func(v report.Value) bool { amount, _ := summand(v); return amount > 0 },
	"state":     func(v report.Value) bool { return v != nil },
	"free":      negative,
	"available": negative,
	"filled": func(v report.Value) bool {
		share, _ := v.(report.Ratio)
		return budget.Percent(share) > budget.Whole
	},
}

func negative(v report.Value) bool {
	amount, _ := summand(v)
	return amount < 0
}
