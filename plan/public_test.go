package plan_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan"
)

// A paper that says nothing about it is public; what rests on a secret one
// with a single cent goes with it, and the plan itself stays as it was.
func TestForPublic(t *testing.T) {
	no, yes := false, true
	p := &plan.Plan{
		Strategy: "S/1",
		Papers:   []plan.Paper{{Number: "S/1", ID: "secret", Public: &no}, {Number: "P/1", Public: &yes}, {ID: "silent"}},
		Measures: []*plan.Measure{
			{ID: "whole", DecidedBy: []string{"P/1", "secret#item"}},
			{ID: "part", DecidedBy: []string{"P/1"}, Allocations: []plan.Allocation{{By: "silent"}, {By: "S/1"}}},
			{ID: "open", DecidedBy: []string{"P/1", "silent"}},
			{ID: "none"},
		},
		Motions:     []plan.Motion{{Number: "A", SettledBy: "S/1#item"}, {Number: "B", SettledBy: "P/1"}, {Number: "C"}},
		Movements:   []plan.Movement{{By: "secret"}, {By: ""}},
		Commitments: []plan.Commitment{{Commitment: budget.Commitment{Measure: "part"}}, {Commitment: budget.Commitment{Measure: "open"}}, {}},
		Actuals:     []plan.Actual{{Booking: budget.Booking{Measure: "whole"}}},
	}
	p.Measures[2].Note = "internal"
	p.Themes = []plan.Theme{{ID: "telling"}, {ID: "shared"}, {ID: "empty"}}
	p.Measures[0].Theme, p.Measures[1].Theme, p.Measures[3].Theme = "telling", "shared", "shared"
	public, hidden := p.ForPublic()
	if len(public.Papers) != 2 || len(public.Measures) != 2 || len(public.Motions) != 2 || len(public.Movements) != 1 || len(public.Commitments) != 2 || len(public.Actuals) != 0 {
		t.Errorf("public: %+v", public)
	}
	if len(public.Themes) != 2 || public.Themes[0].ID != "shared" {
		t.Errorf("themes: %+v", public.Themes)
	}
	if public.Strategy != "" || public.Measures[0].Note != "" {
		t.Errorf("strategy %q, note %q", public.Strategy, public.Measures[0].Note)
	}
	if hidden.Matters != 1 || hidden.Measures != 2 || hidden.Motions != 1 || hidden.Movements != 1 || hidden.Orders != 2 || len(hidden.Papers) != 2 {
		t.Errorf("hidden: %+v", hidden)
	}
	if len(p.Papers) != 3 || len(p.Measures) != 4 || p.Measures[2].Note != "internal" || p.Strategy != "S/1" {
		t.Errorf("the plan has changed: %+v", p)
	}
	if _, hidden := p.ForPublic("P/1"); hidden.Matters != 2 || hidden.Measures != 3 {
		t.Errorf("with P/1 hidden too: %+v", hidden)
	}
}
