// Package overview makes the tables of the first page: the plan at a glance, and
// what is due next.
package overview

import (
	"cmp"
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/money"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Overview is a plan at a glance.
type Overview struct {
	Figures  []Figure
	States   []Figure         // the consolidated money by what it stands on: they add up to it
	Alerts   []Figure         // what is overplanned, errors, warnings
	Says     []words.Sentence // the errors, or that there are none
	Years    *table.Table     // need and money by year
	Fullest  *table.Table     // the lines and years that are filled most
	Coverage *table.Table     // how much of the money is decided
	Statuses *table.Table     // measures by how far they have come
	Hearings *table.Table     // the next hearings
	Counts   [len(source.Severities)]int
	Worst    *source.Problem // the first of the gravest; nil if all is well
	Due      words.Sentence  // when the yearly report is due; empty if none is ordered
}

// Figure is one number with its name.
type Figure struct {
	Key   string
	Title words.Phrase
	Value budget.Cents // 0 where Kind is a count
	Kind  table.Kind   // table.Count where Count is the value; else an amount
	Count int          // with an amount: how many do not say theirs
	Book  budget.Book
	Mark  table.Mark

	Formula table.Formula // how a sheet calculates it, where it is not the total of a column
}

// Of adds the whole plan up.
func Of(src report.Source) Overview {
	covered := money.StateSums(src)
	o := Overview{Years: Years(src), Fullest: fullest(src, mostFull), Coverage: money.CoverageTable(src, covered), Statuses: statusTable(src), Hearings: committees.NextMeetings(src, 8), Due: ReportDue(src)}
	o.Figures, o.States, o.Says = Figures(src, o.Years, covered), states(covered), errors(src)
	for i := range src.Problems {
		p := &src.Problems[i]
		o.Counts[p.Severity]++
		if o.Worst == nil || p.Severity < o.Worst.Severity {
			o.Worst = p
		}
	}
	o.Alerts = alerts(src, o)
	return o
}

// Figures are the figures of the head.
func Figures(src report.Source, years *table.Table, covered council.Sums) []Figure {
	sum := func(key string) budget.Cents {
		cash, _ := years.Total.Cells[years.Column(key)].(table.Cash)
		return budget.Cents(cash)
	}
	mark := table.Plain
	if sum("gap") > 0 {
		mark = table.Warn
	}
	figures := []Figure{
		{Key: "need", Title: words.Need, Value: sum("need")},
		{Key: "city", Title: src.BookName(budget.City), Value: sum("city"), Book: budget.City},
		{Key: "provider", Title: src.BookName(budget.Provider), Value: sum("provider"), Book: budget.Provider},
		{Key: "k", Title: words.Phrase{De: "beide, bereinigt", En: "both, consolidated"}, Value: sum("k")},
		{Key: "twice", Title: words.Phrase{De: "sonst doppelt gezählt", En: "else counted twice"}, Value: sum("twice")},
		{Key: "gap", Title: words.Gap, Value: sum("gap"), Mark: mark},
		{Key: "conditional", Title: words.Phrase{De: "unter Vorbehalt", En: "conditional"}, Value: covered[council.Conditional], Formula: money.SumOfState("sum", money.OnceFlows, council.Conditional)},
		{Key: "uncovered", Title: words.Phrase{De: "unbeschlossen", En: "without a decision"}, Value: covered[council.Undecided], Formula: money.SumOfState("sum", money.OnceFlows, council.Undecided)},
		{Key: "assumed", Title: words.Phrase{De: "davon Annahmen", En: "of it assumed"}, Value: money.Assumed(src), Formula: money.SumOfAssumed("sum", money.OnceFlows)},
	}
	if money.SaysOrigin(src.Plan) {
		figures = append(figures, additional(src)...)
	}
	if money.SaysRunning(src.Plan) {
		figures = append(figures, permanent(src))
	}
	return figures
}

// permanent is what permanent tasks cost in every year to come, and how many do not
// say it.
func permanent(src report.Source) Figure {
	figure := Figure{Key: "permanent", Title: words.Phrase{De: "Daueraufgaben, je Jahr", En: "permanent tasks, a year"}}
	for _, m := range src.Plan.Measures {
		cost, said := money.Permanent(m)
		figure.Value += cost
		if !said && m.Permanent() && money.Need(src, m) > 0 {
			figure.Count++
		}
	}
	return figure
}

// additional are the figures of the council's order: how much of the city's money
// for measures is additional, and of how much that is not known.
func additional(src report.Source) []Figure {
	origins := money.OriginsOf(src, budget.City, src.Years, src.Plan.Measures...)
	return []Figure{
		{Key: "additional", Title: words.Phrase{De: "Stadt: davon zusätzlich", En: "city: of it additional"}, Value: origins[plan.Fresh], Book: budget.City},
		{Key: "unknown", Title: words.Phrase{De: "Stadt: Herkunft ohne Angabe", En: "city: origin not given"}, Value: origins[""], Book: budget.City},
	}
}

// states are the figures of what money stands on.
func states(covered council.Sums) []Figure {
	var figures []Figure
	for _, c := range council.Coverages {
		figures = append(figures, Figure{Key: money.CoverageKeys[c], Title: money.CoverageNames[c], Value: covered[c], Mark: stateMark(c, covered[c]),
			Formula: money.SumOfState("sum", money.OnceFlows, c)})
	}
	return figures
}

// stateMark is plain where no money stands in a state.
func stateMark(c council.Coverage, amount budget.Cents) table.Mark {
	if amount == 0 {
		return table.Plain
	}
	return money.CoverageMarks[c]
}

// Years has a row for each year of the plan.
func Years(src report.Source) *table.Table {
	columns := yearColumns(src)
	t := &table.Table{
		ID:      "years",
		Title:   words.Phrase{De: "Bedarf und Mittel je Jahr", En: "Need and money by year"},
		Note:    words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(src.View)),
		Columns: columns.Heads(),
	}
	for _, year := range src.Years.Each() {
		y := planYear{year: year}
		y.Both, y.need, y.gap = money.InYear(src, year)
		t.Rows = append(t.Rows, table.Row{ID: words.PlainYear(year), Opens: table.To(report.ToFigures(year)), Cells: columns.Cells(y)})
	}
	t = t.WithoutZero("over")
	t.AddTotal()
	return t
}

