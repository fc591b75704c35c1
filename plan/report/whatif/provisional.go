package whatif

import (
	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/scenario"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// ProvisionalTitle is what people call a year without a budget by-law.
var ProvisionalTitle = words.Phrase{De: "Vorläufige Haushaltsführung", En: "Provisional budget"}

var goingColumns = table.Columns[scenario.GoingOn]{
	table.Col(table.Column{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 4}, func(g scenario.GoingOn) table.Cell { return table.Name(g.Measure.ID) }),
	table.Col(table.Column{Key: "title", Title: words.Measure, Priority: 1}, func(g scenario.GoingOn) table.Cell { return table.NameOf(g.Measure.Title) }),
	table.Col(table.Column{Key: "line", Title: words.Line, Priority: 2}, func(g scenario.GoingOn) table.Cell { return table.Name(g.Line) }),
	table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 2}, func(g scenario.GoingOn) table.Cell { return table.Period(g.Year) }),
	table.Amount(table.Column{Key: "amount", Title: words.Phrase{De: "zugeordnet", En: "allocated"}, Priority: 1, Sum: true}, func(g scenario.GoingOn) budget.Cents { return g.Amount }),
	table.Amount(table.Column{Key: "may", Title: words.Phrase{De: "darf weitergehen", En: "may go on"}, Priority: 1, Sum: true}, func(g scenario.GoingOn) budget.Cents { return g.May }),
	table.Amount(table.Column{Key: "waits", Title: words.Phrase{De: "wartet", En: "waits"}, Priority: 1, Sum: true, Formula: words.Same("[amount]-[may]")}, scenario.GoingOn.Waits),
	table.Col(table.Column{Key: "state", Title: words.Status, Priority: 1}, func(g scenario.GoingOn) table.Cell { return table.Phrase(goingState(g)) }),
	table.Col(table.Column{Key: "why", Title: words.Phrase{De: "Warum", En: "Why"}, Kind: table.Prose, Priority: 2}, func(g scenario.GoingOn) table.Cell { return table.SentenceOf(words.List(g.Why)) }),
}

func goingState(g scenario.GoingOn) words.Phrase {
	switch g.Waits() {
	case 0:
		return words.Phrase{De: "✓ geht weiter", En: "✓ goes on"}
	case g.Amount:
		return words.Phrase{De: "✗ wartet", En: "✗ waits"}
	}
	return words.Phrase{De: "◐ teils", En: "◐ partly"}
}

// Provisional lists what measures may spend of the city's money while there is no budget
// by-law, in the first year that the budget in force does not reach.
func Provisional(src report.Source) *table.Table {
	t := &table.Table{ID: "provisional", Title: ProvisionalTitle, Columns: goingColumns.Heads(),
		Note: words.Phrase{De: "%s · § 82 Abs. 1 Nr. 1 GO NRW, Haushalt der Stadt, erstes Jahr ohne Haushaltssatzung", En: "%s · § 82 (1) no. 1 GO NRW, the city's budget, first year without a budget by-law"}.With(report.InEuros)}
	for _, g := range scenario.On(src.Version()).Provisional() {
		mark := table.Plain
		if g.Waits() > 0 {
			mark = table.Faint
		}
		t.Rows = append(t.Rows, table.Row{ID: string(g.Measure.ID) + "@" + string(g.Line), Place: g.Measure.At, Mark: mark, Years: []budget.Year{g.Year}, Cells: goingColumns.Cells(g)})
	}
	t.AddTotal()
	return t
}
