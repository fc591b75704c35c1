package measures

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Allocation is what a line gives a measure, year by year, and what that stands on; at
// counts the measure's allocations from 0.
func Allocation(src report.Source, id budget.MeasureID, at int) (report.Detail, bool) {
	m := src.MeasureOf(id)
	if m == nil || at < 0 || at >= len(m.Allocations) || src.Ledger.Line(m.Allocations[at].Line) == nil {
		return report.Detail{}, false
	}
	a := &m.Allocations[at]
	line := src.Ledger.Line(a.Line)
	facts := []report.Fact{
		{Title: words.Measure, Value: table.NameOf(m.Title), Opens: report.ToMeasure(m.ID)},
		{Title: words.Line, Value: table.NameOf(string(line.ID) + " " + line.Name)},
		{Title: words.Phrase{De: "Weg", En: "Way"}, Value: table.LabelOf(money.FlowName(src, money.FlowOf(src, a, line)))},
		{Title: report.FieldNames["to"], Value: table.NameOf(string(a.To))},
	}
	facts = append(facts, src.DecisionFacts(a.Decisions(m))...)
	facts = append(facts,
		report.Fact{Title: words.Coverage, Value: table.LabelOf(money.CoverageNames[src.Council.Coverage(m, a)])},
		report.Fact{Title: report.FieldNames["origin"], Value: table.LabelOf(plan.OriginNames[a.Origin])},
		report.Fact{Title: words.Assumed, Value: report.YesCell(a.Assumed)},
		report.Fact{Title: words.Source, Value: table.NameOf(a.Source)},
		report.Fact{Title: words.Note, Value: table.NameOf(a.Note)})
	facts = slices.DeleteFunc(facts, func(fact report.Fact) bool { return fact.Value == nil })
	return report.Detail{
		Name:   words.Phrase{De: "aus %s", En: "from %s"}.With(words.Clean(string(line.ID))),
		Title:  m.Title + " · " + string(line.ID) + " " + line.Name,
		Place:  a.At,
		Lead:   len(facts),
		Facts:  facts,
		Tables: []*table.Table{allocatedYears(src, a)},
	}, true
}

// allocatedYears leads to the line in each year of the plan in which it gives something.
func allocatedYears(src report.Source, a *plan.Allocation) *table.Table {
	t := &table.Table{
		ID:    "allocated-years",
		Title: words.Allocated,
		Note:  words.Said(report.InEuros),
		Columns: []table.Column{
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			{Key: "amount", Title: words.Allocated, Kind: table.Money, Priority: 1, Sum: true},
			{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 2},
		},
	}
	for _, year := range src.Years.Each() {
		if amount := a.Amounts.At(year); amount != 0 {
			place := a.At.At("amounts").Year(int(year))
			t.Rows = append(t.Rows, table.Row{ID: words.PlainYear(year), Place: place, Opens: table.To(report.ToLine(a.Line, year)),
				Cells: []table.Cell{table.Period(year), table.Cash(amount), report.PlaceCell(place)}})
		}
	}
	t.AddTotal()
	return t
}
