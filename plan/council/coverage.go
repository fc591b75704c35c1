package council

import (
	"digiplan/budget"
	"digiplan/plan"
)

// Coverage says whether allocated money is decided.
type Coverage int

// The states of a euro, the best first (domain § 3, 8).
const (
	Covered     Coverage = iota // a decision is in force
	Conditional                 // in force, but subject to the financial situation
	InHearing                   // pending: the decision is still being heard
	Undecided                   // no decision, or one that was struck or rejected
)

// Coverages lists all states.
var Coverages = [...]Coverage{Covered, Conditional, InHearing, Undecided}

// Coverage is the state of an allocation's money: one of its decisions in
// force covers it.
func (c *Council) Coverage(m *plan.Measure, a *plan.Allocation) Coverage {
	switch c.Best(a.Decisions(m)) {
	case InForce:
		if m.Conditional {
			return Conditional
		}
		return Covered
	case Pending:
		return InHearing
	}
	return Undecided
}

// Effective tells whether a movement changes authority: what decided it is in
// force. A carry-over needs no decision (§ 22 KomHVO NRW).
func (c *Council) Effective(m *plan.Movement) bool {
	if m.By == "" {
		return m.Kind == budget.Carry
	}
	return c.Decision(m.By) == InForce
}

// Sums are euros by state.
type Sums [len(Coverages)]budget.Cents

// Plus adds up state by state.
func (s Sums) Plus(other Sums) Sums {
	for i := range s {
		s[i] += other[i]
	}
	return s
}

// Total is all money, decided or not.
func (s Sums) Total() budget.Cents {
	var total budget.Cents
	for _, amount := range s {
		total += amount
	}
	return total
}

// Worst is the weakest state that any money has; false if there is no money.
func (s Sums) Worst() (Coverage, bool) {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] != 0 {
			return Coverage(i), true
		}
	}
	return Covered, false
}

// Money is what is counted of a measure's allocation on a line.
type Money func(*plan.Allocation, *budget.Line) budget.Series

// Consolidated counts every euro once: what the city pays on to the provider
// counts where the provider spends it, and here the tax on it alone.
func Consolidated(view budget.View) Money {
	return func(a *plan.Allocation, line *budget.Line) budget.Series {
		switch {
		case line.Side != budget.Expense || !view.Counts(line):
			return nil
		case a.To != "" && line.Book == budget.City:
			account := a.Account("")
			return account.Tax()
		}
		return a.Amounts
	}
}

// Of counts one book's expense.
func Of(book budget.Book, view budget.View) Money {
	return func(a *plan.Allocation, line *budget.Line) budget.Series {
		if line.Side != budget.Expense || !view.Counts(line) || line.Book != book {
			return nil
		}
		return a.Amounts
	}
}

// Measure adds up the money of a measure in some years by what it stands on.
func (c *Council) Measure(m *plan.Measure, ledger *budget.Ledger, years budget.Years, money Money) Sums {
	var sums Sums
	for i := range m.Allocations {
		a := &m.Allocations[i]
		line := ledger.Line(a.Line)
		if line == nil {
			continue
		}
		coverage := c.Coverage(m, a)
		for _, entry := range money(a, line) {
			if years.Has(entry.Year) {
				sums[coverage] += entry.Amount
			}
		}
	}
	return sums
}
