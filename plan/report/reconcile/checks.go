package reconcile

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan/council"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// ways are the allocations that go some ways.
func ways(flows ...money.Flow) match {
	m := match{column: "way"}
	for _, f := range flows {
		m.is = append(m.is, words.Same(string(f)))
	}
	return m
}

// sheetChecks are what must be the same on two sheets. A difference is a
// mistake of digiplan.
func (r reconciler) sheetChecks() []comparison {
	checks := r.allocationChecks()
	same := func(id string, what words.Phrase, a, b []reading) {
		checks = append(checks, comparison{id, words.Said(what), a, b})
	}
	same("once", words.Phrase{De: "Beide Pläne zusammen, Weitergaben einmal gezählt", En: "Both books, what is paid on counted once"},
		[]reading{{table: "both", column: "city"}, {table: "both", column: "provider"}, {table: "both", column: "paid", minus: true}, {table: "both", column: "tax"}}, sumsOf("both", "k"))
	same("measures", words.Phrase{De: "Bereinigt je Maßnahme und je Maßnahme und Jahr", En: "Consolidated by measure, and by measure and year"}, sumsOf("measures", "k"), sumsOf("both", "k"))
	for _, column := range []string{"need", "k", "gap"} {
		checks = append(checks, comparison{"each " + column, words.Phrase{De: "%s je Maßnahme, malgenommen mit ihrer Nummer", En: "%s by measure, times its number"}.With(r.titleOf(column)),
			[]reading{{table: "measures", column: column, weighed: true}}, []reading{{table: "both", column: column, weighed: true}}})
	}
	same("gap", words.Phrase{De: "Bedarf abzüglich bereinigt ist Lücke abzüglich Überschuss", En: "Need less consolidated is gap less surplus"},
		[]reading{{table: "measures", column: "need"}, {table: "measures", column: "k", minus: true}},
		[]reading{{table: "both", column: "gap"}, {table: "both", column: "k", above: "need", minus: true}})
	same("grants", words.Phrase{De: "Förderung in beiden Plänen", En: "Grants in both books"}, sumsOf("grants", "granted"),
		[]reading{{table: "both", column: "citygrant"}, {table: "both", column: "providergrant"}})
	for _, year := range r.years() {
		checks = append(checks, comparison{"years " + year, words.Phrase{De: "Bereinigt %s", En: "Consolidated %s"}.With(year),
			[]reading{{table: "years", column: "k", where: []match{only("year", year)}}}, []reading{{table: "allocation", column: year, where: []match{ways(money.OnceFlows...)}}}})
	}
	for _, figure := range []struct {
		key  string
		says words.Phrase
	}{{"need", words.Need}, {"city", r.titleOf("city")}, {"provider", r.titleOf("provider")}, {"gap", words.Gap}} {
		checks = append(checks, comparison{"overview " + figure.key, words.Phrase{De: "Übersicht: %s", En: "Overview: %s"}.With(figure.says),
			sumsOf("years", figure.key), sumsOf("measures", figure.key)})
	}
	same("statuses", words.Phrase{De: "Bedarf je Stand der Maßnahmen", En: "Need by status of the measures"}, sumsOf("statuses", "need"), sumsOf("measures", "need"))
	checks = append(checks, r.coverageChecks()...)
	return append(checks, r.forwardChecks()...)
}

// allocationChecks hold the allocations against both books' lines.
func (r reconciler) allocationChecks() []comparison {
	var checks []comparison
	for _, book := range budget.Books {
		lines := string(book)
		given := "allocated"
		if t := r.byID[lines]; t != nil && t.Column("chosen") >= 0 {
			given = "chosen"
		}
		name := r.titleOf(lines)
		checks = append(checks,
			comparison{"lines " + lines, words.Phrase{De: "Zuordnungen auf alle Haushaltsstellen: %s", En: "Allocations on all lines: %s"}.With(name),
				[]reading{{table: "allocation", column: "sum", where: []match{only("book", lines)}}},
				[]reading{{table: lines, column: given, where: []match{only("side", string(budget.Expense), string(budget.Income))}}}},
			comparison{"expense " + lines, words.Phrase{De: "Mittel der Maßnahmen: %s", En: "Money of the measures: %s"}.With(name),
				sumsOf("both", lines), []reading{{table: "allocation", column: "sum", where: []match{ways(money.BookFlows[book]...)}}}},
		)
	}
	allocated := func(flows ...money.Flow) reading {
		return reading{table: "allocation", column: "sum", where: []match{ways(flows...)}}
	}
	spent := allocated(money.ByProvider)
	spent.minus = true
	return append(checks,
		comparison{"margin", words.Phrase{De: "Überschuss %s", En: "Margin of %s"}.With(r.titleOf("provider")), sumsOf("both", "margin"),
			[]reading{allocated(money.Received, money.ReceivedAlone, money.FromOthers), {table: "both", column: "providergrant"}, spent}},
		comparison{"twice", words.Phrase{De: "Weitergaben an %s", En: "Paid on to %s"}.With(r.titleOf("provider")),
			sumsOf("both", "paid"), []reading{allocated(money.ToProvider, money.TaxPaid)}},
		comparison{"received", words.Phrase{De: "Was %s davon erwartet", En: "What %s expects of it"}.With(r.titleOf("provider")),
			sumsOf("both", "received"), []reading{allocated(money.Received, money.ReceivedElsewhere)}})
}

