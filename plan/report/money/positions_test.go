package money_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
)

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
