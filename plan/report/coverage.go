package report

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/words"
)

var coverages = [...]words.Phrase{
	council.Covered:     {De: "✓ gedeckt", En: "✓ covered"},
	council.Conditional: {De: "◐ unter Vorbehalt", En: "◐ conditional"},
	council.Undecided:   {De: "○ in Beratung", En: "○ pending"},
	council.Uncovered:   {De: "✗ unbeschlossen", En: "✗ undecided"},
}

// coverage is the word for how far money is decided, with its sign.
func coverage(c council.Coverage) Value {
	return wordOf(coverageKeys[c], coverages[c], coverageKeys[:]...)
}

// coverageOf is the weakest state of a measure's money.
func (d Data) coverageOf(m *plan.Measure) Value {
	worst, ok := d.Council.Measure(m, d.Ledger, d.Years, council.Consolidated(d.View)).Worst()
	if !ok {
		return nil
	}
	return coverage(worst)
}

// covered adds the whole plan up by what its money stands on.
func (d Data) covered() council.Sums {
	var all council.Sums
	for _, sums := range d.coveredByTheme() {
		all = all.Plus(sums)
	}
	return all
}

// coveredByTheme does so for each theme that has measures; "" is none.
func (d Data) coveredByTheme() map[plan.ThemeID]council.Sums {
	themes := make(map[plan.ThemeID]council.Sums)
	for _, m := range d.Plan.Measures {
		themes[m.Theme] = themes[m.Theme].Plus(d.Council.Measure(m, d.Ledger, d.Years, council.Consolidated(d.View)))
	}
	return themes
}

// coverageTable has a row for each state.
func (d Data) coverageTable() *Table {
	t := &Table{
		ID:    "states",
		Title: words.Coverage,
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(inEuros, words.View(d.View)),
		Columns: []Column{
			{Key: "state", Title: words.Coverage, Priority: 1},
			{Key: "amount", Title: words.Consolidated, Kind: Money, Priority: 1, Sum: true, Formula: sumOf("sum", onceFlows, where{"state", []string{"[state]"}})},
			{Key: "share", Title: words.Phrase{De: "Anteil", En: "Share"}, Kind: Share, Priority: 1,
				Formula: words.Same(`IF(SUM(states[amount])>0,[amount]/SUM(states[amount]),"–")`)},
		},
	}
	sums := d.covered()
	for _, c := range council.Coverages {
		t.Rows = append(t.Rows, Row{ID: coverages[c].En, Mark: coverageMarks[c], Cells: []Value{
			coverage(c), Cash(sums[c]), ratio(budget.Share(sums[c], sums.Total())),
		}})
	}
	t.addTotal()
	return t
}

var coverageMarks = map[council.Coverage]Mark{council.Covered: Good, council.Conditional: Warn, council.Undecided: Warn, council.Uncovered: Bad}

// Coverage tells for each theme how much of its money is decided.
func (d Data) Coverage() *Table {
	t := &Table{
		ID:    "coverage",
		Title: words.Coverage,
		Note: words.Phrase{
			De: "%s · jeder bereinigte Euro steht in genau einer Spalte · %s",
			En: "%s · every consolidated euro stands in exactly one column · %s",
		}.With(inEuros, words.View(d.View)),
		Columns: []Column{
			{Key: "theme", Title: words.Theme, Priority: 1},
			{Key: "title", Title: words.Title, Priority: 1},
			themeKey,
		},
	}
	for _, c := range council.Coverages {
		t.Columns = append(t.Columns, Column{Key: coverageKeys[c], Title: coverages[c], Kind: Money, Priority: 1, Sum: true,
			Formula: sumOfState("sum", onceFlows, c, where{"themeid", []string{"[themeid]"}})})
	}
	t.Columns = append(t.Columns, Column{Key: "k", Title: words.Consolidated, Kind: Money, Priority: 1, Sum: true, Formula: words.Same("SUM([covered:uncovered])")})
	covered := d.coveredByTheme()
	for _, theme := range d.Themes {
		if sums, served := covered[theme.ID]; !d.Part || served {
			t.Rows = append(t.Rows, d.themeRow(theme, sums))
		}
	}
	if sums, served := covered[""]; served {
		t.Rows = append(t.Rows, d.themeRow(plan.Theme{}, sums))
	}
	t.addTotal()
	return t
}

var coverageKeys = [...]string{"covered", "conditional", "pending", "uncovered"}

