package page

import (
	"slices"

	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/trail"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// NewCommittees is the page of all hearings, the next ones first; the detail
// has the paper with all its versions, its items, and the motions it settles.
func NewCommittees() Page {
	return &list{
		title:  words.Phrase{De: "Gremien", En: "Committees"},
		short:  words.Phrase{De: "Grem.", En: "Comm."},
		frozen: []string{"date", "paper"},
		table:  "calendar",
		make:   committees.Calendar,
		groups: []string{"committee", "date", "paper", "role"},
		room:   map[string]widget.Room{"paper": {Priority: 1, Least: idWidth}, "outcome": {Priority: 2, Least: 11}, "title": {Priority: 3, Least: 18}, "step": {Priority: 6}, "office": {Priority: 7}},
		empty:  words.Phrase{De: "noch keine Vorlage: eine Tabelle [[paper]] anlegen", En: "no paper yet: add a table [[paper]]"},
		opens:  toPaper,
		detail: func(f Frame, row *table.Row, width int) widget.Text { return paperText(f, row.ID, width) },
	}
}

func toPaper(row string) table.Link { return report.ToPaper(plan.PaperID(subject(row))) }

// paperText is a paper's state, its way and what hangs on it, then its
// versions, the wording of its items and the money; all else comes last.
func paperText(f Frame, row string, width int) widget.Text {
	detail, _ := trail.Open(f.Model.Source, toPaper(row))
	for _, table := range detail.Tables {
		for i := range table.Columns {
			table.Columns[i].Helper = table.Columns[i].Helper || inPaperFacts[table.Columns[i].Key]
		}
	}
	slices.Reverse(detail.Tables)
	return DetailText(f, detail, width)
}

// inPaperFacts are the columns of versions that the facts say already.
var inPaperFacts = map[string]bool{"kind": true, "theme": true, "office": true, "public": true}
