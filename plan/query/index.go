// Package query asks a table: which rows a filter leaves, in which order, in
// which groups, and what they add up to. The screen and the commands ask alike,
// so they answer alike.
package query

import (
	"strings"
	"sync"
	"time"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Index is a table made ready for searching and sorting in one language. What
// takes long is put off until somebody filters or sorts.
type Index struct {
	Table *table.Table
	Lang  words.Lang
	All   []*table.Row // as the table has them
	Body  []*table.Row

	byID   func() map[string]*table.Row
	yearly bool                           // rows say what years they are about
	field  []int                          // of each column: its place in fields; -1 for numbers
	texts  int                            // how many columns have one
	fields func() map[*table.Row][]string // of each body row: its folded texts
	ranks  []func() []int                 // of each column, see ranked
}

// New makes a table ready.
func New(t *table.Table, lang words.Lang) *Index {
	x := &Index{Table: t, Lang: lang, All: make([]*table.Row, 0, len(t.Rows)), Body: make([]*table.Row, 0, len(t.Rows))}
	for i := range t.Rows {
		row := &t.Rows[i]
		x.All = append(x.All, row)
		if row.Level == table.Body {
			x.Body = append(x.Body, row)
			x.yearly = x.yearly || row.Years != nil
		}
	}
	x.byID, x.fields = sync.OnceValue(x.named), sync.OnceValue(x.folded)
	for i, column := range t.Columns {
		x.ranks = append(x.ranks, sync.OnceValue(func() []int { return x.ranked(i) }))
		x.field = append(x.field, -1)
		if !column.Kind.Numeric() {
			x.field[i] = x.texts
			x.texts++
		}
	}
	return x
}

// Find is the body row of an id, nil if there is none.
func (x *Index) Find(id string) *table.Row { return x.byID()[id] }

func (x *Index) named() map[string]*table.Row {
	rows := make(map[string]*table.Row, len(x.Body))
	for _, row := range x.Body {
		rows[row.ID] = row
	}
	return rows
}

// folded are the texts of each body row.
func (x *Index) folded() map[*table.Row][]string {
	folded, all := make(map[*table.Row][]string, len(x.Body)), make([]string, 0, len(x.Body)*x.texts)
	fold := make(foldings)
	for _, row := range x.Body {
		from := len(all)
		for column, field := range x.field {
			if field >= 0 {
				all = append(all, fold.value(row.Cells[column], x.Lang))
			}
		}
		folded[row] = all[from:len(all):len(all)]
	}
	return folded
}

// foldings are texts with what they fold to: most stand in many rows.
type foldings map[string]string

// value is all that a cell is found by, a line each: words of digiplan in both
// languages and as the files have them, days as they have them, things by their
// ids and titles; what has umlauts once more with these spelled out.
func (f foldings) value(value table.Cell, lang words.Lang) string {
	switch value := value.(type) {
	case nil:
		return ""
	case table.Label:
		return f.of(value.In(words.German)) + "\n" + f.of(value.In(words.English))
	case table.Word:
		return f.of(value.In(words.German)) + "\n" + f.of(value.In(words.English)) + "\n" + f.of(value.Key)
	case table.Date:
		return f.of(value.In(words.German)) + "\n" + f.of(value.In(words.English)) + "\n" + time.Time(value).Format(time.DateOnly)
	case table.List:
		return f.of(value.All) + "\n" + f.of(value.IDs)
	case table.Ref:
		return f.of(value.Label) + "\n" + f.of(value.ID) + "\n" + f.of(value.Title)
	}
	return f.of(value.In(lang))
}

func (f foldings) of(text string) string {
	folded, ok := f[text]
	if !ok {
		folded = strings.Join(words.Foldings(text), "\n")
		f[text] = folded
	}
	return folded
}
