package money_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
)

func TestForwardLoads(t *testing.T) {
	loads := money.ForwardLoads(reporttest.Planned(`
[plan]
title = "P"
years = { from = 2026, to = 2029 }
budget = { from = 2026, to = 2026 }
[[line]]
id = "it.wartung"
name = "Wartung"
book = "provider"
part = "operating"
side = "expense"
2026 = { estimate = 100 }
[[line]]
id = "city.netz"
name = "Netz"
book = "city"
part = "operating"
side = "expense"
2026 = { estimate = 100 }
[[forward_load]]
line = "it.wartung"
title = "Wartung bis 2028"
due = { 2026 = 7, 2028 = 11 }
billed = { 2026 = 3 }
[[forward_load]]
line = "city.netz"
title = "Leitung"
due = { 2026 = 13.50 }
`, budget.Cash))
	reporttest.Same(t, "forward loads", reporttest.Lines(t, loads, "line", "name", "contract", "2026", "2028", "sum", "billed"), []string{
		"city.netz|Netz|Leitung|13,50|–|13,50|–",
		"it.wartung|Wartung|Wartung bis 2028|7|11|18|3",
	})
	if none := money.ForwardLoads(reporttest.Sample(t, "muenster-2017")); len(none.Rows) > 0 {
		t.Error("forward loads in a plan without any")
	}
}
