// Package whatif makes the tables of scenarios: who gives way and why, both books
// before and after, the floor, what goes with it, and the proof beside the order.
package whatif

import (
	"strconv"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/scenario"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Tables are what there is to say of one scenario, the table to decide by first; it says
// what was tried. None: nothing changes.
func Tables(src report.Source, o *scenario.Outcome) []*table.Table {
	var tables []*table.Table
	for _, t := range []*table.Table{RedLine(src, o), Figures(src, o), Lines(src, o), Floor(src, o), Effects(o), Proof(o)} {
		if len(t.Rows) > 0 {
			tables = append(tables, t)
		}
	}
	if len(tables) > 0 {
		tables[0].Note = words.Same("%s: %s · %s").With(words.Clean(o.Scenario.Title), steps(src.Plan, o.Scenario), tables[0].Note)
	}
	return tables
}

// position is a figure in a year, before and after each scenario.
type position struct {
	scenario.Figure
	year   budget.Year
	before budget.Cents
	after  []budget.Cents
}

// Figures holds the plan before against the plan after one scenario or several, in both
// books and once, for the years in which anything differs.
func Figures(src report.Source, outcomes ...*scenario.Outcome) *table.Table {
	columns := table.Columns[position]{
		table.Col(table.Column{Key: "figure", Title: words.Phrase{De: "Größe", En: "Figure"}, Priority: 1}, func(p position) table.Cell { return table.Phrase(p.Name) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(p position) table.Cell { return table.Period(p.year) }),
		table.Amount(table.Column{Key: "before", Title: words.Phrase{De: "Plan", En: "Plan"}, Priority: 1}, func(p position) budget.Cents { return p.before }),
	}
	for i, o := range outcomes {
		columns = append(columns, afterColumns(i, o, len(outcomes) > 1)...)
	}
	t := &table.Table{ID: "scenario", Title: words.Phrase{De: "Vorher und nachher", En: "Before and after"},
		Note: words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(src.View)), Columns: columns.Heads()}
	for _, year := range src.Years.Each() {
		for _, figure := range scenario.Figures {
			p := position{figure, year, figure.Of(outcomes[0].Before, year, src.View), nil}
			for _, o := range outcomes {
				p.after = append(p.after, figure.Of(o.After, year, src.View))
			}
			if changed(outcomes, year, src.View) {
				t.Rows = append(t.Rows, table.Row{ID: figure.Key + "@" + words.PlainYear(year), SumClass: figure.Key, Cells: columns.Cells(p)})
			}
		}
	}
	return t
}

// afterColumns are what a scenario leaves, and by how much that differs.
func afterColumns(i int, o *scenario.Outcome, several bool) table.Columns[position] {
	after, number := words.Phrase{De: "Szenario", En: "Scenario"}, ""
	if several {
		after, number = words.Same(o.Scenario.Title), strconv.Itoa(i+1)
	}
	return table.Columns[position]{
		table.Amount(table.Column{Key: "after" + number, Title: after, Priority: 1}, func(p position) budget.Cents { return p.after[i] }),
		table.Amount(table.Column{Key: "difference" + number, Title: words.Phrase{De: "Differenz", En: "Difference"}, Priority: 1, Signed: true,
			Formula: words.Same("[after" + number + "]-[before]")}, func(p position) budget.Cents { return p.after[i] - p.before }),
	}
}

// changed tells whether any figure differs in a year.
func changed(outcomes []*scenario.Outcome, year budget.Year, view budget.View) bool {
	for _, o := range outcomes {
		for _, figure := range scenario.Figures {
			if figure.Of(o.Before, year, view) != figure.Of(o.After, year, view) {
				return true
			}
		}
	}
	return false
}
