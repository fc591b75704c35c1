package measures_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/reporttest"
)

// lateText has a milestone of each kind, at the state of 30 June 2020.
const lateText = `
[plan]
title = "P"
years = { from = 2020, to = 2020 }
as_of = 2020-06-30
[[measure]]
id = "m"
title = "M"
status = "paused"
milestones = [
  { date = 2020-01-10, title = "A", done = 2020-01-20 },
  { date = 2020-02-01, due = 2020-09-01, title = "B" },
  { date = 2020-06-10, title = "C" },
  { date = 2020-12-31, title = "D" },
  { date = 2020-03-01, title = "E", done = true },
]
[[measure]]
id = "done"
title = "Done"
status = "done"
milestones = [{ date = 2020-06-10, title = "F" }]
`

// TestMilestones: B is put off by 29-1+31+30+31+30+31+31 = 213 days and counts more
// than C, which is missed by 20.
func TestMilestones(t *testing.T) {
	src := reporttest.Planned(lateText, budget.Cash)
	list := measures.Milestones(src)
	for row, want := range map[string]map[string]string{
		"m 1":    {"milestone": "A", "date": "10.01.2020", "due": "", "state": "✓ erreicht", "done": "20.01.2020", "late": "10"},
		"m 2":    {"milestone": "B", "date": "01.02.2020", "due": "01.09.2020", "state": "○ noch nicht fällig", "late": "213"},
		"m 3":    {"state": "✗ nicht erreicht", "late": "20"},
		"m 4":    {"state": "○ noch nicht fällig", "late": ""},
		"m 5":    {"state": "✓ erreicht", "done": "", "late": ""},
		"done 1": {"title": "Done", "late": "20"},
	} {
		reporttest.Has(t, reporttest.Row(list, row), want)
	}
	all := measures.All(src)
	reporttest.Has(t, reporttest.Row(all, "m"), map[string]string{"status": "ruht", "late": "213", "next": "✗ 10.06.2020 C"})
	reporttest.Has(t, reporttest.Row(all, "done"), map[string]string{"late": ""})
}
