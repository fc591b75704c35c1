package scenario

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
)

// More asks for a share of the scope's money more, or less; nothing is asked for below
// zero.
func (d *Draft) More(b *Base, by budget.Percent) *source.Problem {
	_, round := d.Look(b)
	at := d.target(d.Scenario.Steps)
	switch {
	case round == nil:
		return d.nothing()
	case at < 0 && by < 0:
		return nil
	case at < 0:
		return d.Ask(b, by, nil)
	}
	s := d.Scenario.Steps[at]
	if s.Do != plan.FixTotal && s.Amount == nil {
		return d.Ask(b, s.Percent+by, nil)
	}
	amount := max(0, min(round.Asked+by.Of(round.Base), round.Base))
	return d.Ask(b, 0, &amount)
}

// Ask asks for a share of the scope's money, or for an amount of it. Nothing ends it.
// A step that there is keeps what it does, but that a fixed total becomes a cut.
func (d *Draft) Ask(b *Base, percent budget.Percent, amount *budget.Cents) *source.Problem {
	if _, round := d.Look(b); round == nil {
		return d.nothing()
	}
	steps := slices.Clone(d.Scenario.Steps)
	at := d.target(steps)
	nothing := percent <= 0 && (amount == nil || *amount <= 0)
	switch {
	case at < 0 && nothing:
		return nil
	case nothing:
		return d.change(b, slices.Delete(steps, at, at+1))
	case at < 0:
		steps, at = append(steps, d.Scope.step(d.deed(b))), len(steps)
	case steps[at].Do == plan.FixTotal:
		steps[at].Do = plan.CutMoney
	}
	steps[at].Percent, steps[at].Amount = min(percent, budget.Whole), amount
	return d.change(b, steps)
}

// deed is how money of the scope is taken: the budget in force is blocked (§ 25 KomHVO
// NRW), later years are cut.
func (d *Draft) deed(b *Base) plan.Deed {
	if b.Plan.InForce.Has(d.Scope.Year) {
		return plan.BlockMoney
	}
	return plan.CutMoney
}

func (d *Draft) nothing() *source.Problem {
	return refused("dort steht im Jahr %d kein Geld", "there is no money there in %d", int(d.Scope.Year))
}

// Of is what the draft does with a measure; "" for nothing of its own.
func (d *Draft) Of(id budget.MeasureID) plan.Deed {
	if at := d.own(d.Scenario.Steps, id); at >= 0 {
		return d.Scenario.Steps[at].Do
	}
	return ""
}

// own is the place of the step about a measure, -1 for none.
func (d *Draft) own(steps []plan.Step, id budget.MeasureID) int {
	return slices.IndexFunc(steps, func(s plan.Step) bool {
		return s.Measure == id && slices.Contains([]plan.Deed{plan.Protect, plan.Drop, plan.Postpone, plan.Stretch, plan.BlockMoney}, s.Do)
	})
}

// Toggle protects or drops a measure, or no longer does. It takes the place of another
// step about it.
func (d *Draft) Toggle(b *Base, do plan.Deed, id budget.MeasureID) *source.Problem {
	if d.Of(id) == do {
		return d.change(b, d.without(id))
	}
	return d.change(b, added(d.without(id), plan.Step{Do: do, Measure: id}))
}

// without are the steps but that about a measure.
func (d *Draft) without(id budget.MeasureID) []plan.Step {
	steps := slices.Clone(d.Scenario.Steps)
	if at := d.own(steps, id); at >= 0 {
		return slices.Delete(steps, at, at+1)
	}
	return steps
}

// Postpone moves a measure's money from the scope's year on by one year more.
func (d *Draft) Postpone(b *Base, id budget.MeasureID) *source.Problem {
	step := plan.Step{Do: plan.Postpone, Measure: id, Year: d.Scope.Year, Years: 1}
	if at := d.own(d.Scenario.Steps, id); at >= 0 && d.Scenario.Steps[at].Do == plan.Postpone {
		step = d.Scenario.Steps[at]
		step.Years = int(step.By()) + 1
	}
	if last := int(b.Plan.Years.To-b.Plan.Years.From) + 1; step.Years > last {
		return refused("weiter hinaus geht es nicht: der Plan hat %d Jahre", "it goes no further: the plan has %d years", last)
	}
	return d.change(b, added(d.without(id), step))
}

// Block withholds what a measure can give of the scope, beside what is asked for; once
// more lifts it.
func (d *Draft) Block(b *Base, id budget.MeasureID) *source.Problem {
	if d.Of(id) == plan.BlockMoney {
		return d.change(b, d.without(id))
	}
	own := *d
	own.Scenario.Steps = d.without(id)
	own.now = nil
	_, round := own.Look(b)
	if round == nil {
		return d.nothing()
	}
	for i := range round.Givers {
		if g := &round.Givers[i]; g.Measure.ID == id {
			scope, amount := d.Scope, g.Can
			scope.Measure = id
			step := scope.step(plan.BlockMoney)
			step.Amount = &amount
			return d.change(b, added(d.without(id), step))
		}
	}
	return refused("„%s“ hat dort nichts, was weichen kann", "%q has nothing there that can give way", string(id))
}

// Move lets a measure give way later than the next one of the scope, or sooner than the
// one before it.
func (d *Draft) Move(b *Base, id budget.MeasureID, later bool) *source.Problem {
	_, round := d.Look(b)
	if round == nil {
		return d.nothing()
	}
	at := slices.IndexFunc(round.Givers, func(g Giver) bool { return g.Measure.ID == id })
	step, last := plan.Step{Do: plan.Rank, Measure: id}, len(round.Givers)-1
	switch {
	case at < 0:
		return refused("„%s“ hat dort nichts, was weichen kann", "%q has nothing there that can give way", string(id))
	case later && at == last || !later && at == 0:
		return nil
	case later && at+2 <= last:
		step.Before = round.Givers[at+2].Measure.ID
	case !later:
		step.Before = round.Givers[at-1].Measure.ID
	}
	steps := slices.Clone(d.Scenario.Steps)
	if last := lastRank(steps); last >= 0 && steps[last].Measure == id {
		steps[last] = step
		return d.change(b, steps)
	}
	return d.change(b, added(steps, step))
}

// lastRank is the place of the last step that ranks, -1 for none.
func lastRank(steps []plan.Step) int {
	for i := len(steps) - 1; i >= 0; i-- {
		if steps[i].Do == plan.Rank {
			return i
		}
	}
	return -1
}
