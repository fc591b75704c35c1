// Package report makes tables of a plan, in a room for each kind. It holds what
// they share: what tables are made of, names, common cells, and the findings.
package report

import (
	"slices"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/council"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Detail is all that is known of one thing.
type Detail struct {
	Name   words.Sentence // short, for the way that led there
	Title  string
	Place  source.Place
	Lead   int // how many facts stand before the tables
	Facts  []Fact
	Tables []*table.Table
}

// Fact is one thing with its name.
type Fact struct {
	Title words.Phrase
	Value table.Cell
	Opens table.Link
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

// During is the source with the figures of some years of the plan alone.
func (src Source) During(years budget.Years) Source {
	during := *src.Plan
	during.Years = years
	src.Plan = &during
	return src
}

// Version is what a comparison needs to know.
func (src Source) Version() compare.Version {
	return compare.Version{Plan: src.Plan, Ledger: src.Ledger, Council: src.Council}
}

// Need is what a measure needs in a year. One that is stopped needs no more than it
// is still given.
func (src Source) Need(m *plan.Measure, year budget.Year) budget.Cents {
	need := m.Need.At(year)
	if m.Status == plan.Stopped {
		need = min(need, src.Ledger.Measure(m.ID, year, budget.Cash).Consolidated())
	}
	return need
}

// BookName is the word for a book in this plan, short enough for the head of a column.
func (src Source) BookName(book budget.Book) words.Phrase {
	return words.BookName(book, src.ProviderLabel())
}

// LineYears are the years of the plan in which a line has figures. Earlier ones, of
// which something may be carried over, stand in no table and no sum (domain § 3, 14).
func (src Source) LineYears(line budget.LineID) []budget.Year {
	return slices.DeleteFunc(slices.Clone(src.Ledger.Years(line)), func(year budget.Year) bool { return !src.Years.Has(year) })
}

// YearColumns are amounts, a column for each of some years, keyed by the year.
func YearColumns[T any](years []budget.Year, of func(T, budget.Year) budget.Cents) table.Columns[T] {
	var columns table.Columns[T]
	for _, year := range years {
		text := words.PlainYear(year)
		columns = append(columns, table.Amount(table.Column{Key: text, Title: words.Same(text), Priority: 1, Sum: true},
			func(row T) budget.Cents { return of(row, year) }))
	}
	return columns
}

// SumOfYears adds up the columns of some years.
func SumOfYears(years []budget.Year) table.Formula {
	if len(years) == 0 {
		return table.Formula{}
	}
	return words.Same("SUM([" + words.PlainYear(years[0]) + ":" + words.PlainYear(years[len(years)-1]) + "])")
}

// YearOf is the year of a day.
func YearOf(day time.Time) budget.Year { return budget.Year(day.Year()) }

// InEuros is the note of tables in euros.
var InEuros = words.Phrase{De: "Alle Beträge in Euro", En: "All amounts in euros"}
