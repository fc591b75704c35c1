package measures

import (
	"slices"
	"strconv"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Detail is a measure with its money, year by year and line by line,
// and where each figure stands in the files.
func Detail(src report.Source, id budget.MeasureID) (report.Detail, bool) {
	for _, m := range src.Plan.Measures {
		if m.ID == id {
			return report.Detail{Name: words.Plain(words.Clean(string(m.ID))), Title: m.Title, Place: m.At, Lead: 1, Facts: measureFacts(src, m), Tables: []*table.Table{moneyTable(src, m)}}, true
		}
	}
	return report.Detail{}, false
}

func measureFacts(src report.Source, m *plan.Measure) []report.Fact {
	facts := []report.Fact{
		{Title: words.Phrase{De: "Nachweiskette", En: "Trail"}, Value: pathCell(src, m)},
		{Title: report.CompetentTitle, Value: src.Competence().Explain(m)},
		{Title: words.Theme, Value: src.ThemeTitle(m.Theme)},
		{Title: words.Area, Value: table.LabelOf(plan.AreaNames[m.Area])},
		{Title: words.Principle, Value: src.PrinciplesCell(m)},
		{Title: words.Status, Value: src.ProgressCell(m)},
		{Title: words.Lead, Value: table.NameOf(m.Lead)},
		{Title: words.Term, Value: report.TermCell(m.Term)},
	}
	facts = append(facts, src.DecisionFacts(m.DecidedBy)...)
	facts = append(facts,
		report.Fact{Title: words.Coverage, Value: money.CoverageCell(src, m)},
		report.Fact{Title: money.FundingTitle, Value: fundingCell(src, m)})
	facts = append(facts, saidFacts(m)...)
	facts = append(facts,
		report.Fact{Title: report.FieldNames["offline"], Value: table.NameOf(m.Profile().Offline)},
		report.Fact{Title: report.FieldNames["results"], Value: table.NameOf(m.Profile().Results)},
		report.Fact{Title: report.FieldNames["next"], Value: table.NameOf(m.Profile().Next)})
	facts = append(facts, costFact(src, m))
	facts = append(facts, report.OwnFacts(src, "measure", m.At)...)
	facts = append(facts, postFacts(src, m)...)
	facts = append(facts, sourceFacts(m)...)
	for _, milestone := range m.Milestones {
		facts = append(facts, report.Fact{Title: milestoneTitle, Value: milestoneValue(&milestone)})
	}
	for i := range m.Profile().Indicators {
		facts = append(facts, report.Fact{Title: report.FieldNames["indicator"], Value: table.Label(Effect(&m.Profile().Indicators[i], time.Time{}))})
	}
	for _, grant := range m.Grants {
		facts = append(facts, report.Fact{Title: words.Phrase{De: "Fördermittel", En: "Grant"}, Value: grantValue(grant)})
	}
	return slices.DeleteFunc(facts, func(fact report.Fact) bool { return fact.Value == nil })
}

// fundingCell tells of all years of the plan.
func fundingCell(src report.Source, m *plan.Measure) table.Cell {
	_, gap := money.OverPlanYears(src, m)
	return money.FundingCell(src, money.Need(src, m), gap)
}

// costFact says what a measure costs once and every year: "150.000 € einmalig,
// 240.000 € Folgekosten 2018–2022, danach 120.000 € im Jahr".
func costFact(src report.Source, m *plan.Measure) report.Fact {
	if len(m.Running) == 0 {
		return report.Fact{}
	}
	running := money.RunningSum(src, m)
	says := words.Phrase{De: "%s einmalig, %s Folgekosten %s", En: "%s paid once, %s running costs %s"}.With(money.Need(src, m)-running, running, words.Span(src.Years))
	if yearly, ok := money.Permanent(m); ok {
		says = words.Phrase{De: "%s, danach %s im Jahr", En: "%s, then %s a year"}.With(says, yearly)
	}
	if whole, ok := money.WholeTerm(src, m); ok {
		says = words.Phrase{De: "%s, gesamte Laufzeit %s", En: "%s, whole term %s"}.With(says, whole)
	}
	return report.Fact{Title: words.Phrase{De: "Kosten", En: "Cost"}, Value: table.Label(says)}
}

func milestoneValue(m *plan.Milestone) table.Cell {
	value := words.Phrase{De: "%s %s", En: "%s %s"}.With(m.Deadline(), m.Title)
	switch says := told(m, words.Text("erreicht", "reached")); {
	case m.Done:
		value = words.Phrase{De: "%s (%s)", En: "%s (%s)"}.With(value, says)
	case !m.Due.IsZero():
		value = words.Phrase{De: "%s (zuerst für den %s geplant)", En: "%s (planned for %s at first)"}.With(value, m.Date)
	}
	return table.Label(value)
}

func grantValue(g plan.Grant) table.Cell {
	money := g.Account("").Money().Sum()
	value := words.Phrase{De: "%s, %s, %s %s", En: "%s, %s, %s %s"}.With(g.Giver, g.Rate, money, plan.GrantStatusNames[g.Status])
	if g.Cap != nil {
		value = words.Phrase{De: "%s, höchstens %s", En: "%s, at most %s"}.With(value, *g.Cap)
	}
	if !g.Until.IsZero() {
		value = words.Phrase{De: "%s, bis %s", En: "%s, until %s"}.With(value, g.Until)
	}
	return table.Label(value)
}

// figure is one figure of a measure, year by year.
type figure struct {
	id       string
	title    table.Cell
	decision table.Cell
	place    source.Place
	opens    table.Link
	amount   func(budget.Year) budget.Cents
	level    table.Level
	mark     table.Mark
}

// moneyTable has the need of a measure, its money line by line, and what is left
// open, year by year.
func moneyTable(src report.Source, m *plan.Measure) *table.Table {
	columns := table.Columns[figure]{table.Col(table.Column{Key: "what", Title: words.Title, Priority: 1}, func(f figure) table.Cell { return f.title })}
	columns = append(columns, report.YearColumns(src.Years.Each(), func(f figure, year budget.Year) budget.Cents { return f.amount(year) })...)
	columns = append(columns,
		table.Col(table.Column{Key: "decision", Title: words.Decision, Priority: 3}, func(f figure) table.Cell { return f.decision }),
		table.Col(table.Column{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 2}, func(f figure) table.Cell { return report.PlaceCell(f.place) }))
	t := &table.Table{
		ID:      "money",
		Title:   words.Phrase{De: "Mittel", En: "Money"},
		Note:    words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(src.View)),
		Columns: columns.Heads(),
	}
	for _, f := range figures(src, m) {
		if !slices.ContainsFunc(src.Years.Each(), func(year budget.Year) bool { return f.amount(year) != 0 }) {
			f.opens = table.Link{} // made of nothing
		}
		t.Rows = append(t.Rows, table.Row{ID: f.id, Place: f.place, Opens: table.To(f.opens), Level: f.level, Mark: f.mark, Cells: columns.Cells(f)})
	}
	return t
}

