package measures_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/words"
)

// measuredText has an indicator with all that may be said, and one that is only named.
const measuredText = `
[plan]
title = "P"
years = { from = 2020, to = 2021 }
as_of = 2020-06-30
[[measure]]
id = "m"
title = "M"
[[measure.indicator]]
title = "Wartezeit"
unit = "Minuten"
baseline = { date = 2019-12-31, value = 1045.5 }
target = { date = 2021-12-31, value = 0 }
values = [{ date = 2020-06-30, value = 522.75, source = "Zählung" }, { date = 2020-03-31, value = 600, assumed = true }]
[[measure.indicator]]
title = "Anträge"
unit = "je Monat"
`

// TestIndicators: 522.75 is half of the way from 1045.5 to nothing.
func TestIndicators(t *testing.T) {
	src := reporttest.Planned(measuredText, budget.Cash)
	list := measures.Indicators(src)
	reporttest.Has(t, reporttest.Row(list, "m 1"), map[string]string{
		"title": "M", "indicator": "Wartezeit", "unit": "Minuten", "baseline": "1.045,5 (31.12.2019)", "last": "522,75 (30.06.2020), Zählung", "target": "0 (31.12.2021)", "way": "50,0 %",
		"values": "522,75 (30.06.2020), Zählung · 600 (31.03.2020), Annahme",
	})
	reporttest.Has(t, reporttest.Row(list, "m 2"), map[string]string{"indicator": "Anträge", "baseline": "", "last": "", "target": "", "way": "", "values": ""})
	reporttest.Has(t, reporttest.Row(measures.All(src), "m"), map[string]string{
		"effect": "Wartezeit: 522,75 Minuten (30.06.2020), zu Beginn 1.045,5 (31.12.2019), Ziel 0 bis 31.12.2021, 50 % des Weges · Anträge: noch nicht gemessen",
	})
	on := reporttest.Day(2020, 3, 31)
	if got, want := measures.Effect(&src.Plan.Measures[0].Profile().Indicators[0], on).In(words.English),
		"Wartezeit: 600 Minuten (31 Mar 2020), at first 1,045.5 (31 Dec 2019), target 0 by 31 Dec 2021, 42.6% of the way"; got != want {
		t.Errorf("on %s: %s; want %s", on, got, want)
	}
}
