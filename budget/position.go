package budget

// Component names one summand of a position.
type Component int

// The components, in the order in which a budget officer adds them up.
const (
	Estimate      Component = iota
	Supplements             // change of the by-law
	Shifted                 // received from other lines of the group; negative: given away
	CarriedIn               // unspent authority of the year before
	Covered                 // raised by income; negative: lowered
	ExcessGranted           // excess over the estimate, granted with cover
	Blocked                 // withheld
	CarriedOut              // passed on to the next year
	Lent                    // given as cover of an excess elsewhere
	Actual                  // booked
	Open                    // ordered and bound, not yet billed
	Reserved                // reserved or earmarked, not yet bound
	Allocated               // given to measures by the plan
	componentCount
)

// Position is what there is and what is left of one line and year, or of
// several lines together: positions add up. The zero value is an empty line.
type Position struct {
	components [componentCount]Cents
	lapsed     bool // holds a year before the budget in force, in which nothing can be ordered any more
	mediumTerm bool // holds a year after it, which is planned without authority
	income     bool // holds an income line, of which nothing is spent
	settled    bool // holds a closed year of which no estimate is given
}

// Of is one summand.
func (p Position) Of(component Component) Cents { return p.components[component] }

// Plus adds two positions up component by component.
func (p Position) Plus(other Position) Position {
	for component, amount := range other.components {
		p.components[component] += amount
	}
	p.lapsed = p.lapsed || other.lapsed
	p.mediumTerm = p.mediumTerm || other.mediumTerm
	p.income = p.income || other.income
	p.settled = p.settled || other.settled
	return p
}

// Updated is the updated estimate: what is voted, with all its changes but
// excess.
func (p Position) Updated() Cents {
	return p.components[Estimate] + p.components[Supplements] + p.components[Shifted] + p.components[CarriedIn] + p.components[Covered]
}

// Authority is the updated estimate with excess granted.
func (p Position) Authority() Cents { return p.Updated() + p.components[ExcessGranted] }

// Spendable is the authority less what is blocked, carried out, and given as
// cover of an excess elsewhere.
func (p Position) Spendable() Cents {
	return p.Authority() - p.components[Blocked] - p.components[CarriedOut] - p.components[Lent]
}

// InForce tells whether every year is one of the budget in force.
func (p Position) InForce() bool { return !p.lapsed && !p.mediumTerm }

// Available is what may still be ordered; negative when overdrawn. It is
// defined only for expense, in years of the budget in force.
func (p Position) Available() (Cents, bool) {
	if p.income || !p.InForce() {
		return 0, false
	}
	return p.Spendable() - p.components[Actual] - p.components[Open], true
}

// Uncommitted is what is available after reservations too, defined where
// Available is.
func (p Position) Uncommitted() (Cents, bool) {
	available, ok := p.Available()
	if !ok {
		return 0, false
	}
	return available - p.components[Reserved], true
}

// Free is negative when measures are allocated more than there is.
func (p Position) Free() Cents { return p.Updated() - p.components[Allocated] }

// Settled tells whether nothing but what was spent is known: a closed year for
// which no estimate is given, which is not an estimate of 0.
func (p Position) Settled() bool { return p.settled }

// Over tells whether measures are allocated more than there is, in a settled
// year more than was spent. Exactly 100 % is not over.
func (p Position) Over() bool {
	limit := p.Updated()
	if p.settled {
		limit = p.components[Actual]
	}
	return p.components[Allocated] > max(0, limit)
}

// Rest is the authority not spent: carried out or saved at the year's end.
func (p Position) Rest() Cents { return p.Authority() - p.components[Actual] }

// Carriable is what is left of a year that is over to be carried out of it: the
// rest that is neither blocked nor given as cover, never below zero.
func (p Position) Carriable() Cents {
	return max(0, p.Rest()-p.components[Blocked]-p.components[Lent])
}

// Used is the share of the authority that is booked. Without authority, as in
// a medium-term year, there is no share.
func (p Position) Used() (Percent, bool) { return p.ofAuthority(p.components[Actual]) }

// Committed is the share of the authority that is booked or bound.
func (p Position) Committed() (Percent, bool) {
	return p.ofAuthority(p.components[Actual] + p.components[Open])
}

func (p Position) ofAuthority(amount Cents) (Percent, bool) {
	if p.mediumTerm {
		return 0, false
	}
	return Share(amount, p.Authority())
}

// Filled is the share of the updated estimate that measures are allocated.
// Exactly 100 % is not over.
func (p Position) Filled() (Percent, bool) { return Share(p.components[Allocated], p.Updated()) }
