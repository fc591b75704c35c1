package money_test

import (
	"slices"
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// A line may reach back before the plan, for what is carried over from there. A sum over
// years adds those of the plan alone, whichever table it stands in: 50,000 + 60,000.
func TestYearsBeforeThePlanAreInNoSum(t *testing.T) {
	src := reporttest.Planned(`[plan]
title = "P"
years = { from = 2020, to = 2021 }
budget = { from = 2020, to = 2020 }
[[line]]
id = "it"
book = "city"
part = "operating"
side = "expense"
name = "IT"
2018 = { estimate = 30_000, actual = 29_000 }
2019 = { estimate = 40_000 }
2020 = { estimate = 50_000 }
2021 = { estimate = 60_000 }
`, budget.Cash)
	updated := func(t *table.Table) budget.Cents {
		var sum budget.Cents
		for _, row := range t.Rows {
			if amount, ok := row.At(t.Column("updated")).(table.Cash); ok && row.Level == table.Body {
				sum += budget.Cents(amount)
			}
		}
		return sum
	}
	const want = 110_000_00
	for name, list := range map[string]*table.Table{"positions": money.Positions(src), "lines": money.Lines(src, budget.City)} {
		if got := updated(list); got != want {
			t.Errorf("%s add up to %s; want %s", name, got, budget.Cents(want))
		}
	}
	var groups budget.Cents
	of := money.Groups(src)
	for _, row := range of.Rows {
		groups += budget.Cents(row.At(of.Column("expense")).(table.Cash))
	}
	if groups != want {
		t.Errorf("groups add up to %s; want %s", groups, budget.Cents(want))
	}
	detail, _ := money.LineDetail(src, "it", 2020)
	var before []string
	for _, fact := range detail.Facts {
		if fact.Title.En == "Before the plan" {
			before = append(before, fact.Value.In(words.English))
		}
	}
	if want := []string{"2018: updated estimate €30,000, actual €29,000", "2019: updated estimate €40,000, actual –"}; !slices.Equal(before, want) {
		t.Errorf("the line says of the years before the plan %q; want %q", before, want)
	}
}

// The authority of 2020 is 1,000 + 250 granted; 500 are booked and 125 of an
// order are open: 625 of 1,250 are 50 %. In 2021 there is no authority.
func TestShareBookedOrBound(t *testing.T) {
	src := reporttest.Planned(`[plan]
title = "P"
years = { from = 2020, to = 2021 }
budget = { from = 2020, to = 2020 }
[[line]]
id = "it"
book = "city"
part = "operating"
side = "expense"
name = "IT"
2020 = { estimate = 1000, actual = 500 }
2021 = { estimate = 1000 }
[[movement]]
kind = "excess"
line = "it"
year = 2020
amount = 250
by = "b"
[[committee]]
id = "rat"
name = "Rat"
[[paper]]
id = "b"
kind = "budget"
title = "B"
hearings = [{ committee = "rat", role = "decision", outcome = "adopted" }]
[[commitment]]
line = "it"
year = 2020
stage = "bound"
amount = 200
billed = 75
`, budget.Cash)
	reporttest.Same(t, "the share", reporttest.Lines(t, money.Positions(src), "year", "bound"), []string{"2020|50,0 %", "2021|"})
}
