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
	Years    *table.Table // need and money by year
	Fullest  *table.Table // the lines and years that are filled most
	Coverage *table.Table // how much of the money is decided
	Statuses *table.Table // measures by how far they have come
	Hearings *table.Table // the next hearings
	Counts   [len(source.Severities)]int
	Worst    *source.Problem // the first of the gravest; nil if all is well
	Due      words.Sentence  // when the yearly report is due; empty if none is ordered
}

// Figure is one number with its name.
type Figure struct {
	Key   string
	Title words.Phrase
	Value budget.Cents
	Book  budget.Book
	Mark  table.Mark

	Formula table.Formula // how a sheet calculates it, where it is not the total of a column
}

// Of adds the whole plan up.
func Of(src report.Source) Overview {
	covered := money.Covered(src)
	o := Overview{Years: Years(src), Fullest: fullest(src, 8), Coverage: money.CoverageTable(src, covered), Statuses: statusTable(src), Hearings: committees.NextMeetings(src, 8), Due: ReportDue(src)}
	o.Figures = Figures(src, o.Years, covered)
	for i := range src.Problems {
		p := &src.Problems[i]
		o.Counts[p.Severity]++
		if o.Worst == nil || p.Severity < o.Worst.Severity {
			o.Worst = p
		}
	}
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
	return []Figure{
		{Key: "need", Title: words.Need, Value: sum("need")},
		{Key: "city", Title: src.BookName(budget.City), Value: sum("city"), Book: budget.City},
		{Key: "provider", Title: src.BookName(budget.Provider), Value: sum("provider"), Book: budget.Provider},
		{Key: "k", Title: words.Phrase{De: "beide, bereinigt", En: "both, consolidated"}, Value: sum("k")},
		{Key: "twice", Title: words.Phrase{De: "sonst doppelt gezählt", En: "else counted twice"}, Value: sum("twice")},
		{Key: "gap", Title: words.Gap, Value: sum("gap"), Mark: mark},
		{Key: "conditional", Title: words.Phrase{De: "unter Vorbehalt", En: "conditional"}, Value: covered[council.Conditional], Formula: money.SumOfState("sum", money.OnceFlows, council.Conditional)},
		{Key: "uncovered", Title: words.Phrase{De: "unbeschlossen", En: "without a decision"}, Value: covered[council.Uncovered], Formula: money.SumOfState("sum", money.OnceFlows, council.Uncovered)},
		{Key: "assumed", Title: words.Phrase{De: "davon Annahmen", En: "of it assumed"}, Value: money.Assumed(src), Formula: money.SumOfAssumed("sum", money.OnceFlows)},
	}
}

// Years has a row for each year of the plan.
func Years(src report.Source) *table.Table {
	provider := src.BookName(budget.Provider)
	amounts := func(key string, title words.Phrase, book budget.Book) table.Column {
		return table.Column{Key: key, Title: title, Kind: table.Money, Priority: 1, Book: book, Sum: true,
			Formula: words.Same(table.SumWhere("both", key, table.Where{Column: "year", Is: []string{"[year]"}}))}
	}
	t := &table.Table{
		ID:    "years",
		Title: words.Phrase{De: "Bedarf und Mittel je Jahr", En: "Need and money by year"},
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(src.View)),
		Columns: []table.Column{
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			amounts("need", words.Need, ""),
			amounts("city", src.BookName(budget.City), budget.City),
			amounts("provider", provider, budget.Provider),
			amounts("twice", words.Phrase{De: "davon in beiden Plänen", En: "of it in both books"}, ""),
			amounts("k", words.Consolidated, ""),
			amounts("gap", words.Gap, ""),
			amounts("over", words.AboveNeed, ""),
			// A chart stacks this on the provider's money: together they are the consolidated cost.
			{Key: "own", Title: words.Phrase{De: "Stadt ohne Zahlungen an " + provider.De, En: "City without payments to " + provider.En},
				Kind: table.Money, Book: budget.City, Helper: true, Formula: words.Same("[city]-[twice]")},
		},
	}
	t.Columns[t.Column("gap")].Dashed = true
	ofBoth := func(key string) string {
		return table.SumWhere("both", key, table.Where{Column: "year", Is: []string{"[year]"}})
	}
	t.Columns[t.Column("twice")].Formula = words.Same(ofBoth("paid") + "-" + ofBoth("tax"))
	t.Columns[t.Column("k")].Formula = words.Same("[city]+[provider]-[twice]")
	for _, year := range src.Years.Each() {
		both, need, gap := money.InYear(src, year)
		t.Rows = append(t.Rows, table.Row{ID: words.PlainYear(year), Cells: []table.Cell{
			table.Period(year), table.Cash(need), table.Cash(both.City), table.Cash(both.Provider), table.Cash(both.Twice()), table.Cash(both.Consolidated()), money.GapCell(src, gap), money.GapCell(src, both.Consolidated()-need+gap),
			table.Cash(both.City - both.Twice()),
		}})
	}
	t = t.WithoutZero("over")
	t.AddTotal()
	return t
}

