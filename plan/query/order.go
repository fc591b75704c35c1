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
		row *report.Row
		key sortKey
	}
	sorter := x.sorter()
	rows := make([]keyed, len(body))
	for i, row := range body {
		rows[i] = keyed{row, sorter.key(row.Cells[column])}
	}
	slices.SortStableFunc(rows, func(a, b keyed) int {
		if fromHigh && a.key.empty == b.key.empty {
			a, b = b, a
		}
		return a.key.compare(b.key)
	})
	sorted := make([]*report.Row, len(rows))
	for i := range rows {
		sorted[i] = rows[i].row
	}
	return sorted
}

// sortKey is what a value sorts by: a number, then a text; nothing comes last.
type sortKey struct {
	number int64
	text   string // as words.Order ranks it
	empty  bool
}

func (k sortKey) compare(other sortKey) int {
	if k.empty != other.empty {
		if k.empty {
			return 1
		}
		return -1
	}
	return cmp.Or(cmp.Compare(k.number, other.number), strings.Compare(k.text, other.text))
}

// sorter makes the keys of a column; it remembers texts, since most stand in
// many rows.
type sorter struct {
	lang  words.Lang
	order *words.Order
	known map[string]string
}

func (x *Index) sorter() sorter {
	return sorter{x.Lang, words.NewOrder(), make(map[string]string)}
}

func (s sorter) key(value report.Value) sortKey {
	if number, ok := sizeOf(value); ok {
		return sortKey{number: number}
	}
	if value == nil {
		return sortKey{empty: true}
	}
	text := value.In(s.lang)
	key := sortKey{text: s.text(text), empty: text == ""}
	if word, ok := value.(report.Word); ok {
		key.number = int64(word.Rank)
	}
	return key
}

// sizeOf is the number of a value that is one, a day's in seconds.
func sizeOf(value report.Value) (int64, bool) {
	switch value := value.(type) {
	case report.Cash:
		return int64(value), true
	case report.Ratio:
		return int64(value), true
	case report.Number:
		return int64(value), true
	case report.Period:
		return int64(value), true
	case report.Date:
		return time.Time(value).Unix(), !time.Time(value).IsZero()
	}
	return 0, false
}

func (s sorter) text(text string) string {
	key, ok := s.known[text]
	if !ok && text != "" {
		key = s.order.Key(text)
		s.known[text] = key
	}
	return key
}
