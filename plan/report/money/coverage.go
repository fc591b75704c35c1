package money

import (
	"cmp"
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// CoverageNames say what money stands on.
var CoverageNames = [...]words.Phrase{
	council.Covered:     {De: "✓ beschlossen", En: "✓ decided"},
	council.Conditional: {De: "◐ unter Vorbehalt", En: "◐ conditional"},
	council.InHearing:   {De: "○ in Beratung", En: "○ pending"},
	council.Undecided:   {De: "✗ unbeschlossen", En: "✗ undecided"},
}

// coverage is the word for how far money is decided, with its sign.
func coverage(c council.Coverage) table.Cell {
	return table.WordOf(CoverageKeys[c], CoverageNames[c], CoverageKeys[:]...)
}

// CoverageCell is the weakest state of a measure's money.
func CoverageCell(src report.Source, m *plan.Measure) table.Cell {
	worst, ok := src.Council.Measure(m, src.Ledger, src.Years, council.Consolidated(src.View)).Worst()
	if !ok {
		return nil
	}
	return coverage(worst)
}

// StateSums adds the whole plan up by what its money stands on.
func StateSums(src report.Source) council.Sums {
	var all council.Sums
	for _, m := range src.Plan.Measures {
		all = all.Plus(src.Council.Measure(m, src.Ledger, src.Years, council.Consolidated(src.View)))
	}
	return all
}

// coveredByTheme adds up each theme that has measures; "" is none.
func coveredByTheme(src report.Source) map[plan.ThemeID]council.Sums {
	themes := make(map[plan.ThemeID]council.Sums)
	for _, m := range src.Plan.Measures {
		themes[m.Theme] = themes[m.Theme].Plus(src.Council.Measure(m, src.Ledger, src.Years, council.Consolidated(src.View)))
	}
	return themes
}

// CoverageTable has a row for each state of money.
func CoverageTable(src report.Source, sums council.Sums) *table.Table {
	t := &table.Table{
		ID:    "states",
		Title: words.Coverage,
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(src.View)),
		Columns: []table.Column{
			{Key: "state", Title: words.Coverage, Priority: 1},
			{Key: "amount", Title: words.Consolidated, Kind: table.Money, Priority: 1, Sum: true, Formula: SumOf("sum", OnceFlows, table.Where{Column: "state", Is: []string{"[state]"}})},
			{Key: "share", Title: words.Phrase{De: "Anteil", En: "Share"}, Kind: table.Share, Priority: 1,
				Formula: words.Same(`IF(SUM(states[amount])>0,[amount]/SUM(states[amount]),"–")`)},
		},
	}
	for _, c := range council.Coverages {
		row := table.Row{ID: CoverageNames[c].En, Mark: CoverageMarks[c], Cells: []table.Cell{
			coverage(c), table.Cash(sums[c]), table.RatioOf(budget.Share(sums[c], sums.Total())),
		}}
		if sums[c] != 0 {
			row.Opens = table.To(report.ToFigure(CoverageKeys[c], 0, ""))
		}
		t.Rows = append(t.Rows, row)
	}
	t.AddTotal()
	return t
}

// CoverageMarks say how good it is that money stands on that.
var CoverageMarks = map[council.Coverage]table.Mark{council.Covered: table.Good, council.Conditional: table.Warn, council.InHearing: table.Warn, council.Undecided: table.Bad}

// Coverage tells for each theme how much of its money is decided.
func Coverage(src report.Source) *table.Table {
	columns := coverageColumns(src)
	t := &table.Table{
		ID:    "coverage",
		Title: words.Coverage,
		Note: words.Phrase{
			De: "%s · jeder bereinigte Euro steht in genau einer Spalte · %s",
			En: "%s · every consolidated euro stands in exactly one column · %s",
		}.With(report.InEuros, words.View(src.View)),
		Columns: columns.Heads(),
	}
	covered := coveredByTheme(src)
	for _, theme := range append(slices.Clone(src.Themes), plan.Theme{}) {
		sums, served := covered[theme.ID]
		if served || theme.ID != "" && !src.Part {
			row := table.Row{ID: cmp.Or(string(theme.ID), "none"), Place: theme.At, Cells: columns.Cells(themeMoney{theme, sums})}
			if sums[council.Undecided] > 0 {
				row.Mark = table.Warn
			}
			t.Rows = append(t.Rows, row)
		}
	}
	t.AddTotal()
	return t
}