// planYear is a year of the whole plan.
type planYear struct {
	budget.Both
	year      budget.Year
	need, gap budget.Cents
}

func yearColumns(src report.Source) table.Columns[planYear] {
	provider := src.BookName(budget.Provider)
	amount := func(key string, title words.Phrase, book budget.Book, formula string, of func(planYear) budget.Cents) table.CellColumn[planYear] {
		return table.Amount(table.Column{Key: key, Title: title, Priority: 1, Book: book, Sum: true, Formula: words.Same(formula)}, of)
	}
	fromBoth := func(column string) string { return table.SumWhere("both", column, report.OfYear) }
	return table.Columns[planYear]{
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(y planYear) table.Cell { return table.Period(y.year) }),
		amount("need", words.Need, "", fromBoth("need"), func(y planYear) budget.Cents { return y.need }),
		amount("city", src.BookName(budget.City), budget.City, fromBoth("city"), func(y planYear) budget.Cents { return y.City }),
		amount("provider", provider, budget.Provider, fromBoth("provider"), func(y planYear) budget.Cents { return y.Provider }),
		amount("twice", words.Phrase{De: "davon in beiden Plänen", En: "of it in both books"}, "", fromBoth("paid")+"-"+fromBoth("tax"), func(y planYear) budget.Cents { return y.Twice() }),
		amount("k", words.Consolidated, "", "[city]+[provider]-[twice]", func(y planYear) budget.Cents { return y.Consolidated() }),
		table.Col(table.Column{Key: "gap", Title: words.Gap, Kind: table.Money, Priority: 1, Sum: true, Dashed: true, Formula: words.Same(fromBoth("gap"))}, func(y planYear) table.Cell { return money.GapCell(src, y.gap) }),
		table.Col(table.Column{Key: "over", Title: words.AboveNeed, Kind: table.Money, Priority: 1, Sum: true, Formula: words.Same(fromBoth("over"))}, func(y planYear) table.Cell {
			return money.GapCell(src, y.Consolidated()-y.need+y.gap)
		}),
		// A chart stacks this, the provider's money and the gap: together they are the consolidated cost, and what is missing.
		table.Amount(table.Column{Key: "own", Title: words.Phrase{De: words.CityItself.De + ", ohne Zahlungen an " + provider.De, En: words.CityItself.En + ", without payments to " + provider.En},
			Book: budget.City, Helper: true, Formula: words.Same("[city]-[twice]")}, func(y planYear) budget.Cents { return y.City - y.Twice() }),
		table.Amount(table.Column{Key: "top", Title: words.Phrase{De: "Bereinigt und Lücke", En: "Consolidated, and gap"}, Helper: true, Formula: words.Same("SUM([k],[gap])")},
			func(y planYear) budget.Cents { return y.Consolidated() + y.gap }),
	}
}

// mostFull is how many of the fullest lines and years an overview lists.
const mostFull = 8

