package council_test

import (
	"slices"
	"testing"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
)

// Supplements of supplements belong to the history of the first paper, each once, in
// whatever order the papers stand; histories stand in the order of their first papers.
func TestVersions(t *testing.T) {
	papers := []plan.Paper{
		{Number: "C", Amends: "missing"}, {Number: "A/2", Amends: "a1"}, {Number: "A"}, {ID: "a1", Number: "A/1", Amends: "A"},
		{Number: "A/3", Amends: "A/2"}, {Number: "B"},
	}
	c := council.New(&plan.Plan{Papers: papers})
	want := [][]plan.PaperID{{"C"}, {"A", "A/1", "A/2", "A/3"}, {"B"}}
	if len(c.Histories) != len(want) {
		t.Fatalf("%d histories; want %d", len(c.Histories), len(want))
	}
	for i, history := range c.Histories {
		var got []plan.PaperID
		for _, version := range history.Versions {
			got = append(got, version.Number)
			if c.History(version.Number) != history {
				t.Errorf("%s belongs to another history", version.Number)
			}
		}
		if !slices.Equal(got, want[i]) || history.First().Number != want[i][0] || history.Last().Number != want[i][len(want[i])-1] {
			t.Errorf("history %d has the versions %q; want %q", i, got, want[i])
		}
	}
	if c.History("a1") != c.History("A") || c.History("") != nil || c.History("missing") != nil {
		t.Error("a paper goes by its id and its number, and no other name")
	}
}

// What came before the version in force can come into force no more.
func TestOpenVersion(t *testing.T) {
	for name, c := range map[string]struct {
		papers  []plan.Paper
		open    plan.PaperID // "" for none
		inForce plan.PaperID
	}{
		"one open":               {[]plan.Paper{heard("V/1", "", "")}, "V/1", ""},
		"one adopted":            {[]plan.Paper{heard("V/1", "", plan.Adopted)}, "", "V/1"},
		"one rejected":           {[]plan.Paper{heard("V/1", "", plan.Rejected)}, "", ""},
		"a newer one open":       {[]plan.Paper{heard("V/1", "", plan.Adopted), heard("V/2", "V/1", "")}, "V/2", "V/1"},
		"a newer one adopted":    {[]plan.Paper{heard("V/1", "", ""), heard("V/2", "V/1", plan.Adopted)}, "", "V/2"},
		"a newer one rejected":   {[]plan.Paper{heard("V/1", "", ""), heard("V/2", "V/1", plan.Rejected)}, "V/1", ""},
		"the newest of two open": {[]plan.Paper{heard("V/1", "", ""), heard("V/2", "V/1", "")}, "V/2", ""},
		"both adopted":           {[]plan.Paper{heard("V/1", "", plan.Adopted), heard("V/2", "V/1", plan.AdoptedInPart)}, "", "V/2"},
	} {
		number := func(p *plan.Paper) plan.PaperID {
			if p == nil {
				return ""
			}
			return p.Number
		}
		history := council.New(&plan.Plan{Papers: c.papers}).History("V/1")
		if open, inForce := number(history.Open()), number(history.InForce); open != c.open || inForce != c.inForce {
			t.Errorf("%s: open %q, in force %q; want %q, %q", name, open, inForce, c.open, c.inForce)
		}
	}
}

func TestBest(t *testing.T) {
	for name, c := range map[string]struct {
		decisions []string
		want      council.State
	}{
		"none":                {nil, council.Unknown},
		"the best first":      {[]string{"V/1", "V/3"}, council.InForce},
		"the best last":       {[]string{"V/9", "V/3", "V/2"}, council.Pending},
		"the best in between": {[]string{"V/9", "V/2", "V/3"}, council.Pending},
		"only a rejected one": {[]string{"V/3"}, council.Void},
	} {
		if got := decisions().Best(c.decisions); got != c.want {
			t.Errorf("%s: Best(%q) = %v; want %v", name, c.decisions, got, c.want)
		}
	}
}

// A motion names what is to settle it, or nothing.
func TestMotions(t *testing.T) {
	p := &plan.Plan{Motions: []plan.Motion{{Number: "A/1", SettledBy: "V/1"}, {Number: "A/2"}, {Number: "A/3", SettledBy: "V/2#money"}}}
	motions := decisions().Motions(p)
	for i, want := range []council.State{council.InForce, council.Unknown, council.Pending} {
		if motions[i].Motion != &p.Motions[i] || motions[i].State != want || motions[i].Settled() != (want == council.InForce) {
			t.Errorf("motion %d: %+v; want %v", i, motions[i], want)
		}
	}
}

// Money on a line that does not exist counts nowhere.
func TestMeasureWithoutLines(t *testing.T) {
	m := &plan.Measure{Allocations: []plan.Allocation{{Line: "nowhere", Amounts: budget.Series{{Year: 2020, Amount: 1}}}}}
	if got := decisions().Measure(m, budget.NewLedger(budget.Accounts{}), budget.Years{From: 2020, To: 2020}, council.Consolidated(budget.Cash)); got.Total() != 0 {
		t.Errorf("counts %v; want nothing", got)
	}
}
