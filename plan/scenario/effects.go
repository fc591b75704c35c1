package scenario

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/council"
	"digiplan/plan/words"
)

// EffectKind is what goes with a scenario beside the money that was meant.
type EffectKind int

// The kinds.
const (
	GrantLost  EffectKind = iota // third-party money that goes with a lower own share
	IncomeLost                   // what the provider no longer receives of the city
	NotSaved                     // what the city still pays to the provider, which spends less
	RunningOff                   // cost of later years that ends with a measure
	LeavesPlan                   // money moved behind the last year of the plan
	ToDecide                     // a decision that would have to be changed
	Weakened                     // a goal or principle that loses
)

// EffectNames say what they are.
var EffectNames = [...]words.Phrase{
	GrantLost:  {De: "Geld Dritter entfällt", En: "third-party money is lost"},
	IncomeLost: {De: "Ertrag des IT-Dienstleisters entfällt", En: "the provider's income is lost"},
	NotSaved:   {De: "die Stadt spart nichts, solange sie weiter zahlt", En: "the city saves nothing while it pays on"},
	RunningOff: {De: "Folgekosten entfallen", En: "running costs end"},
	LeavesPlan: {De: "fällt hinter das letzte Jahr des Plans", En: "falls behind the plan's last year"},
	ToDecide:   {De: "Beschluss zu ändern", En: "decision to be changed"},
	Weakened:   {De: "weniger Mittel für", En: "less money for"},
}

// Effect is one thing that goes with a scenario.
type Effect struct {
	Kind    EffectKind
	Measure *plan.Measure // nil: of the plan as a whole
	Amount  budget.Cents  // over all years of the plan; 0 where it is no money
	Says    words.Sentence
}

// Effects are what goes with the scenario, measure by measure, then goal by goal.
func (o *Outcome) Effects() []Effect {
	var found []Effect
	add := func(kind EffectKind, m *plan.Measure, amount budget.Cents, says words.Sentence) {
		if amount > 0 {
			found = append(found, Effect{kind, m, amount, says})
		}
	}
	for i, m := range o.Before.Plan.Measures {
		now := o.After.Plan.Measures[i]
		if now == m {
			continue
		}
		had, has := o.books(o.Before, m), o.books(o.After, m)
		add(GrantLost, m, grants(o.Before, m)-grants(o.After, now), perEuro(m))
		add(IncomeLost, m, had.Received-has.Received, words.Sentence{})
		if spent, paid := had.Provider-has.Provider, had.ToProvider-has.ToProvider; had.ToProvider > 0 {
			add(NotSaved, m, min(spent-paid, has.ToProvider), words.Sentence{})
		}
		if now.Status == plan.Stopped && m.Status != plan.Stopped {
			add(RunningOff, m, had.Consolidated()-has.Consolidated(), words.Sentence{})
		}
		found = append(found, o.decisions(m, now)...)
	}
	for _, late := range o.Late {
		add(LeavesPlan, late.Measure, late.Amount, words.Phrase{De: "nach %s", En: "after %s"}.With(words.PlainYear(o.Before.Plan.Years.To)))
	}
	return append(found, o.weakened()...)
}

// books are the two books of a measure over all years of the plan.
func (o *Outcome) books(v compare.Version, m *plan.Measure) budget.Both {
	return v.Ledger.Flows(m.ID).Over(o.Before.Plan.Years, budget.Cash)
}

// Cost is what a measure costs in all years of the plan, each euro once.
func (o *Outcome) Cost(v compare.Version, m *plan.Measure) budget.Cents {
	return o.books(v, m).Consolidated()
}

// Done says what the scenario does with a measure: its own steps, and why it gives way
// in those that take money; empty for nothing.
func (o *Outcome) Done(m *plan.Measure) words.Sentence {
	var said []words.Sentence
	for _, step := range o.Scenario.Steps {
		if step.Measure == m.ID {
			said = append(said, words.Said(plan.DeedNames[step.Do]))
		}
	}
	for i := range o.Rounds {
		for j := range o.Rounds[i].Givers {
			if g := &o.Rounds[i].Givers[j]; g.Measure == m && g.Gives > 0 {
				said = append(said, words.Phrase{De: "weicht %s mit %s (%s)", En: "gives way in %s with %s (%s)"}.With(words.PlainYear(o.Rounds[i].Step.Year), g.Gives, g.Why()))
			}
		}
	}
	if len(said) == 0 {
		return words.Sentence{}
	}
	return words.List(said)
}

