package committees_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/reporttest"
)

const committeePlan = `[plan]
title = "P"
years = { from = 2018, to = 2020 }
[[committee]]
id = "rat"
name = "Rat"
[[paper]]
number = "V/1"
kind = "decision"
title = "T"
`

// Who decides is the last that is to decide; a hearing that put the decision
// off shows only while no other one is known.
func TestWhoDecidesAPaper(t *testing.T) {
	for name, c := range map[string]struct{ hearings, want string }{
		"ahead":                    {`{ committee = "rat", date = 2018-05-16, role = "decision" }`, "○ in Beratung|Rat, 16.05.2018"},
		"postponed":                {`{ committee = "rat", date = 2018-03-14, role = "decision", outcome = "postponed" }`, "○ in Beratung|Rat, 14.03.2018: vertagt"},
		"postponed, then ahead":    {`{ committee = "rat", date = 2018-03-14, role = "decision", outcome = "postponed" }, { committee = "rat", date = 2018-05-16, role = "decision" }`, "○ in Beratung|Rat, 16.05.2018"},
		"referred, then adopted":   {`{ committee = "rat", role = "decision", outcome = "referred" }, { committee = "rat", date = 2018-05-16, role = "decision", outcome = "adopted" }`, "✓ gilt|Rat, 16.05.2018: beschlossen"},
		"postponed, then rejected": {`{ committee = "rat", role = "decision", outcome = "postponed" }, { committee = "rat", role = "decision", outcome = "rejected" }`, "✗ abgelehnt|Rat: abgelehnt"},
		"only taken notice of":     {`{ committee = "rat", role = "decision", outcome = "noted" }`, "zur Kenntnis genommen|Rat: zur Kenntnis genommen"},
		"only advised":             {`{ committee = "rat", role = "advice" }`, "○ in Beratung|"},
	} {
		t.Run(name, func(t *testing.T) {
			src := reporttest.Planned(committeePlan+"hearings = ["+c.hearings+"]\n", budget.Cash)
			reporttest.Same(t, "the paper", reporttest.Lines(t, committees.Papers(src), "state", "decides"), []string{c.want})
		})
	}
}

// A step before the one that decided is over, also where its day is not known; while
// nothing is decided it has no date yet.
func TestUndatedStepBeforeTheDecision(t *testing.T) {
	for outcome, want := range map[string]string{`, outcome = "adopted"`: "Frühere Beratungen", `, outcome = "postponed"`: "Ohne Termin", "": "Ohne Termin"} {
		src := reporttest.Planned(committeePlan+`hearings = [{ committee = "rat", role = "advice" }, { committee = "rat", role = "decision"`+outcome+" }]\n", budget.Cash)
		if got := ids(committees.Calendar(src)); got[0] != "["+want+"]" || got[1] != "V/1@rat" {
			t.Errorf("decision%s: %q; want the advice under %q", outcome, got, want)
		}
	}
}

// A supplement that was rejected leaves its original where it was.
func TestRejectedSupplementLeavesTheOriginal(t *testing.T) {
	supplement := "hearings = [{ committee = \"rat\", role = \"decision\" }]\n" +
		"[[paper]]\nnumber = \"V/1/1\"\namends = \"V/1\"\nkind = \"supplement\"\ntitle = \"T\"\n" +
		"hearings = [{ committee = \"rat\", role = \"decision\", outcome = \"rejected\" }]\n"
	src := reporttest.Planned(committeePlan+supplement, budget.Cash)
	reporttest.Same(t, "the papers", reporttest.Lines(t, committees.Papers(src), "paper", "state"), []string{"V/1|○ in Beratung", "V/1/1|✗ abgelehnt"})
}
