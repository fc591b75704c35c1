package scenario

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// Reason is why money cannot give way.
type Reason int

// The reasons, the hardest first.
const (
	Booked      Reason = iota // paid or billed
	Ordered                   // bound by an order or a contract
	Forward                   // committed by a forward authority that was used
	Law                       // the measure is legally bound or cannot be postponed
	Mandatory                 // the measure is a mandatory task
	Protected                 // the scenario protects the measure
	Noncash                   // no payment: depreciation follows what was invested
	Transferred               // the same money stands in the other book
	reasonCount
)

// Reasons lists all.
var Reasons = [reasonCount]Reason{Booked, Ordered, Forward, Law, Mandatory, Protected, Noncash, Transferred}

// ReasonNames say why.
var ReasonNames = [reasonCount]words.Phrase{
	Booked:      {De: "gebucht oder abgerechnet", En: "booked or billed"},
	Ordered:     {De: "beauftragt", En: "ordered"},
	Forward:     {De: "Verpflichtungsermächtigung in Anspruch genommen", En: "forward authority used"},
	Law:         {De: "rechtlich gebunden", En: "legally bound"},
	Mandatory:   {De: "pflichtige Aufgabe", En: "mandatory task"},
	Protected:   {De: "im Szenario geschützt", En: "protected by the scenario"},
	Noncash:     {De: "nicht zahlungswirksam", En: "without a payment"},
	Transferred: {De: "Verrechnung zwischen den Plänen", En: "transfer between the books"},
}

// Bound is money of a line in a year that cannot give way.
type Bound struct {
	budget.Leg
	Measure *plan.Measure // nil: it belongs to no measure
	Reason  Reason
	Amount  budget.Cents
}

// claim is a measure, "" for none, on a line in a year.
type claim struct {
	measure budget.MeasureID
	budget.Leg
}

// firmness is what is spent or ordered. What is billed and not booked counts as booked.
type firmness struct{ booked, billed, ordered budget.Cents }

func (f firmness) spent() budget.Cents { return max(f.booked, f.billed) }

// firmOf adds up what is booked and ordered. What a line itself says
// that it spent belongs to no measure.
func firmOf(ledger *budget.Ledger) map[claim]firmness {
	firm := make(map[claim]firmness)
	add := func(of claim, more firmness) {
		sum := firm[of]
		firm[of] = firmness{sum.booked + more.booked, sum.billed + more.billed, sum.ordered + more.ordered}
	}
	for i := range ledger.Commitments {
		if c := &ledger.Commitments[i]; c.Stage == budget.Bound {
			add(claim{c.Measure, c.Leg}, firmness{billed: min(c.Billed, c.Amount), ordered: c.Open()})
		}
	}
	booked := make(map[budget.Leg]bool) // bookings replace what the line says
	for i := range ledger.Bookings {
		b := &ledger.Bookings[i]
		booked[b.Leg] = true
		add(claim{b.Measure, b.Leg}, firmness{booked: b.Amount})
	}
	for i := range ledger.Lines {
		line := &ledger.Lines[i]
		for _, figures := range line.Figures {
			leg := budget.Leg{Line: line.ID, Year: figures.Year}
			if !booked[leg] && figures.Actual != nil {
				add(claim{Leg: leg}, firmness{booked: *figures.Actual})
			}
		}
	}
	return firm
}

// ofLine is what of a line in a year belongs to no measure and cannot give way.
func (t *trial) ofLine(leg budget.Leg) []Bound {
	firm := t.firm[claim{Leg: leg}]
	var forward, crossing budget.Cents
	for i := range t.ledger.Authorities {
		if f := &t.ledger.Authorities[i]; f.Line == leg.Line {
			forward += f.Used.At(leg.Year)
		}
	}
	for i := range t.ledger.Transfers {
		for _, c := range t.ledger.Transfers[i].Amounts {
			switch {
			case c.Year != leg.Year:
			case t.ledger.Transfers[i].City == leg.Line:
				crossing += c.City
			case t.ledger.Transfers[i].Provider == leg.Line:
				crossing += c.Provider
			}
		}
	}
	return bounds(leg, nil, []Bound{{Reason: Booked, Amount: firm.spent()}, {Reason: Ordered, Amount: firm.ordered},
		{Reason: Forward, Amount: forward}, {Reason: Transferred, Amount: crossing}})
}

// ofMeasure is what of a measure's money on a line in a year cannot give way: all of
// it, or what is booked and ordered.
func (t *trial) ofMeasure(m *plan.Measure, leg budget.Leg, amount budget.Cents) []Bound {
	firm := t.firm[claim{m.ID, leg}]
	booked := max(0, min(firm.spent(), amount))
	ordered := min(firm.ordered, amount-booked)
	found := []Bound{{Reason: Booked, Amount: booked}, {Reason: Ordered, Amount: ordered}}
	if reason, bound := t.holds(m); bound {
		found = append(found, Bound{Reason: reason, Amount: amount - booked - ordered})
	}
	return bounds(leg, m, found)
}

// holds tells why none of a measure's money gives way, if none does.
func (t *trial) holds(m *plan.Measure) (Reason, bool) {
	switch {
	case m.Bound:
		return Law, true
	case m.Task == "mandatory":
		return Mandatory, true
	case t.protected[m.ID]:
		return Protected, true
	}
	return 0, false
}

// bounds completes what was found, without what is nothing.
func bounds(leg budget.Leg, m *plan.Measure, found []Bound) []Bound {
	found = slices.DeleteFunc(found, func(b Bound) bool { return b.Amount <= 0 })
	for i := range found {
		found[i].Leg, found[i].Measure = leg, m
	}
	return found
}

func sumOf(found []Bound) budget.Cents {
	var sum budget.Cents
	for i := range found {
		sum += found[i].Amount
	}
	return sum
}
