package yearly_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/yearly"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

const sheetPlan = `[plan]
title = "P"
years = { from = 2020, to = 2021 }
budget = { from = 2020, to = 2020 }
as_of = 2020-06-30
[[line]]
id = "stadt"
name = "Stadt"
book = "city"
part = "operating"
side = "expense"
2020 = { estimate = 100 }
[[line]]
id = "land"
name = "Land"
book = "city"
part = "operating"
side = "income"
2020 = { estimate = 40 }
[[line]]
id = "it"
name = "IT"
book = "provider"
part = "operating"
side = "expense"
2020 = { estimate = 60 }
[[line]]
id = "umsatz"
name = "Umsatz"
book = "provider"
part = "operating"
side = "income"
2020 = { estimate = 60 }
[[measure]]
id = "m"
title = "M: 100 % <b>"
status = "running"
need = { 2020 = 110, 2021 = 5 }
allocation = [
  { line = "stadt", amounts = { 2020 = 60 }, to = "umsatz", origin = "new" },
  { line = "stadt", amounts = { 2020 = 40 } },
  { line = "it", amounts = { 2020 = 60 } },
]
grant = [{ giver = "Land", line = "land", rate = 50, eligible = { 2020 = 60 } }]
milestones = [{ date = 2020-06-01, title = "Start" }, { date = 2020-12-01, title = "Ende" }]
[[measure]]
id = "n"
title = "N"
`

// TestSheet: of 100 of the city 60 go on to the provider, who spends them: 100 in all, of
// which the Land pays half of 60, so 70 are left; 60 are additional; 10 and 5 are missing.
// A milestone of the first is 29 days late on the 30th.
func TestSheet(t *testing.T) {
	src := reporttest.Planned(sheetPlan, budget.Cash)
	r := yearly.Sheets(src, src.Plan.Measures)
	if len(r.Sections) != 2 || !r.OnePage || !r.Sections[0].Paged || !r.Sections[1].Paged {
		t.Fatalf("%d sheets, %+v", len(r.Sections), r)
	}
	first := r.Sections[0]
	if title := first.Title.In(words.German); title != "M: 100 % <b>" {
		t.Errorf("title %q", title)
	}
	reporttest.Same(t, "money", reporttest.Lines(t, first.Tables[0], "what", "2020", "2021", "sum"), []string{
		"Bedarf|110|5|115", "Stadt|100|–|100", "IT-Dienstleister|60|–|60", "davon in beiden Plänen|60|–|60", "Bereinigt|100|–|100",
		"Fördermittel und Dritte|30|–|30", "Eigenanteil|70|–|70", "davon zusätzlich|60|–|60", "Lücke|10|5|15",
	})
	reporttest.Same(t, "milestones", reporttest.Lines(t, first.Tables[1], "milestone", "late"), []string{"Start|29", "Ende|"})
	if len(first.Tables) != 3 || first.Tables[2].Column("message") < 0 {
		t.Errorf("%d tables; want money, milestones and findings", len(first.Tables))
	}
	if got := factOf(first.Facts, "Tage im Verzug"); got != "29" {
		t.Errorf("late: %q", got)
	}
	if one := yearly.Sheets(src, src.Plan.Measures[:1]); one.Sections[0].Paged || one.Title.In(words.German) != "Steckbrief" {
		t.Errorf("a single sheet begins a page of its own")
	}
}

// TestSheetForThePublic: what is wrong stays in the house.
func TestSheetForThePublic(t *testing.T) {
	src := reporttest.Planned(sheetPlan, budget.Cash)
	src.Restricted = true
	for _, one := range yearly.Sheets(src, src.Plan.Measures).Sections[0].Tables {
		if one.Column("message") >= 0 {
			t.Error("a public sheet tells findings")
		}
	}
}

func factOf(facts []report.Fact, title string) string {
	for _, fact := range facts {
		if fact.Title.De == title && fact.Value != table.Cell(nil) {
			return fact.Value.In(words.German)
		}
	}
	return ""
}