// grants are what third parties give to a measure over all years.
func grants(v compare.Version, m *plan.Measure) budget.Cents {
	var sum budget.Cents
	for i := range m.Grants {
		if g := &m.Grants[i]; v.Ledger.Line(g.Line) != nil {
			sum += g.Account(m.ID).Money().Sum()
		}
	}
	return sum
}

// perEuro says what one euro less of the own share loses of the grants.
func perEuro(m *plan.Measure) words.Sentence {
	var rate budget.Percent
	for i := range m.Grants {
		rate += m.Grants[i].Rate
	}
	all := budget.Grant{Rate: rate, Eligible: budget.Series{{Amount: budget.MaxAmount}}}
	if lost := all.Lost(1_00); lost > 0 {
		return words.Phrase{De: "1 € weniger Eigenanteil kostet %s Förderung", En: "€1 less of our own share loses %s of grants"}.With(lost)
	}
	return words.Sentence{}
}

// decisions are those that a measure has less money on than they say.
func (o *Outcome) decisions(m, now *plan.Measure) []Effect {
	lost := make(map[string]budget.Cents)
	var order []string
	for i := range m.Allocations {
		a := &m.Allocations[i]
		less := a.Amounts.Sum() - now.Allocations[i].Amounts.Sum()
		if less <= 0 {
			continue
		}
		for _, decision := range a.Decisions(m) {
			if o.Before.Council.Decision(decision) > council.Pending {
				continue
			}
			if lost[decision] == 0 {
				order = append(order, decision)
			}
			lost[decision] += less
		}
	}
	var found []Effect
	for _, decision := range order {
		found = append(found, Effect{ToDecide, m, lost[decision], o.decider(decision)})
	}
	return found
}

// decider names a decision with the committee that would have to change it.
func (o *Outcome) decider(decision string) words.Sentence {
	number, _ := plan.CutDecision(decision)
	name := words.Plain(words.Clean(decision))
	history := o.Before.Council.History(number)
	if history == nil {
		return name
	}
	paper := history.Last()
	if history.InForce != nil {
		paper = history.InForce
	}
	hearing := paper.Decider()
	if hearing == nil {
		return name
	}
	for _, committee := range o.Before.Plan.Committees {
		if committee.ID == hearing.Committee {
			return words.Phrase{De: "%s, durch: %s", En: "%s, by: %s"}.With(name, words.Clean(committee.Label()))
		}
	}
	return name
}

// weakened are the principles and goals whose measures have less money, in the order of
// the plan.
func (o *Outcome) weakened() []Effect {
	lost := make(map[string]budget.Cents)
	for i, m := range o.Before.Plan.Measures {
		if o.After.Plan.Measures[i] == m {
			continue
		}
		less := o.books(o.Before, m).Consolidated() - o.books(o.After, m).Consolidated()
		if less <= 0 {
			continue
		}
		for _, principle := range m.Principles {
			lost["p"+string(principle)] += less
		}
		for _, goal := range m.Profile().Goals {
			lost["g"+goal] += less
		}
	}
	var found []Effect
	for _, p := range o.Before.Plan.Principles {
		if amount := lost["p"+string(p.ID)]; amount > 0 {
			found = append(found, Effect{Weakened, nil, amount, words.Phrase{De: "Leitsatz „%s“", En: "principle %q"}.With(p.Title)})
		}
	}
	for _, goal := range []string{"social", "ecological", "economic"} {
		if amount := lost["g"+goal]; amount > 0 {
			found = append(found, Effect{Weakened, nil, amount, words.Phrase{De: "Ziel „%s“", En: "goal %q"}.With(plan.GoalNames[goal])})
		}
	}
	return found
}

// Coverage is the money of all years of the plan by what it stands on, each euro once,
// before and after.
func (o *Outcome) Coverage() (before, after council.Sums) {
	after = o.base.sums
	for i, m := range o.After.Plan.Measures {
		old := o.Before.Plan.Measures[i]
		if m == old && o.After.Council == o.Before.Council {
			continue
		}
		had, has := sumsOf(o.Before, old), sumsOf(o.After, m)
		for state := range after {
			after[state] += has[state] - had[state]
		}
	}
	return o.base.sums, after
}

// Changed are the years in which any figure of the plan differs.
func (o *Outcome) Changed(view budget.View) []budget.Year {
	return slices.DeleteFunc(o.Before.Plan.Years.Each(), func(year budget.Year) bool {
		return !slices.ContainsFunc(Figures, func(f Figure) bool {
			return f.Of(o.Before, year, view) != f.Of(o.After, year, view)
		})
	})
}
