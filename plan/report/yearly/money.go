package yearly

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// money is the rest of part (a): both books, deviations, what is not firmly
// decided, motions, and what has changed.
func (y writer) money() []Section {
	deviations, notFirm, motions := y.deviations(), y.notFirm(), committees.Motions(y.Source)
	books := Section{
		ID: "money", Level: 2, Paged: true,
		Title: words.Text("Haushalt und Wirtschaftsplan", "Both books"),
		Prose: []words.Sentence{words.Text(
			"Die Beträge der beiden Pläne werden nicht einfach addiert: Was die Stadt an ihren IT-Dienstleister zahlt, steht in beiden.",
			"The amounts of the two books are not simply added up: what the city pays to its provider stands in both.")},
		Tables: []*table.Table{y.books()},
	}
	for _, book := range budget.Books {
		if t := y.lines(book); len(t.Rows) > 0 {
			books.Tables = append(books.Tables, t)
		}
	}
	if money.SaysOrigin(y.Plan) {
		books.Tables = append(books.Tables, money.Additional(y.Source))
	}
	if money.SaysRunning(y.Plan) {
		books.Tables = append(books.Tables, money.RunningCosts(y.Source))
	}
	if staff := measures.Staff(y.Source); len(staff.Rows) > 0 {
		books.Tables = append(books.Tables, staff)
	}
	return []Section{
		books,
		withTable(Section{ID: "deviations", Level: 2, Paged: true, Title: words.Said(deviations.Title)}, deviations,
			words.Phrase{De: "Abweichungen bestehen nicht.", En: "There are no deviations."}),
		withTable(Section{ID: "undecided", Level: 2, Title: words.Said(notFirm.Title)}, notFirm,
			words.Phrase{De: "Alle Mittel beruhen auf geltenden Beschlüssen.", En: "All money rests on decisions in force."}),
		withTable(Section{ID: "motions", Level: 2, Title: words.Said(motions.Title)}, motions,
			words.Phrase{De: "Zum Plan gehören keine Anträge.", En: "No motions belong to the plan."}),
		y.since(),
	}
}

// books sets what is planned beside what is booked, book by book. Where a book
// has no actuals the cells stay empty, since nothing booked is not nothing spent.
func (y writer) books() *table.Table {
	t := &table.Table{
		ID:    "year-books",
		Title: words.Phrase{De: "Plan und Ist " + words.PlainYear(y.on), En: "Planned and actual " + words.PlainYear(y.on)},
		Note: words.Phrase{
			De: "%s · leer: kein Ist erfasst; Abweichung erst nach Ende des Jahres · %s", En: "%s · empty: no actuals entered; differences once the year is over · %s",
		}.With(report.InEuros, words.View(y.View)),
		Columns: []table.Column{
			{Key: "book", Title: words.Book, Priority: 1},
			moneyColumn("planned", words.Phrase{De: "geplant für Maßnahmen", En: "planned for measures"}, ""),
			moneyColumn("actual", words.Phrase{De: "Ist der Maßnahmen", En: "actual of measures"}, ""),
			moneyColumn("d", words.Phrase{De: "Ist abzüglich Plan", En: "actual less planned"}, ""),
			moneyColumn("unnamed", words.Phrase{De: "Ist ohne Maßnahme", En: "actual naming no measure"}, ""),
		},
	}
	both := y.both()
	for _, book := range budget.Books {
		planned := both.City
		if book == budget.Provider {
			planned = both.Provider
		}
		row := table.Row{ID: string(book), Cells: []table.Cell{table.Phrase(y.BookName(book)), table.Cash(planned), nil, nil, nil}}
		if y.booked(book) {
			actual := y.spentByMeasures(book)
			row.Cells[2], row.Cells[4] = table.Cash(actual), table.Cash(y.spentOn(book)-actual)
			if y.over() {
				row.Cells[3] = table.Cash(actual - planned)
			}
		}
		t.Rows = append(t.Rows, row)
	}
	t.Rows = append(t.Rows, table.Row{ID: "twice", Cells: []table.Cell{
		table.Phrase(words.Phrase{De: "abzüglich in beiden Plänen", En: "less what is in both books"}), table.Cash(-both.Twice()), nil, nil, nil}})
	t.Total = &table.Row{Level: table.Grand, Cells: []table.Cell{table.Phrase(words.Consolidated), table.Cash(both.Consolidated()), nil, nil, nil}}
	return t
}

