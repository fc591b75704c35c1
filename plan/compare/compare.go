// Package compare tells two versions of a plan apart: what is new, gone and
// changed, in words and in euros, and the council's redline of its papers.
//
// Ids are the identity of entries. One whose id is gone while one that
// equals it in everything else is new has been renamed; so has one of the same title
// that agrees with it in more than half, and more than any other.
// Entries without ids (movements, orders, bookings) are told apart by what they
// are about. Values are not put into words here.
package compare

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/source"
)

// Version is one version of a plan.
type Version struct {
	Plan    *plan.Plan
	Ledger  *budget.Ledger
	Council *council.Council
}

// Kind is the kind of an entry, named as its table in the files.
type Kind string

// The kinds, in the order in which changes are told.
const (
	Frame      Kind = "plan"
	Principle  Kind = "principle"
	Theme      Kind = "theme"
	Committee  Kind = "committee"
	Paper      Kind = "paper"
	Item       Kind = "item"
	Motion     Kind = "motion"
	Measure    Kind = "measure"
	Line       Kind = "line"
	Movement   Kind = "movement"
	Commitment Kind = "commitment"
	Load       Kind = "forward_load"
	Authority  Kind = "forward_authority"
	FATotal    Kind = "forward_total"
	Transfer   Kind = "transfer"
	Actual     Kind = "actual"
	Scenario   Kind = "scenario"
	Total      Kind = "total"
	Text       Kind = "report"
	OwnField   Kind = "field"
	Staff      Kind = "staff"
)

// Kinds lists all kinds in their order.
var Kinds = [...]Kind{Frame, Principle, Theme, Committee, Paper, Item, Motion, Measure, Line, Staff, Movement, Commitment, Load, Authority, FATotal, Transfer, Actual, Total, Text, OwnField, Scenario}

// ChangeKind is what became of an entry.
type ChangeKind int

// The kinds of changes. A renamed entry has changed its id; what else has changed
// of it is told apart.
const (
	Changed ChangeKind = iota
	New
	Gone
	Renamed
)

// Change is one difference: an entry as a whole, or one value of it.
type Change struct {
	Kind       Kind
	ID         string // in the newer version; of what is gone, in the older
	Was        string // the id before a renaming
	Title      string
	ChangeKind ChangeKind

	Field    string // key of the value in the files, or "state", "coverage"; "" for the entry as a whole
	Of       string // which of several: a hearing, a milestone, a grant, a line
	Old, New Value

	Figure  Figure // which amount it is, where it belongs into a sum
	Account Account
	Year    budget.Year  // 0 where the value has none
	Delta   budget.Cents // new less old, for money

	Reason Reason
	Place  source.Place // in the newer version; of what is gone, in the older
}

// Value is a string (text, redlined by words), Word, Ref, budget.Cents,
// budget.Percent, budget.Quantity, budget.Year, budget.Years, int, bool, time.Time,
// council.State, council.Coverage, or nil where nothing stands.
type Value any

// Word is one of the words that the format allows.
type Word string

// Ref names another entry, as the newer version calls it.
type Ref struct {
	Kind Kind
	ID   string
}

// Reason is what a change rests on.
type Reason struct {
	Decisions []string      // that the entry cites, in the newer version if it still stands there
	Item      string        // of motions: printed number of the item that settles it, if it has one
	State     council.State // of motions: what became of that item
}

// Changes is everything in which two versions differ. The zero value is two
// equal versions.
type Changes struct {
	List         []Change // by kind, then as the newer version lists its entries, what is gone last
	Sums         []Sum    // of all lines and measures, equal ones too
	Papers       []Redline
	FundingMoves []FundingMove
}

// Empty tells whether the versions are equal.
func (c Changes) Empty() bool { return len(c.List) == 0 }

// Of are the changes of one kind.
func (c Changes) Of(kind Kind) []Change {
	var changes []Change
	for _, change := range c.List {
		if change.Kind == kind {
			changes = append(changes, change)
		}
	}
	return changes
}

// Count is how many entries changed so, each once however much of it changed.
func (c Changes) Count(as ChangeKind) int {
	type name struct {
		kind Kind
		id   string
	}
	entries := make(map[name]bool)
	for _, change := range c.List {
		if change.ChangeKind == as {
			entries[name{change.Kind, change.ID}] = true
		}
	}
	return len(entries)
}

// Compare tells what the newer version changes in the older one.
func Compare(old, new Version) Changes {
	a, b := newVersions(old, new)
	var c Changes
	money := append(measureMoney(a, b), lineMoney(a, b)...)
	c.Papers = redlines(a, b)
	for _, kind := range Kinds {
		c.List = append(c.List, differences(a.items(kind), b.items(kind))...)
		if kind == Item {
			c.List = append(c.List, itemChanges(b, c.Papers)...)
		}
		for _, change := range money {
			if change.Kind == kind {
				c.List = append(c.List, change)
			}
		}
	}
	for i := range c.Papers {
		c.Papers[i].Motions = c.motionsOf(c.Papers[i], a, b)
	}
	c.Sums = sums(a, b)
	c.FundingMoves = fundingMoves(a, b)
	return c
}
