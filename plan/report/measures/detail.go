package measures

import (
	"strconv"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Detail is a measure with its money, year by year and line by line,
// and where each figure stands in the files.
func Detail(src report.Source, id budget.MeasureID) (report.Detail, bool) {
	for _, m := range src.Plan.Measures {
		if m.ID == id {
			return report.Detail{Title: m.Title, Place: m.At.String(), Facts: measureFacts(src, m), Tables: []*table.Table{moneyTable(src, m)}}, true
		}
	}
	return report.Detail{}, false
}

func measureFacts(src report.Source, m *plan.Measure) []report.Fact {
	facts := []report.Fact{
		{Title: words.Phrase{De: "Weg", En: "Way"}, Value: pathCell(src, m)},
		{Title: words.Theme, Value: src.ThemeTitle(m.Theme)},
		{Title: words.Area, Value: table.LabelOf(plan.AreaNames[m.Area])},
		{Title: words.Principle, Value: src.PrinciplesCell(m)},
		{Title: words.Status, Value: src.ProgressCell(m)},
		{Title: words.Lead, Value: table.NameOf(m.Lead)},
		{Title: words.Term, Value: report.TermCell(m.Term)},
		{Title: words.Decision, Value: decisions(src, m)},
		{Title: words.Phrase{De: "Ohne Computer", En: "Without a computer"}, Value: table.NameOf(m.Offline)},
		{Title: words.Phrase{De: "Ergebnisse", En: "Results"}, Value: table.NameOf(m.Results)},
		{Title: words.Phrase{De: "Nächste Schritte", En: "Next steps"}, Value: table.NameOf(m.Next)},
		{Title: words.Note, Value: table.NameOf(m.Note)},
	}
	for _, milestone := range m.Milestones {
		facts = append(facts, report.Fact{Title: words.Phrase{De: "Meilenstein", En: "Milestone"}, Value: milestoneValue(milestone)})
	}
	for _, grant := range m.Grants {
		facts = append(facts, report.Fact{Title: words.Phrase{De: "Fördermittel", En: "Grant"}, Value: grantValue(grant)})
	}
	kept := facts[:0]
	for _, fact := range facts {
		if fact.Value != nil {
			kept = append(kept, fact)
		}
	}
	return kept
}

// decisions names the papers that a measure stands on.
func decisions(src report.Source, m *plan.Measure) table.Cell {
	return src.Decided(m.DecidedBy...)
}

func milestoneValue(m plan.Milestone) table.Cell {
	if m.Done {
		return table.Label(words.Phrase{De: "%s %s (erreicht)", En: "%s %s (reached)"}.With(m.Date, m.Title))
	}
	return table.Label(words.Phrase{De: "%s %s", En: "%s %s"}.With(m.Date, m.Title))
}

func grantValue(g plan.Grant) table.Cell {
	money := money.GrantMoney(&g).Sum()
	return table.Label(words.Phrase{De: "%s, %s, %s %s", En: "%s, %s, %s %s"}.With(g.Giver, g.Rate, money, plan.GrantStatusNames[g.Status]))
}

// moneyTable has the need of a measure, its money line by line, and what is left
// open, year by year.
func moneyTable(src report.Source, m *plan.Measure) *table.Table {
	t := &table.Table{
		ID:    "money",
		Title: words.Phrase{De: "Mittel", En: "Money"},
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(src.View)),
		Columns: append(append([]table.Column{{Key: "what", Title: words.Title, Priority: 1}}, src.YearColumns()...),
			table.Column{Key: "decision", Title: words.Decision, Priority: 3},
			table.Column{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 2}),
	}
	years := src.Years.Each()
	add := func(id string, title table.Cell, level table.Level, mark table.Mark, decision table.Cell, place string, amount func(budget.Year) budget.Cents) {
		row := table.Row{ID: id, Level: level, Mark: mark, Cells: []table.Cell{title}}
		for _, year := range years {
			row.Cells = append(row.Cells, table.Cash(amount(year)))
		}
		row.Cells = append(row.Cells, decision, table.NameOf(place))
		t.Rows = append(t.Rows, row)
	}
	both := func(year budget.Year) budget.Both { return src.Ledger.Measure(m.ID, year, src.View) }
	add("need", table.Phrase(words.Need), table.Body, table.Plain, nil, m.At.At("need").String(), m.Need.At)
	for i := range m.Allocations {
		a := &m.Allocations[i]
		if line := src.Ledger.Line(a.Line); line != nil {
			title := words.Phrase{De: "%s: %s %s", En: "%s: %s %s"}.With(money.FlowName(src, money.FlowOf(src, a, line)), string(line.ID), line.Name)
			add("allocation"+strconv.Itoa(i), table.Label(title), table.Body, table.Plain, src.Decided(a.Decisions(m)...), a.At.String(), a.Amounts.At)
		}
	}
	add("k", table.Phrase(words.Consolidated), table.Subtotal, table.Plain, nil, "", func(year budget.Year) budget.Cents { return both(year).Consolidated() })
	add("d", table.Phrase(words.Phrase{De: "Abweichung der Pläne", En: "Difference of the books"}), table.Body, table.Plain, nil, "", func(year budget.Year) budget.Cents { return both(year).Difference() })
	add("actual", table.Phrase(words.Actual), table.Body, table.Plain, nil, "", func(year budget.Year) budget.Cents { return actualOf(src, m, year) })
	if src.View == budget.Cash {
		add("gap", table.Phrase(words.Gap), table.Body, table.Warn, nil, "", func(year budget.Year) budget.Cents { return both(year).Gap(m.Need.At(year)) })
	}
	return t
}
