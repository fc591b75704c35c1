package money_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

const mixed = `line = [
  { id = "bau", name = "Bau", book = "city", part = "capital", side = "expense", 2020 = { estimate = 80 } },
  { id = "it", name = "IT", book = "city", part = "operating", side = "expense", 2020 = { estimate = 700 } },
  { id = "gewinn", name = "Gewinn", book = "city", part = "operating", side = "income", 2020 = { estimate = 30 } },
  { id = "umsatz", name = "Umsatz", book = "provider", part = "operating", side = "income", 2020 = { estimate = 800 } },
  { id = "einlage", name = "Einlage", book = "provider", part = "capital", side = "income", 2020 = { estimate = 80 } },
  { id = "material", name = "Material", book = "provider", part = "operating", side = "expense", 2020 = { estimate = 90 } },
]
[plan]
title = "P"
provider = "citeq"
years = { from = 2020, to = 2020 }
[[measure]]
id = "m"
title = "M"
[[measure.allocation]]
line = "bau"
to = "umsatz"
amounts = { 2020 = 80 }
[[measure.allocation]]
line = "it"
to = "einlage"
amounts = { 2020 = 7 }
[[measure.allocation]]
line = "material"
amounts = { 2020 = 85 }
`

// What an investment of the city pays for is income of the provider all the same:
// among resources it takes in 80 and spends 85. The 7 that it puts into its capital
// are expected, and no income of that view. In cash it takes in 87.
func TestMarginOfMixedLines(t *testing.T) {
	for view, want := range map[budget.View]map[string]string{
		budget.Resource: {"city": "7", "paid": "7", "received": "7", "d": "–", "provider": "85", "k": "85", "margin": "−5"},
		budget.Cash:     {"city": "87", "paid": "87", "received": "87", "d": "–", "provider": "85", "k": "85", "margin": "2"},
	} {
		reporttest.Has(t, reporttest.Row(money.Both(reporttest.Planned(mixed, view)), "m@2020"), want)
	}
	reporttest.Same(t, "the ways among resources", reporttest.Lines(t, money.Allocation(reporttest.Planned(mixed, budget.Resource)), "line", "way", "sum"), []string{
		"bau|not-added|80", "it|paid-on|7", "umsatz|received-alone|80", "einlage|received-elsewhere|7", "material|provider|85"})
}

// What the city pays and the profit that it receives do not add up.
func TestTransfersOfTwoWays(t *testing.T) {
	const there = `
[[transfer]]
kind = "service-charge"
city = "it"
provider = "umsatz"
amounts = { 2020 = { city = 119, provider = 100 } }
[[transfer]]
kind = "grant"
city = "it"
provider = "umsatz"
amounts = { 2020 = 60 }
`
	const back = `
[[transfer]]
kind = "profit"
city = "gewinn"
provider = "material"
amounts = { 2020 = { city = 25, provider = 30 } }
`
	sums := func(text string) []string {
		list := money.Transfers(reporttest.Planned(mixed+text, budget.Cash))
		var rows []table.Row
		for _, row := range list.Rows {
			if row.Level == table.Subtotal {
				rows = append(rows, row)
			}
		}
		if list.Total != nil {
			rows = append(rows, *list.Total)
		}
		var said []string
		for _, row := range rows {
			text := row.Cells[0].In(words.German)
			for _, key := range []string{"city", "provider", "d"} {
				text += "|" + row.Cells[list.Column(key)].In(words.German)
			}
			said = append(said, text)
		}
		return said
	}
	reporttest.Same(t, "one way", sums(there), []string{"Summe|179|160|19"})
	reporttest.Same(t, "the other way", sums(back), []string{"Summe|25|30|−5"})
	reporttest.Same(t, "both ways", sums(back+there), []string{"Summe Stadt an citeq|179|160|19", "Summe citeq an Stadt|25|30|−5"})
}
