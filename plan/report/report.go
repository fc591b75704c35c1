// Package report makes tables of a plan, in a room for each kind. It holds what
// they share: what tables are made of, names, common cells, and the findings.
package report

import (
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Detail is all that is known of one thing.
type Detail struct {
	Title  string
	Place  string // file:line
	Facts  []Fact
	Tables []*table.Table
}

// Fact is one thing with its name.
type Fact struct {
	Title words.Phrase
	Value table.Cell
}

// Source is what tables are made of.
type Source struct {
	*plan.Plan
	Ledger   *budget.Ledger
	Council  *council.Council
	Problems []source.Problem
	View     budget.View

	Part       bool        // the plan holds only some measures and lines of the ledger
	Restricted bool        // for the public, without what is not public
	Hidden     plan.Hidden // what that leaves out
}

// BookName is the word for a book in this plan.
func (src Source) BookName(book budget.Book) words.Phrase { return words.BookName(book, src.Provider) }

// YearColumns are money columns, one for each year of the plan, keyed by the year.
func (src Source) YearColumns() []table.Column {
	var columns []table.Column
	for _, year := range src.Years.Each() {
		text := words.PlainYear(year)
		columns = append(columns, table.Column{Key: text, Title: words.Same(text), Kind: table.Money, Priority: 1, Sum: true})
	}
	return columns
}

// YearOf is the year of a day.
func YearOf(day time.Time) budget.Year { return budget.Year(day.Year()) }

// InEuros is the note of tables in euros.
var InEuros = words.Phrase{De: "Alle Beträge in Euro", En: "All amounts in euros"}