// spentByMeasures is what bookings on a book's expense name a measure for.
func (y writer) spentByMeasures(book budget.Book) budget.Cents {
	var sum budget.Cents
	for _, m := range y.Plan.Measures {
		sum += y.spent(book, m.ID)
	}
	return sum
}

// deviations lists where the two books differ, from the year on, and, once the
// year is over, where actuals differ from the plan.
func (y writer) deviations() *table.Table {
	t := &table.Table{
		ID:    "year-deviations",
		Title: words.Phrase{De: "Abweichungen", En: "Deviations"},
		Note: words.Phrase{
			De: "%s · ab %d; weniger Ist als geplant zählt erst, wenn das Jahr vorbei ist · %s",
			En: "%s · from %d on; less spent than planned counts once the year is over · %s",
		}.With(report.InEuros, y.on, words.View(y.View)),
		Columns: []table.Column{
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			{Key: "what", Title: words.Title, Kind: table.Prose, Priority: 1},
			{Key: "between", Title: words.Phrase{De: "zwischen", En: "Between"}, Priority: 1},
			{Key: "first", Title: words.Phrase{De: "erster Betrag", En: "First amount"}, Kind: table.Money, Priority: 1},
			{Key: "second", Title: words.Phrase{De: "zweiter Betrag", En: "Second amount"}, Kind: table.Money, Priority: 1},
			{Key: "d", Title: words.Phrase{De: "Abweichung", En: "Difference"}, Kind: table.Money, Priority: 1},
			{Key: "cause", Title: words.Phrase{De: "Grund", En: "Cause"}, Priority: 1},
		},
	}
	for _, m := range y.Plan.Measures {
		t.Rows = append(t.Rows, y.measureDeviations(m)...)
	}
	t.Rows = append(t.Rows, y.lineDeviations()...)
	for i := range y.Plan.Transfers {
		transfer := &y.Plan.Transfers[i]
		for _, c := range transfer.Amounts {
			if c.Year >= y.on && c.Difference() != 0 {
				what := table.Label(words.Phrase{De: "%s, %s", En: "%s, %s"}.With(plan.TransferKindNames[transfer.Kind], string(transfer.Provider)))
				t.Rows = append(t.Rows, y.deviation(c.Year, "transfer "+string(transfer.City)+" "+string(transfer.Provider), what, y.betweenBooks(), c.City, c.Provider, table.LabelOf(plan.CauseNames[transfer.Cause])))
			}
		}
	}
	year := t.Column("year")
	slices.SortStableFunc(t.Rows, func(a, b table.Row) int { return int(a.Cells[year].(table.Period) - b.Cells[year].(table.Period)) })
	return t
}

func (y writer) measureDeviations(m *plan.Measure) []table.Row {
	var rows []table.Row
	for _, year := range y.Years.Each() {
		both := y.Ledger.Measure(m.ID, year, y.View)
		if year >= y.on && both.Difference() != 0 {
			rows = append(rows, y.deviation(year, string(m.ID), table.NameOf(m.Title), y.betweenBooks(), both.ToProvider, both.Received, money.CauseCell(m, year)))
		}
		if need := y.Need(m, year); year >= y.on && y.View == budget.Cash && both.Gap(need) > 0 {
			rows = append(rows, y.deviation(year, "gap "+string(m.ID), table.NameOf(m.Title), needAndMoney, need, both.Consolidated(), table.Phrase(words.Gap)))
		}
	}
	both := y.Ledger.Measure(m.ID, y.on, y.View)
	for _, book := range budget.Books {
		planned, spent := both.City, y.spent(book, m.ID)
		if book == budget.Provider {
			planned = both.Provider
		}
		if y.over() && y.booked(book) && spent != planned || spent > planned {
			between := words.Phrase{De: "Plan und Ist, %s", En: "plan and actual, %s"}.With(y.BookName(book))
			rows = append(rows, y.deviation(y.on, string(m.ID)+" "+string(book), table.NameOf(m.Title), between, planned, spent, table.Phrase(words.Phrase{De: "offen", En: "open"})))
		}
	}
	return rows
}

var (
	needAndMoney = words.Text("Bedarf und Mittel", "need and money")
	givenAndVote = words.Text("Zuordnung und Ansatz", "allocated and estimate")
)

