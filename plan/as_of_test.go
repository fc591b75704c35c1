package plan_test

import (
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan"
)

// On the day itself things count, a day later not yet; without a date they do.
func TestOn(t *testing.T) {
	first := time.Date(2018, 3, 1, 0, 0, 0, 0, time.UTC)
	next := first.AddDate(0, 0, 1)
	hearings := []plan.Hearing{{Date: first, Outcome: plan.Noted}, {Date: next, Outcome: plan.Adopted, Vote: "unanimous"}, {Outcome: plan.Rejected}}
	measure := &plan.Measure{Milestones: []plan.Milestone{{Date: first, Done: true}, {Date: next, Done: true}, {Date: next}}}
	p := &plan.Plan{
		Papers:   []plan.Paper{{Hearings: hearings}},
		Actuals:  []plan.Actual{{Date: first, Document: "1"}, {Date: next, Document: "2"}, {Document: "3"}},
		Measures: []*plan.Measure{measure},
	}
	p.On(first)
	if !p.AsOf.Equal(first) {
		t.Errorf("AsOf = %v; want %v", p.AsOf, first)
	}
	for i, want := range []plan.Outcome{plan.Noted, "", plan.Rejected} {
		if got := p.Papers[0].Hearings[i]; got.Outcome != want || got.Vote != "" {
			t.Errorf("hearing %d: %q, %q; want %q and no vote", i, got.Outcome, got.Vote, want)
		}
	}
	if len(p.Actuals) != 2 || p.Actuals[0].Document != "1" || p.Actuals[1].Document != "3" {
		t.Errorf("bookings %v; want 1 and 3", p.Actuals)
	}
	for i, want := range []bool{true, false, false} {
		if got := p.Measures[0].Milestones[i].Done; got != want {
			t.Errorf("milestone %d done = %v; want %v", i, got, want)
		}
	}
	if hearings[1].Outcome != plan.Adopted || !measure.Milestones[1].Done {
		t.Error("what was read before has changed")
	}
}

func TestMediumTerm(t *testing.T) {
	const head = "[plan]\ntitle = \"P\"\nyears = { from = 2026, to = 2029 }\n"
	for budgets, want := range map[string][]bool{ // 2025, 2026, 2027, 2028
		"": {false, false, false, false}, "budget = { from = 2026, to = 2027 }": {false, false, false, true},
		"budget = { from = 2026 }": {false, false, true, true},
	} {
		p, _ := load(t, head+budgets)
		for i, want := range want {
			if year := budget.Year(2025 + i); p.MediumTerm(year) != want {
				t.Errorf("%q: MediumTerm(%d) = %v; want %v", budgets, year, !want, want)
			}
		}
		ledger := budget.NewLedger(p.Accounts(func(*plan.Movement) bool { return true }))
		if _, ok := ledger.Position("any", 2028).Available(); ok {
			t.Errorf("%q: something is available in 2028", budgets)
		}
	}
}
