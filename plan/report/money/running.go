package money

import (
	"fmt"

	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// SaysRunning tells whether any measure of the plan says what it costs every year.
func SaysRunning(p *plan.Plan) bool {
	return slices.ContainsFunc(p.Measures, func(m *plan.Measure) bool { return len(m.Running) > 0 })
}

// Running is what comes back every year of the need of a year; of a measure that is
// stopped no more than it still needs.
func Running(src report.Source, m *plan.Measure, year budget.Year) budget.Cents {
	return min(m.Running.At(year), src.Need(m, year))
}

// RunningSum adds it up over the years of the plan. What is left of the need is paid once.
func RunningSum(src report.Source, m *plan.Measure) budget.Cents {
	return sum(src.Years.Each(), func(year budget.Year) budget.Cents { return Running(src, m, year) })
}

// Permanent is what a permanent task costs in every year to come: the running cost of
// the last year that names any.
func Permanent(m *plan.Measure) (budget.Cents, bool) {
	if len(m.Running) == 0 || !m.Permanent() || m.Status == plan.Stopped || m.Status == plan.Done {
		return 0, false
	}
	return m.Running[len(m.Running)-1].Amount, true
}

// WholeTerm is what a measure needs from the beginning to the end of its term: in the
// years given, and in each later one what comes back in the last of them. It is not
// known of permanent tasks, which have no end, and where later years say nothing.
func WholeTerm(src report.Source, m *plan.Measure) (budget.Cents, bool) {
	if m.Term.From == 0 || m.Permanent() || len(m.Need) == 0 {
		return 0, false
	}
	var cost budget.Cents
	for _, need := range m.Need {
		cost += src.Need(m, need.Year)
	}
	last := m.Need[len(m.Need)-1].Year
	if m.Term.To <= last || m.Status == plan.Stopped {
		return cost, true
	}
	yearly, said := m.Running.Find(last)
	return cost + yearly*budget.Cents(m.Term.To-last), said
}

// RunningCosts tells of each measure that says it what it costs every year, what is
// paid once, and what both come to.
func RunningCosts(src report.Source) *table.Table {
	columns := runningColumns(src)
	t := &table.Table{ID: "running", Title: words.RunningCosts, Columns: columns.Heads()}
	silent := 0
	for _, m := range src.Plan.Measures {
		switch {
		case len(m.Running) > 0:
			t.Rows = append(t.Rows, table.Row{ID: string(m.ID), Place: m.At, Cells: columns.Cells(m), Formulas: wholeTermFormula(src, m)})
		case Need(src, m) > 0:
			silent++
		}
	}
	t.Note = words.Phrase{
		De: "%s · dauerhaft: Daueraufgaben in jedem weiteren Jahr · gesamte Laufzeit: spätere Jahre wie das letzte genannte · ohne Angabe: %s",
		En: "%s · for ever: permanent tasks in every further year · whole term: later years as the last one given · not given: %s",
	}.With(report.InEuros, words.Count(silent,
		words.Phrase{De: "Maßnahme mit Bedarf", En: "measure with a need"}, words.Phrase{De: "Maßnahmen mit Bedarf", En: "measures with a need"}))
	t = t.WithoutEmpty("term", "permanent", "wholeterm")
	t.AddTotal()
	return t
}

// wholeTermFormula is the need in the plan's years, and what years beside them add to it.
func wholeTermFormula(src report.Source, m *plan.Measure) map[string]table.Formula {
	cost, known := WholeTerm(src, m)
	beside := cost - Need(src, m)
	switch {
	case !known:
		return nil
	case beside == 0:
		return map[string]table.Formula{"wholeterm": words.Same("[need]")}
	}
	return map[string]table.Formula{"wholeterm": words.Same(fmt.Sprintf("[need]+%d/100", beside))}
}

func runningColumns(src report.Source) table.Columns[*plan.Measure] {
	type m = *plan.Measure
	numbers, years := src.Numbers(), src.Years.Each()
	columns := table.Columns[m]{
		table.Col(table.Column{Key: "title", Title: words.Measure, Priority: 1}, func(m m) table.Cell { return table.NameOf(m.Title) }),
		table.Col(table.Column{Key: "theme", Title: words.Theme, Priority: 4}, func(m m) table.Cell { return src.ThemeCell(m.Theme) }),
		table.Col(table.Column{Key: "status", Title: words.Status, Priority: 5}, func(m m) table.Cell { return report.StatusCell(m.Status) }),
		table.Col(table.Column{Key: "term", Title: words.Term, Priority: 3}, func(m m) table.Cell { return report.TermCell(m.Term) }),
	}
	columns = append(columns, report.YearColumns(years, func(m m, year budget.Year) budget.Cents { return Running(src, m, year) })...)
	return append(columns,
		table.Amount(table.Column{Key: "running", Title: words.Phrase{De: "Laufend", En: "Running"}, Priority: 2, Sum: true, Formula: report.SumOfYears(years)}, func(m m) budget.Cents { return RunningSum(src, m) }),
		table.Amount(table.Column{Key: "oneoff", Title: words.OneOff, Priority: 2, Sum: true, Formula: words.Same("[need]-[running]")}, func(m m) budget.Cents { return Need(src, m) - RunningSum(src, m) }),
		table.Amount(table.Column{Key: "need", Title: words.Need, Priority: 3, Sum: true, Formula: words.Same(table.SumWhere("both", "need", report.OfMeasure))}, func(m m) budget.Cents { return Need(src, m) }),
		PermanentColumn(1, func(m m) m { return m }),
		WholeTermColumn(src, 3, func(m m) m { return m }),
		table.Col(report.MeasureNumber, func(m m) table.Cell { return numbers.Measure(m.ID) }))
}

// PermanentColumn has what permanent tasks cost in every year to come.
func PermanentColumn[T any](priority int, of func(T) *plan.Measure) table.CellColumn[T] {
	return table.Col(table.Column{Key: "permanent", Title: words.Phrase{De: "Dauerhaft je Jahr", En: "For ever, a year"}, Kind: table.Money, Priority: priority, Sum: true},
		func(row T) table.Cell { return cashOf(Permanent(of(row))) })
}

// WholeTermColumn has what measures need over their whole terms.
func WholeTermColumn[T any](src report.Source, priority int, of func(T) *plan.Measure) table.CellColumn[T] {
	return table.Col(table.Column{Key: "wholeterm", Title: words.Phrase{De: "Gesamte Laufzeit", En: "Whole term"}, Kind: table.Money, Priority: priority, Sum: true},
		func(row T) table.Cell { return cashOf(WholeTerm(src, of(row))) })
}

// cashOf is an amount as a cell, nil where it is not known.
func cashOf(amount budget.Cents, known bool) table.Cell {
	if !known {
		return nil
	}
	return table.Cash(amount)
}
