// Package table has tables: columns, rows and cells that know no plan, no
// format and no screen. The screen and every export show the same tables, so
// they cannot disagree.
package table

import (
	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Table is one list as people see it.
type Table struct {
	ID      string // stable name: file names, links and formulas use it
	Title   words.Phrase
	Note    words.Sentence // unit, view, what is left out; shown under the title
	Columns []Column
	Rows    []Row
	Total   *Row // the sum of all rows, if it makes sense
	Query   Query
	During  func(budget.Years) *Table // the same with the figures of those years; nil where a row has those of one year
}

// Query is what a table was asked for, as people write it; the zero value is
// all of it in its own order.
type Query struct {
	Filter string
	Sort   string // keys of columns, "-" before those from high to low
	Group  string // keys of columns
}

// Kind says how a column's values read, sort and add up.
type Kind int

// The kinds of columns.
const (
	Text  Kind = iota
	Prose      // long text that wraps
	Money
	Share
	Count
	Day
	Year
	Decimal // with two places, such as posts; never money
)

// Numeric tells of numbers: they stand on the right and compare by size.
func (k Kind) Numeric() bool { return k == Money || k == Share || k == Count || k == Decimal }

// Column is one column of a table.
type Column struct {
	Key      string // stable name: filters, sorting, formulas, CSV
	Title    words.Phrase
	Short    words.Phrase // the title where a wide one would stand over narrow numbers; empty for the same
	Kind     Kind
	Priority int         // 1 always shows; higher numbers go first where room is short
	Book     budget.Book // whose colour it bears; "" for none
	Sum      bool        // subtotals and the total add it up
	Signed   bool        // a difference: a sheet shows the sign of what is more, too
	Dashed   bool        // an amount that is not defined is shown as a dash
	Formula  Formula     // how a sheet calculates it; in sums too, where Sum is not set
	Helper   bool        // serves formulas only: never on the screen, outside the print area
}

// Level is what a row is.
type Level int

// The levels of rows.
const (
	Body     Level = iota
	Heading        // begins a group
	Subtotal       // sums the group above it
	Grand          // sums everything
)

// Row is one row. Rows of a group stand between its heading and its subtotal.
type Row struct {
	ID       string // what the row is about: the id of a measure, a line …; unique among body rows
	Level    Level
	Depth    int    // of a heading or a subtotal: within how many other groups it stands
	SumClass string // rows of different kin are never added up: expense and income
	Cells    []Cell // one for each column; nil where there is nothing
	Place    source.Place
	Opens    *Link         // what the row is made of; nil: nothing but its place
	Years    []budget.Year // that the row is about, where no column says so: filters ask for them as "year"
	Mark     Mark
	Formulas map[string]Formula // in place of the columns' own, by key of the column
}

// Mark says how a row stands out; it never stands for itself, a cell says it too.
type Mark int

// The marks.
const (
	Plain Mark = iota
	Good
	Warn
	Bad
	Faint
)

// Column finds a column by its key, -1 if there is none.
func (t *Table) Column(key string) int {
	for i, column := range t.Columns {
		if column.Key == key {
			return i
		}
	}
	return -1
}