// lineDeviations are the lines and years that measures are given more of than
// there is.
func (y writer) lineDeviations() []table.Row {
	var rows []table.Row
	for i := range y.Plan.Lines {
		line := &y.Plan.Lines[i]
		for _, year := range y.Years.Each() {
			p := y.Ledger.Position(line.ID, year)
			if year < y.on || line.Side != budget.Expense || p.Of(budget.Allocated) == 0 || !p.Over() {
				continue
			}
			row := y.deviation(year, string(line.ID), table.NameOf(string(line.ID)+" "+line.Name), givenAndVote, p.Of(budget.Allocated), p.Updated(),
				table.Phrase(words.Phrase{De: "überplant", En: "over-allocated"}))
			row.Mark = table.Bad
			rows = append(rows, row)
		}
	}
	return rows
}

func (y writer) betweenBooks() words.Sentence {
	return words.Phrase{De: "%s zahlt, %s erwartet", En: "%s pays, %s expects"}.With(y.BookName(budget.City), y.BookName(budget.Provider))
}

func (y writer) deviation(year budget.Year, id string, what table.Cell, between words.Sentence, one, other budget.Cents, cause table.Cell) table.Row {
	row := table.Row{ID: id + "@" + words.PlainYear(year), Mark: table.Warn}
	if cause == nil {
		row.Mark = table.Bad
		cause = table.Phrase(words.Phrase{De: "keiner angegeben", En: "none given"})
	}
	row.Cells = []table.Cell{table.Period(year), what, table.Label(between), table.Cash(one), table.Cash(other), table.Cash(one - other), cause}
	return row
}

// notFirm lists the money that is conditional, pending or undecided: the year's
// by state, and what follows in later years.
func (y writer) notFirm() *table.Table {
	t := &table.Table{
		ID:    "year-undecided",
		Title: words.Phrase{De: "Mittel unter Vorbehalt, in Beratung oder ohne Beschluss", En: "Conditional, pending or undecided money"},
		Note:  words.Phrase{De: "%s, bereinigt · nach Beschlusslage: Jahr %d · %s", En: "%s, consolidated · by state: year %d · %s"}.With(report.InEuros, y.on, words.View(y.View)),
		Columns: []table.Column{
			{Key: "measure", Title: words.Measure, Priority: 1},
			{Key: "decision", Title: words.Decision, Priority: 2},
		},
	}
	open := council.Coverages[council.Conditional:]
	for _, state := range open {
		t.Columns = append(t.Columns, moneyColumn(money.CoverageKeys[state], money.CoverageNames[state], ""))
	}
	after := words.PlainYear(y.on)
	t.Columns = append(t.Columns, moneyColumn("later", words.Phrase{De: "nach " + after, En: "after " + after}, ""))
	for _, m := range y.Plan.Measures {
		now, later := y.states(m, y.thisYear()), y.states(m, y.later())
		worst, _ := now.Plus(later).Worst()
		if worst == council.Covered {
			continue
		}
		row := table.Row{ID: string(m.ID), Place: m.At, Mark: money.CoverageMarks[worst], Cells: []table.Cell{table.NameOf(m.Title), table.SentenceOf(y.notFirmDecisions(m))}}
		for _, state := range open {
			row.Cells = append(row.Cells, table.Cash(now[state]))
		}
		row.Cells = append(row.Cells, table.Cash(later.Total()-later[council.Covered]))
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) > 0 {
		t.AddTotal()
	}
	return t
}

// notFirmDecisions names what the money that is not firmly decided refers to.
func (y writer) notFirmDecisions(m *plan.Measure) words.Sentence {
	var list words.Sentence
	var named []plan.PaperID
	for i := range m.Allocations {
		a := &m.Allocations[i]
		if y.Council.Coverage(m, a) == council.Covered {
			continue
		}
		for _, decision := range a.Decisions(m) {
			paper, _ := plan.CutDecision(decision)
			if slices.Contains(named, paper) {
				continue
			}
			named = append(named, paper)
			if y.Council.Decision(decision) == council.Struck {
				list = words.Comma(list, words.Phrase{De: "%s (gestrichen)", En: "%s (struck)"}.With(y.DecisionName(decision)))
				continue
			}
			list = words.Comma(list, y.PaperName(paper))
		}
	}
	if list.Empty() {
		return words.Text("keiner genannt", "none named")
	}
	return list
}
