package report

import (
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// The signs of the timeline. A later one hides an earlier one in its place.
const (
	idle            = '·'
	underway        = '▒'
	hearingDay      = '○'
	milestoneDone   = '✓'
	milestoneAhead  = '•'
	milestoneMissed = '✗'
)

// Timeline draws each measure over the years of the plan: two months are one
// sign, a year is one column.
func (d Data) Timeline() *Table {
	t := &Table{
		ID:    "timeline",
		Title: words.Phrase{De: "Zeitplan", En: "Timeline"},
		Note: words.Said(words.Phrase{
			De: "ein Zeichen sind zwei Monate · ▒ Laufzeit · • Meilenstein · ✓ erreicht · ✗ versäumt · ○ Beratung der Vorlage",
			En: "one sign is two months · ▒ term · • milestone · ✓ kept · ✗ missed · ○ hearing of its paper",
		}),
		Columns: []Column{
			{Key: "title", Title: words.Measure, Priority: 1},
			{Key: "theme", Title: words.Theme, Priority: 4},
			{Key: "status", Title: words.Status, Priority: 3},
		},
	}
	for _, year := range d.Years.Each() {
		text := words.PlainYear(year)
		t.Columns = append(t.Columns, Column{Key: text, Title: words.Same(text), Priority: 1})
	}
	t.Columns = append(t.Columns,
		Column{Key: "next", Title: words.Phrase{De: "Nächster Meilenstein", En: "Next milestone"}, Priority: 2},
		Column{Key: "lead", Title: words.Lead, Priority: 5})
	for i := range d.Plan.Measures {
		t.Rows = append(t.Rows, d.timelineRow(&d.Plan.Measures[i]))
	}
	return t
}

func (d Data) timelineRow(m *plan.Measure) Row {
	row := Row{ID: string(m.ID), Place: m.At, Cells: []Value{name(m.Title), d.themeLabel(m.Theme), statusWord(m.Status)}}
	for _, year := range d.Years.Each() {
		row.Cells = append(row.Cells, Name(d.yearSigns(m, year)))
	}
	next, mark := d.nextMilestone(m)
	if m.Status == plan.Done || m.Status == plan.Stopped {
		mark = Faint
	}
	row.Cells, row.Mark = append(row.Cells, next, name(m.Lead)), mark
	return row
}

// yearSigns is one year of a measure, with what happens in it.
func (d Data) yearSigns(m *plan.Measure, year budget.Year) string {
	sign := idle
	if m.Term.Has(year) {
		sign = underway
	}
	signs := []rune(strings.Repeat(string(sign), 6))
	put := func(day time.Time, sign rune) {
		if yearOf(day) == year {
			signs[(day.Month()-1)/2] = sign
		}
	}
	for _, decision := range m.DecidedBy {
		id, _ := plan.CutDecision(decision)
		if matter := d.Council.Matter(id); matter != nil {
			for _, h := range matter.Last().Hearings {
				put(h.Date, hearingDay)
			}
		}
	}
	for _, want := range []rune{milestoneDone, milestoneAhead, milestoneMissed} {
		for i := range m.Milestones {
			if one := &m.Milestones[i]; d.milestoneSign(one) == want {
				put(one.Date, want)
			}
		}
	}
	return string(signs)
}

// milestoneSign judges by the state of the data, as the yearly report does.
func (d Data) milestoneSign(m *plan.Milestone) rune {
	switch (yearlyMaker{Data: d}).milestoneState(m) {
	case kept:
		return milestoneDone
	case missed:
		return milestoneMissed
	}
	return milestoneAhead
}

// nextMilestone is the first milestone that is not reached.
func (d Data) nextMilestone(m *plan.Measure) (Value, Mark) {
	var next *plan.Milestone
	for i := range m.Milestones {
		if one := &m.Milestones[i]; !one.Done && (next == nil || one.Date.Before(next.Date)) {
			next = one
		}
	}
	switch {
	case next == nil:
		return nil, Plain
	case d.milestoneSign(next) == milestoneMissed:
		return Said(words.Phrase{De: "✗ %s %s", En: "✗ %s %s"}.With(next.Date, next.Title)), Warn
	}
	return Said(words.Phrase{De: "%s %s", En: "%s %s"}.With(next.Date, next.Title)), Plain
}
