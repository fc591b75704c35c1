package report

import (
	"cmp"
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
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

// Overview adds the whole plan up.
func (d Data) Overview() Overview {
	covered := d.covered()
	o := Overview{Years: d.yearTable(), Fullest: d.fullest(8), Coverage: d.coverageTable(covered), Statuses: d.statusTable(), Hearings: d.nextHearings(8), Due: d.ReportDue()}
	o.Figures = d.figures(o.Years, covered)
	for i := range d.Problems {
		p := &d.Problems[i]
		o.Counts[p.Severity]++
		if o.Worst == nil || p.Severity < o.Worst.Severity {
			o.Worst = p
		}
	}
	return o
}

func (d Data) figures(years *table.Table, covered council.Sums) []Figure {
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
		{Key: "city", Title: d.bookName(budget.City), Value: sum("city"), Book: budget.City},
		{Key: "provider", Title: d.bookName(budget.Provider), Value: sum("provider"), Book: budget.Provider},
		{Key: "k", Title: words.Phrase{De: "beide, bereinigt", En: "both, consolidated"}, Value: sum("k")},
		{Key: "twice", Title: words.Phrase{De: "sonst doppelt gezählt", En: "else counted twice"}, Value: sum("twice")},
		{Key: "gap", Title: words.Gap, Value: sum("gap"), Mark: mark},
		{Key: "conditional", Title: words.Phrase{De: "unter Vorbehalt", En: "conditional"}, Value: covered[council.Conditional], Formula: sumOfState("sum", onceFlows, council.Conditional)},
		{Key: "uncovered", Title: words.Phrase{De: "unbeschlossen", En: "without a decision"}, Value: covered[council.Uncovered], Formula: sumOfState("sum", onceFlows, council.Uncovered)},
		{Key: "assumed", Title: words.Phrase{De: "davon Annahmen", En: "of it assumed"}, Value: d.assumptions(), Formula: sumOfAssumed("sum", onceFlows)},
	}
}

// assumptions is the part of the consolidated cost that is only assumed.
func (d Data) assumptions() budget.Cents {
	var sum budget.Cents
	for _, m := range d.Plan.Measures {
		for j := range m.Allocations {
			a := &m.Allocations[j]
			line := d.Ledger.Line(a.Line)
			if !a.Assumed || line == nil || !council.Consolidated(d.View)(a, line) {
				continue
			}
			for _, entry := range a.Amounts {
				if d.Years.Has(entry.Year) {
					sum += entry.Amount
				}
			}
		}
	}
	return sum
}

// yearTable has a row for each year of the plan.
func (d Data) yearTable() *table.Table {
	provider := d.bookName(budget.Provider)
	money := func(key string, title words.Phrase, book budget.Book) table.Column {
		return table.Column{Key: key, Title: title, Kind: table.Money, Priority: 1, Book: book, Sum: true,
			Formula: words.Same(table.SumWhere("both", key, table.Where{Column: "year", Is: []string{"[year]"}}))}
	}
	t := &table.Table{
		ID:    "years",
		Title: words.Phrase{De: "Bedarf und Mittel je Jahr", En: "Need and money by year"},
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(inEuros, words.View(d.View)),
		Columns: []table.Column{
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			money("need", words.Need, ""),
			money("city", d.bookName(budget.City), budget.City),
			money("provider", provider, budget.Provider),
			money("twice", words.Phrase{De: "davon in beiden Plänen", En: "of it in both books"}, ""),
			money("k", words.Consolidated, ""),
			money("gap", words.Gap, ""),
			// A chart stacks this on the provider's money: together they are the consolidated cost.
			{Key: "own", Title: words.Phrase{De: "Stadt ohne Zahlungen an " + provider.De, En: "City without payments to " + provider.En},
				Kind: table.Money, Book: budget.City, Helper: true, Formula: words.Same("[city]-[twice]")},
		},
	}
	t.Columns[t.Column("k")].Formula = words.Same("[city]+[provider]-[twice]")
	for _, year := range d.Years.Each() {
		both, need, gap := d.year(year)
		t.Rows = append(t.Rows, table.Row{ID: words.PlainYear(year), Cells: []table.Cell{
			table.Period(year), table.Cash(need), table.Cash(both.City), table.Cash(both.Provider), table.Cash(both.ToProvider), table.Cash(both.Consolidated()), table.Cash(gap),
			table.Cash(both.City - both.ToProvider),
		}})
	}
	t.AddTotal()
	return t
}

