package council_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/workspace"
)

func muenster(t *testing.T, name string) (*plan.Plan, *council.Council, *budget.Ledger) {
	t.Helper()
	place, err := workspace.Find("../../testdata", name)
	if err != nil {
		t.Fatal(err)
	}
	snapshot := place.Read()
	return snapshot.Plan, council.New(snapshot.Plan), snapshot.Ledger
}

func TestSupplementReplacesItems(t *testing.T) {
	_, decided, _ := muenster(t, "muenster")
	states := map[string]council.State{
		"V/0989/2017":                    council.InForce,
		"V/0989/2017#principles":         council.InForce,
		"V/0989/2017#funding":            council.InForce,
		"V/0989/2017#advice":             council.Struck,
		"V/0989/2017#coordination":       council.Struck,
		"V/0989/2017#motions":            council.Struck,
		"V/0989/2017/1. Erg.#funding":    council.InForce,
		"V/0989/2017/1. Erg.#no-such":    council.Struck,
		"V/0154/2018":                    council.InForce,
		"rathaus-vorlage":                council.InForce,
		"wlan-vorlage":                   council.Pending,
		"V/9999/2018":                    council.Unknown,
		"V/0989/2017/1. Erg.#principles": council.InForce,
	}
	for decision, want := range states {
		if got := decided.Decision(decision); got != want {
			t.Errorf("Decision(%q) = %v; want %v", decision, got, want)
		}
	}
}

func TestNothingIsInForceBeforeTheVote(t *testing.T) {
	_, decided, _ := muenster(t, "muenster-2017")
	for _, decision := range []string{"V/0989/2017", "V/0989/2017#motions", "V/0989/2017#advice"} {
		if got := decided.Decision(decision); got != council.Pending {
			t.Errorf("Decision(%q) = %v; want pending", decision, got)
		}
	}
}

func TestStruckItemOpensTheFourMotions(t *testing.T) {
	p, decided, _ := muenster(t, "muenster")
	motions := decided.Motions(p)
	if len(motions) != 4 {
		t.Fatalf("%d motions; want 4", len(motions))
	}
	for _, motion := range motions {
		if motion.Settled() || motion.State != council.Struck {
			t.Errorf("motion %s has state %v; want open, because its item was struck", motion.Number, motion.State)
		}
	}
}

func TestItemsOfTheSupplement(t *testing.T) {
	_, decided, _ := muenster(t, "muenster")
	history := decided.History("V/0989/2017")
	want := map[string]council.ItemChange{
		"principles": council.Kept, "measures": council.Changed, "advice": council.Dropped, "coordination": council.Dropped,
		"funding": council.Changed, "motions": council.Dropped, "financial": council.Changed,
	}
	items := council.Items(history.First(), history.Last())
	order := []string{"principles", "measures", "advice", "coordination", "funding", "motions", "financial"}
	for i, item := range items {
		if item.ID != order[i] || item.Change != want[item.ID] {
			t.Errorf("item %d is %s with fate %v; want %s with %v", i, item.ID, item.Change, order[i], want[order[i]])
		}
	}
}

// The sums of all states are the consolidated cost: every euro has one state.
func TestEveryEuroHasOneState(t *testing.T) {
	for _, name := range []string{"muenster", "muenster-2017"} {
		p, decided, ledger := muenster(t, name)
		for _, view := range budget.Views {
			for _, m := range p.Measures {
				var want budget.Cents
				for _, year := range p.Years.Each() {
					want += ledger.Measure(m.ID, year, view).Consolidated()
				}
				if got := decided.Measure(m, ledger, p.Years, council.Consolidated(view)).Total(); got != want {
					t.Errorf("%s: %s %s: states add up to %s; want the consolidated cost %s", name, m.ID, view, got, want)
				}
			}
		}
	}
}

func TestCoverageOfTheModelCase(t *testing.T) {
	p, decided, ledger := muenster(t, "muenster")
	for _, m := range p.Measures {
		if m.ID == "open-data" {
			// 59,500 from citeq in 2018 and 4 × 119,000 from the city, all by V/0154/2018.
			want := council.Sums{council.Covered: 535_500_00}
			if got := decided.Measure(m, ledger, p.Years, council.Consolidated(budget.Cash)); got != want {
				t.Errorf("open-data is covered %v; want %v", got, want)
			}
		}
	}
}

// heard is a version of a paper with one item and one deciding hearing.
func heard(number, amends plan.PaperID, outcome plan.Outcome) plan.Paper {
	return plan.Paper{Number: number, Amends: amends, Kind: plan.DecisionPaper, Items: []plan.Item{{ID: "money"}},
		Hearings: []plan.Hearing{{Role: plan.Advice}, {Role: plan.Deciding, Outcome: outcome}}}
}