// fullest are the expense lines and years that measures fill most.
func fullest(src report.Source, most int) *table.Table {
	t := &table.Table{
		ID:    "fullest",
		Title: words.Phrase{De: "Höchste Auslastung", En: "Most used lines"},
		Note:  words.Said(report.InEuros),
		Columns: []table.Column{
			{Key: "line", Title: words.Line, Priority: 1},
			{Key: "name", Title: words.Title, Priority: 2},
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			{Key: "updated", Title: words.Phrase{De: "Ansatz neu", En: "Updated"}, Kind: table.Money, Priority: 3},
			{Key: "allocated", Title: words.Allocated, Kind: table.Money, Priority: 3, Formula: words.Same(table.SumWhere("allocation", "{year}", report.OfLine))},
			{Key: "free", Title: words.Free, Kind: table.Money, Priority: 1, Formula: words.Same("[updated]-[allocated]")},
			{Key: "filled", Title: words.Phrase{De: "Auslastung", En: "Filled"}, Kind: table.Share, Priority: 1, Formula: report.FilledFormula},
		},
	}
	updated := make(map[budget.Book]map[string]table.Formula)
	for _, book := range budget.Books {
		updated[book] = map[string]table.Formula{"updated": words.Same(table.SumWhere(string(book), "{year}", report.OfLine))}
	}
	all := filled(src)
	for _, f := range all[:min(most, len(all))] {
		p := f.position
		row := table.Row{ID: string(f.line.ID) + "@" + words.PlainYear(f.year), Place: f.line.YearPlace(f.year), Cells: []table.Cell{
			table.Name(f.line.ID), table.Name(f.line.Name), table.Period(f.year), table.Cash(p.Updated()), table.Cash(p.Of(budget.Allocated)), table.Cash(p.Free()), table.RatioOf(p.Filled()),
		}, Formulas: updated[f.line.Book]}
		if p.Over() {
			row.Mark = table.Bad
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// full is an expense line in a year in which measures have something of it.
type full struct {
	line     *plan.Line
	year     budget.Year
	position budget.Position
	share    budget.Percent
	measured bool // there is a share
}

// filled are all of them. Where nothing is left of the estimate there is no
// share, but all that measures have is too much: those come first, the most
// missing before the others.
func filled(src report.Source) []*full {
	var all []*full
	for i := range src.Plan.Lines {
		line := &src.Plan.Lines[i]
		if line.Side != budget.Expense {
			continue
		}
		for _, year := range src.Ledger.Years(line.ID) {
			position := src.Ledger.Position(line.ID, year)
			if share, ok := position.Filled(); src.Years.Has(year) && (share > 0 || !ok && position.Over()) {
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

type statusSum struct {
	count table.Number
	need  budget.Cents
}

func statusSums(src report.Source) map[plan.Status]statusSum {
	sums := make(map[plan.Status]statusSum)
	for _, m := range src.Plan.Measures {
		sum := sums[m.Status]
		sums[m.Status] = statusSum{sum.count + 1, sum.need + money.Need(m, src.Years)}
	}
	return sums
}

// statusTable counts the measures of each status.
func statusTable(src report.Source) *table.Table {
	t := &table.Table{
		ID:    "statuses",
		Title: words.Phrase{De: "Stand der Maßnahmen", En: "Status of measures"},
		Note:  words.Said(report.InEuros),
		Columns: []table.Column{
			{Key: "status", Title: words.Status, Priority: 1},
			{Key: "count", Title: words.Measures, Kind: table.Count, Priority: 1, Sum: true, Formula: words.Same(table.CountWhere("measures", ofStatus))},
			{Key: "need", Title: words.Need, Kind: table.Money, Priority: 2, Sum: true, Formula: words.Same(table.SumWhere("measures", "need", ofStatus))},
		},
	}
	sums := statusSums(src)
	for _, status := range append(slices.Clone(plan.Statuses), "") {
		sum := sums[status]
		name := plan.StatusNames[status]
		if status == "" {
			name = words.Phrase{De: "ohne Angabe", En: "not given"}
		}
		if sum.count > 0 {
			row := table.Row{ID: string(status), Cells: []table.Cell{table.WordOf(status, name), sum.count, table.Cash(sum.need)}}
			if status == "" {
				none := table.Where{Column: "status", Is: []string{table.Quoted("")}}
				row.Formulas = map[string]table.Formula{
					"count": words.Same(table.CountWhere("measures", none)), "need": words.Same(table.SumWhere("measures", "need", none))}
			}
			t.Rows = append(t.Rows, row)
		}
	}
	t.AddTotal()
	return t
}
