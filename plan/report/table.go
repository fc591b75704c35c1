// Package report makes tables of a plan: rows and columns that know no format
// and no screen. The screen and every export show the same tables, so they
// cannot disagree.
package report

import (
	"slices"
	"strings"
	"time"

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
	Asked   Asked
}

// Asked is what a table was asked for, as people write it; the zero value is
// all of it in its own order.
type Asked struct {
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
)

// Numeric tells of numbers: they stand on the right and compare by size.
func (k Kind) Numeric() bool { return k == Money || k == Share || k == Count }

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
	Formula  Formula     // how a sheet calculates it; in sums too, where Sum is not set
	Helper   bool        // serves formulas only: never on the screen, outside the print area
}

// Formula is a sheet's formula in terms of columns, in the spreadsheet's own
// English: [key] is the cell of this row, [a:b] the cells of this row from one
// column to another, table[key] all rows of a column of another table, and
// table[{key}] the column of another table that this row names under key.
// A phrase, since it may compare with words of the sheet.
type Formula = words.Phrase

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
	Kin      string  // rows of different kin are never added up: expense and income
	Cells    []Value // one for each column; nil where there is nothing
	Place    source.Place
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

// Value is what a cell holds: Name, Titled, Several, Said, Word, Cash, Ratio, Number, Date
// or Period.
type Value interface {
	// In is the value as text of a language, as the screen shows it.
	In(words.Lang) string
}

// The values.
type (
	Name   string         // an id, a title: reads the same in both languages
	Said   words.Sentence // words of digiplan
	Cash   budget.Cents
	Ratio  budget.Percent
	Number int
	Date   time.Time
	Period budget.Year
)

// Titled is a thing of the plan that people call by a short name: a theme by
// its number, a committee by its letters.
type Titled struct{ Label, ID, Title string }

// Several are things of the plan in one cell: the titles of all of them, the
// first of which groups the row.
type Several struct{ First, All, IDs string }

// Word is a word that the files have for what people read: "running". Words of
// one field stand in the order of their ranks, which is the format's, then of
// what they say.
type Word struct {
	Key  string
	Says words.Sentence
	Rank int
}

// In implements Value.
func (n Name) In(words.Lang) string { return string(n) }

// In implements Value.
func (s Said) In(lang words.Lang) string { return words.Sentence(s).In(lang) }

// In implements Value.
func (t Titled) In(words.Lang) string { return t.Label }

// Long is the short name with the title behind it.
func (t Titled) Long() string {
	if strings.HasPrefix(t.Title, t.Label) {
		return t.Title
	}
	return strings.TrimSpace(t.Label + " " + t.Title)
}

// In implements Value.
func (s Several) In(words.Lang) string { return s.All }

// In implements Value.
func (w Word) In(lang words.Lang) string { return w.Says.In(lang) }

// In implements Value; zero is a dash, since most cells of a plan are empty.
func (c Cash) In(lang words.Lang) string {
	if c == 0 {
		return words.None
	}
	return words.Amount(budget.Cents(c), lang)
}

// In implements Value.
func (r Ratio) In(lang words.Lang) string { return words.Share(budget.Percent(r), lang) }

// In implements Value.
func (n Number) In(lang words.Lang) string { return words.Amount(budget.Cents(n)*100, lang) }

// In implements Value.
func (d Date) In(lang words.Lang) string { return words.Date(time.Time(d), lang) }

// In implements Value; a year has no separators.
func (p Period) In(words.Lang) string { return words.PlainYear(budget.Year(p)) }

// Phrase is a value that is said in both languages.
func Phrase(p words.Phrase) Value { return Said(words.Said(p)) }

// wordOf is a key of the files as a value, nil where there is nothing to read.
// Where the keys of the field have an order, the value has its rank in it.
func wordOf[K ~string](key K, says words.Phrase, order ...K) Value {
	if says.Empty() {
		return nil
	}
	return Word{Key: string(key), Says: words.Said(says), Rank: slices.Index(order, key) + 1}
}

// Column finds a column by its key, -1 if there is none.
func (t *Table) Column(key string) int {
	for i, column := range t.Columns {
		if column.Key == key {
			return i
		}
	}
	return -1
}

// inEuros is the note of tables in euros.
var inEuros = words.Phrase{De: "Alle Beträge in Euro", En: "All amounts in euros"}