// coverageChecks: every euro stands in one state, wherever states are added up.
func (r reconciler) coverageChecks() []comparison {
	checks := []comparison{{"coverage", words.Text("Beschlusslage aller bereinigten Mittel", "All consolidated money by what it stands on"),
		sumsOf("coverage", "k"), sumsOf("measures", "k")}}
	for _, c := range council.Coverages {
		checks = append(checks, comparison{"state " + money.CoverageKeys[c], words.Phrase{De: "Beschlusslage: %s", En: "Decided: %s"}.With(money.CoverageNames[c]),
			[]reading{{table: "states", column: "amount", where: []match{{"state", []words.Phrase{money.CoverageNames[c]}}}}}, sumsOf("coverage", money.CoverageKeys[c])})
	}
	for _, book := range budget.Books {
		checks = append(checks, comparison{"coverage " + string(book), words.Phrase{De: "Beschlusslage je Jahr: %s", En: "Decided by year: %s"}.With(r.titleOf(string(book))),
			[]reading{{table: "coverage-years", column: "sum", where: []match{only("bookid", string(book))}}}, sumsOf("both", string(book))})
	}
	return checks
}

// forwardChecks: the matrix adds up to the same along its rows and its columns,
// and to what its lines are given.
func (r reconciler) forwardChecks() []comparison {
	t := r.byID["forward"]
	if t == nil {
		return nil
	}
	years := only("bookid", string(budget.City), string(budget.Provider)) // no sums of them
	of := func(column string) []reading { return []reading{{table: t.ID, column: column, where: []match{years}}} }
	var columns []reading
	for _, column := range t.Columns {
		if column.Kind == table.Money && !slices.Contains([]string{"sum", "used", "left"}, column.Key) {
			columns = append(columns, of(column.Key)...)
		}
	}
	return []comparison{
		{"forward", words.Text("Verpflichtungsermächtigungen nach Jahren der Ermächtigung und der Fälligkeit", "Forward authority by year of authority and by year due"),
			of("sum"), columns},
		{"forward-lines", words.Text("Verpflichtungsermächtigungen je Jahr und je Haushaltsstelle", "Forward authority by year and by line"),
			of("sum"), sumsOf("forward-lines", "amount")},
		{"forward-used", words.Text("In Anspruch genommene Verpflichtungsermächtigungen je Jahr und je Haushaltsstelle", "Used forward authority by year and by line"),
			of("used"), sumsOf("forward-lines", "used")},
	}
}

// planChecks are what a finished plan leaves no difference in.
func (r reconciler) planChecks() []comparison {
	var checks []comparison
	for _, year := range r.years() {
		in := []match{only("year", year)}
		checks = append(checks, comparison{"need " + year, words.Phrase{De: "Bedarf %s und was davon finanziert ist", En: "Need %s, and what of it is paid for"}.With(year),
			[]reading{{table: "years", column: "need", where: in}},
			[]reading{{table: "both", column: "need", where: in}, {table: "both", column: "gap", where: in, minus: true}}})
	}
	decided := []reading{{table: "coverage", column: money.CoverageKeys[council.Covered]}, {table: "coverage", column: money.CoverageKeys[council.Conditional]}}
	checks = append(checks,
		comparison{"decided", words.Text("Bereinigte Mittel und was davon beschlossen ist, auch unter Vorbehalt", "Consolidated money, and what of it is decided, conditionally too"),
			sumsOf("measures", "k"), decided},
		comparison{"paid-on", words.Phrase{De: "Weitergaben an %s: je Zeile der höhere und der niedrigere Betrag beider Pläne, damit sich nichts ausgleicht", En: "Paid on to %s: by row the higher and the lower amount of both books, so that none makes up for another"}.With(r.titleOf("provider")),
			[]reading{{table: "both", column: "paid"}, {table: "both", column: "received", above: "paid"}},
			[]reading{{table: "both", column: "paid"}, {table: "both", column: "paid", above: "received", minus: true}}})
	return append(checks, r.transferChecks()...)
}

// transferChecks hold the higher of the two amounts of each transfer against the
// lower, what the city pays apart from the profit that it receives.
func (r reconciler) transferChecks() []comparison {
	t := r.byID["transfers"]
	if t == nil {
		return nil
	}
	var checks []comparison
	for _, way := range []struct {
		id   string
		says words.Phrase
	}{
		{money.ToProviderWay, words.Phrase{De: "Verrechnungen: je Zeile der höhere und der niedrigere Betrag beider Pläne", En: "Transfers: by row the higher and the lower amount of both books"}},
		{money.ToCityWay, words.Phrase{De: "Gewinnabführung: je Jahr der höhere und der niedrigere Betrag beider Pläne", En: "Profit transfer: by year the higher and the lower amount of both books"}},
	} {
		where := []match{only("way", way.id)}
		matches := func(row table.Row) bool { return row.Level == table.Body && reading{where: where}.matches(t, row) }
		if !slices.ContainsFunc(t.Rows, matches) {
			continue
		}
		checks = append(checks, comparison{"transfers " + way.id, words.Said(way.says),
			[]reading{{table: t.ID, column: "city", where: where}, {table: t.ID, column: "provider", above: "city", where: where}},
			[]reading{{table: t.ID, column: "city", where: where}, {table: t.ID, column: "city", above: "provider", where: where, minus: true}}})
	}
	return checks
}

func sumsOf(table, column string) []reading { return []reading{{table: table, column: column}} }

// years are the years of the plan, as the overview lists them.
func (r reconciler) years() []string {
	var years []string
	if t := r.byID["years"]; t != nil {
		for _, row := range t.Rows {
			years = append(years, row.ID)
		}
	}
	return years
}

// titleOf is how the table of both books calls a column.
func (r reconciler) titleOf(column string) words.Phrase {
	if t := r.byID["both"]; t != nil && t.Column(column) >= 0 {
		return t.Columns[t.Column(column)].Title
	}
	return words.Phrase{}
}
