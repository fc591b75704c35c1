package yearly_test

import (
	"slices"
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/yearly"
	"digiplan/plan/words"
)

const reportedText = `
[plan]
title = "P"
years = { from = 2020, to = 2021 }
[[theme]]
id = "x"
title = "X"
[[theme]]
id = "y"
title = "Y"
[[measure]]
id = "m"
title = "M"
theme = "x"
term = { from = 2020, to = 2021 }
[[report]]
year = 2020
summary = """
Erster
Absatz.

Zweiter Absatz."""
development = "Weiter so."
themes = [{ theme = "x", text = "Zu X." }, { theme = "y", text = "Zu Y.", source = "Amt", note = "intern" }]
`

// TestReportTexts: the words of the administration stand in front of what follows
// from the plan, in the report on their year alone.
func TestReportTexts(t *testing.T) {
	src := reporttest.Planned(reportedText, budget.Cash)
	for section, want := range map[string][]string{
		"implementation": {"Erster Absatz.", "Zweiter Absatz."},
		"theme-x":        {"Zu X."},
		"theme-y":        {"Zu Y.", "Zu diesem Thema gibt es 2020 keine Maßnahme."},
		"development":    {"Weiter so."},
	} {
		got := proseOf(yearly.Of(src, 2020), section)
		if len(got) < len(want) || !slices.Equal(got[:len(want)], want) {
			t.Errorf("%s begins with %q; want %q", section, got, want)
		}
		if other := proseOf(yearly.Of(src, 2021), section); slices.Contains(other, want[0]) {
			t.Errorf("%s of 2021 says %q, as 2020 does", section, other)
		}
	}
	list := yearly.Texts(src)
	reporttest.Same(t, "texts", reporttest.Lines(t, list, "year", "part", "theme", "text", "source", "note"), []string{
		"2020|A: Stand der Umsetzung||Erster Absatz. Zweiter Absatz.||",
		"2020|A: Stand der Umsetzung|x|Zu X.||",
		"2020|A: Stand der Umsetzung|y|Zu Y.|Amt|intern",
		"2020|B: Fortschreibung||Weiter so.||",
	})
}

// proseOf is what a section of a report says.
func proseOf(r yearly.Report, id string) []string {
	var prose []string
	for _, section := range r.Sections {
		for _, sentence := range section.Prose {
			if section.ID == id {
				prose = append(prose, sentence.In(words.German))
			}
		}
	}
	return prose
}