// A history is void only where no version of it is in force or may still come
// into force; what is only taken notice of was never decided.
func TestStateOfAMatter(t *testing.T) {
	noticed := heard("V/1", "", "")
	noticed.Kind, noticed.Hearings = plan.ReportPaper, []plan.Hearing{{Role: plan.ToNotice}}
	advised := noticed
	advised.Kind = plan.DecisionPaper
	twice := heard("V/1", "", plan.Postponed)
	twice.Hearings = append(twice.Hearings, plan.Hearing{Role: plan.Deciding, Outcome: plan.Noted})
	other := heard("V/1/1", "V/1", "")
	other.Items = nil
	for name, c := range map[string]struct {
		papers      []plan.Paper
		whole, item council.State
	}{
		"open":                                {[]plan.Paper{heard("V/1", "", "")}, council.Pending, council.Pending},
		"adopted":                             {[]plan.Paper{heard("V/1", "", plan.Adopted)}, council.InForce, council.InForce},
		"rejected":                            {[]plan.Paper{heard("V/1", "", plan.Rejected)}, council.Void, council.Void},
		"withdrawn":                           {[]plan.Paper{heard("V/1", "", plan.Withdrawn)}, council.Void, council.Void},
		"settled otherwise":                   {[]plan.Paper{heard("V/1", "", plan.Settled)}, council.Void, council.Void},
		"only taken notice of":                {[]plan.Paper{heard("V/1", "", plan.Noted)}, council.Void, council.Void},
		"put off":                             {[]plan.Paper{heard("V/1", "", plan.Postponed)}, council.Pending, council.Pending},
		"referred":                            {[]plan.Paper{heard("V/1", "", plan.Referred)}, council.Pending, council.Pending},
		"put off, then taken notice of":       {[]plan.Paper{twice}, council.Void, council.Void},
		"a report for notice":                 {[]plan.Paper{noticed}, council.Void, council.Void},
		"only advised so far":                 {[]plan.Paper{advised}, council.Pending, council.Pending},
		"original open, supplement rejected":  {[]plan.Paper{heard("V/1", "", ""), heard("V/1/1", "V/1", plan.Rejected)}, council.Pending, council.Pending},
		"original adopted, supplement not":    {[]plan.Paper{heard("V/1", "", plan.Adopted), heard("V/1/1", "V/1", plan.Rejected)}, council.InForce, council.InForce},
		"original withdrawn, supplement open": {[]plan.Paper{heard("V/1", "", plan.Withdrawn), heard("V/1/1", "V/1", "")}, council.Pending, council.Pending},
		"item of the withdrawn one only":      {[]plan.Paper{heard("V/1", "", plan.Withdrawn), other}, council.Pending, council.Void},
		"both ended":                          {[]plan.Paper{heard("V/1", "", plan.Withdrawn), heard("V/1/1", "V/1", plan.Rejected)}, council.Void, council.Void},
		"struck by the one adopted":           {[]plan.Paper{heard("V/1", "", ""), adopted(other)}, council.InForce, council.Struck},
	} {
		t.Run(name, func(t *testing.T) {
			decided := council.New(&plan.Plan{Papers: c.papers})
			if whole, item := decided.Decision("V/1"), decided.Decision("V/1#money"); whole != c.whole || item != c.item {
				t.Errorf("the history is %v, its item %v; want %v, %v", whole, item, c.whole, c.item)
			}
		})
	}
}

func adopted(paper plan.Paper) plan.Paper {
	paper.Hearings = []plan.Hearing{{Role: plan.Deciding, Outcome: plan.Adopted}}
	return paper
}

// A paper that amends itself, or two that amend each other, are histories of
// their own; nothing hangs.
func TestCircleOfSupplements(t *testing.T) {
	p := &plan.Plan{Papers: []plan.Paper{
		{Number: "A", Amends: "B"}, {Number: "B", Amends: "A"}, {Number: "C", Amends: "C"}, {Number: "D", Amends: "missing"},
	}}
	if got := len(council.New(p).Histories); got != 4 {
		t.Errorf("%d histories; want 4", got)
	}
}

// Only the city pays on: a provider's expense that names a receiver by mistake
// is spent there, and counts.
func TestOnlyTheCityPaysOn(t *testing.T) {
	paidOn := &plan.Allocation{To: "it.umsatz", Amounts: budget.Series{{Year: 2020, Amount: 119_00}}}
	for book, want := range map[budget.Book]budget.Cents{budget.City: 0, budget.Provider: 119_00} {
		line := &budget.Line{Book: book, Part: budget.Operating, Side: budget.Expense}
		if got := council.Consolidated(budget.Cash)(paidOn, line).Sum(); got != want {
			t.Errorf("%s: counted %v; want %v", book, got, want)
		}
	}
}
