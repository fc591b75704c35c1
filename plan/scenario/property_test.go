package scenario_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/scenario"
)

// taking goes through takings from the sample: each book, part and year, of all that can
// give way nothing, a cent, a part, all but a cent, and all.
func taking(t *testing.T, v compare.Version, try func(scenario.Outcome)) {
	t.Helper()
	for _, do := range []plan.Deed{plan.BlockMoney, plan.CutMoney} {
		for _, book := range budget.Books {
			for _, part := range budget.Parts[:2] {
				for _, year := range v.Plan.Years.Each() {
					var amount budget.Cents
					step := plan.Step{Do: do, Book: book, Part: part, Year: year, Amount: &amount}
					protect := plan.Step{Do: plan.Protect, Measure: "massnahmenportal"}
					first := scenario.Run(v, plan.Scenario{Steps: []plan.Step{protect, step}})
					if len(first.Rounds) == 0 {
						continue // the sample has no such money
					}
					all := first.Rounds[0].Possible
					for _, amount = range []budget.Cents{0, min(1, all), all / 3, max(0, all-1), all} {
						try(run(t, v, protect, step))
					}
				}
			}
		}
	}
}

// TestDifferencesAddUp: what is taken is asked for to the cent; it is what the lines may
// spend less; and what measures give is what the books have less for them, and the two
// books together once.
func TestDifferencesAddUp(t *testing.T) {
	v := withoutBlocks(sample(t))
	taking(t, v, func(o scenario.Outcome) {
		r := o.Rounds[0]
		var spare, gives budget.Cents
		for _, one := range r.Spare {
			spare += one.Amount
		}
		for _, giver := range r.Givers {
			gives += giver.Gives
			var taken budget.Cents
			for _, one := range giver.Taken {
				taken += one.Amount
			}
			if taken != giver.Gives || giver.Gives > giver.Can {
				t.Errorf("%s gives %v of %v, from its lines %v", giver.Measure.ID, giver.Gives, giver.Can, taken)
			}
		}
		if spare+gives != r.Asked {
			t.Errorf("%+v: taken %v and %v; want %v", r.Step, spare, gives, r.Asked)
		}
		less := func(of func(budget.Position) budget.Cents, match func(*budget.Line) bool) budget.Cents {
			return of(o.Before.Ledger.Sum(r.Step.Year, match)) - of(o.After.Ledger.Sum(r.Step.Year, match))
		}
		expense := func(l *budget.Line) bool { return l.Side == budget.Expense }
		if got := less(budget.Position.Spendable, expense); got != r.Asked {
			t.Errorf("%+v: lines may spend %v less; want %v", r.Step, got, r.Asked)
		}
		if got := less(func(p budget.Position) budget.Cents { return p.Of(budget.Allocated) }, expense); got != gives {
			t.Errorf("%+v: measures have %v less; want %v", r.Step, got, gives)
		}
		var before, after budget.Both
		for _, m := range v.Plan.Measures {
			before = before.Plus(o.Before.Ledger.Measure(m.ID, r.Step.Year, budget.Cash))
			after = after.Plus(o.After.Ledger.Measure(m.ID, r.Step.Year, budget.Cash))
		}
		city, provider, paidOn := before.City-after.City, before.Provider-after.Provider, before.Twice()-after.Twice()
		if got := before.Consolidated() - after.Consolidated(); city+provider != gives || got != city+provider-paidOn {
			t.Errorf("%+v: city %v, provider %v, paid on %v, consolidated %v; want %v in all", r.Step, city, provider, paidOn, got, gives)
		}
	})
}

// withoutBlocks is the plan without movements: a block in percent would follow a cut.
func withoutBlocks(v compare.Version) compare.Version {
	own := *v.Plan
	own.Movements = nil
	return compare.Version{Plan: &own, Ledger: budget.NewLedger(own.Accounts(v.Council.Effective)), Council: v.Council}
}

// TestNothingBoundFalls: what is legally bound, mandatory or protected keeps all its money,
// what is ordered and booked stays covered, and no year but the one that is meant changes.
func TestNothingBoundFalls(t *testing.T) {
	v := sample(t)
	taking(t, v, func(o scenario.Outcome) {
		year := o.Rounds[0].Step.Year
		for i, m := range v.Plan.Measures {
			now := o.After.Plan.Measures[i]
			if holds := m.Bound || m.Task == "mandatory" || m.ID == "massnahmenportal"; holds && now != m {
				t.Errorf("%s is held and changes", m.ID)
			}
			for j := range m.Allocations {
				for _, entry := range m.Allocations[j].Amounts {
					if left := now.Allocations[j].Amounts.At(entry.Year); left < 0 || left > entry.Amount || entry.Year != year && left != entry.Amount {
						t.Errorf("%s has %v of %v in %d", m.ID, left, entry.Amount, entry.Year)
					}
				}
			}
		}
		for i := range v.Ledger.Lines {
			line := &v.Ledger.Lines[i]
			had, has := o.Before.Ledger.Position(line.ID, year), o.After.Ledger.Position(line.ID, year)
			firm := min(had.Spendable(), had.Of(budget.Actual)+had.Of(budget.Open))
			if line.Side == budget.Expense && has.Spendable() < firm {
				t.Errorf("%s may spend %v in %d, and %v are firm", line.ID, has.Spendable(), year, firm)
			}
		}
	})
}

// TestProofIsNeverWorse: the best choice loses no more than the order, and no less than
// is proven.
func TestProofIsNeverWorse(t *testing.T) {
	taking(t, sample(t), func(o scenario.Outcome) {
		if proof, ok := o.Prove(); ok && (proof.Least > proof.Order || proof.Bound != proof.Least) {
			t.Errorf("%+v", proof)
		}
	})
}

// The sample's answer against every choice of measures: for the block of the provider 17
// points are the fewest. The order lost 25.
func TestProofOfTheSample(t *testing.T) {
	o := run(t, sample(t), providerBlock)
	var items []scenario.Item
	var need budget.Cents
	for _, giver := range o.Rounds[0].Givers {
		items = append(items, scenario.Item{Points: scenario.Points(giver.Measure), Yields: []budget.Cents{giver.Can}})
		need += giver.Gives
	}
	points, _ := brute(items, []budget.Cents{need})
	if proof, ok := o.Prove(); !ok || proof.Least != points || points != 17 || proof.Order != 25 {
		t.Errorf("proof %+v, brute force %d; want 17 of 25", proof, points)
	}
}

// TestThePlanNeverChanges: after every deed the plan is still what the files say.
func TestThePlanNeverChanges(t *testing.T) {
	v, untouched := sample(t), sample(t)
	taking(t, v, func(scenario.Outcome) {})
	for _, m := range v.Plan.Measures {
		for _, do := range []plan.Deed{plan.Drop, plan.Postpone, plan.Stretch, plan.Refuse, plan.Delay} {
			scenario.Run(v, plan.Scenario{Steps: []plan.Step{{Do: do, Measure: m.ID}}})
		}
	}
	scenario.Run(v, plan.Scenario{Steps: []plan.Step{{Do: plan.RaisePrice, Book: budget.Provider, Percent: 5_00}, {Do: plan.Overturn, Decision: "V/0989/2017/1. Erg."}}})
	if changes := compare.Compare(untouched, v); !changes.Empty() {
		t.Error("the plan is another one")
	}
}

func BenchmarkRun(b *testing.B) {
	v := reporttest.Plan(b, "muenster").Version()
	asked := plan.Scenario{Steps: []plan.Step{providerBlock}}
	for b.Loop() {
		o := scenario.Run(v, asked)
		o.Prove()
	}
}
