package measures

import (
	"time"

	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// MilestoneState is whether a milestone has been reached.
type MilestoneState int

// The states of a milestone.
const (
	Kept MilestoneState = iota
	Missed
	Pending
)

// MilestoneNames are what people call the states.
var MilestoneNames = [...]words.Phrase{
	Kept:    {De: "✓ erreicht", En: "✓ kept"},
	Missed:  {De: "✗ nicht erreicht", En: "✗ missed"},
	Pending: {De: "○ noch nicht fällig", En: "○ not due yet"},
}

// MilestoneMarks say how good a state is.
var MilestoneMarks = [...]table.Mark{Kept: table.Good, Missed: table.Bad, Pending: table.Plain}

// StateOfMilestone judges by the state of the data: a day that has passed
// without a mark is missed.
func StateOfMilestone(src report.Source, m *plan.Milestone) MilestoneState {
	switch {
	case m.Done:
		return Kept
	case m.Date.Before(src.AsOf):
		return Missed
	}
	return Pending
}

// DayOf is the day that a row begins with, zero for none.
func DayOf(r table.Row) time.Time {
	day, _ := r.Cells[0].(table.Date)
	return time.Time(day)
}
