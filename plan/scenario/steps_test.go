package scenario_test

import (
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/scenario"
)

// sensors are 180,000 in 2019, 220,000 and 20,000 in 2020, 110,000 and 40,000 in 2021, 45,000
// in 2022; the EU pays half of the first ones until 2021.
const sensors = "sensoren"

func consolidated(o scenario.Outcome, id budget.MeasureID) (sums [5]budget.Cents) {
	for i := range sums {
		sums[i] = o.After.Ledger.Measure(id, budget.Year(2018+i), budget.Cash).Consolidated()
	}
	return sums
}

func TestDeedsOfOneMeasure(t *testing.T) {
	for name, c := range map[string]struct {
		steps []plan.Step
		want  [5]budget.Cents
		lost  budget.Cents // of the EU's 255,000
	}{
		"as it is": {nil, [5]budget.Cents{0, 180_000_00, 240_000_00, 150_000_00, 45_000_00}, 0},
		// what comes after 2021 is not paid for any more: the 110,000 of 2021
		"postponed":   {[]plan.Step{{Do: plan.Postpone}}, [5]budget.Cents{0, 0, 180_000_00, 240_000_00, 150_000_00}, 55_000_00},
		"from a year": {[]plan.Step{{Do: plan.Postpone, Year: 2022}}, [5]budget.Cents{0, 180_000_00, 240_000_00, 150_000_00, 0}, 0},
		"two years":   {[]plan.Step{{Do: plan.Postpone, Years: 2}}, [5]budget.Cents{0, 0, 0, 180_000_00, 240_000_00}, 165_000_00},
		// halves: 90; 90 + 110 + 10; 110 + 10 + 55 + 20; 55 + 20 + 22.5
		"stretched":    {[]plan.Step{{Do: plan.Stretch}}, [5]budget.Cents{0, 90_000_00, 210_000_00, 195_000_00, 97_500_00}, 27_500_00},
		"dropped":      {[]plan.Step{{Do: plan.Drop}}, [5]budget.Cents{}, 255_000_00},
		"dropped late": {[]plan.Step{{Do: plan.Drop, Year: 2021}}, [5]budget.Cents{0, 180_000_00, 240_000_00, 0, 0}, 55_000_00},
		"refused":      {[]plan.Step{{Do: plan.Refuse}}, [5]budget.Cents{0, 180_000_00, 240_000_00, 150_000_00, 45_000_00}, 255_000_00},
		"dearer":       {[]plan.Step{{Do: plan.RaisePrice, Line: "city.0901.5291", Year: 2021, Percent: 10_00}}, [5]budget.Cents{0, 180_000_00, 240_000_00, 154_000_00, 49_500_00}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			for i := range c.steps {
				c.steps[i].Measure = sensors
			}
			o := run(t, sample(t), c.steps...)
			if got := consolidated(o, sensors); got != c.want {
				t.Errorf("costs %v; want %v", got, c.want)
			}
			if got := effects(o, scenario.GrantLost)[sensors]; got != c.lost {
				t.Errorf("loses %v of its grant; want %v", got, c.lost)
			}
		})
	}
}

// A grant that arrives a year later is not lost.
func TestDelayedGrant(t *testing.T) {
	o := run(t, sample(t), plan.Step{Do: plan.Delay, Measure: sensors})
	var got [4]budget.Cents
	for i := range got {
		got[i] = o.After.Ledger.Granted(budget.Leg{Line: "city.0901.6811", Year: budget.Year(2019 + i)})
	}
	if want := [4]budget.Cents{0, 90_000_00, 110_000_00, 55_000_00}; got != want || len(effects(o, scenario.GrantLost)) > 0 {
		t.Errorf("arrives %v; want %v, and nothing lost", got, want)
	}
}

