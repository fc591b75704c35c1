package yearly

import (
	"slices"

	"digiplan/plan"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// owedByPapers adds what is not known of papers that are still on their way.
func (y writer) owedByPapers(t *table.Table) {
	for i := range y.Plan.Papers {
		paper := &y.Plan.Papers[i]
		what := y.unknownOf(paper)
		if what.Empty() {
			continue
		}
		who := table.NameOf(paper.Office)
		if who == nil {
			who = table.Phrase(nobody)
		}
		t.Rows = append(t.Rows, table.Row{ID: "paper " + string(paper.Key()), Place: paper.At, Mark: table.Warn, Cells: []table.Cell{who, paperTitle(paper), table.Label(what)}})
	}
}

func paperTitle(paper *plan.Paper) table.Cell {
	return table.Label(words.Phrase{De: "Vorlage „%s“", En: "paper %q"}.With(words.Clean(paper.Title)))
}

func (y writer) unknownOf(paper *plan.Paper) words.Sentence {
	history := y.Council.History(paper.Key())
	if history == nil || history.Open() != paper {
		return words.Sentence{}
	}
	var list words.Sentence
	if paper.Number == "" {
		list = words.Text("Vorlagennummer", "number")
	}
	switch {
	case len(paper.Hearings) == 0:
		return words.Comma(list, words.Text("Beratungsfolge", "hearings"))
	case slices.ContainsFunc(paper.Hearings, func(h plan.Hearing) bool { return h.Date.IsZero() }):
		return words.Comma(list, words.Text("Sitzungstage", "days of the hearings"))
	}
	return list
}

// numberOf is the printed number of a paper, or that it has none.
func (y writer) numberOf(id plan.PaperID) table.Cell {
	for i := range y.Plan.Papers {
		if p := &y.Plan.Papers[i]; p.ID == id && p.Number == "" {
			return table.Phrase(words.Phrase{De: "ohne Nummer", En: "no number"})
		}
	}
	return table.Name(id)
}
