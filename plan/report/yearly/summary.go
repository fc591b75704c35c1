package yearly

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/report/overview"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

func (y writer) figures() []overview.Figure {
	both, _, gap := money.InYear(y.Source, y.on)
	states := y.allStates(y.thisYear())
	city, provider := y.BookName(budget.City), y.BookName(budget.Provider)
	figures := []overview.Figure{
		{Key: "k", Title: words.Phrase{De: "Mittel, bereinigt", En: "Money, consolidated"}, Value: both.Consolidated()},
		{Key: "city", Title: city, Value: both.City, Book: budget.City},
		{Key: "provider", Title: provider, Value: both.Provider, Book: budget.Provider},
		{Key: "twice", Title: words.Phrase{De: "davon in beiden Plänen", En: "of it in both books"}, Value: both.Twice()},
	}
	for _, book := range budget.Books {
		if name := y.BookName(book); y.booked(book) { // nothing entered is not the same as nothing spent
			figures = append(figures, overview.Figure{Key: "actual-" + string(book), Title: words.Phrase{De: "Ist " + name.De, En: "Actual, " + name.En}, Value: y.spentOn(book), Book: book})
		}
	}
	missing := overview.Figure{Key: "gap", Title: words.Gap, Value: gap}
	if gap > 0 {
		missing.Mark = table.Warn
	}
	return append(figures,
		overview.Figure{Key: "undecided", Title: words.Phrase{De: "nicht fest beschlossen", En: "not firmly decided"}, Value: states.Total() - states[council.Covered]},
		missing)
}

func (y writer) summary() Section {
	return Section{
		ID: "summary", Level: 1, Paged: true,
		Title:  words.Text("Das Jahr auf einen Blick", "The year at a glance"),
		Prose:  y.summaryProse(),
		Charts: []Chart{y.moneyChart(), y.stateChart()},
		Tables: []*table.Table{y.statusOfYear()},
	}
}

func (y writer) summaryProse() []words.Sentence {
	both := y.both()
	prose := []words.Sentence{
		words.Phrase{
			De: "Der Plan führt %s in %s; %s das Jahr %d. %s.",
			En: "The plan holds %s in %s; %s the year %d. %s.",
		}.With(measureCount(len(y.Plan.Measures)), themeCount(len(y.Themes)), concern(len(y.named)), y.on, y.byStatus()),
		words.Phrase{
			De: "Geplant sind für %d bereinigt %s: im Haushalt der Stadt %s, im Plan von %s %s. Davon zahlt die Stadt %s an %[4]s; dieser Betrag steht in beiden Plänen und zählt einmal.",
			En: "Planned for %d are, consolidated, %s: %s in the city's budget and %[5]s in the plan of %[4]s. Of it the city pays %[6]s to %[4]s, which stands in both books and counts once.",
		}.With(y.on, both.Consolidated(), both.City, y.BookName(budget.Provider), both.Provider, both.Twice()),
	}
	for _, book := range budget.Books {
		if y.booked(book) {
			prose = append(prose, y.actualProse(book))
		}
	}
	prose = append(prose, y.statesProse(), y.milestonesProse(), y.motionsProse(), y.deviationsProse())
	return slices.DeleteFunc(prose, words.Sentence.Empty)
}

func measureCount(n int) words.Sentence {
	return words.Count(n, words.Phrase{De: "Maßnahme", En: "measure"}, words.Phrase{De: "Maßnahmen", En: "measures"})
}

func themeCount(n int) words.Sentence {
	return words.Count(n, words.Phrase{De: "Thema", En: "theme"}, words.Phrase{De: "Themen", En: "themes"})
}

func concern(n int) words.Sentence {
	return words.Count(n, words.Phrase{De: "betrifft", En: "concerns"}, words.Phrase{De: "betreffen", En: "concern"})
}

