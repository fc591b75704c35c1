package plan_test

import (
	"testing"
	"time"

	"digiplan/plan"
)

// TestMilestoneLate: on 30 June 2020, counted by hand from the day planned at first.
func TestMilestoneLate(t *testing.T) {
	on := func(month time.Month, day int) time.Time { return time.Date(2020, month, day, 0, 0, 0, 0, time.UTC) }
	for name, c := range map[string]struct {
		plan.Milestone
		want int
	}{
		"ahead":                       {plan.Milestone{Date: on(7, 1)}, 0},
		"on the day":                  {plan.Milestone{Date: on(6, 30)}, 0},
		"a day past":                  {plan.Milestone{Date: on(6, 29)}, 1},
		"moved ahead":                 {plan.Milestone{Date: on(6, 1), Due: on(7, 1)}, 30},
		"moved, and past again":       {plan.Milestone{Date: on(6, 1), Due: on(6, 2)}, 29},
		"moved forward":               {plan.Milestone{Date: on(8, 1), Due: on(7, 1)}, 0},
		"reached, no day":             {plan.Milestone{Date: on(6, 1), Due: on(6, 2), Done: true}, 0},
		"reached on the day":          {plan.Milestone{Date: on(6, 1), Done: true, Reached: on(6, 1)}, 0},
		"reached before":              {plan.Milestone{Date: on(6, 1), Done: true, Reached: on(5, 1)}, 0},
		"reached a day after":         {plan.Milestone{Date: on(6, 1), Done: true, Reached: on(6, 2)}, 1},
		"reached on the day moved to": {plan.Milestone{Date: on(5, 1), Due: on(6, 1), Done: true, Reached: on(6, 1)}, 31},
	} {
		if got := c.Late(on(6, 30)); got != c.want {
			t.Errorf("%s: %d days late; want %d", name, got, c.want)
		}
	}
	if late := (&plan.Milestone{Date: on(1, 1)}).Late(time.Time{}); late != 0 {
		t.Errorf("%d days late on no day", late)
	}
}
