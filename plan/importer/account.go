package importer

import (
	"cmp"
	"slices"

	"digiplan/budget"
	"digiplan/plan/words"
)

// Reason is why an amount is not imported.
type Reason string

// The reasons.
const (
	leftInternal    Reason = "internal"
	leftCalculatory Reason = "calculatory"
	leftSum         Reason = "sum"
	leftBalance     Reason = "balance"
	leftWord        Reason = "word"
	leftEstimate    Reason = "estimate"
	leftBad         Reason = "bad"
	leftTwice       Reason = "twice"
)

// ReasonNames say why.
var ReasonNames = map[Reason]words.Phrase{
	leftInternal:    {De: "interne Verrechnung (48x, 58x)", En: "internal charges (48x, 58x)"},
	leftCalculatory: {De: "kalkulatorische Konten (9x)", En: "calculatory accounts (9x)"},
	leftSum:         {De: "Summenzeilen", En: "rows that add up others"},
	leftBalance:     {De: "nicht übernommene Spalte", En: "column not imported"},
	leftWord:        {De: "laut Zuordnung weggelassen", En: "left out by the mapping"},
	leftEstimate:    {De: "Ansätze, keine Buchungen", En: "estimates, no bookings"},
	leftBad:         {De: "Zeilen, die nicht passen", En: "rows that do not fit"},
	leftTwice:       {De: "doppelt", En: "twice"},
}

// Sum names a sum of the file: a column, and what its rows tell apart.
type Sum struct {
	Head   string
	Year   int
	Figure Figure
	Side   budget.Side
}

// Sums are what becomes of the amounts of one sum, in the file's own signs. File is
// added up while reading, before anything is decided; Written + Left is File.
type Sums struct {
	Sum
	File, Written budget.Cents
	Amount        budget.Cents // what is written, with the sign that it has on its side
	Left          map[Reason]budget.Cents
}

// BadRow is a row that does not fit.
type BadRow struct {
	File string
	Row  int
	Says words.Sentence
}

// Account is what became of the rows of a file.
type Account struct {
	File  string
	Rows  int // below the head
	Empty int // of them without any amount
	Taken int // amounts that were taken

	Bad      []BadRow // the first ones
	BadCount int      // rows that do not fit
	lastBad  int
	Notes    []words.Sentence // what is to be known, like sums that differ
	Checked  int              // rows of sums that are equal to what they add up

	sums    map[Sum]*Sums
	left    map[Reason]int // amounts
	unknown []*word        // of which nobody knows what they mean
}

// mostBad is how many rows that do not fit are named.
const mostBad = 20

func newAccount(file string) *Account {
	return &Account{File: file, sums: map[Sum]*Sums{}, left: map[Reason]int{}}
}

func (a *Account) of(sum Sum) *Sums {
	s := a.sums[sum]
	if s == nil {
		s = &Sums{Sum: sum, Left: map[Reason]budget.Cents{}}
		a.sums[sum] = s
	}
	return s
}

// add counts an amount that is left out.
func (a *Account) add(sum Sum, why Reason, raw budget.Cents) {
	s := a.of(sum)
	s.File += raw
	s.Left[why] += raw
	a.left[why]++
}

// take counts an amount that is imported.
func (a *Account) take(sum Sum, raw, amount budget.Cents) {
	s := a.of(sum)
	s.File += raw
	s.Written += raw
	s.Amount += amount
	a.Taken++
}

// back takes an amount out again that another row has already.
func (a *Account) back(sum Sum, why Reason, raw budget.Cents) {
	s := a.of(sum)
	s.Written -= raw
	s.Amount -= raw
	s.Left[why] += raw
	a.left[why]++
	a.Taken--
}

// bad notes a row that does not fit, once.
func (a *Account) bad(row int, says words.Sentence) {
	if a.lastBad == row {
		return
	}
	a.lastBad = row
	a.BadCount++
	if len(a.Bad) < mostBad {
		a.Bad = append(a.Bad, BadRow{a.File, row, says})
	}
}

// note says something once.
func (a *Account) note(says words.Sentence) {
	if len(a.Notes) < mostBad {
		a.Notes = append(a.Notes, says)
	}
}

// Sums are all sums, by year, in the order of the file's columns and words.
func (a *Account) Sums() []*Sums {
	var all []*Sums
	for _, s := range a.sums {
		all = append(all, s)
	}
	slices.SortFunc(all, func(x, y *Sums) int {
		return cmp.Or(cmp.Compare(x.Year, y.Year), cmp.Compare(x.Figure, y.Figure), cmp.Compare(x.Side, y.Side), cmp.Compare(x.Head, y.Head))
	})
	return all
}

// Reasons are why something was left out, with how many amounts.
func (a *Account) Reasons() map[Reason]int { return a.left }