// When the city does not adopt what the sensors stand on, their money is undecided.
func TestOverturnedDecision(t *testing.T) {
	o := run(t, sample(t), plan.Step{Do: plan.Overturn, Decision: "V/0989/2017/1. Erg.#funding"})
	for i, m := range o.After.Plan.Measures {
		if m.ID != sensors {
			continue
		}
		before, _ := o.Before.Council.Measure(o.Before.Plan.Measures[i], o.Before.Ledger, o.Before.Plan.Years, council.Consolidated(budget.Cash)).Worst()
		after, _ := o.After.Council.Measure(m, o.After.Ledger, o.After.Plan.Years, council.Consolidated(budget.Cash)).Worst()
		if before != council.Conditional || after != council.Undecided {
			t.Errorf("the sensors stand on %v, then %v", before, after)
		}
	}
}

// When the city pays less to the provider, that has less income: 178,500 with tax are
// 150,000 to it, and half of the one is half of the other.
func TestProviderLosesIncome(t *testing.T) {
	v := sample(t)
	amount := budget.Cents(0)
	step := plan.Step{Do: plan.CutMoney, Line: "city.0204.5291", Year: 2020, Amount: &amount}
	amount = run(t, v, step).Rounds[0].Possible
	o := run(t, v, step)
	if got := effects(o, scenario.IncomeLost)["anliegen"]; got != 150_000_00 {
		t.Errorf("the provider loses %v with anliegen; want all of 150,000", got)
	}
}

// Of 245,000 nobody has 85,000; of the other 160,000 archivspeicher gives 40,000 only where
// it stands first, as it does by itself.
func TestRank(t *testing.T) {
	for name, c := range map[string]struct {
		ranks []plan.Step
		want  string
	}{
		"by itself":         {nil, "archivspeicher 40000.00, wlan-gebaeude 80000.00, massnahmenportal 40000.00"},
		"last of all":       {[]plan.Step{{Measure: "archivspeicher"}}, "wlan-gebaeude 80000.00, massnahmenportal 45000.00, anliegen 35000.00"},
		"before another":    {[]plan.Step{{Measure: "prozessanalyse", Before: "wlan-gebaeude"}}, "archivspeicher 40000.00, prozessanalyse 80000.00, wlan-gebaeude 40000.00"},
		"one after other":   {[]plan.Step{{Measure: "archivspeicher"}, {Measure: "wlan-gebaeude"}}, "massnahmenportal 45000.00, anliegen 115000.00"},
		"there and back":    {[]plan.Step{{Measure: "archivspeicher"}, {Measure: "archivspeicher", Before: "wlan-gebaeude"}}, "archivspeicher 40000.00, wlan-gebaeude 80000.00, massnahmenportal 40000.00"},
		"behind the ranked": {[]plan.Step{{Measure: "anliegen", Before: "archivspeicher"}, {Measure: "wlan-gebaeude", Before: "anliegen"}}, "wlan-gebaeude 80000.00, anliegen 80000.00"},
	} {
		t.Run(name, func(t *testing.T) {
			for i := range c.ranks {
				c.ranks[i].Do = plan.Rank
			}
			var gave []string
			o := run(t, sample(t), append(c.ranks, providerBlock)...)
			for _, giver := range o.Rounds[0].Givers {
				if giver.Gives > 0 {
					gave = append(gave, string(giver.Measure.ID)+" "+giver.Gives.String())
				}
			}
			if got := strings.Join(gave, ", "); got != c.want {
				t.Errorf("gave %s; want %s", got, c.want)
			}
		})
	}
}

// A block of one measure takes from it alone, and of its money in that book and year only.
func TestBlockOfOneMeasure(t *testing.T) {
	amount := budget.Cents(30_000_00)
	o := run(t, sample(t), plan.Step{Do: plan.BlockMoney, Measure: "anliegen", Book: budget.Provider, Year: 2020, Amount: &amount})
	r := o.Rounds[0]
	if len(r.Spare) != 0 || len(r.Givers) != 1 || r.Base != 150_000_00 || r.Givers[0].Measure.ID != "anliegen" || r.Givers[0].Gives != amount {
		t.Errorf("base %v, spare %v, givers %+v", r.Base, r.Spare, r.Givers)
	}
}
