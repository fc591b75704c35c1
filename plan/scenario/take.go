package scenario

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
)

// take takes money of a year: first what no measure has, then from measures in
// their order. The last one gives only what is still missing.
func (t *trial) take(s *plan.Step) *source.Problem {
	g := t.survey(s)
	round := Round{Step: *s, Base: g.base, Asked: asked(s, g.base), Possible: g.possible(), Floor: g.floor, legs: g.legs}
	if problem := impossible(s, &round); problem != nil {
		return problem
	}
	rest := round.Asked
	for _, p := range g.free {
		amount := min(rest, p.amount)
		round.Spare = append(round.Spare, Spare{Taken{budget.Leg{Line: p.line.ID, Year: s.Year}, amount}, p.amount})
		rest -= amount
	}
	for _, one := range g.stakes {
		giver := Giver{Measure: t.original(one.measure.ID), Can: one.sum, Gives: min(rest, one.sum), standing: one.standing, last: t.plan.Years.To}
		rest -= giver.Gives
		if giver.Gives > 0 {
			giver.Taken = t.takeFrom(t.change(one.measure.ID), one.parts, s.Year, giver.Gives)
		}
		round.Givers = append(round.Givers, giver)
	}
	t.withhold(&round)
	t.outcome.Rounds = append(t.outcome.Rounds, round)
	if round.Asked == 0 {
		return nil
	}
	before := t.ledger
	if t.add(); t.cutGrants(before) {
		t.add()
	}
	return nil
}

// asked is what a step wants to take.
func asked(s *plan.Step, base budget.Cents) budget.Cents {
	switch {
	case s.Do == plan.FixTotal:
		return base - *s.Amount
	case s.Amount != nil:
		return *s.Amount
	}
	return s.Percent.Of(base)
}

// takeFrom lowers what a measure is given, on each line in proportion to what it can
// give there.
func (t *trial) takeFrom(m *plan.Measure, parts []part, year budget.Year, amount budget.Cents) []Taken {
	weights := make([]budget.Cents, len(parts))
	for i, p := range parts {
		weights[i] = p.amount
	}
	var taken []Taken
	for i, share := range amount.Split(weights...) {
		if share == 0 {
			continue
		}
		leg := budget.Leg{Line: parts[i].line.ID, Year: year}
		lower(m, leg, share)
		taken = append(taken, Taken{leg, share})
	}
	return taken
}

// lower takes an amount off the allocations of a line in a year, in proportion.
func lower(m *plan.Measure, leg budget.Leg, amount budget.Cents) {
	weights := make([]budget.Cents, len(m.Allocations))
	for i := range m.Allocations {
		if m.Allocations[i].Line == leg.Line {
			weights[i] = max(0, m.Allocations[i].Amounts.At(leg.Year))
		}
	}
	for i, share := range amount.Split(weights...) {
		if share > 0 {
			shrink(&m.Allocations[i], leg.Year, share)
		}
	}
}

// shrink takes an amount off an allocation in a year, and as much in proportion off
// what the provider receives of it.
func shrink(a *plan.Allocation, year budget.Year, amount budget.Cents) {
	had := a.Amounts.At(year)
	if received, ok := a.Received.Find(year); ok && had > 0 {
		a.Received = a.Received.Add(year, -received.Split(had-amount, amount)[1])
	}
	a.Amounts = a.Amounts.Add(year, -amount)
}

// grow adds an amount to an allocation in a year, of which the provider receives so much.
func grow(a *plan.Allocation, year budget.Year, amount, received budget.Cents) {
	had := a.Amounts.At(year)
	a.Amounts = a.Amounts.Add(year, amount)
	switch _, given := a.Received.Find(year); {
	case given:
		a.Received = a.Received.Add(year, received)
	case received != amount:
		a.Received = a.Received.Add(year, had+received)
	}
}

// withhold enters on the lines what was taken from them: as a block, or off their
// estimates.
func (t *trial) withhold(round *Round) {
	enter := func(one Taken) {
		movement := budget.Movement{Kind: budget.Block, On: one.Leg, Amount: one.Amount}
		if round.Step.Do != plan.BlockMoney {
			movement.Kind, movement.Amount = budget.Supplement, -one.Amount
		}
		t.plan.Movements = append(t.plan.Movements, plan.Movement{Movement: movement})
	}
	for _, spare := range round.Spare {
		if spare.Amount > 0 {
			enter(spare.Taken)
		}
	}
	for i := range round.Givers {
		for _, one := range round.Givers[i].Taken {
			enter(one)
		}
	}
}
