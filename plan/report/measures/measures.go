// Package measures makes tables of measures: the list, one in full, its years,
// its way from the strategy to the result, and the timeline.
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

// All has a row for each measure, with its money over all years of the plan.
func All(src report.Source) *table.Table {
	t := &table.Table{
		ID:    "measures",
		Title: words.Measures,
		Note:  words.Phrase{De: "%s · %d–%d · %s", En: "%s · %d–%d · %s"}.With(report.InEuros, src.Years.From, src.Years.To, words.View(src.View)),
		Columns: []table.Column{
			{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 1},
			{Key: "title", Title: words.Measure, Priority: 1},
			{Key: "theme", Title: words.Theme, Priority: 3},
			{Key: "area", Title: words.Area, Priority: 6},
			{Key: "status", Title: words.Status, Priority: 3},
			{Key: "lead", Title: words.Lead, Priority: 7},
			{Key: "term", Title: words.Term, Priority: 8},
			{Key: "need", Title: words.Need, Kind: table.Money, Priority: 1, Sum: true, Formula: fromBoth("need")},
			{Key: "city", Title: src.BookName(budget.City), Kind: table.Money, Priority: 4, Book: budget.City, Sum: true, Formula: fromBoth("city")},
			{Key: "provider", Title: src.BookName(budget.Provider), Kind: table.Money, Priority: 4, Book: budget.Provider, Sum: true, Formula: fromBoth("provider")},
			{Key: "twice", Title: words.Phrase{De: "davon in beiden Plänen", En: "of it in both books"}, Kind: table.Money, Priority: 9, Sum: true, Formula: words.Same(fromBoth("paid").De + "-" + fromBoth("tax").De)},
			{Key: "k", Title: words.Consolidated, Kind: table.Money, Priority: 2, Sum: true, Formula: words.Same("[city]+[provider]-[twice]")},
			{Key: "gap", Title: words.Gap, Kind: table.Money, Priority: 2, Sum: true, Dashed: true, Formula: fromBoth("gap")},
			{Key: "over", Title: words.AboveNeed, Kind: table.Money, Priority: 2, Sum: true, Formula: fromBoth("over")},
			{Key: "state", Title: words.Coverage, Priority: 2},
			{Key: "principle", Title: words.Phrase{De: "Leitsätze", En: "Principles"}, Kind: table.Prose, Priority: 10},
			{Key: "findings", Title: words.Findings, Short: words.Phrase{De: "Festst.", En: "Find."}, Kind: table.Count, Priority: 5, Sum: true, Formula: words.Same(table.CountWhere("findings", table.Where{Column: "measure", Is: []string{"[id]"}}))},
		},
	}
	found := findingsByMeasure(src)
	t.Rows = make([]table.Row, 0, len(src.Plan.Measures))
	for _, m := range src.Plan.Measures {
		t.Rows = append(t.Rows, measureRow(src, m, found[string(m.ID)]))
	}
	t = t.WithoutZero("over")
	t.AddTotal()
	return t
}

// fromBoth adds up a measure's years in the table of both books.
func fromBoth(column string) table.Formula {
	return words.Same(table.SumWhere("both", column, report.OfMeasure))
}

func measureRow(src report.Source, m *plan.Measure, findings int) table.Row {
	both, gap := money.InTerm(src, m)
	need := money.Need(m, src.Years)
	row := table.Row{ID: string(m.ID), Place: m.At, Cells: []table.Cell{
		table.Name(m.ID), table.Name(m.Title), src.ThemeCell(m.Theme), table.WordOf(m.Area, plan.AreaNames[m.Area], plan.Areas...), report.StatusCell(m.Status), table.Name(m.Lead), report.TermCell(m.Term),
		table.Cash(need), table.Cash(both.City), table.Cash(both.Provider), table.Cash(both.Twice()), table.Cash(both.Consolidated()), money.GapCell(src, gap), money.GapCell(src, both.Consolidated()-need+gap),
		money.CoverageCell(src, m), src.PrinciplesCell(m), table.Number(findings),
	}, Years: yearsOf(src, m)}
	switch {
	case gap > 0:
		row.Mark = table.Warn
	case m.Status == plan.Stopped || m.Status == plan.Done:
		row.Mark = table.Faint
	}
	return row
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
