package money_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
)

const grants = `[plan]
title = "P"
years = { from = 2020, to = 2020 }
[[line]]
id = "it"
book = "city"
part = "operating"
side = "expense"
name = "IT"
2020 = { estimate = 1000 }
[[line]]
id = "zuweisung"
book = "city"
part = "capital"
side = "income"
name = "Zuweisung"
[[line]]
id = "erloese"
book = "city"
part = "operating"
side = "income"
name = "Erlöse"
[[measure]]
id = "m"
title = "M"
[[measure.allocation]]
line = "it"
amounts = { 2020 = 100 }
`

func grant(giver, more string) string {
	return "[[measure.grant]]\ngiver = \"" + giver + "\"\nrate = 80\neligible = { 2020 = 100 }\n" + more + "\n"
}

// Of a cost of 100, a grant of 80 leaves 20. One without a line, or on a line
// for investments in the resource view, is counted nowhere and stands apart.
func TestGrantsCountAsTheLedgerDoes(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		view budget.View
		want string // cost, granted, other third parties, own share, not counted
	}{
		"on a line":                  {grant("Land", `line = "zuweisung"`), budget.Cash, "Land|100|80|–|20|–"},
		"without a line":             {grant("Land", ""), budget.Cash, "Land (✗ ohne Haushaltsstelle)|100|–|–|100|80"},
		"of the other view":          {grant("Land", `line = "zuweisung"`), budget.Resource, "Land (zählt in dieser Sicht nicht)|100|–|–|100|80"},
		"one counts, one does not":   {grant("Land", `line = "zuweisung"`) + grant("Bund", "cap = 10"), budget.Cash, "Land, Bund (✗ ohne Haushaltsstelle)|100|80|–|20|10"},
		"beside what others pay":     {"[[measure.allocation]]\nline = \"erloese\"\namounts = { 2020 = 15 }\n" + grant("Land", `line = "zuweisung"`), budget.Cash, "Land|100|80|15|5|–"},
		"others pay, without a line": {"[[measure.allocation]]\nline = \"erloese\"\namounts = { 2020 = 15 }\n" + grant("Land", ""), budget.Cash, "Land (✗ ohne Haushaltsstelle)|100|–|15|85|80"},
		"more than it costs":         {grant("Land", `line = "zuweisung"`) + grant("Bund", `line = "zuweisung"`), budget.Cash, "Land, Bund|100|160|–|–|–"},
	} {
		t.Run(name, func(t *testing.T) {
			reporttest.Same(t, "the grants", reporttest.Lines(t, money.Grants(reporttest.Planned(grants+c.text, c.view)), "grants", "k", "granted", "others", "own", "apart"), []string{c.want})
		})
	}
}