func (d Data) themeRow(theme plan.Theme, sums council.Sums) Row {
	row := Row{ID: string(theme.ID), Place: theme.At, Cells: []Value{d.themeLabel(theme.ID), name(theme.Title), themeID(theme.ID)}}
	if theme.ID == "" {
		row.ID, row.Cells[1] = "none", Phrase(words.Phrase{De: "ohne Thema", En: "without a theme"})
	}
	for _, amount := range sums {
		row.Cells = append(row.Cells, Cash(amount))
	}
	row.Cells = append(row.Cells, Cash(sums.Total()))
	if sums[council.Uncovered] > 0 {
		row.Mark = Warn
	}
	return row
}

// CoverageYears tells for each book and year how much of its money is decided.
// What the city pays on stands in both books, so the books are not added up.
func (d Data) CoverageYears() *Table {
	t := &Table{
		ID:    "coverage-years",
		Title: words.Phrase{De: "Beschlusslage je Plan und Jahr", En: "Decided, by book and year"},
		Note: words.Phrase{
			De: "%s · Weitergaben an den IT-Dienstleister stehen in beiden Plänen · %s",
			En: "%s · what is paid on to the provider stands in both books · %s",
		}.With(inEuros, words.View(d.View)),
		Columns: []Column{
			{Key: "book", Title: words.Book, Priority: 1},
			{Key: "year", Title: words.Year, Kind: Year, Priority: 1},
		},
	}
	for _, c := range council.Coverages {
		t.Columns = append(t.Columns, Column{Key: coverageKeys[c], Title: coverages[c], Kind: Money, Priority: 1, Sum: true})
	}
	t.Columns = append(t.Columns, Column{Key: "sum", Title: words.Total, Kind: Money, Priority: 1, Sum: true, Formula: words.Same("SUM([covered:uncovered])")},
		Column{Key: "bookid", Title: words.Phrase{De: "Plan (Kennung)", En: "Book (id)"}, Helper: true})
	for _, book := range budget.Books {
		t.addBookYears(d, book)
	}
	return t
}

// addBookYears adds the years of a book with their sum, if it has any money.
func (t *Table) addBookYears(d Data, book budget.Book) {
	var rows []Row
	for _, year := range d.Years.Each() {
		rows = append(rows, d.bookYearRow(book, year))
	}
	sum := t.sum(rows, Subtotal, words.Phrase{De: "Summe %s", En: "Total %s"}.With(d.bookName(book)))
	if sum.Cells[t.Column("sum")] != Cash(0) {
		t.Rows = append(append(t.Rows, rows...), sum)
	}
}

// onceFlows are the ways of money that count every euro once.
var onceFlows = []flow{fromCity, byProvider}

// sumOfState is sumOf for the money of one state, which the sheet names in its
// own language.
func sumOfState(column string, flows []flow, state council.Coverage, conditions ...where) Formula {
	in := func(word string) string {
		return sumOf(column, flows, append(slices.Clone(conditions), where{"state", []string{quoted(word)}})...).De
	}
	return Formula{De: in(coverages[state].De), En: in(coverages[state].En)}
}

// sumOfAssumed is sumOf for the money that is only assumed.
func sumOfAssumed(column string, flows []flow) Formula {
	in := func(word string) string { return sumOf(column, flows, where{"assumed", []string{quoted(word)}}).De }
	return Formula{De: in(isAssumed.De), En: in(isAssumed.En)}
}

// bookFlows are the ways of money that are a book's expense.
var bookFlows = map[budget.Book][]flow{budget.City: {fromCity, toProvider}, budget.Provider: {byProvider}}

func (d Data) bookYearRow(book budget.Book, year budget.Year) Row {
	var sums council.Sums
	for _, m := range d.Plan.Measures {
		sums = sums.Plus(d.Council.Measure(m, d.Ledger, budget.Years{From: year, To: year}, council.Of(book, d.View)))
	}
	text := words.PlainYear(year)
	row := Row{ID: string(book) + "@" + text, Kin: string(book), Formulas: make(map[string]Formula), Cells: []Value{d.bookWord(book), Period(year)}}
	for _, c := range council.Coverages {
		row.Formulas[coverageKeys[c]] = sumOfState(text, bookFlows[book], c)
		row.Cells = append(row.Cells, Cash(sums[c]))
	}
	row.Cells = append(row.Cells, Cash(sums.Total()), Name(book))
	return row
}
