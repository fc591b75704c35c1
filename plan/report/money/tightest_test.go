package money_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
)

// A year that leaves nothing is not over; of two that leave the same, the first is the
// tightest; income and years of which nothing is said leave nothing to be allocated.
func TestTightestYear(t *testing.T) {
	const years = `[plan]
title = "P"
years = { from = 2020, to = 2022 }
budget = { from = 2020, to = 2022 }
[[line]]
id = "it"
book = "city"
part = "operating"
side = "expense"
name = "IT"
2021 = { estimate = 100 }
2022 = { estimate = 100 }
[[line]]
id = "fees"
book = "city"
part = "operating"
side = "income"
name = "Fees"
2021 = { estimate = 100 }
[[measure]]
id = "m"
title = "M"
allocation = [{ line = "it", amounts = `
	for amounts, want := range map[string][]string{
		"{ 2021 = 100, 2022 = 99.99 }":    {"it|2021 ● ausgeschöpft|–|100,0 %", "fees|–|–|"},
		"{ 2021 = 99.99, 2022 = 100.01 }": {"it|2022 ✗ überplant|−0,01|100,0 %", "fees|–|–|"},
		"{ 2021 = 60, 2022 = 60 }":        {"it|2021 ✓ frei|40|60,0 %", "fees|–|–|"},
		"{ 2020 = 1, 2021 = 60 }":         {"it|2020 ✗ überplant|−1|", "fees|–|–|"},
	} {
		src := reporttest.Planned(years+amounts+" }]\n", budget.Cash)
		reporttest.Same(t, amounts, reporttest.Lines(t, money.Lines(src, budget.City), "line", "tightest", "least", "filled"), want)
	}
}

// The balance of a part is its income less its expense, a year at a time.
func TestBalanceOfParts(t *testing.T) {
	lines := money.Lines(reporttest.Sample(t, "muenster"), budget.City)
	for _, row := range lines.Rows {
		if row.Cells[0].In("de") == "Saldo Ergebnisplan" {
			if got := row.Cells[lines.Column("2018")].In("de"); got != "−1.905.500" { // 530,000 of 2,435,500
				t.Errorf("2018: %s", got)
			}
			return
		}
	}
	t.Error("no balance")
}
