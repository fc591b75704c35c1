package budget

// Term names one summand of a position.
type Term int

// The terms, in the order in which a budget officer adds them up.
const (
	Estimate    Term = iota
	Supplements      // change of the by-law
	Shifted          // received from other lines of the group; negative: given away
	CarriedIn        // unspent authority of the year before
	Covered          // raised by income; negative: lowered
	Granted          // excess over the estimate, granted with cover
	Blocked          // withheld
	CarriedOut       // passed on to the next year
	Actual           // booked
	Open             // ordered and bound, not yet billed
	Reserved         // reserved or earmarked, not yet bound
	Allocated        // given to measures by the plan
	termCount
)

// Position is what there is and what is left of one line and year, or of
// several lines together: positions add up. The zero value is an empty line.
type Position struct {
	terms      [termCount]Cents
	lapsed     bool // holds a year before the budget in force, in which nothing can be ordered any more
	mediumTerm bool // holds a year after it, which is planned without authority
}

// Of is one summand.
func (p Position) Of(term Term) Cents { return p.terms[term] }

// Plus adds two positions up term by term.
func (p Position) Plus(other Position) Position {
	for term, amount := range other.terms {
		p.terms[term] += amount
	}
	p.lapsed = p.lapsed || other.lapsed
	p.mediumTerm = p.mediumTerm || other.mediumTerm
	return p
}

// Updated is the updated estimate: what is voted, with all its changes but
// excess.
func (p Position) Updated() Cents {
	return p.terms[Estimate] + p.terms[Supplements] + p.terms[Shifted] + p.terms[CarriedIn] + p.terms[Covered]
}

// Authority is the updated estimate with excess granted.
func (p Position) Authority() Cents { return p.Updated() + p.terms[Granted] }

// Spendable is the authority less what is blocked and what is carried out.
func (p Position) Spendable() Cents {
	return p.Authority() - p.terms[Blocked] - p.terms[CarriedOut]
}

// Available is what may still be ordered; negative when overdrawn. It is
// defined only where every year is one of the budget in force.
func (p Position) Available() (Cents, bool) {
	if p.lapsed || p.mediumTerm {
		return 0, false
	}
	return p.Spendable() - p.terms[Actual] - p.terms[Open], true
}

// Uncommitted is what is available after reservations too, defined where
// Available is.
func (p Position) Uncommitted() (Cents, bool) {
	available, ok := p.Available()
	if !ok {
		return 0, false
	}
	return available - p.terms[Reserved], true
}

// Free is negative when measures are allocated more than there is.
func (p Position) Free() Cents { return p.Updated() - p.terms[Allocated] }

// Rest is the authority not spent: carried out or saved at the year's end.
func (p Position) Rest() Cents { return p.Authority() - p.terms[Actual] }

// Used is the share of the authority that is booked. Without authority, as in
// a medium-term year, there is no share.
func (p Position) Used() (Percent, bool) { return p.ofAuthority(p.terms[Actual]) }

// Committed is the share of the authority that is booked or bound.
func (p Position) Committed() (Percent, bool) { return p.ofAuthority(p.terms[Actual] + p.terms[Open]) }

func (p Position) ofAuthority(amount Cents) (Percent, bool) {
	if p.mediumTerm {
		return 0, false
	}
	return Share(amount, p.Authority())
}

// Filled is the share of the updated estimate that measures are allocated.
// Exactly 100 % is not over.
func (p Position) Filled() (Percent, bool) { return Share(p.terms[Allocated], p.Updated()) }
