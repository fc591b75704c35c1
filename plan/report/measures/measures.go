// Package measures makes tables of measures: the list, one in full, its years,
// its way from the strategy to the result, and the timeline.
package measures

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// measure is a measure with its money over all years of the plan.
type measure struct {
	*plan.Measure
	both     budget.Both
	gap      budget.Cents
	findings int
}

// All has a row for each measure, with its money over all years of the plan.
func All(src report.Source) *table.Table {
	columns := columns(src)
	t := &table.Table{
		ID:      "measures",
		Title:   words.Measures,
		Note:    words.Same("%s · %s · %s").With(report.InEuros, words.Span(src.Years), words.View(src.View)),
		Columns: columns.Heads(),
		Rows:    make([]table.Row, 0, len(src.Plan.Measures)),
		During:  func(years budget.Years) *table.Table { return All(src.During(years)) },
	}
	found := findingsByMeasure(src)
	for _, m := range src.Plan.Measures {
		row := measure{Measure: m, findings: found[string(m.ID)]}
		row.both, row.gap = money.OverPlanYears(src, m)
		t.Rows = append(t.Rows, table.Row{ID: string(m.ID), Place: m.At, Mark: row.mark(), Cells: columns.Cells(row), Years: yearsOf(src, m)})
	}
	t = t.WithoutZero("over", "newcity", "newprovider").WithoutEmpty("competent")
	if !money.SaysRunning(src.Plan) {
		t = t.Without("running", "oneoff", "permanent", "wholeterm")
	}
	if !src.Plan.AsksPosts() {
		t = t.Without("posts")
	}
	t.AddTotal()
	return t
}

func columns(src report.Source) table.Columns[measure] {
	numbers := src.Numbers()
	columns := table.Columns[measure]{
		table.Col(table.Column{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 1}, func(m measure) table.Cell { return table.Name(m.ID) }),
		table.Col(table.Column{Key: "title", Title: words.Measure, Priority: 1}, func(m measure) table.Cell { return table.Name(m.Title) }),
		table.Col(table.Column{Key: "theme", Title: words.Theme, Priority: 3}, func(m measure) table.Cell { return src.ThemeCell(m.Theme) }),
		table.Col(table.Column{Key: "area", Title: words.Area, Priority: 6}, func(m measure) table.Cell { return table.WordOf(m.Area, plan.AreaNames[m.Area], plan.Areas...) }),
		table.Col(table.Column{Key: "status", Title: words.Status, Priority: 3}, func(m measure) table.Cell { return report.StatusCell(m.Status) }),
		table.Col(table.Column{Key: "lead", Title: words.Lead, Priority: 7}, func(m measure) table.Cell { return table.Name(m.Lead) }),
		table.Col(table.Column{Key: "term", Title: words.Term, Priority: 8}, func(m measure) table.Cell { return report.TermCell(m.Term) }),
		table.Amount(table.Column{Key: "need", Title: words.Need, Priority: 1, Sum: true, Formula: fromBoth("need")}, func(m measure) budget.Cents { return money.Need(src, m.Measure) }),
		table.Amount(table.Column{Key: "city", Title: src.BookName(budget.City), Priority: 4, Book: budget.City, Sum: true, Formula: money.OfMeasure("sum", money.BookFlows[budget.City]...)}, func(m measure) budget.Cents { return m.both.City }),
		table.Amount(table.Column{Key: "provider", Title: src.BookName(budget.Provider), Priority: 4, Book: budget.Provider, Sum: true, Formula: money.OfMeasure("sum", money.BookFlows[budget.Provider]...)}, func(m measure) budget.Cents { return m.both.Provider }),
		table.Amount(table.Column{Key: "twice", Title: words.Phrase{De: "davon in beiden Plänen", En: "of it in both books"}, Priority: 9, Sum: true, Formula: money.OfMeasure("sum", money.ToProvider)}, func(m measure) budget.Cents { return m.both.Twice() }),
		table.Amount(table.Column{Key: "k", Title: words.Consolidated, Priority: 2, Sum: true, Formula: words.Same("[city]+[provider]-[twice]")}, func(m measure) budget.Cents { return m.both.Consolidated() }),
		table.Col(table.Column{Key: "gap", Title: words.Gap, Kind: table.Money, Priority: 2, Sum: true, Dashed: true, Formula: fromBoth("gap")}, func(m measure) table.Cell { return money.GapCell(src, m.gap) }),
		table.Col(table.Column{Key: "over", Title: words.AboveNeed, Kind: table.Money, Priority: 2, Sum: true, Formula: fromBoth("over")}, func(m measure) table.Cell {
			return money.GapCell(src, m.both.Consolidated()-money.Need(src, m.Measure)+m.gap)
		}),
		table.Col(table.Column{Key: "state", Title: words.Coverage, Priority: 2}, func(m measure) table.Cell { return money.CoverageCell(src, m.Measure) }),
		table.Col(money.FundingColumn(8), func(m measure) table.Cell { return money.FundingCell(src, money.Need(src, m.Measure), m.gap) }),
		table.Col(table.Column{Key: "principle", Title: words.Phrase{De: "Leitsätze", En: "Principles"}, Kind: table.Prose, Priority: 10}, func(m measure) table.Cell { return src.PrinciplesCell(m.Measure) }),
		table.Col(table.Column{Key: "findings", Title: words.Findings, Short: words.Phrase{De: "Festst.", En: "Find."}, Kind: table.Count, Priority: 5, Sum: true, Formula: words.Same(table.CountWhere("findings", report.OfMeasure))},
			func(m measure) table.Cell { return table.Number(m.findings) }),
	}
	columns = append(columns, saidColumns(src)...)
	columns = append(columns, report.OwnColumns(src, "measure", func(m measure) source.Place { return m.At })...)
	return append(columns, table.Col(report.MeasureNumber, func(m measure) table.Cell { return numbers.Measure(m.ID) }))
}

// fromBoth adds up a measure's years in the table of both books.
func fromBoth(column string) table.Formula {
	return words.Same(table.SumWhere("both", column, report.OfMeasure))
}

func (m measure) mark() table.Mark {
	switch {
	case m.gap > 0:
		return table.Warn
	case m.Status == plan.Stopped || m.Status == plan.Done:
		return table.Faint
	}
	return table.Plain
}

// yearsOf are the years of the plan in which a measure runs, needs money or has
// any.
func yearsOf(src report.Source, m *plan.Measure) []budget.Year {
	var years []budget.Year
	for _, year := range src.Years.Each() {
		paid := slices.ContainsFunc(m.Allocations, func(a plan.Allocation) bool { return a.Amounts.At(year) != 0 })
		if paid || m.Need.At(year) != 0 || m.Term.Has(year) {
			years = append(years, year)
		}
	}
	return years
}

// findingsByMeasure are how many there are about each measure that has any.
func findingsByMeasure(src report.Source) map[string]int {
	found := make(map[string]int)
	for _, problem := range src.Problems {
		if problem.Measure != "" {
			found[problem.Measure]++
		}
	}
	return found
}
