package measures

import (
	"slices"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// sign is one of the timeline's. A later one hides an earlier one in its place.
type sign byte

const (
	idle sign = iota
	underway
	hearingDay
	MilestoneDone
	milestoneAhead
	MilestoneMissed
)

var drawn = [...]string{"·", "▒", "○", "✓", "•", "✗"}

// halfMonths of a year are what the timeline knows apart.
const halfMonths = 24

// Signs are one year of a measure, a sign for each half of a month.
type Signs [halfMonths]sign

// SignsOfAYear are how many signs a year can be drawn with, the fewest first.
var SignsOfAYear = [...]int{6, 12, halfMonths}

// In implements Cell: two months are one sign.
func (s Signs) In(lang words.Lang) string { return s.Within(lang, SignsOfAYear[0]) }

// Within draws as finely as so many signs allow.
func (s Signs) Within(_ words.Lang, signs int) string {
	fine := SignsOfAYear[0]
	for _, n := range SignsOfAYear {
		if n <= signs {
			fine = n
		}
	}
	var text strings.Builder
	each := halfMonths / fine
	for from := 0; from < halfMonths; from += each {
		text.WriteString(drawn[slices.Max(s[from:from+each])])
	}
	return text.String()
}

// TimelineNote explains the signs, so many of which are a year.
func TimelineNote(signs int) words.Sentence {
	unit := words.Phrase{De: "je 2 Monate", En: "2 months each"}
	switch signs {
	case 12:
		unit = words.Phrase{De: "je ein Monat", En: "a month each"}
	case halfMonths:
		unit = words.Phrase{De: "je ein halber Monat", En: "half a month each"}
	}
	return words.Phrase{
		De: "%s: ▒ läuft • Meilenstein ✓ erreicht ✗ versäumt ○ Beratung",
		En: "%s: ▒ term • milestone ✓ kept ✗ missed ○ hearing",
	}.With(unit)
}

// Timeline draws each measure over the years of the plan, a column for each.
func Timeline(src report.Source) *table.Table {
	columns := timelineColumns(src)
	t := &table.Table{
		ID:      "timeline",
		Title:   words.Phrase{De: "Zeitplan", En: "Timeline"},
		Note:    TimelineNote(SignsOfAYear[0]),
		Columns: columns.Heads(),
		Rows:    make([]table.Row, 0, len(src.Plan.Measures)),
	}
	for _, m := range src.Plan.Measures {
		_, mark := nextMilestone(src, m)
		if m.Status == plan.Done || m.Status == plan.Stopped {
			mark = table.Faint
		}
		t.Rows = append(t.Rows, table.Row{ID: string(m.ID), Place: m.At, Mark: mark, Cells: columns.Cells(m), Years: yearsOf(src, m)})
	}
	return t
}

func timelineColumns(src report.Source) table.Columns[*plan.Measure] {
	type measure = *plan.Measure
	columns := table.Columns[measure]{
		table.Col(table.Column{Key: "title", Title: words.Measure, Priority: 1}, func(m measure) table.Cell { return table.NameOf(m.Title) }),
		table.Col(table.Column{Key: "theme", Title: words.Theme, Priority: 4}, func(m measure) table.Cell { return src.ThemeCell(m.Theme) }),
		table.Col(table.Column{Key: "status", Title: words.Status, Priority: 3}, func(m measure) table.Cell { return report.StatusCell(m.Status) }),
	}
	for _, year := range src.Years.Each() {
		text := words.PlainYear(year)
		columns = append(columns, table.Col(table.Column{Key: text, Title: words.Same(text), Priority: 1}, func(m measure) table.Cell { return yearSigns(src, m, year) }))
	}
	return append(columns,
		table.Col(table.Column{Key: "next", Title: nextTitle, Priority: 2}, func(m measure) table.Cell { return nextAndDelay(src, m) }),
		table.Col(table.Column{Key: "lead", Title: words.Lead, Priority: 5}, func(m measure) table.Cell { return table.NameOf(m.Lead) }))
}

// nextAndDelay adds to the next milestone how late a measure is, and what is remarked on
// the milestone that is furthest behind.
func nextAndDelay(src report.Source, m *plan.Measure) table.Cell {
	says, _ := nextSays(src, m)
	if furthest := furthestBehind(src, m); furthest != nil {
		says = words.Same("%s · %s").With(says, daysLate(furthest.Late(src.AsOf)))
		if furthest.Note != "" {
			says = words.Same("%s: %s").With(says, furthest.Note)
		}
	}
	return table.SentenceOf(says)
}

// yearSigns is one year of a measure, with what happens in it.
func yearSigns(src report.Source, m *plan.Measure, year budget.Year) Signs {
	var signs Signs
	if m.Term.Has(year) {
		for i := range signs {
			signs[i] = underway
		}
	}
	put := func(day time.Time, s sign) {
		if report.YearOf(day) == year {
			at := &signs[2*int(day.Month()-1)+min(1, day.Day()/16)]
			*at = max(*at, s)
		}
	}
	for _, decision := range m.DecidedBy {
		id, _ := plan.CutDecision(decision)
		if history := src.Council.History(id); history != nil {
			for _, h := range history.Last().Hearings {
				put(h.Date, hearingDay)
			}
		}
	}
	for i := range m.Milestones {
		put(m.Milestones[i].Day(), MilestoneSign(src, &m.Milestones[i]))
	}
	return signs
}

// MilestoneSign judges by the state of the data, as the yearly report does.
func MilestoneSign(src report.Source, m *plan.Milestone) sign {
	switch StateOfMilestone(src, m) {
	case Kept:
		return MilestoneDone
	case Missed:
		return MilestoneMissed
	}
	return milestoneAhead
}

// nextMilestone is the first milestone that is not reached.
func nextMilestone(src report.Source, m *plan.Measure) (table.Cell, table.Mark) {
	says, mark := nextSays(src, m)
	return table.SentenceOf(says), mark
}

// nextSays is what is said of the next milestone, empty where there is none.
func nextSays(src report.Source, m *plan.Measure) (words.Sentence, table.Mark) {
	var next *plan.Milestone
	for i := range m.Milestones {
		if one := &m.Milestones[i]; !one.Done && (next == nil || one.Deadline().Before(next.Deadline())) {
			next = one
		}
	}
	switch {
	case next == nil:
		return words.Sentence{}, table.Plain
	case MilestoneSign(src, next) == MilestoneMissed:
		return words.Phrase{De: "✗ %s %s", En: "✗ %s %s"}.With(next.Deadline(), next.Title), table.Warn
	}
	return words.Phrase{De: "%s %s", En: "%s %s"}.With(next.Deadline(), next.Title), table.Plain
}
