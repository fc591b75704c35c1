// Package report makes tables of a plan. It holds what all of them share:
// what tables are made of, the names of words, and common cells.
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

// Data is what tables are made of.
type Data struct {
	*plan.Plan
	Ledger   *budget.Ledger
	Council  *council.Council
	Problems []source.Problem
	View     budget.View

	Part       bool        // the plan holds only some measures and lines of the ledger
	Restricted bool        // for the public, without what is not public
	Hidden     plan.Hidden // what that leaves out
}

// bookName is the word for a book in this plan.
func (d Data) bookName(book budget.Book) words.Phrase { return words.BookName(book, d.Provider) }

// yearColumns are money columns, one for each year of the plan, keyed by the year.
func (d Data) yearColumns() []table.Column {
	var columns []table.Column
	for _, year := range d.Years.Each() {
		text := words.PlainYear(year)
		columns = append(columns, table.Column{Key: text, Title: words.Same(text), Kind: table.Money, Priority: 1, Sum: true})
	}
	return columns
}

func yearOf(day time.Time) budget.Year { return budget.Year(day.Year()) }

// inEuros is the note of tables in euros.
var inEuros = words.Phrase{De: "Alle Beträge in Euro", En: "All amounts in euros"}
