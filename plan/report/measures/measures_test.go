package measures_test

import (
	"fmt"
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/reporttest"
)

// A measure is about the years of its term, of its need and of its money,
// within the years of the plan.
func TestYearsOfMeasures(t *testing.T) {
	src := reporttest.Planned(`[plan]
title = "P"
years = { from = 2020, to = 2023 }
[[line]]
id = "it"
book = "city"
part = "operating"
side = "expense"
name = "IT"
[[measure]]
id = "dauer"
title = "A"
term = { from = 2022 }
[[measure]]
id = "bedarf"
title = "B"
need = { 2021 = 5, 2023 = 5, 2024 = 5 }
[[measure]]
id = "geld"
title = "C"
term = { from = 2019, to = 2020 }
[[measure.allocation]]
line = "it"
amounts = { 2022 = 5, 2023 = 0 }
[[measure]]
id = "nichts"
title = "D"
`, budget.Cash)
	want := []string{"dauer [2022 2023]", "bedarf [2021 2023]", "geld [2020 2022]", "nichts []"}
	var list, timeline []string
	for _, row := range measures.All(src).Rows {
		list = append(list, fmt.Sprint(row.ID, " ", row.Years))
	}
	for _, row := range measures.Timeline(src).Rows {
		timeline = append(timeline, fmt.Sprint(row.ID, " ", row.Years))
	}
	reporttest.Same(t, "the years of measures", list, want)
	reporttest.Same(t, "the years on the timeline", timeline, want)
}
