package committees

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Standing is what a line gives measures on a paper, in any of its versions.
func Standing(src report.Source, paper plan.PaperID, id budget.LineID) (report.Detail, bool) {
	history, line := src.Council.History(paper), src.Ledger.Line(id)
	if history == nil || line == nil {
		return report.Detail{}, false
	}
	t := &table.Table{
		ID:    "standing",
		Title: words.Measures,
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(src.View)),
		Columns: []table.Column{
			{Key: "title", Title: words.Measure, Priority: 1},
			{Key: "amount", Title: words.Total, Kind: table.Money, Priority: 1, Sum: true},
			{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 2},
		},
	}
	for _, m := range src.Plan.Measures {
		for j := range m.Allocations {
			a := &m.Allocations[j]
			if amount := standingOf(src, history, m, a).Sum(); a.Line == id && amount != 0 {
				t.Rows = append(t.Rows, table.Row{ID: a.At.String(), Place: a.At, Opens: table.To(report.ToAllocation(m, a)),
					Cells: []table.Cell{table.NameOf(m.Title), table.Cash(amount), report.PlaceCell(a.At)}})
			}
		}
	}
	t.AddTotal()
	return report.Detail{
		Name:   words.Phrase{De: "bezahlt aus %s", En: "paid from %s"}.With(words.Clean(string(id))),
		Title:  string(id) + " " + line.Name,
		Place:  history.Last().At,
		Tables: []*table.Table{t},
	}, true
}