// CoverageKeys name the columns of tables, one for each state of money.
var CoverageKeys = [...]string{"covered", "conditional", "pending", "uncovered"}

// themeMoney is what the money of a theme stands on; the zero theme is none.
type themeMoney struct {
	plan.Theme
	sums council.Sums
}

func (t themeMoney) title() table.Cell {
	if t.ID == "" {
		return table.Phrase(words.Phrase{De: "ohne Thema", En: "without a theme"})
	}
	return table.NameOf(t.Title)
}

func coverageColumns(src report.Source) table.Columns[themeMoney] {
	numbers := src.Numbers()
	columns := table.Columns[themeMoney]{
		table.Col(table.Column{Key: "theme", Title: words.Theme, Priority: 1}, func(t themeMoney) table.Cell { return src.ThemeCell(t.ID) }),
		table.Col(table.Column{Key: "title", Title: words.Title, Priority: 1}, themeMoney.title),
		table.Col(report.ThemeNumber, func(t themeMoney) table.Cell { return numbers.Theme(t.ID) }),
	}
	formula := func(c council.Coverage) table.Formula { return SumOfState("sum", OnceFlows, c, report.OfTheme) }
	return append(columns, stateColumns(formula, words.Consolidated, "k", func(t themeMoney) council.Sums { return t.sums })...)
}

// stateColumns are amounts, a column for each state of money, and their sum.
func stateColumns[T any](formula func(council.Coverage) table.Formula, title words.Phrase, sum string, of func(T) council.Sums) table.Columns[T] {
	var columns table.Columns[T]
	for _, c := range council.Coverages {
		columns = append(columns, table.Amount(table.Column{Key: CoverageKeys[c], Title: CoverageNames[c], Priority: 1, Sum: true, Formula: formula(c)},
			func(row T) budget.Cents { return of(row)[c] }))
	}
	return append(columns, table.Amount(table.Column{Key: sum, Title: title, Priority: 1, Sum: true, Formula: words.Same("SUM([covered:uncovered])")},
		func(row T) budget.Cents { return of(row).Total() }))
}

// StatesByYear tells for each year how much of the consolidated money is decided.
func StatesByYear(src report.Source) *table.Table {
	columns := table.Columns[bookYear]{
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(b bookYear) table.Cell { return table.Period(b.year) }),
	}
	none := func(council.Coverage) table.Formula { return table.Formula{} }
	columns = append(columns, stateColumns(none, words.Consolidated, "k", func(b bookYear) council.Sums { return b.sums })...)
	t := &table.Table{
		ID:      "state-years",
		Title:   words.Phrase{De: "Beschlusslage je Jahr", En: "Decided by year"},
		Note:    words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(src.View)),
		Columns: columns.Heads(),
	}
	for _, year := range src.Years.Each() {
		one := bookYear{year: year}
		for _, m := range src.Plan.Measures {
			one.sums = one.sums.Plus(src.Council.Measure(m, src.Ledger, budget.Years{From: year, To: year}, council.Consolidated(src.View)))
		}
		t.Rows = append(t.Rows, table.Row{ID: words.PlainYear(year), Formulas: one.formulas(OnceFlows), Cells: columns.Cells(one)})
	}
	t.AddTotal()
	return t
}

