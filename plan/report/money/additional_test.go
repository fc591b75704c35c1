package money_test

import (
	"slices"
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
)

// additionalPlan has every origin, some money that says nothing, and some that is
// no expense of a measure in the years and the view.
const additionalPlan = `
line = [
  { id = "it", name = "IT", book = "city", part = "operating", side = "expense" },
  { id = "afa", name = "AfA", book = "city", part = "operating", side = "expense", noncash = true },
  { id = "land", name = "Land", book = "city", part = "operating", side = "income" },
  { id = "personal", name = "Personal", book = "provider", part = "operating", side = "expense" },
  { id = "umsatz", name = "Umsatz", book = "provider", part = "operating", side = "income" },
]
[plan]
title = "P"
provider = "citeq"
years = { from = 2020, to = 2021 }

[[measure]]
id = "m"
title = "M"
allocation = [
  { line = "it", amounts = { 2019 = 5, 2020 = 100, 2021 = 7 }, origin = "new", to = "umsatz" },
  { line = "it", amounts = { 2020 = 20 }, origin = "existing" },
  { line = "it", amounts = { 2020 = 3 }, origin = "shifted" },
  { line = "it", amounts = { 2021 = 4 }, origin = "carried" },
  { line = "it", amounts = { 2020 = 11, 2022 = 9 } },
  { line = "afa", amounts = { 2020 = 50 }, origin = "new" },
  { line = "land", amounts = { 2020 = 60 }, origin = "new" },
  { line = "personal", amounts = { 2020 = 90 }, origin = "new" },
]
`

func TestAdditional(t *testing.T) {
	src := reporttest.Planned(additionalPlan, budget.Cash)
	got := reporttest.Lines(t, money.Additional(src), "book", "year", "new", "existing", "shifted", "carried", "unknown", "sum")
	want := []string{
		"Stadt|2020|100|20|3|–|11|134",
		"Stadt|2021|7|–|–|4|–|11",
		"citeq|2020|90|–|–|–|–|90",
		"citeq|2021|–|–|–|–|–|–",
	}
	if !slices.Equal(got, want) {
		t.Errorf("additional money is %q; want %q", got, want)
	}
	if got := money.OriginsOf(reporttest.Planned(additionalPlan, budget.Resource), budget.City, src.Years, src.Plan.Measures...)["new"]; got != 157_00 {
		t.Errorf("with depreciation %s are additional; want 157", got)
	}
}

// TestAdditionalAddsUp: all origins of a book's money in a year add up to what it
// gives the measures.
func TestAdditionalAddsUp(t *testing.T) {
	for _, view := range []budget.View{budget.Cash, budget.Resource} {
		src := reporttest.Plan(t, "muenster").Source(view)
		for _, year := range src.Years.Each() {
			both, _, _ := money.InYear(src, year)
			for book, want := range map[budget.Book]budget.Cents{budget.City: both.City, budget.Provider: both.Provider} {
				if got := money.OriginsOf(src, book, budget.Years{From: year, To: year}, src.Plan.Measures...).Sum(); got != want {
					t.Errorf("%s %d: the origins add up to %s; want %s", book, year, got, want)
				}
			}
		}
	}
}
