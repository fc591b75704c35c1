package budget

import "slices"

// Accounts are all entries that a ledger adds up.
type Accounts struct {
	InForce     Years // years of the budget by-law in force
	Lines       []Line
	Allocations []Allocation
	Movements   []Movement
	Commitments []Commitment
	Bookings    []Booking
	Authorities []ForwardAuthority
	Grants      []Grant
	Transfers   []Transfer
}

// Ledger holds the position of every line and year, and the two books of
// every measure and year. It never changes.
type Ledger struct {
	Accounts
	accounts map[LineID]*account
	booked   map[Leg]bool // there are bookings, of 0 too
	blocked  []Posting
	granted  map[Leg]Cents // what grants bring
	measures map[MeasureID]*Flows
}

// account is a line with its positions.
type account struct {
	line *Line
	byYear[Position]
}

// NewLedger adds everything up. Entries on lines that do not exist count nowhere;
// of several lines of one id the last one counts.
func NewLedger(accounts Accounts) *Ledger {
	l := &Ledger{Accounts: accounts, accounts: make(map[LineID]*account, len(accounts.Lines))}
	all := make([]account, len(accounts.Lines))
	for i := range accounts.Lines {
		all[i].line = &accounts.Lines[i]
		l.accounts[accounts.Lines[i].ID] = &all[i]
	}
	l.booked = make(map[Leg]bool, len(l.Bookings))
	for _, booking := range l.Bookings {
		l.booked[booking.Leg] = true
	}
	post := l.poster()
	l.given(post)
	l.blocked = l.blocks()
	for _, posting := range l.blocked {
		post(posting)
	}
	l.gather()
	return l
}

// given goes through every posting but blocks, which depend on the others.
func (l *Ledger) given(post func(Posting)) {
	for _, booking := range l.Bookings {
		post(Posting{booking.Leg, Actual, booking.Amount, booking.Origin})
	}
	for i := range l.Lines {
		line := &l.Lines[i]
		for _, figures := range line.Figures {
			leg := Leg{line.ID, figures.Year}
			if figures.Estimate != nil {
				post(Posting{leg, Estimate, *figures.Estimate, line})
			}
			if figures.Actual != nil && !l.booked[leg] {
				post(Posting{leg, Actual, *figures.Actual, line})
			}
		}
	}
	for _, movement := range l.Movements {
		for _, posting := range movement.postings() {
			post(posting)
		}
	}
	for _, commitment := range l.Commitments {
		post(commitment.posting())
	}
	for i := range l.Allocations {
		l.Allocations[i].post(post)
	}
}

// poster adds postings to the accounts of their lines. It remembers the last
// one: postings of one line mostly come together.
func (l *Ledger) poster() func(Posting) {
	var line LineID
	account := l.accounts[line]
	return func(posting Posting) {
		if posting.Line != line {
			line = posting.Line
			account = l.accounts[line]
		}
		if account != nil {
			account.at(posting.Year).components[posting.Component] += posting.Amount
		}
	}
}

// Line finds a line, nil if there is none of that name.
func (l *Ledger) Line(id LineID) *Line {
	if account := l.accounts[id]; account != nil {
		return account.line
	}
	return nil
}

// Booked tells whether it is known what was spent of a line in a year, 0 too.
func (l *Ledger) Booked(leg Leg) bool {
	line := l.Line(leg.Line)
	return line != nil && (l.booked[leg] || line.In(leg.Year).Actual != nil)
}

// Granted is what grants of measures bring to an income line in a year.
func (l *Ledger) Granted(leg Leg) Cents { return l.granted[leg] }

// Position is what a line has in a year.
func (l *Ledger) Position(id LineID, year Year) Position {
	position := l.empty(year)
	if account := l.accounts[id]; account != nil {
		held, _ := account.find(year)
		position.components = held.components
		position.income = account.line.Side == Income
		position.settled = (position.lapsed || l.InForce.From == 0) && position.Updated() == 0 &&
			account.line.In(year).Estimate == nil && l.Booked(Leg{id, year})
	}
	return position
}

// empty is the position of a year without any entry.
func (l *Ledger) empty(year Year) Position {
	inForce := l.InForce
	return Position{
		lapsed:     year < inForce.From,
		mediumTerm: inForce.From == 0 || inForce.To != 0 && year > inForce.To,
	}
}

// Years are the years in which a line has figures, in order.
func (l *Ledger) Years(id LineID) []Year {
	if account := l.accounts[id]; account != nil {
		return account.years
	}
	return nil
}

// Sum adds up the positions of all lines that match. Expense and income, and
// the two parts, belong into one sum only where the caller says so.
func (l *Ledger) Sum(year Year, match func(*Line) bool) Position {
	sum := l.empty(year)
	for i := range l.Lines {
		if match(&l.Lines[i]) {
			sum = sum.Plus(l.Position(l.Lines[i].ID, year))
		}
	}
	return sum
}

// Explain lists every posting that makes up a position, in the order of components.
func (l *Ledger) Explain(id LineID, year Year) []Posting {
	leg := Leg{id, year}
	return l.explain(func(one Leg) bool { return one == leg })[leg]
}

// ExplainAll is Explain for all positions at once.
func (l *Ledger) ExplainAll() map[Leg][]Posting {
	return l.explain(func(Leg) bool { return true })
}

func (l *Ledger) explain(wanted func(Leg) bool) map[Leg][]Posting {
	postings := make(map[Leg][]Posting)
	keep := func(posting Posting) {
		if posting.Amount != 0 && wanted(posting.Leg) {
			postings[posting.Leg] = append(postings[posting.Leg], posting)
		}
	}
	l.given(keep)
	for _, posting := range l.blocked {
		keep(posting)
	}
	for _, some := range postings {
		slices.SortStableFunc(some, func(a, b Posting) int { return int(a.Component - b.Component) })
	}
	return postings
}