// fullest are the expense lines and years that measures fill most.
func fullest(src report.Source, most int) *table.Table {
	columns := fullColumns(src)
	t := &table.Table{
		ID:      "fullest",
		Title:   words.Phrase{De: "Höchste Auslastung", En: "Most used lines"},
		Note:    words.Said(report.InEuros),
		Columns: columns.Heads(),
	}
	updated := make(map[budget.Book]map[string]table.Formula)
	for _, book := range budget.Books {
		updated[book] = map[string]table.Formula{"updated": words.Same(table.SumWhere(string(book), "{year}", report.OfLine))}
	}
	all := filled(src)
	for _, f := range all[:min(most, len(all))] {
		row := table.Row{ID: string(f.line.ID) + "@" + words.PlainYear(f.year), Place: f.line.YearPlace(f.year), Opens: table.To(report.ToLine(f.line.ID, f.year)), Cells: columns.Cells(f), Formulas: updated[f.line.Book]}
		if f.position.Over() {
			row.Mark = table.Bad
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func fullColumns(src report.Source) table.Columns[*full] {
	numbers := src.Numbers()
	return table.Columns[*full]{
		table.Col(table.Column{Key: "line", Title: words.Line, Priority: 1}, func(f *full) table.Cell { return table.Name(f.line.ID) }),
		table.Col(table.Column{Key: "name", Title: words.Title, Priority: 2}, func(f *full) table.Cell { return table.Name(f.line.Name) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(f *full) table.Cell { return table.Period(f.year) }),
		table.Amount(table.Column{Key: "updated", Title: words.Updated, Short: words.UpdatedShort, Priority: 3}, func(f *full) budget.Cents { return f.position.Updated() }),
		table.Amount(table.Column{Key: "allocated", Title: words.Allocated, Priority: 3, Formula: words.Same(table.SumWhere("allocation", "{year}", report.OfLine))}, func(f *full) budget.Cents { return f.position.Of(budget.Allocated) }),
		table.Amount(table.Column{Key: "free", Title: words.Free, Priority: 1, Formula: words.Same("[updated]-[allocated]")}, func(f *full) budget.Cents { return f.position.Free() }),
		table.Col(table.Column{Key: "filled", Title: words.Phrase{De: "Auslastung", En: "Filled"}, Kind: table.Share, Priority: 1, Formula: report.FilledFormula}, func(f *full) table.Cell { return table.RatioOf(f.position.Filled()) }),
		table.Col(report.LineNumber, func(f *full) table.Cell { return numbers.Line(f.line.ID) }),
	}
}

// full is an expense line in a year in which measures have something of it.
type full struct {
	line     *plan.Line
	year     budget.Year
	position budget.Position
	share    budget.Percent
	measured bool // there is a share
}

// filled are the expense lines and years that measures have of. Where nothing is left of the estimate there is no
// share, but all that measures have is too much: those come first, the most
// missing before the others.
func filled(src report.Source) []*full {
	var all []*full
	for i := range src.Plan.Lines {
		line := &src.Plan.Lines[i]
		if line.Side != budget.Expense {
			continue
		}
		for _, year := range src.LineYears(line.ID) {
			position := src.Ledger.Position(line.ID, year)
			if share, ok := position.Filled(); share > 0 || !ok && position.Over() {
				all = append(all, &full{line, year, position, share, ok})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b *full) int {
		switch {
		case a.measured && b.measured:
			return cmp.Or(cmp.Compare(b.share, a.share), cmp.Compare(a.year, b.year))
		case a.measured:
			return 1
		case b.measured:
			return -1
		}
		return cmp.Or(cmp.Compare(a.position.Free(), b.position.Free()), cmp.Compare(a.year, b.year))
	})
	return all
}

// ofStatus are the measures of a row's status.
var ofStatus = table.Where{Column: "status", Is: []string{"[status]"}}

// statusSum are the measures of a status; "" is none.
type statusSum struct {
	status plan.Status
	count  int
	need   budget.Cents
}

func (s statusSum) name() table.Cell {
	if s.status == "" {
		return table.WordOf(s.status, words.Phrase{De: "ohne Angabe", En: "not given"})
	}
	return table.WordOf(s.status, plan.StatusNames[s.status])
}

// formulas are those of measures without a status, which no cell names.
func (s statusSum) formulas() map[string]table.Formula {
	if s.status != "" {
		return nil
	}
	const none = `(measures[status]="")` // which no criterion finds in all programs
	return map[string]table.Formula{"count": words.Same("SUMPRODUCT(" + none + "*1)"), "need": words.Same("SUMPRODUCT(" + none + "*1,measures[need])")}
}

var statusColumns = table.Columns[statusSum]{
	table.Col(table.Column{Key: "status", Title: words.Status, Priority: 1}, statusSum.name),
	table.Col(table.Column{Key: "count", Title: words.Measures, Kind: table.Count, Priority: 1, Sum: true, Formula: words.Same(table.CountWhere("measures", ofStatus))}, func(s statusSum) table.Cell { return table.Number(s.count) }),
	table.Amount(table.Column{Key: "need", Title: words.Need, Priority: 2, Sum: true, Formula: words.Same(table.SumWhere("measures", "need", ofStatus))}, func(s statusSum) budget.Cents { return s.need }),
}

// statusTable counts the measures of each status.
func statusTable(src report.Source) *table.Table {
	t := &table.Table{ID: "statuses", Title: words.Phrase{De: "Stand der Maßnahmen", En: "Status of measures"}, Note: words.Said(report.InEuros), Columns: statusColumns.Heads()}
	for _, status := range append(slices.Clone(plan.Statuses), "") {
		sum := statusSum{status: status}
		for _, m := range src.Plan.Measures {
			if m.Status == status {
				sum.count++
				sum.need += money.Need(src, m)
			}
		}
		if sum.count > 0 {
			t.Rows = append(t.Rows, table.Row{ID: string(status), Cells: statusColumns.Cells(sum), Formulas: sum.formulas()})
		}
	}
	t.AddTotal()
	return t
}
