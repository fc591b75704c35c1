package plan_test

import (
	"slices"
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
	p.Measures[2].SetProfile(plan.Profile{Description: "for all", Contact: "desk", Responsible: "office"})
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
	for name, got := range map[string]plan.Profile{"public": public.Measures[0].Profile(), "plan": p.Measures[2].Profile()} {
		persons := name == "plan"
		if got.Description != "for all" || (got.Contact != "") != persons || (got.Responsible != "") != persons {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if hidden.Papers != 1 || hidden.Measures != 2 || hidden.Motions != 1 || hidden.Movements != 1 || hidden.Orders != 2 || len(hidden.PaperNames) != 2 {
		t.Errorf("hidden: %+v", hidden)
	}
	if len(p.Papers) != 3 || len(p.Measures) != 4 || p.Measures[2].Note != "internal" || p.Strategy != "S/1" {
		t.Errorf("the plan has changed: %+v", p)
	}
	if _, hidden := p.ForPublic("P/1"); hidden.Papers != 2 || hidden.Measures != 3 {
		t.Errorf("with P/1 hidden too: %+v", hidden)
	}
}

// A measure goes with a secret decision wherever it names it; a theme goes when all
// that is of it goes.
func TestForPublicFollowsEveryThread(t *testing.T) {
	no := false
	secret := plan.Paper{Number: "S/1", Public: &no}
	allocations := func(by ...string) []plan.Allocation {
		var list []plan.Allocation
		for _, decision := range by {
			list = append(list, plan.Allocation{By: decision})
		}
		return list
	}
	for name, c := range map[string]struct {
		measure plan.Measure
		hides   bool
	}{
		"no decision":                  {plan.Measure{}, false},
		"another one":                  {plan.Measure{DecidedBy: []string{"P/1"}, Allocations: allocations("", "P/1")}, false},
		"one that begins alike":        {plan.Measure{DecidedBy: []string{"S/11", "S/1a#x"}}, false},
		"its own decision":             {plan.Measure{DecidedBy: []string{"P/1", "S/1"}, Allocations: allocations("P/1")}, true},
		"an item of it":                {plan.Measure{DecidedBy: []string{"S/1#x"}}, true},
		"that of the first allocation": {plan.Measure{Allocations: allocations("S/1", "P/1")}, true},
		"that of the last allocation":  {plan.Measure{Allocations: allocations("P/1", "S/1#x")}, true},
	} {
		p := plan.Plan{Papers: []plan.Paper{secret}, Measures: []*plan.Measure{&c.measure}}
		public, hidden := p.ForPublic()
		if hides := len(public.Measures) == 0; hides != c.hides || hidden.Measures > 0 != c.hides {
			t.Errorf("%s: hidden %v; want %v", name, hides, c.hides)
		}
	}
	of := func(theme plan.ThemeID, p plan.Plan) plan.Plan {
		p.Themes = []plan.Theme{{ID: theme, Title: "Theme of its own"}}
		return p
	}
	paper := func(p plan.Paper) plan.Paper { p.Theme = "x"; return p }
	for name, c := range map[string]struct {
		plan plan.Plan
		kept int
	}{
		"of nothing":         {of("x", plan.Plan{Papers: []plan.Paper{secret}}), 1},
		"of a secret paper":  {of("x", plan.Plan{Papers: []plan.Paper{paper(secret)}}), 0},
		"of a public paper":  {of("x", plan.Plan{Papers: []plan.Paper{paper(secret), paper(plan.Paper{Number: "P/1"})}}), 1},
		"of a secret motion": {of("x", plan.Plan{Papers: []plan.Paper{secret}, Motions: []plan.Motion{{Number: "A", Theme: "x", SettledBy: "S/1"}}}), 0},
		"of a public motion": {of("x", plan.Plan{Papers: []plan.Paper{paper(secret)}, Motions: []plan.Motion{{Number: "A", Theme: "x"}}}), 1},
		"of a measure":       {of("x", plan.Plan{Papers: []plan.Paper{paper(secret)}, Measures: []*plan.Measure{{Theme: "x"}}}), 1},
	} {
		public, hidden := c.plan.ForPublic()
		if len(public.Themes) != c.kept || slices.Contains(hidden.Texts, "Theme of its own") == (c.kept == 1) {
			t.Errorf("a theme %s: %d kept, hidden %q; want %d", name, len(public.Themes), hidden.Texts, c.kept)
		}
	}
}

// Only papers hide anything by themselves.
func TestHiddenAny(t *testing.T) {
	if (plan.Hidden{}).Any() || !(plan.Hidden{Papers: 1}).Any() {
		t.Error("Any() does not tell one hidden paper from none")
	}
}
