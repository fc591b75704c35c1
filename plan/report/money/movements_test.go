package money_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// TestGlobalReductionByItsName: what a global reduction withholds is called so, and not a
// block: of 1,000 euros 50 are reduced and 30 blocked.
func TestGlobalReductionByItsName(t *testing.T) {
	src := reporttest.Planned(`[plan]
title = "P"
years = { from = 2025, to = 2025 }
budget = { from = 2025, to = 2025 }
[[committee]]
id = "rat"
name = "Rat"
[[paper]]
id = "haushalt"
kind = "budget"
title = "Haushaltssatzung"
hearings = [{ committee = "rat", role = "decision", outcome = "adopted" }]
[[line]]
id = "it"
book = "city"
part = "operating"
side = "expense"
name = "IT"
group = "0115"
2025 = { estimate = 1000 }
[[movement]]
kind = "global-reduction"
line = "it"
year = 2025
amount = 50
by = "haushalt"
[[movement]]
kind = "block"
line = "it"
year = 2025
amount = 30
by = "haushalt"
`, budget.Cash)
	reporttest.Same(t, "movements", reporttest.Lines(t, money.Movements(src), "kind", "to", "toyear", "amount"),
		[]string{"globaler Minderaufwand|it|2025|−50", "Sperre|it|2025|−30"})
	detail, _ := money.LineDetail(src, "it", 2025)
	said := make(map[string]string)
	for _, row := range detail.Tables[0].Rows {
		if row.Level != table.Heading {
			said[row.Cells[0].In(words.German)] = row.Cells[1].In(words.German)
		}
	}
	for term, want := range map[string]string{"Globaler Minderaufwand": "−50", "Sperre": "−30", "= nutzbare Ermächtigung": "920", "= Frei": "1.000"} {
		if said[term] != want {
			t.Errorf("%s is %q; want %q", term, said[term], want)
		}
	}
}
