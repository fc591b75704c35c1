package page

import (
	"digiplan/plan/report"
	"digiplan/plan/report/measures"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// NewTimeline is the page of all measures over the years, with milestones and
// the hearings of their papers.
func NewTimeline() Page {
	return &list{
		title:  words.Phrase{De: "Zeitplan", En: "Timeline"},
		short:  words.Phrase{De: "Zeit", En: "Time"},
		frozen: []string{"title"},
		table:  "timeline",
		make:   measures.Timeline,
		groups: []string{"theme", "status", "lead"},
		fine:   timelineFineness,
		room:   map[string]widget.Room{"title": {Priority: 1, Least: 24}},
		empty:  words.Phrase{De: "noch keine Maßnahme: auf der Seite 2 beginnt n eine", En: "no measure yet: n on page 2 begins one"},
		read:   readTimeline,
		opens:  toMeasure,
	}
}

// readTimeline says the term of each measure, where the screen draws the years.
func readTimeline(src report.Source) *table.Table {
	drawn, measures := measures.Timeline(src), measures.All(src)
	t := *drawn
	t.Note, t.Columns, t.Rows = words.Sentence{}, nil, nil
	for i := range drawn.Rows {
		row := drawn.Rows[i]
		row.Cells = nil
		t.Rows = append(t.Rows, row)
	}
	for _, key := range []string{"title", "status", "term", "next", "theme", "lead"} {
		from := drawn
		if key == "term" {
			from = measures
		}
		column := from.Columns[from.Column(key)]
		column.Priority = min(column.Priority, 4)
		t.Columns = append(t.Columns, column)
		for i := range t.Rows {
			t.Rows[i].Cells = append(t.Rows[i].Cells, from.Rows[i].Cells[from.Column(key)])
		}
	}
	return &t
}

// timelineFineness draws years as finely as leaves the words beside them room:
// with months, a title and its next milestone; with halves of them, all.
func timelineFineness(m *Model, width int) fineness {
	const title, next, others = 36, 34, 50
	var fine fineness
	for _, year := range m.Years.Each() {
		fine.columns = append(fine.columns, words.PlainYear(year))
	}
	fine.cells = measures.SignsOfAYear[0]
	for i, words := range []int{title + next, title + next + others} {
		if cells := measures.SignsOfAYear[i+1]; len(fine.columns)*(cells+2)+words <= width {
			fine.cells = cells
		}
	}
	fine.note = measures.TimelineNote(fine.cells)
	return fine
}
