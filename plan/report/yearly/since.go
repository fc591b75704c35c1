package yearly

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// since says what has changed since an earlier state of the plan.
func (y writer) since() Section {
	s := Section{ID: "since", Level: 2, Title: words.Text("Veränderungen seit dem letzten Bericht", "Changes since the last report")}
	switch {
	case y.earlier == nil && y.on == y.Report.From:
		s.Prose = []words.Sentence{words.Text(
			"Dies ist der erste Bericht; ein früherer zum Vergleich liegt nicht vor.",
			"This is the first report; there is no earlier one to compare it with.")}
		return s
	case y.earlier == nil:
		s.Prose = []words.Sentence{words.Text(
			"Kein früherer Stand wurde zum Vergleich angegeben.",
			"No earlier state was given to compare with.")}
		return s
	}
	s.Prose = []words.Sentence{words.Phrase{
		De: "Verglichen mit dem Stand vom %s („%s“).",
		En: "Compared with the state of %s (%q)."}.With(y.earlier.AsOf, y.earlier.Title)}
	totals, measures := y.changedTotals(), y.changedMeasures()
	s.Tables = append(s.Tables, totals)
	if len(measures.Rows) == 0 {
		s.Prose = append(s.Prose, words.Text("Stand, Fortschritt und Mittel aller Maßnahmen sind unverändert.", "Status, progress and money of all measures are unchanged."))
		return s
	}
	s.Tables = append(s.Tables, measures)
	return s
}

// changedTotals sets both books side by side with what they were, year by year.
func (y writer) changedTotals() *table.Table {
	city, provider := y.BookName(budget.City), y.BookName(budget.Provider)
	t := &table.Table{
		ID:    "changed-totals",
		Title: words.Phrase{De: "Mittel früher und jetzt", En: "Money before and now"},
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(y.View)),
		Columns: []table.Column{
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			moneyColumn("city-before", words.Phrase{De: city.De + " früher", En: city.En + " before"}, budget.City),
			moneyColumn("city", words.Phrase{De: city.De + " jetzt", En: city.En + " now"}, budget.City),
			moneyColumn("provider-before", words.Phrase{De: provider.De + " früher", En: provider.En + " before"}, budget.Provider),
			moneyColumn("provider", words.Phrase{De: provider.De + " jetzt", En: provider.En + " now"}, budget.Provider),
			moneyColumn("change", words.Phrase{De: "Änderung, bereinigt", En: "Change, consolidated"}, ""),
		},
	}
	for _, year := range (budget.Years{From: min(y.Years.From, y.earlier.Years.From), To: max(y.Years.To, y.earlier.Years.To)}).Each() {
		now, _, _ := money.InYear(y.Source, year)
		before, _, _ := money.InYear(*y.earlier, year)
		t.Rows = append(t.Rows, table.Row{ID: words.PlainYear(year), Cells: []table.Cell{
			table.Period(year), table.Cash(before.City), table.Cash(now.City), table.Cash(before.Provider), table.Cash(now.Provider), table.Cash(now.Consolidated() - before.Consolidated()),
		}})
	}
	t.AddTotal()
	return t
}

// changedMeasures lists measures that are new, gone, or differ in status,
// progress or money.
func (y writer) changedMeasures() *table.Table {
	t := &table.Table{
		ID:    "changed-measures",
		Title: words.Phrase{De: "Veränderte Maßnahmen", En: "Changed measures"},
		Note:  words.Phrase{De: "Änderung der Mittel in Euro, bereinigt, über alle Jahre des Plans", En: "change of money in euros, consolidated, over all years of the plan"}.With(),
		Columns: []table.Column{
			{Key: "measure", Title: words.Measure, Priority: 1},
			{Key: "status", Title: words.Status, Priority: 1},
			{Key: "progress", Title: words.Progress, Priority: 1},
			{Key: "change", Title: words.Phrase{De: "Änderung der Mittel", En: "Change of money"}, Kind: table.Money, Priority: 1, Sum: true},
		},
	}
	before := make(map[budget.MeasureID]*plan.Measure)
	for _, m := range y.earlier.Plan.Measures {
		before[m.ID] = m
	}
	for _, now := range y.Plan.Measures {
		if row, ok := y.changedRow(before[now.ID], now); ok {
			t.Rows = append(t.Rows, row)
		}
		delete(before, now.ID)
	}
	for _, m := range y.earlier.Plan.Measures {
		if gone := before[m.ID]; gone != nil {
			both, _ := money.OverPlanYears(*y.earlier, gone)
			t.Rows = append(t.Rows, table.Row{ID: string(gone.ID), Mark: table.Faint, Cells: []table.Cell{
				table.NameOf(gone.Title), table.Phrase(words.Phrase{De: "entfallen", En: "gone"}), nil, table.Cash(-both.Consolidated())}})
		}
	}
	if len(t.Rows) > 0 {
		t.AddTotal()
	}
	return t
}

func (y writer) changedRow(before, now *plan.Measure) (table.Row, bool) {
	both, _ := money.OverPlanYears(y.Source, now)
	row := table.Row{ID: string(now.ID), Place: now.At}
	if before == nil {
		row.Cells = []table.Cell{table.NameOf(now.Title), table.Label(words.Phrase{De: "neu: %s", En: "new: %s"}.With(statusName(now.Status))), nil, table.Cash(both.Consolidated())}
		return row, true
	}
	was, _ := money.OverPlanYears(*y.earlier, before)
	change := both.Consolidated() - was.Consolidated()
	status, progress := table.Cell(nil), table.Cell(nil)
	if before.Status != now.Status {
		status = table.Label(words.Same("%s → %s").With(statusName(before.Status), statusName(now.Status)))
	}
	if before.Profile().Progress != now.Profile().Progress {
		progress = table.Label(words.Same("%s → %s").With(budget.Percent(before.Profile().Progress*100), budget.Percent(now.Profile().Progress*100)))
	}
	row.Cells = []table.Cell{table.NameOf(now.Title), status, progress, table.Cash(change)}
	return row, status != nil || progress != nil || change != 0
}
