package scenario

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// State is how money fares in the order.
type State int

// The states.
const (
	Keeps     State = iota // cannot give way
	Stays                  // could, and need not
	GivesPart              // the red line goes through it
	GivesAll
	Gone // by a step about the measure itself
)

// Place is the money of a measure in the scope of a draft, or that of a line which no
// measure has.
type Place struct {
	State   State
	Measure *plan.Measure // as it is in the plan; nil for the money of a line
	Line    budget.LineID
	Had     budget.Cents // in the scope
	Left    budget.Cents
	Deed    plan.Deed // what the draft does with the measure itself; "" for nothing
	why     words.Sentence
	giver   *Giver
}

// Why says what puts the money into its place.
func (p *Place) Why() words.Sentence {
	if p.giver != nil {
		return p.giver.Why()
	}
	return p.why
}

// Places are the money of the scope, from what stays longest to what gives way first,
// and behind it what steps about single measures take.
func (d *Draft) Places(b *Base) []Place {
	o, r := d.Look(b)
	if r == nil {
		return nil
	}
	givers := make(map[budget.MeasureID]*Giver, len(r.Givers))
	for i := range r.Givers {
		givers[r.Givers[i].Measure.ID] = &r.Givers[i]
	}
	bonds := make(map[budget.MeasureID]Reason)
	for i := len(r.Floor) - 1; i >= 0; i-- {
		if m := r.Floor[i].Measure; m != nil {
			bonds[m.ID] = r.Floor[i].Reason
		}
	}
	var held, taken []Place
	on := make(map[budget.MeasureID]Place)
	for i, m := range o.Before.Plan.Measures {
		p := Place{Measure: m, Deed: d.Of(m.ID), Had: within(r, m), Left: within(r, o.After.Plan.Measures[i]), giver: givers[m.ID]}
		reason, bound := bonds[m.ID]
		switch {
		case p.giver != nil:
			p.State = stateOf(p.giver.Gives, p.giver.Can)
			on[m.ID] = p
		case p.Had == 0 && p.Left == 0:
		case p.Left < p.Had:
			p.State, p.why = Gone, words.Text("ein Schritt des Szenarios nimmt es der Maßnahme", "a step of the scenario takes it from the measure")
			taken = append(taken, p)
		default:
			p.why = words.Text("mehr zugeordnet, als auf der Haushaltsstelle steht", "more allocated than there is on the line")
			if bound {
				p.why = words.Said(ReasonNames[reason])
			}
			held = append(held, p)
		}
	}
	for i := len(r.Givers) - 1; i >= 0; i-- {
		held = append(held, on[r.Givers[i].Measure.ID])
	}
	for _, spare := range slices.Backward(r.Spare) {
		held = append(held, Place{State: stateOf(spare.Amount, spare.Can), Line: spare.Line, Had: spare.Can, Left: spare.Can - spare.Amount,
			why: words.Text("keiner Maßnahme zugeordnet", "allocated to no measure")})
	}
	return append(held, taken...)
}

func stateOf(gives, can budget.Cents) State {
	switch gives {
	case 0:
		return Stays
	case can:
		return GivesAll
	}
	return GivesPart
}

// within is what a measure has of the money that a round reaches.
func within(r *Round, m *plan.Measure) budget.Cents {
	if s := &r.Step; !concerns(s, m) {
		return 0
	}
	var sum budget.Cents
	for i := range m.Allocations {
		if a := &m.Allocations[i]; r.reaches(a.Line) {
			sum += max(0, a.Amounts.At(r.Step.Year))
		}
	}
	return sum
}

// reaches tells whether a line is one of the round's, which stand in order.
func (r *Round) reaches(line budget.LineID) bool {
	_, found := slices.BinarySearchFunc(r.legs, line, func(leg budget.Leg, line budget.LineID) int {
		switch {
		case leg.Line < line:
			return -1
		case leg.Line > line:
			return +1
		}
		return 0
	})
	return found
}
