package money

import (
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
	council.Covered:     {De: "✓ gedeckt", En: "✓ covered"},
	council.Conditional: {De: "◐ unter Vorbehalt", En: "◐ conditional"},
	council.Undecided:   {De: "○ in Beratung", En: "○ pending"},
	council.Uncovered:   {De: "✗ unbeschlossen", En: "✗ undecided"},
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

// Covered adds the whole plan up by what its money stands on.
func Covered(src report.Source) council.Sums {
	var all council.Sums
	for _, m := range src.Plan.Measures {
		all = all.Plus(src.Council.Measure(m, src.Ledger, src.Years, council.Consolidated(src.View)))
	}
	return all
}

// coveredByTheme does so for each theme that has measures; "" is none.
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
		t.Rows = append(t.Rows, table.Row{ID: CoverageNames[c].En, Mark: CoverageMarks[c], Cells: []table.Cell{
			coverage(c), table.Cash(sums[c]), table.RatioOf(budget.Share(sums[c], sums.Total())),
		}})
	}
	t.AddTotal()
	return t
}

// CoverageMarks say how good it is that money stands on that.
var CoverageMarks = map[council.Coverage]table.Mark{council.Covered: table.Good, council.Conditional: table.Warn, council.Undecided: table.Warn, council.Uncovered: table.Bad}

// Coverage tells for each theme how much of its money is decided.
func Coverage(src report.Source) *table.Table {
	t := &table.Table{
		ID:    "coverage",
		Title: words.Coverage,
		Note: words.Phrase{
			De: "%s · jeder bereinigte Euro steht in genau einer Spalte · %s",
			En: "%s · every consolidated euro stands in exactly one column · %s",
		}.With(report.InEuros, words.View(src.View)),
		Columns: []table.Column{
			{Key: "theme", Title: words.Theme, Priority: 1},
			{Key: "title", Title: words.Title, Priority: 1},
			themeKey,
		},
	}
	for _, c := range council.Coverages {
		t.Columns = append(t.Columns, table.Column{Key: CoverageKeys[c], Title: CoverageNames[c], Kind: table.Money, Priority: 1, Sum: true,
			Formula: SumOfState("sum", OnceFlows, c, table.Where{Column: "themeid", Is: []string{"[themeid]"}})})
	}
	t.Columns = append(t.Columns, table.Column{Key: "k", Title: words.Consolidated, Kind: table.Money, Priority: 1, Sum: true, Formula: words.Same("SUM([covered:uncovered])")})
	covered := coveredByTheme(src)
	for _, theme := range src.Themes {
		if sums, served := covered[theme.ID]; !src.Part || served {
			t.Rows = append(t.Rows, themeRow(src, theme, sums))
		}
	}
	if sums, served := covered[""]; served {
		t.Rows = append(t.Rows, themeRow(src, plan.Theme{}, sums))
	}
	t.AddTotal()
	return t
}

// CoverageKeys name the columns of tables, one for each state of money.
var CoverageKeys = [...]string{"covered", "conditional", "pending", "uncovered"}

func themeRow(src report.Source, theme plan.Theme, sums council.Sums) table.Row {
	row := table.Row{ID: string(theme.ID), Place: theme.At, Cells: []table.Cell{src.ThemeCell(theme.ID), table.NameOf(theme.Title), themeID(theme.ID)}}
	if theme.ID == "" {
		row.ID, row.Cells[1] = "none", table.Phrase(words.Phrase{De: "ohne Thema", En: "without a theme"})
	}
	for _, amount := range sums {
		row.Cells = append(row.Cells, table.Cash(amount))
	}
	row.Cells = append(row.Cells, table.Cash(sums.Total()))
	if sums[council.Uncovered] > 0 {
		row.Mark = table.Warn
	}
	return row
}

// CoverageYears tells for each book and year how much of its money is decided.
// What the city pays on stands in both books, so the books are not added up.
func CoverageYears(src report.Source) *table.Table {
	t := &table.Table{
		ID:    "coverage-years",
		Title: words.Phrase{De: "Beschlusslage je Plan und Jahr", En: "Decided, by book and year"},
		Note: words.Phrase{
			De: "%s · Weitergaben an den IT-Dienstleister stehen in beiden Plänen · %s",
			En: "%s · what is paid on to the provider stands in both books · %s",
		}.With(report.InEuros, words.View(src.View)),
		Columns: []table.Column{
			{Key: "book", Title: words.Book, Priority: 1},
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
		},
	}
	for _, c := range council.Coverages {
		t.Columns = append(t.Columns, table.Column{Key: CoverageKeys[c], Title: CoverageNames[c], Kind: table.Money, Priority: 1, Sum: true})
	}
	t.Columns = append(t.Columns, table.Column{Key: "sum", Title: words.Total, Kind: table.Money, Priority: 1, Sum: true, Formula: words.Same("SUM([covered:uncovered])")},
		table.Column{Key: "bookid", Title: words.Phrase{De: "Plan (Kennung)", En: "Book (id)"}, Helper: true})
	for _, book := range budget.Books {
		addBookYears(t, src, book)
	}
	return t
}

// addBookYears adds the years of a book with their sum, if it has any money.
func addBookYears(t *table.Table, src report.Source, book budget.Book) {
	var rows []table.Row
	for _, year := range src.Years.Each() {
		rows = append(rows, bookYearRow(src, book, year))
	}
	sum := t.SumOf(rows, table.Subtotal, words.Phrase{De: "Summe %s", En: "Total %s"}.With(src.BookName(book)))
	if sum.Cells[t.Column("sum")] != table.Cash(0) {
		t.Rows = append(append(t.Rows, rows...), sum)
	}
}

// OnceFlows are the ways of money that count every euro once.
var OnceFlows = []Flow{FromCity, TaxPaid, ByProvider}

// SumOfState is sumOf for the money of one state, which the sheet names in its
// own language.
func SumOfState(column string, flows []Flow, state council.Coverage, conditions ...table.Where) table.Formula {
	in := func(word string) string {
		return SumOf(column, flows, append(slices.Clone(conditions), table.Where{Column: "state", Is: []string{table.Quoted(word)}})...).De
	}
	return table.Formula{De: in(CoverageNames[state].De), En: in(CoverageNames[state].En)}
}

// SumOfAssumed is sumOf for the money that is only assumed.
func SumOfAssumed(column string, flows []Flow) table.Formula {
	in := func(word string) string {
		return SumOf(column, flows, table.Where{Column: "assumed", Is: []string{table.Quoted(word)}}).De
	}
	return table.Formula{De: in(isAssumed.De), En: in(isAssumed.En)}
}

// BookFlows are the ways of money that are a book's expense.
var BookFlows = map[budget.Book][]Flow{budget.City: {FromCity, ToProvider, TaxPaid}, budget.Provider: {ByProvider}}

func bookYearRow(src report.Source, book budget.Book, year budget.Year) table.Row {
	var sums council.Sums
	for _, m := range src.Plan.Measures {
		sums = sums.Plus(src.Council.Measure(m, src.Ledger, budget.Years{From: year, To: year}, council.Of(book, src.View)))
	}
	text := words.PlainYear(year)
	row := table.Row{ID: string(book) + "@" + text, SumClass: string(book), Formulas: make(map[string]table.Formula), Cells: []table.Cell{src.BookCell(book), table.Period(year)}}
	for _, c := range council.Coverages {
		row.Formulas[CoverageKeys[c]] = SumOfState(text, BookFlows[book], c)
		row.Cells = append(row.Cells, table.Cash(sums[c]))
	}
	row.Cells = append(row.Cells, table.Cash(sums.Total()), table.Name(book))
	return row
}
