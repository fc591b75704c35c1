package query

import (
	"strings"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Question is what is asked of a table, with columns by their keys. The zero
// value asks for all of it.
type Question struct {
	Filter  string
	Sort    []Order
	Group   []string
	Columns []string        // those wanted, in their order; none: all
	Marked  map[string]bool // only these rows, by their ids; none: all
}

// Orders reads what to sort by, as in "theme,-need".
func (x *Index) Orders(text string) ([]Order, *Mistake) {
	var orders []Order
	keys, mistake := x.keys(text, func(name string) string {
		name, fromHigh := strings.CutPrefix(name, "-")
		orders = append(orders, Order{FromHigh: fromHigh})
		return name
	})
	for i, key := range keys {
		orders[i].Column = key
	}
	return orders, mistake
}

// Keys reads names of columns with commas or blanks between them.
func (x *Index) Keys(text string) ([]string, *Mistake) {
	return x.keys(text, func(name string) string { return name })
}

func (x *Index) keys(text string, bare func(string) string) ([]string, *Mistake) {
	var keys []string
	for _, name := range x.names(text) {
		name = bare(name)
		column := x.Named(name)
		if column < 0 {
			unknown := x.Unknown(name)
			return nil, &unknown
		}
		keys = append(keys, x.Table.Columns[column].Key)
	}
	return keys, nil
}

// names splits a list: at commas, and at blanks but for those in a title.
func (x *Index) names(text string) []string {
	var names []string
	for part := range strings.SplitSeq(text, ",") {
		part = strings.TrimSpace(part)
		if x.Named(strings.TrimPrefix(part, "-")) >= 0 {
			names = append(names, part)
		} else {
			names = append(names, strings.Fields(part)...)
		}
	}
	return names
}

// Ask is the table that answers a question, with totals of what is left.
func (x *Index) Ask(q Question) (*table.Table, []Mistake) {
	conditions, mistakes := x.Conditions(q.Filter)
	if len(mistakes) > 0 {
		return nil, mistakes
	}
	if len(q.Marked) > 0 {
		conditions = append(conditions, Condition{marked: q.Marked})
	}
	var sorted []*table.Row
	if len(q.Sort) > 0 {
		sorted = x.Sorted(q.Sort...)
	}
	answer := x.Among(sorted, conditions, q.Group)
	t := *x.Table
	t.Rows, t.Total, t.Query = make([]table.Row, len(answer.Rows)), answer.Total, q.asked()
	for i, row := range answer.Rows {
		t.Rows[i] = *row
	}
	if len(conditions) > 0 {
		t.Note = noted(t.Note, words.Phrase{De: "%s: %d von %d", En: "%s: %d of %d"}.With(q.chosen(), answer.Matched, len(x.Body)))
	}
	if len(q.Columns) > 0 {
		pick(&t, q.Columns)
	}
	return &t, nil
}

// chosen says by what rows were chosen.
func (q Question) chosen() words.Sentence {
	filter := words.Phrase{De: "Filter %s", En: "filter %s"}.With(words.Clean(q.Filter))
	marked := words.Text("markierte Zeilen", "marked rows")
	switch {
	case len(q.Marked) == 0:
		return filter
	case q.Filter == "":
		return marked
	}
	return words.Phrase{De: "%s, %s", En: "%s, %s"}.With(filter, marked)
}

func noted(note, more words.Sentence) words.Sentence {
	if note.Empty() {
		return more
	}
	return words.Phrase{De: "%s · %s", En: "%s · %s"}.With(note, more)
}

func (q Question) asked() table.Query {
	var sort []string
	for _, order := range q.Sort {
		sign := ""
		if order.FromHigh {
			sign = "-"
		}
		sort = append(sort, sign+order.Column)
	}
	return table.Query{Filter: q.Filter, Sort: strings.Join(sort, ","), Group: strings.Join(q.Group, ",")}
}

// pick leaves only some columns of a table. The names of headings and sums
// stand in the first of them, as they do in the whole table.
func pick(t *table.Table, keys []string) {
	columns, picked := make([]int, len(keys)), make([]table.Column, len(keys))
	for i, key := range keys {
		columns[i] = t.Column(key)
		picked[i] = t.Columns[columns[i]]
	}
	t.Columns = picked
	of := func(row table.Row) table.Row {
		cells := make([]table.Cell, len(columns))
		for i, column := range columns {
			if row.Level == table.Body || column > 0 {
				cells[i] = row.Cells[column]
			}
		}
		if row.Level != table.Body && cells[0] == nil {
			cells[0] = row.Cells[0]
		}
		row.Cells = cells
		return row
	}
	for i := range t.Rows {
		t.Rows[i] = of(t.Rows[i])
	}
	if t.Total != nil {
		total := of(*t.Total)
		t.Total = &total
	}
}