// byStatus counts the year's measures: "17 laufen, 3 sind beschlossen".
func (y writer) byStatus() words.Sentence {
	counts := make(map[plan.Status]int)
	for _, m := range y.named {
		counts[m.Status]++
	}
	var list words.Sentence
	for _, status := range append(slices.Clone(plan.Statuses), "") {
		if n := counts[status]; n > 0 {
			list = words.Comma(list, words.Same("%s: %d").With(statusName(status), n))
		}
	}
	if list.Empty() {
		return words.Text("Keine Maßnahme", "No measure")
	}
	return words.Phrase{De: "Nach ihrem Stand – %s", En: "By status – %s"}.With(list)
}

func statusName(status plan.Status) words.Phrase {
	if status == "" {
		return words.Phrase{De: "ohne Angabe", En: "not given"}
	}
	return plan.StatusNames[status]
}

func (y writer) actualProse(book budget.Book) words.Sentence {
	all := y.spentOn(book)
	if unnamed := all - y.spentByMeasures(book); unnamed != 0 {
		return words.Phrase{
			De: "Gebucht sind im Plan „%s“ %s; davon ist %s keiner Maßnahme zugeordnet.",
			En: "Booked in the book %q are %s; %s of it name no measure.",
		}.With(y.BookName(book), all, unnamed)
	}
	return words.Phrase{De: "Gebucht sind im Plan „%s“ %s.", En: "Booked in the book %q are %s."}.With(y.BookName(book), all)
}

func (y writer) statesProse() words.Sentence {
	s := y.allStates(y.thisYear())
	if s.Total() == 0 {
		return words.Sentence{}
	}
	if s.Total() == s[council.Covered] {
		if y.MediumTerm(y.on) {
			return words.Text("Alle Mittel des Jahres beruhen auf Beschlüssen ohne Vorbehalt; ermächtigt ist erst, was der Haushalt des Jahres enthält.",
				"All money of the year rests on decisions without condition; only the budget of the year will authorise it.")
		}
		return words.Text("Alle Mittel des Jahres beruhen auf Beschlüssen ohne Vorbehalt.", "All money of the year rests on decisions without condition.")
	}
	var open words.Sentence
	for _, state := range council.Coverages[council.Conditional:] {
		if s[state] != 0 {
			open = words.Comma(open, stateNames[state].With(s[state]))
		}
	}
	return words.Phrase{
		De: "Von den Mitteln des Jahres sind %s fest beschlossen; %s.",
		En: "Of the year's money %s are firmly decided; %s.",
	}.With(s[council.Covered], open)
}

var stateNames = map[council.Coverage]words.Phrase{
	council.Conditional: {De: "%s stehen unter dem Vorbehalt der finanziellen Lage", En: "%s are subject to the financial situation"},
	council.InHearing:   {De: "über %s wird noch beraten", En: "the decision on %s is still being heard"},
	council.Undecided:   {De: "%s sind ohne Beschluss", En: "%s have no decision"},
}

func (y writer) milestonesProse() words.Sentence {
	var counts [len(measures.MilestoneNames)]int
	all := 0
	for _, of := range y.Plan.Measures {
		for j := range of.Milestones {
			if m := &of.Milestones[j]; report.YearOf(m.Day()) == y.on {
				counts[measures.StateOfMilestone(y.Source, m)]++
				all++
			}
		}
	}
	if all == 0 {
		return words.Phrase{De: "Für %d ist kein Meilenstein vorgesehen.", En: "No milestone is set for %d."}.With(y.on)
	}
	return words.Phrase{
		De: "Meilensteine des Jahres: %d, davon erreicht %d, nicht erreicht %d, noch nicht fällig %d.",
		En: "Milestones of the year: %d, of them kept %d, missed %d, not due yet %d.",
	}.With(all, counts[measures.Kept], counts[measures.Missed], counts[measures.Pending])
}

func (y writer) motionsProse() words.Sentence {
	open := 0
	for _, motion := range y.Council.Motions(y.Plan) {
		if !motion.Settled() {
			open++
		}
	}
	if open == 0 {
		return words.Text("Kein Antrag ist offen.", "No motion is open.")
	}
	return words.Phrase{De: "Offene Anträge: %d von %d.", En: "Open motions: %d of %d."}.With(open, len(y.Plan.Motions))
}