// year adds up all measures in a year. Gaps are those of the single measures:
// a surplus of one fills no gap of another.
func (d Data) year(year budget.Year) (both budget.Both, need, gap budget.Cents) {
	for _, m := range d.Plan.Measures {
		b, needed := d.Ledger.Measure(m.ID, year, d.View), m.Need.At(year)
		both = both.Plus(b)
		need += needed
		gap += b.Gap(needed)
	}
	return both, need, gap
}

// fullest are the expense lines and years that measures fill most.
func (d Data) fullest(most int) *table.Table {
	t := &table.Table{
		ID:    "fullest",
		Title: words.Phrase{De: "Höchste Auslastung", En: "Most used lines"},
		Note:  words.Said(inEuros),
		Columns: []table.Column{
			{Key: "line", Title: words.Line, Priority: 1},
			{Key: "name", Title: words.Title, Priority: 2},
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			{Key: "updated", Title: words.Phrase{De: "Ansatz neu", En: "Updated"}, Kind: table.Money, Priority: 3},
			{Key: "allocated", Title: words.Allocated, Kind: table.Money, Priority: 3, Formula: words.Same(table.SumWhere("allocation", "{year}", ofLine))},
			{Key: "free", Title: words.Free, Kind: table.Money, Priority: 1, Formula: words.Same("[updated]-[allocated]")},
			{Key: "filled", Title: words.Phrase{De: "Auslastung", En: "Filled"}, Kind: table.Share, Priority: 1, Formula: filledFormula},
		},
	}
	updated := make(map[budget.Book]map[string]table.Formula)
	for _, book := range budget.Books {
		updated[book] = map[string]table.Formula{"updated": words.Same(table.SumWhere(string(book), "{year}", ofLine))}
	}
	all := d.filled()
	for _, f := range all[:min(most, len(all))] {
		p := f.position
		row := table.Row{ID: string(f.line.ID) + "@" + words.PlainYear(f.year), Place: f.line.YearPlace(f.year), Cells: []table.Cell{
			table.Name(f.line.ID), table.Name(f.line.Name), table.Period(f.year), table.Cash(p.Updated()), table.Cash(p.Of(budget.Allocated)), table.Cash(p.Free()), table.RatioOf(p.Filled()),
		}, Formulas: updated[f.line.Book]}
		if over(p) {
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
func (d Data) filled() []*full {
	var all []*full
	for i := range d.Plan.Lines {
		line := &d.Plan.Lines[i]
		if line.Side != budget.Expense {
			continue
		}
		for _, year := range d.Ledger.Years(line.ID) {
			position := d.Ledger.Position(line.ID, year)
			if share, ok := position.Filled(); d.Years.Has(year) && (share > 0 || !ok && over(position)) {
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

func (d Data) statusSums() map[plan.Status]statusSum {
	sums := make(map[plan.Status]statusSum)
	for _, m := range d.Plan.Measures {
		sum := sums[m.Status]
		sums[m.Status] = statusSum{sum.count + 1, sum.need + needWithin(m, d.Years)}
	}
	return sums
}

// statusTable counts the measures of each status.
func (d Data) statusTable() *table.Table {
	t := &table.Table{
		ID:    "statuses",
		Title: words.Phrase{De: "Stand der Maßnahmen", En: "Status of measures"},
		Note:  words.Said(inEuros),
		Columns: []table.Column{
			{Key: "status", Title: words.Status, Priority: 1},
			{Key: "count", Title: words.Measures, Kind: table.Count, Priority: 1, Sum: true, Formula: words.Same(table.CountWhere("measures", ofStatus))},
			{Key: "need", Title: words.Need, Kind: table.Money, Priority: 2, Sum: true, Formula: words.Same(table.SumWhere("measures", "need", ofStatus))},
		},
	}
	sums := d.statusSums()
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
