package report

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Measures has a row for each measure, with its money over all years of the plan.
func (d Data) Measures() *table.Table {
	t := &table.Table{
		ID:    "measures",
		Title: words.Measures,
		Note:  words.Phrase{De: "%s · %d–%d · %s", En: "%s · %d–%d · %s"}.With(inEuros, d.Years.From, d.Years.To, words.View(d.View)),
		Columns: []table.Column{
			{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 1},
			{Key: "title", Title: words.Measure, Priority: 1},
			{Key: "theme", Title: words.Theme, Priority: 3},
			{Key: "area", Title: words.Area, Priority: 6},
			{Key: "status", Title: words.Status, Priority: 3},
			{Key: "lead", Title: words.Lead, Priority: 7},
			{Key: "term", Title: words.Term, Priority: 8},
			{Key: "need", Title: words.Need, Kind: table.Money, Priority: 1, Sum: true, Formula: fromBoth("need")},
			{Key: "city", Title: d.bookName(budget.City), Kind: table.Money, Priority: 4, Book: budget.City, Sum: true, Formula: fromBoth("city")},
			{Key: "provider", Title: d.bookName(budget.Provider), Kind: table.Money, Priority: 4, Book: budget.Provider, Sum: true, Formula: fromBoth("provider")},
			{Key: "twice", Title: words.Phrase{De: "davon in beiden Plänen", En: "of it in both books"}, Kind: table.Money, Priority: 9, Sum: true, Formula: fromBoth("twice")},
			{Key: "k", Title: words.Consolidated, Kind: table.Money, Priority: 2, Sum: true, Formula: words.Same("[city]+[provider]-[twice]")},
			{Key: "gap", Title: words.Gap, Kind: table.Money, Priority: 2, Sum: true, Formula: fromBoth("gap")},
			{Key: "state", Title: words.Coverage, Priority: 2},
			{Key: "principle", Title: words.Phrase{De: "Leitsätze", En: "Principles"}, Kind: table.Prose, Priority: 10},
			{Key: "findings", Title: words.Findings, Short: words.Phrase{De: "Festst.", En: "Find."}, Kind: table.Count, Priority: 5, Sum: true, Formula: words.Same(table.CountWhere("findings", table.Where{Column: "measure", Is: []string{"[id]"}}))},
		},
	}
	found := d.findingsByMeasure()
	t.Rows = make([]table.Row, 0, len(d.Plan.Measures))
	for _, m := range d.Plan.Measures {
		t.Rows = append(t.Rows, d.measureRow(m, found[string(m.ID)]))
	}
	t.AddTotal()
	return t
}

// fromBoth adds up a measure's years in the table of both books.
func fromBoth(column string) table.Formula {
	return words.Same(table.SumWhere("both", column, ofMeasure))
}

func (d Data) measureRow(m *plan.Measure, findings int) table.Row {
	both, gap := d.whole(m)
	row := table.Row{ID: string(m.ID), Place: m.At, Cells: []table.Cell{
		table.Name(m.ID), table.Name(m.Title), d.themeLabel(m.Theme), table.WordOf(m.Area, plan.AreaNames[m.Area], plan.Areas...), statusWord(m.Status), table.Name(m.Lead), term(m.Term),
		table.Cash(needWithin(m, d.Years)), table.Cash(both.City), table.Cash(both.Provider), table.Cash(both.ToProvider), table.Cash(both.Consolidated()), table.Cash(gap),
		d.coverageOf(m), d.principles(m), table.Number(findings),
	}, Years: d.yearsOf(m)}
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
func (d Data) yearsOf(m *plan.Measure) []budget.Year {
	var years []budget.Year
	for _, year := range d.Years.Each() {
		paid := slices.ContainsFunc(m.Allocations, func(a plan.Allocation) bool { return a.Amounts.At(year) != 0 })
		if paid || m.Need.At(year) != 0 || m.Term.Has(year) {
			years = append(years, year)
		}
	}
	return years
}

// whole adds up a measure's books and gaps over the years of the plan.
func (d Data) whole(m *plan.Measure) (both budget.Both, gap budget.Cents) {
	flows := d.Ledger.Flows(m.ID)
	for _, year := range d.Years.Each() {
		b := flows.In(year, d.View)
		both = both.Plus(b)
		gap += b.Gap(m.Need.At(year))
	}
	return both, gap
}

func needWithin(m *plan.Measure, years budget.Years) budget.Cents {
	var sum budget.Cents
	for _, entry := range m.Need {
		if years.Has(entry.Year) {
			sum += entry.Amount
		}
	}
	return sum
}

// findingsByMeasure are how many there are about each measure that has any.
func (d Data) findingsByMeasure() map[string]int {
	found := make(map[string]int)
	for _, problem := range d.Problems {
		if problem.Measure != "" {
			found[problem.Measure]++
		}
	}
	return found
}

// themeLabel is a theme by its printed number.
func (d Data) themeLabel(id plan.ThemeID) table.Cell {
	for _, theme := range d.Themes {
		if theme.ID == id {
			return table.Ref{Label: theme.Label(), ID: string(theme.ID), Title: theme.Title}
		}
	}
	return nil
}

func term(years budget.Years) table.Cell {
	switch {
	case years.From == 0:
		return nil
	case years.To == 0:
		return table.Label(words.Phrase{De: "ab %d", En: "from %d"}.With(years.From))
	case years.To == years.From:
		return table.Name(words.PlainYear(years.From))
	}
	return table.Name(words.PlainYear(years.From) + "–" + words.PlainYear(years.To))
}
