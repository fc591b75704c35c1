package money_test

import (
	"strings"
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
		"of the other view":          {grant("Land", `line = "zuweisung"`), budget.Resource, "Land (zählt in dieser Rechenweise nicht)|100|–|–|100|80"},
		"one counts, one does not":   {grant("Land", `line = "zuweisung"`) + grant("Bund", "cap = 10"), budget.Cash, "Land, Bund (✗ ohne Haushaltsstelle)|100|80|–|20|10"},
		"beside what others pay":     {"[[measure.allocation]]\nline = \"erloese\"\namounts = { 2020 = 15 }\n" + grant("Land", `line = "zuweisung"`), budget.Cash, "Land|100|80|15|5|–"},
		"others pay, without a line": {"[[measure.allocation]]\nline = \"erloese\"\namounts = { 2020 = 15 }\n" + grant("Land", ""), budget.Cash, "Land (✗ ohne Haushaltsstelle)|100|–|15|85|80"},
		"more than it costs":         {grant("Land", `line = "zuweisung"`) + grant("Bund", `line = "zuweisung"`), budget.Cash, "Land, Bund|100|160|–|−60|–"},
	} {
		t.Run(name, func(t *testing.T) {
			reporttest.Same(t, "the grants", reporttest.Lines(t, money.Grants(reporttest.Planned(grants+c.text, c.view)), "grants", "k", "granted", "others", "own", "apart"), []string{c.want})
		})
	}
}

// Half of the 1,000 of 2020 arrives in 2021, and 33.33 % of the 300 of 2022 in it:
// cost 900 + 300, granted 500 + 99.99, own share 600.01. The sums are those of both
// books.
func TestGrantsOverTheirWholeTime(t *testing.T) {
	others := strings.NewReplacer("to = 2020", "to = 2022", "amounts = { 2020 = 100 }", "amounts = { 2020 = 0 }").Replace(grants)
	src := reporttest.Planned(others+`
[[measure]]
id = "n"
title = "N"
[[measure.allocation]]
line = "it"
amounts = { 2020 = 900, 2022 = 300 }
[[measure.grant]]
giver = "Land"
line = "zuweisung"
rate = 50
eligible = { 2020 = 1000 }
received = { 2021 = 500 }
[[measure.grant]]
giver = "Bund"
line = "zuweisung"
rate = 33.33
eligible = { 2022 = 300 }
`, budget.Cash)
	table := money.Grants(src)
	reporttest.Same(t, "the grants", reporttest.Lines(t, table, "year", "grants", "k", "granted", "own"), []string{
		"2020|Land (Eingang 2021)|900|–|900", "2021|Land|–|500|−500", "2022|Bund|300|99,99|200,01"})
	both := money.Both(src)
	for own, net := range map[string]string{"k": "k", "own": "net"} {
		got, want := table.Total.Cells[table.Column(own)], both.Total.Cells[both.Column(net)]
		if got != want {
			t.Errorf("the sum of %s is %v; want that of both books, %v", own, got, want)
		}
	}
}
