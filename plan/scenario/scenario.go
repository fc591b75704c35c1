// Package scenario asks a plan what if there is less money: it tries steps on a copy
// and tells who gives way, why, what cannot, and what goes with it. The plan itself
// never changes.
//
// What gives way first is a plain order (order.go); beside it stands a proof of
// how little could be lost (exact.go).
package scenario

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/council"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Outcome is what a scenario makes of a plan.
type Outcome struct {
	Scenario plan.Scenario
	Before   compare.Version
	After    compare.Version
	Rounds   []Round          // of the steps that take money, in their order
	Late     []Moved          // money that leaves the years of the plan
	Problems []source.Problem // why nothing was computed; empty: all is well
	base     *Base
}

// Round is one step that takes money of a year.
type Round struct {
	Step     plan.Step
	Base     budget.Cents // what the step speaks about
	Asked    budget.Cents // what is to be taken
	Possible budget.Cents // what could be taken at most
	Spare    []Spare      // what no measure has, and what of it is taken
	Givers   []Giver      // who can give, in the order in which they give way
	Floor    []Bound      // what cannot
	legs     []budget.Leg // that the step reaches
}

// Giver is a measure with what it can give and what it gives.
type Giver struct {
	Measure *plan.Measure // as it is in the plan
	Can     budget.Cents
	Gives   budget.Cents
	Taken   []Taken
	standing
	last budget.Year // of the plan
}

// Why says what puts it into its place.
func (g *Giver) Why() words.Sentence { return g.why(g.last) }

// Spare is money of a line that no measure has.
type Spare struct {
	Taken
	Can budget.Cents
}

// Taken is money taken from a line in a year.
type Taken struct {
	budget.Leg
	Amount budget.Cents
}

// Moved is money of a measure that was moved behind the plan's last year.
type Moved struct {
	Measure *plan.Measure
	Amount  budget.Cents
}

// Points are those of the measures that give anything.
func (r *Round) Points() int {
	points := 0
	for i := range r.Givers {
		if r.Givers[i].Gives > 0 {
			points += Points(r.Givers[i].Measure)
		}
	}
	return points
}

// Base is a plan made ready for many scenarios.
type Base struct {
	compare.Version
	firm  map[claim]firmness
	at    map[budget.MeasureID]int // where measures stand in the plan
	order []standing               // of all measures, as they give way
	sums  council.Sums             // of all money, by what it stands on
}

// On makes a plan ready.
func On(v compare.Version) *Base {
	b := &Base{Version: v, firm: firmOf(v.Ledger), at: make(map[budget.MeasureID]int, len(v.Plan.Measures))}
	for i, m := range v.Plan.Measures {
		b.at[m.ID] = i
		sums := sumsOf(v, m)
		b.sums = b.sums.Plus(sums)
		b.order = append(b.order, standingOf(v, m, sums))
	}
	slices.SortFunc(b.order, givesBefore)
	return b
}

// original is the measure as it is in the plan.
func (b *Base) original(id budget.MeasureID) *plan.Measure { return b.Plan.Measures[b.at[id]] }

// trial is the copy that steps are tried on.
type trial struct {
	*Base
	plan      *plan.Plan
	ledger    *budget.Ledger
	council   *council.Council
	firm      map[claim]firmness
	own       map[*plan.Measure]bool // measures that are copies already
	protected map[budget.MeasureID]bool
	ranks     []*plan.Step // that put measures into other places
	outcome   Outcome
}

// Run tries a scenario on a plan. If a step cannot be done, its problems are told
// and nothing else.
func Run(before compare.Version, s plan.Scenario) Outcome { return On(before).Run(s) }

// Run tries a scenario. If a step cannot be done, its problems are told and nothing
// else.
func (b *Base) Run(s plan.Scenario) Outcome {
	outcome := Outcome{Scenario: s, Before: b.Version, After: b.Version, base: b}
	if outcome.Problems = b.contradictions(s.Steps); len(outcome.Problems) > 0 {
		return outcome
	}
	t := b.trial(s.Steps)
	t.outcome = outcome
	for i := range s.Steps {
		if problem := t.do(&s.Steps[i]); problem != nil {
			outcome.Problems = append(outcome.Problems, *problem)
			return outcome
		}
	}
	t.outcome.After = compare.Version{Plan: t.plan, Ledger: t.ledger, Council: t.council}
	return t.outcome
}

func (b *Base) trial(steps []plan.Step) *trial {
	own := *b.Plan
	own.Measures = slices.Clone(own.Measures)
	own.Movements = slices.Clone(own.Movements)
	t := &trial{Base: b, plan: &own, ledger: b.Ledger, council: b.Council, firm: b.firm,
		own: make(map[*plan.Measure]bool), protected: make(map[budget.MeasureID]bool)}
	for i := range steps {
		if steps[i].Do == plan.Protect {
			t.protected[steps[i].Measure] = true
		}
	}
	return t
}

// change is the trial's own copy of a measure.
func (t *trial) change(id budget.MeasureID) *plan.Measure {
	i := t.at[id]
	if m := t.plan.Measures[i]; t.own[m] {
		return m
	}
	m := *t.plan.Measures[i]
	m.Need, m.Running = slices.Clone(m.Need), slices.Clone(m.Running)
	ownPosts(&m)
	m.Allocations = slices.Clone(m.Allocations)
	for j := range m.Allocations {
		a := &m.Allocations[j]
		a.Amounts, a.Received = slices.Clone(a.Amounts), slices.Clone(a.Received)
	}
	m.Grants = slices.Clone(m.Grants)
	for j := range m.Grants {
		g := &m.Grants[j]
		g.Eligible, g.Received = slices.Clone(g.Eligible), slices.Clone(g.Received)
	}
	t.plan.Measures[i] = &m
	t.own[&m] = true
	return &m
}

// ownPosts makes what a measure says of posts its own.
func ownPosts(m *plan.Measure) {
	profile := m.Profile()
	if profile.Posts == nil {
		return
	}
	profile.Posts = slices.Clone(profile.Posts)
	for i := range profile.Posts {
		profile.Posts[i].Years = slices.Clone(profile.Posts[i].Years)
	}
	m.SetProfile(profile)
}

// add adds the copy up anew. A movement that stands in no file is the scenario's own
// and needs no decision.
func (t *trial) add() {
	t.ledger = budget.NewLedger(t.plan.Accounts(func(m *plan.Movement) bool {
		return !m.At.Stands() || t.council.Effective(m)
	}))
	t.firm = firmOf(t.ledger)
}