// CoverageYears tells for each book and year how much of its money is decided.
// What the city pays on stands in both books, so the books are not added up.
func CoverageYears(src report.Source) *table.Table {
	columns := bookYearColumns(src)
	t := &table.Table{
		ID:    "coverage-years",
		Title: words.Phrase{De: "Beschlusslage je Plan und Jahr", En: "Decided, by book and year"},
		Note: words.Phrase{
			De: "%s · Weitergaben an den IT-Dienstleister stehen in beiden Plänen · %s",
			En: "%s · what is paid on to the provider stands in both books · %s",
		}.With(report.InEuros, words.View(src.View)),
		Columns: columns.Heads(),
	}
	for _, book := range budget.Books {
		addBookYears(t, src, columns, book)
	}
	return t
}

// addBookYears adds the years of a book with their sum, if it has any money.
func addBookYears(t *table.Table, src report.Source, columns table.Columns[bookYear], book budget.Book) {
	var rows []table.Row
	for _, year := range src.Years.Each() {
		one := bookYear{book, year, coveredIn(src, book, year)}
		rows = append(rows, table.Row{ID: string(book) + "@" + words.PlainYear(year), SumClass: string(book), Formulas: one.formulas(BookFlows[book]), Cells: columns.Cells(one)})
	}
	sum := t.SumOf(rows, table.Subtotal, words.Phrase{De: "Summe %s", En: "Total %s"}.With(src.BookName(book)))
	if sum.Cells[t.Column("sum")] != table.Cash(0) {
		t.Rows = append(append(t.Rows, rows...), sum)
	}
}

// OnceFlows are the ways of money that count every euro once.
var OnceFlows = []Flow{FromCity, TaxPaid, ByProvider}

// SumOfState is SumOf for the money of one state, which the sheet names in its
// own language.
func SumOfState(column string, flows []Flow, state council.Coverage, conditions ...table.Where) table.Formula {
	in := func(word string) string {
		return SumOf(column, flows, append(slices.Clone(conditions), table.Where{Column: "state", Is: []string{table.Quoted(word)}})...).De
	}
	return table.Formula{De: in(CoverageNames[state].De), En: in(CoverageNames[state].En)}
}

// SumOfAssumed is SumOf for the money that is only assumed.
func SumOfAssumed(column string, flows []Flow) table.Formula {
	in := func(word string) string {
		return SumOf(column, flows, table.Where{Column: "assumed", Is: []string{table.Quoted(word)}}).De
	}
	return table.Formula{De: in(words.Yes.De), En: in(words.Yes.En)}
}

// BookFlows are the ways of money that are a book's expense.
var BookFlows = map[budget.Book][]Flow{budget.City: {FromCity, ToProvider, TaxPaid}, budget.Provider: {ByProvider}}

// bookYear is what the money of a book stands on in a year.
type bookYear struct {
	book budget.Book
	year budget.Year
	sums council.Sums
}

func coveredIn(src report.Source, book budget.Book, year budget.Year) (sums council.Sums) {
	for _, m := range src.Plan.Measures {
		sums = sums.Plus(src.Council.Measure(m, src.Ledger, budget.Years{From: year, To: year}, council.Of(book, src.View)))
	}
	return sums
}

// formulas differ by row: each year is a column of its own elsewhere.
func (b bookYear) formulas(flows []Flow) map[string]table.Formula {
	formulas := make(map[string]table.Formula)
	for _, c := range council.Coverages {
		formulas[CoverageKeys[c]] = SumOfState(words.PlainYear(b.year), flows, c)
	}
	return formulas
}

func bookYearColumns(src report.Source) table.Columns[bookYear] {
	columns := table.Columns[bookYear]{
		table.Col(table.Column{Key: "book", Title: words.Book, Priority: 1}, func(b bookYear) table.Cell { return src.BookCell(b.book) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(b bookYear) table.Cell { return table.Period(b.year) }),
	}
	none := func(council.Coverage) table.Formula { return table.Formula{} }
	columns = append(columns, stateColumns(none, words.Total, "sum", func(b bookYear) council.Sums { return b.sums })...)
	return append(columns, BookKey("bookid", func(b bookYear) budget.Book { return b.book }))
}
