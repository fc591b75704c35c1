package measures_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/table"
)

// TestSheetMoney: a sheet says what comes back every year, what a whole term costs, and
// the posts of each year, which do not add up; and nothing of what a measure has none of.
func TestSheetMoney(t *testing.T) {
	src := reporttest.Planned(`[plan]
title = "P"
years = { from = 2020, to = 2022 }
[[measure]]
id = "permanent"
title = "A"
status = "running"
term = { from = 2020 }
need = { 2020 = 10.5, 2021 = 20, 2022 = 20 }
running = { 2021 = 15, 2022 = 16 }
post = [{ book = "provider", years = { 2021 = 1.5, 2022 = 0.25 } }, { book = "city", years = { 2022 = 1 } }]
[[measure]]
id = "ends"
title = "B"
status = "running"
term = { from = 2020, to = 2024 }
need = { 2020 = 10, 2021 = 20, 2022 = 20 }
running = { 2021 = 15, 2022 = 15 }
[[measure]]
id = "silent"
title = "C"
status = "running"
term = { from = 2020, to = 2022 }
need = { 2020 = 10 }
[[measure]]
id = "stopped"
title = "D"
status = "stopped"
term = { from = 2020 }
need = { 2020 = 10 }
running = { 2020 = 10 }
post = [{ book = "city", years = { 2020 = 1 } }]
`, budget.Cash)
	want := map[budget.MeasureID][]string{
		"permanent": {
			"Bedarf|was die Maßnahme braucht|10,50|20|20|50,50",
			"davon Folgekosten|was jedes Jahr wiederkommt, auf Dauer 16 € im Jahr|–|15|16|31",
			"Bereinigt|jeder Euro einmal|–|–|–|–",
			"Lücke|Bedarf, den nichts deckt|10,50|20|20|50,50",
			"Stellen (VZÄ)|Vollzeitäquivalente, keine Euro|–|1,50|1,25|",
		},
		"ends": { // 50 and, for 2023 and 2024, 15 each
			"Bedarf|was die Maßnahme braucht|10|20|20|50",
			"davon Folgekosten|was jedes Jahr wiederkommt|–|15|15|30",
			"Gesamte Laufzeit|Bedarf 2020–2024, spätere Jahre wie das letzte genannte||||80",
			"Bereinigt|jeder Euro einmal|–|–|–|–",
			"Lücke|Bedarf, den nichts deckt|10|20|20|50",
		},
		"silent": {
			"Bedarf|was die Maßnahme braucht|10|–|–|10",
			"Bereinigt|jeder Euro einmal|–|–|–|–",
			"Lücke|Bedarf, den nichts deckt|10|–|–|10",
		},
		"stopped": { // needs no more than it is still given, which is nothing
			"Bedarf|was die Maßnahme braucht|–|–|–|–",
			"Bereinigt|jeder Euro einmal|–|–|–|–",
		},
	}
	for _, m := range src.Plan.Measures {
		sheet := measures.Sheet(src, m)
		reporttest.Same(t, string(m.ID), reporttest.Lines(t, sheet.Tables[0], "what", "means", "2020", "2021", "2022", "sum"), want[m.ID])
	}
	posts := measures.Sheet(src, src.Plan.Measures[0]).Tables[0].Rows[4]
	if cell := posts.Cells[4]; cell != table.Hundredths(125) {
		t.Errorf("the posts of 2022 are %#v; want 1.25 as a number", cell)
	}
}
