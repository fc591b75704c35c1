package measures

import (
	"strconv"
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
	case m.Deadline().Before(src.AsOf):
		return Missed
	}
	return Pending
}

// MilestoneCell says how a milestone stands, on which day it was reached, and where
// it has been moved from.
func MilestoneCell(src report.Source, m *plan.Milestone) table.Cell {
	return table.Label(told(m, words.Said(MilestoneNames[StateOfMilestone(src, m)])))
}

// told adds the days of a milestone to what is said of it.
func told(m *plan.Milestone, says words.Sentence) words.Sentence {
	if !m.Reached.IsZero() {
		says = words.Phrase{De: "%s am %s", En: "%s on %s"}.With(says, m.Reached)
	}
	if m.Deadline().Equal(m.Date) {
		return says
	}
	return words.Phrase{De: "%s, zuerst für den %s geplant", En: "%s, planned for %s at first"}.With(says, m.Date)
}

// Milestones lists those of all measures, with how late each is.
func Milestones(src report.Source) *table.Table {
	columns := milestoneColumns(src)
	t := &table.Table{
		ID:      "milestones",
		Title:   words.Phrase{De: "Meilensteine", En: "Milestones"},
		Note:    words.Text("Verzug in Tagen gegenüber dem ersten Termin", "days behind the day planned at first"),
		Columns: columns.Heads(),
	}
	for _, m := range src.Plan.Measures {
		for i := range m.Milestones {
			one := milestone{&m.Milestones[i], m}
			t.Rows = append(t.Rows, table.Row{
				ID: string(m.ID) + " " + strconv.Itoa(i+1), Place: one.At, Mark: MilestoneMarks[StateOfMilestone(src, one.Milestone)], Cells: columns.Cells(one),
			})
		}
	}
	return t.WithoutEmpty("due", "done", "late", "source", "assumed", "note")
}

// milestone is a milestone of a measure.
type milestone struct {
	*plan.Milestone
	of *plan.Measure
}

func milestoneColumns(src report.Source) table.Columns[milestone] {
	numbers := src.Numbers()
	day := func(key string, title words.Phrase, priority int, of func(milestone) time.Time) table.CellColumn[milestone] {
		return table.Col(table.Column{Key: key, Title: title, Kind: table.Day, Priority: priority}, func(m milestone) table.Cell { return table.DateOf(of(m)) })
	}
	return table.Columns[milestone]{
		table.Col(table.Column{Key: "title", Title: words.Measure, Priority: 1}, func(m milestone) table.Cell { return table.NameOf(m.of.Title) }),
		table.Col(table.Column{Key: "theme", Title: words.Theme, Priority: 3}, func(m milestone) table.Cell { return src.ThemeCell(m.of.Theme) }),
		table.Col(table.Column{Key: "milestone", Title: words.Phrase{De: "Meilenstein", En: "Milestone"}, Priority: 1}, func(m milestone) table.Cell { return table.NameOf(m.Title) }),
		day("date", words.Phrase{De: "Zuerst geplant", En: "Planned at first"}, 1, func(m milestone) time.Time { return m.Date }),
		day("due", words.Phrase{De: "Verschoben auf", En: "Moved to"}, 2, func(m milestone) time.Time { return m.Due }),
		table.Col(table.Column{Key: "state", Title: words.Status, Priority: 1}, func(m milestone) table.Cell { return table.Phrase(MilestoneNames[StateOfMilestone(src, m.Milestone)]) }),
		day("done", words.Phrase{De: "Erreicht am", En: "Reached on"}, 2, func(m milestone) time.Time { return m.Reached }),
		table.Col(table.Column{Key: "late", Title: lateTitle, Kind: table.Count, Priority: 1}, func(m milestone) table.Cell { return daysCell(m.Late(src.AsOf)) }),
		table.Col(table.Column{Key: "lead", Title: words.Lead, Priority: 4}, func(m milestone) table.Cell { return table.NameOf(m.of.Lead) }),
		table.Col(table.Column{Key: "source", Title: words.Source, Kind: table.Prose, Priority: 5}, func(m milestone) table.Cell { return table.NameOf(m.Source) }),
		table.Col(table.Column{Key: "assumed", Title: words.Assumed, Priority: 5}, func(m milestone) table.Cell { return report.YesCell(m.Assumed) }),
		table.Col(table.Column{Key: "note", Title: words.Note, Kind: table.Prose, Priority: 6}, func(m milestone) table.Cell { return table.NameOf(m.Note) }),
		table.Col(report.MeasureNumber, func(m milestone) table.Cell { return numbers.Measure(m.of.ID) }),
	}
}

// DayOf is the day that a row begins with, zero for none.
func DayOf(r table.Row) time.Time {
	day, _ := r.Cells[0].(table.Date)
	return time.Time(day)
}