func (y writer) deviationsProse() words.Sentence {
	if rows := y.deviations().Rows; len(rows) > 0 {
		return words.Phrase{De: "Abweichungen im Berichtsjahr und in den Folgejahren: %d.", En: "Deviations in the year and later: %d."}.With(len(rows))
	}
	return words.Text("Abweichungen bestehen nicht.", "There are no deviations.")
}

// statusOfYear counts the year's measures and their money by how far they have come.
func (y writer) statusOfYear() *table.Table {
	t := &table.Table{
		ID:    "year-status",
		Title: words.Phrase{De: "Maßnahmen des Jahres nach Stand", En: "The year's measures by status"},
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(y.View)),
		Columns: []table.Column{
			{Key: "status", Title: words.Status, Priority: 1},
			{Key: "count", Title: words.Measures, Kind: table.Count, Priority: 1, Sum: true},
			{Key: "need", Title: words.Need, Kind: table.Money, Priority: 2, Sum: true},
			{Key: "k", Title: words.Phrase{De: "Mittel, bereinigt", En: "Money, consolidated"}, Kind: table.Money, Priority: 1, Sum: true},
		},
	}
	for _, status := range append(slices.Clone(plan.Statuses), "") {
		var n table.Number
		var need, money budget.Cents
		for _, m := range y.named {
			if m.Status == status {
				n++
				need += y.Need(m, y.on)
				money += y.Ledger.Measure(m.ID, y.on, y.View).Consolidated()
			}
		}
		if n > 0 {
			t.Rows = append(t.Rows, table.Row{ID: statusName(status).En, Cells: []table.Cell{table.Phrase(statusName(status)), n, table.Cash(need), table.Cash(money)}})
		}
	}
	t.AddTotal()
	return t
}

// moneyChart stacks what each book spends itself and what is missing, so that
// a bar is as long as the consolidated cost and the gap.
func (y writer) moneyChart() Chart {
	provider := y.BookName(budget.Provider)
	c := Chart{
		ID:    "money-by-year",
		Title: words.Phrase{De: "Mittel und Lücke je Jahr", En: "Money and gap by year"},
		Note: words.Phrase{
			De: "Euro, bereinigt: Was die Stadt an %s zahlt, zählt dort, wo es ausgegeben wird",
			En: "Euros, consolidated: what the city pays to %s counts where it is spent"}.With(provider),
		Parts: []ChartPart{{"city", words.CityItself}, {"provider", provider}, {"gap", words.Gap}},
	}
	for _, year := range y.Years.Each() {
		both, _, gap := money.InYear(y.Source, year)
		own := both.City - both.Twice()
		c.Bars = append(c.Bars, bar(table.Period(year), own, both.Provider, gap))
	}
	return c
}

func bar(label table.Cell, amounts ...budget.Cents) Bar {
	b := Bar{Label: label}
	for _, amount := range amounts {
		b.Lengths = append(b.Lengths, int64(max(amount, 0)))
		b.Values = append(b.Values, table.Cash(amount))
	}
	return b
}

// stateChart shows what the money stands on, this year and later.
func (y writer) stateChart() Chart {
	c := Chart{
		ID:    "money-by-state",
		Title: words.Phrase{De: "Worauf das Geld beruht", En: "What the money stands on"},
		Note:  words.Text("Euro, bereinigt", "Euros, consolidated"),
	}
	for _, state := range council.Coverages {
		c.Parts = append(c.Parts, ChartPart{money.CoverageKeys[state], money.CoverageNames[state]})
	}
	now := y.allStates(y.thisYear())
	c.Bars = append(c.Bars, bar(table.Period(y.on), now[:]...))
	if later := y.later(); later.From != 0 {
		sums := y.allStates(later)
		c.Bars = append(c.Bars, bar(table.Label(words.Said(words.Same(words.Span(later)))), sums[:]...))
	}
	return c
}
