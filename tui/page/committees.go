package page

import (
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// NewCommittees is the page of all hearings, the next ones first; the detail
// has the paper with all its versions, its items, and the motions it settles.
func NewCommittees() Page {
	return &list{
		title:  words.Phrase{De: "Gremien", En: "Committees"},
		short:  words.Phrase{De: "Grem.", En: "Comm."},
		stay:   []string{"date", "paper"},
		table:  "calendar",
		make:   report.Data.Calendar,
		groups: []string{"committee", "date", "paper", "role"},
		room:   map[string]widget.Room{"paper": {Priority: 1, Least: 16}, "outcome": {Priority: 2, Least: 11}, "title": {Priority: 3, Least: 18}, "step": {Priority: 6}, "office": {Priority: 7}},
		empty:  words.Phrase{De: "noch keine Vorlage: eine Tabelle [[paper]] anlegen", En: "no paper yet: add a table [[paper]]"},
		detail: func(f Frame, row *report.Row, width int) []string {
			detail, _ := f.Data.PaperDetail(plan.PaperID(subject(row.ID)))
			return detailLines(f, detail, width)
		},
	}
}