func figures(src report.Source, m *plan.Measure) []figure {
	both := func(year budget.Year) budget.Both { return src.Ledger.Measure(m.ID, year, src.View) }
	list := []figure{{id: "need", title: table.Phrase(words.Need), place: m.At.At("need"), amount: m.Need.At}}
	if len(m.Running) > 0 {
		list = append(list, figure{id: "running", title: table.Phrase(words.Phrase{De: "davon Folgekosten", En: "of it running costs"}), place: m.At.At("running"), amount: m.Running.At})
	}
	for i := range m.Allocations {
		a := &m.Allocations[i]
		if line := src.Ledger.Line(a.Line); line != nil {
			title := words.Phrase{De: "%s: %s %s", En: "%s: %s %s"}.With(money.FlowName(src, money.FlowOf(src, a, line)), string(line.ID), line.Name)
			list = append(list, figure{id: "allocation" + strconv.Itoa(i), title: table.Label(title), decision: src.DecisionsCell(a.Decisions(m)...), place: a.At, opens: report.ToAllocation(m, a), amount: a.Amounts.At})
		}
	}
	list = append(list,
		figure{id: "k", title: table.Phrase(words.Consolidated), level: table.Subtotal, opens: report.ToFigure("k", 0, m.ID), amount: func(year budget.Year) budget.Cents { return both(year).Consolidated() }},
		figure{id: "d", title: table.Phrase(words.Phrase{De: "Abweichung der Pläne", En: "Difference of the books"}), opens: report.ToFigure("d", 0, m.ID), amount: func(year budget.Year) budget.Cents { return both(year).Difference() }},
		figure{id: "actual", title: table.Phrase(words.Actual), opens: table.Link{To: report.ActualsLink, ID: string(m.ID)}, amount: func(year budget.Year) budget.Cents { return actualOf(src, m, year) }},
	)
	if src.View == budget.Cash {
		list = append(list, figure{id: "gap", title: table.Phrase(words.Gap), mark: table.Warn, opens: report.ToFigure("gap", 0, m.ID), amount: func(year budget.Year) budget.Cents { return both(year).Gap(src.Need(m, year)) }})
	}
	return list
}
