package measures_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/reporttest"
)

// TestWhatPlannersSay holds the columns beside the money, and on both sides of its
// day when a milestone makes a measure late.
func TestWhatPlannersSay(t *testing.T) {
	src := reporttest.Planned(`
[plan]
title = "P"
years = { from = 2020, to = 2021 }
as_of = 2020-06-30

[[measure]]
id = "said"
title = "Said"
priority = 3
task = "voluntary"
bound = true
conditional = true
serves = ["citizens", "business"]
goals = ["social"]
progress = 40
source = "S. 12"
note = "mit Absprache"
assumed = true
offline = "am Telefon"
results = "Portal"
next = "Daten"
milestones = [
  { date = 2020-06-01, title = "B" },
  { date = 2020-03-02, title = "A" },
  { date = 2020-01-01, title = "Z", done = true },
]

[[measure]]
id = "today"
title = "Today"
status = "running"
milestones = [{ date = 2020-06-30, title = "T" }]

[[measure]]
id = "yesterday"
title = "Yesterday"
status = "running"
milestones = [{ date = 2020-06-29, title = "Y" }]

[[measure]]
id = "stopped"
title = "Stopped"
status = "stopped"
milestones = [{ date = 2020-06-29, title = "Y" }]
`, budget.Cash)
	all := measures.All(src)
	reporttest.Has(t, reporttest.Row(all, "said"), map[string]string{
		"priority": "3", "task": "freiwillig", "bound": "ja", "conditional": "ja", "serves": "Bürgerschaft, Wirtschaft", "goals": "sozial",
		"progress": "40,0 %", "source": "S. 12", "note": "mit Absprache", "assumed": "ja", "offline": "am Telefon", "results": "Portal", "steps": "Daten",
		"late": "120", "next": "✗ 02.03.2020 A", // from 2 March to 30 June
	})
	reporttest.Has(t, reporttest.Row(all, "today"), map[string]string{"priority": "", "task": "", "bound": "", "late": "", "next": "30.06.2020 T"})
	reporttest.Has(t, reporttest.Row(all, "yesterday"), map[string]string{"late": "1"})
	reporttest.Has(t, reporttest.Row(all, "stopped"), map[string]string{"late": ""})
}
