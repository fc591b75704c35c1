package council_test

import (
	"testing"

	"digiplan/plan"
	"digiplan/plan/council"
)

// inPart is a version with two items, of which a council adopted some.
func inPart(number, amends plan.PaperID, items ...string) plan.Paper {
	return plan.Paper{Number: number, Amends: amends, Kind: plan.DecisionPaper, Items: []plan.Item{{ID: "money"}, {ID: "text"}},
		Hearings: []plan.Hearing{{Role: plan.Advice, Outcome: plan.AdoptedInPart, Items: []string{"text"}}, {Role: plan.Deciding, Outcome: plan.AdoptedInPart, Items: items}}}
}

// Of a paper adopted in part only the items named are in force. Where a newer version was
// adopted without an item that it contains, the version before stands.
func TestAdoptedInPart(t *testing.T) {
	for name, c := range map[string]struct {
		papers      []plan.Paper
		money, text council.State
	}{
		"one of two":                   {[]plan.Paper{inPart("V/1", "", "money")}, council.InForce, council.Void},
		"both":                         {[]plan.Paper{inPart("V/1", "", "text", "money")}, council.InForce, council.InForce},
		"none named, so all":           {[]plan.Paper{inPart("V/1", "")}, council.InForce, council.InForce},
		"the other one is heard again": {[]plan.Paper{inPart("V/1", "", "text"), heard("V/1/1", "V/1", "")}, council.Pending, council.InForce},
		"the version before stands":    {[]plan.Paper{adopted(inPart("V/1", "")), inPart("V/1/1", "V/1", "text")}, council.InForce, council.InForce},
		"struck by a later version":    {[]plan.Paper{inPart("V/1", "", "text"), adopted(heard("V/1/1", "V/1", ""))}, council.InForce, council.Struck},
		"the version before had none":  {[]plan.Paper{adopted(plan.Paper{Number: "V/1"}), inPart("V/1/1", "V/1", "text")}, council.Void, council.InForce},
	} {
		decided := council.New(&plan.Plan{Papers: c.papers})
		if money, text := decided.Decision("V/1#money"), decided.Decision("V/1#text"); money != c.money || text != c.text {
			t.Errorf("%s: money is %v, text %v; want %v, %v", name, money, text, c.money, c.text)
		}
		if whole := decided.Decision("V/1"); whole != council.InForce {
			t.Errorf("%s: the paper is %v; want in force", name, whole)
		}
	}
}
