package query

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"digiplan/plan/report"
	"digiplan/plan/words"
)

// Order sorts by a column, named by its key.
type Order struct {
	Column   string
	FromHigh bool
}

// Sorted is the body rows in an order; rows that are alike in it stand in the
// next order given. Rows without a value come last either way, rows of one
// value keep their order.
func (x *Index) Sorted(orders ...Order) []*report.Row {
	rows := x.Body
	for _, by := range slices.Backward(orders) {
		if column := x.Table.Column(by.Column); column >= 0 {
			rows = x.sorted(rows, column, by.FromHigh)
		}
	}
	return rows
}

func (x *Index) sorted(body []*report.Row, column int, fromHigh bool) []*report.Row {
	type keyed struct {
		row    *report.Row
		number int64
		text   string
		empty  bool
	}
	order := words.NewOrder()
	known := make(map[string]string)
	rows := make([]keyed, len(body))
	for i, row := range body {
		rows[i].row = row
		var text string
		rows[i].number, text, rows[i].empty = sortKey(row.Cells[column], x.Lang)
		if text != "" {
			if _, ok := known[text]; !ok {
				known[text] = order.Key(text)
			}
			rows[i].text = known[text]
		}
	}
	slices.SortStableFunc(rows, func(a, b keyed) int {
		if a.empty != b.empty {
			if a.empty {
				return 1
			}
			return -1
		}
		if fromHigh {
			a, b = b, a
		}
		return cmp.Or(cmp.Compare(a.number, b.number), strings.Compare(a.text, b.text))
	})
	sorted := make([]*report.Row, len(rows))
	for i := range rows {
		sorted[i] = rows[i].row
	}
	return sorted
}

// sortKey is what a value sorts by: a number or a text.
func sortKey(value report.Value, lang words.Lang) (number int64, text string, empty bool) {
	switch value := value.(type) {
	case nil:
		return 0, "", true
	case report.Cash:
		return int64(value), "", false
	case report.Ratio:
		return int64(value), "", false
	case report.Number:
		return int64(value), "", false
	case report.Period:
		return int64(value), "", false
	case report.Date:
		return time.Time(value).Unix(), "", time.Time(value).IsZero()
	}
	text = value.In(lang)
	return 0, text, text == ""
}
