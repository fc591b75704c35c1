package page

import (
	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// NewTimeline is the page of all measures over the years, with milestones and
// the hearings of their papers.
func NewTimeline() Page {
	return &list{
		title:  words.Phrase{De: "Zeitplan", En: "Timeline"},
		short:  words.Phrase{De: "Zeit", En: "Time"},
		stay:   []string{"title"},
		table:  "timeline",
		make:   report.Data.Timeline,
		groups: []string{"theme", "status", "lead"},
		room:   map[string]widget.Room{"title": {Priority: 1, Least: 24}},
		empty:  words.Phrase{De: "noch keine Maßnahme: eine Tabelle [[measure]] anlegen", En: "no measure yet: add a table [[measure]]"},
		detail: func(f Frame, row *report.Row, width int) []string {
			detail, _ := f.Data.MeasureDetail(budget.MeasureID(row.ID))
			return detailLines(f, detail, 1, width) // the way with its missing link comes first
		},
	}
}
