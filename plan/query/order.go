package query

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"digiplan/plan/table"
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
func (x *Index) Sorted(orders ...Order) []*table.Row {
	at := make([]int, len(x.Body)) // places in Body
	for i := range at {
		at[i] = i
	}
	for _, by := range slices.Backward(orders) {
		if column := x.Table.Column(by.Column); column >= 0 {
			at = sorted(at, x.ranks[column](), by.FromHigh)
		}
	}
	rows := make([]*table.Row, len(at))
	for i := range at {
		rows[i] = x.Body[at[i]]
	}
	return rows
}

// sorted sorts places by their ranks; those of one rank keep their order.
func sorted(at, ranks []int, fromHigh bool) []int {
	if len(at) == 0 {
		return at
	}
	highest := max(0, slices.Max(ranks))
	slot := func(place int) int {
		switch rank := ranks[place]; {
		case rank == unranked:
			return highest + 1
		case fromHigh:
			return highest - rank
		default:
			return rank
		}
	}
	next := make([]int, highest+3) // of each slot: where its next place goes
	for _, place := range at {
		next[slot(place)+1]++
	}
	for i := range highest + 2 {
		next[i+1] += next[i]
	}
	result := make([]int, len(at))
	for _, place := range at {
		result[next[slot(place)]] = place
		next[slot(place)]++
	}
	return result
}

// unranked is the rank of nothing.
const unranked = -1

// ranked are the ranks of the body rows in a column: 0 for the lowest value,
// the same for those that are alike.
func (x *Index) ranked(column int) []int {
	keys, of := x.distinct(column)
	order := make([]int, len(keys))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return keys[a].compare(keys[b]) })
	rank, ranks := 0, make([]int, len(keys))
	for i, at := range order {
		if i > 0 && keys[order[i-1]] != keys[at] {
			rank++
		}
		ranks[at] = rank
		if keys[at].empty {
			ranks[at] = unranked
		}
	}
	for i, at := range of {
		of[i] = ranks[at]
	}
	return of
}

// distinct are the values of a column, those that are alike once, and for each
// body row which of them it has.
func (x *Index) distinct(column int) (keys []sortKey, of []int) {
	sorter, known := x.sorter(), make(map[sortKey]int)
	of = make([]int, len(x.Body))
	for i, row := range x.Body {
		key := sorter.key(row.Cells[column])
		at, ok := known[key]
		if !ok {
			at = len(keys)
			known[key] = at
			keys = append(keys, key)
		}
		of[i] = at
	}
	return keys, of
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

// sorter makes the keys of values. It remembers those of texts: most stand in
// many rows.
type sorter struct {
	lang  words.Lang
	order *words.Order
	keys  map[string]string
}

func (x *Index) sorter() sorter { return sorter{x.Lang, words.NewOrder(), make(map[string]string)} }

func (s sorter) key(value table.Cell) sortKey {
	if number, ok := sizeOf(value); ok {
		return sortKey{number: number}
	}
	if value == nil {
		return sortKey{empty: true}
	}
	text := value.In(s.lang)
	key := sortKey{text: s.textKey(text), empty: text == ""}
	if word, ok := value.(table.Word); ok {
		key.number = int64(word.Rank)
	}
	return key
}

func (s sorter) textKey(text string) string {
	key, ok := s.keys[text]
	if !ok && text != "" {
		key = s.order.Key(text)
		s.keys[text] = key
	}
	return key
}

// sizeOf is the number of a value that is one, a day's in seconds.
func sizeOf(value table.Cell) (int64, bool) {
	switch value := value.(type) {
	case table.Cash:
		return int64(value), true
	case table.Ratio:
		return int64(value), true
	case table.Hundredths:
		return int64(value), true
	case table.Number:
		return int64(value), true
	case table.Period:
		return int64(value), true
	case table.Date:
		return time.Time(value).Unix(), !time.Time(value).IsZero()
	}
	return 0, false
}
