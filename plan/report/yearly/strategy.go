package yearly

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/money"
	"digiplan/plan/report/overview"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// development is part (b): the strategy itself, the papers on their way, the
// principles, and what comes next.
func (y writer) development() []Section {
	items, next := committees.Items(y.Source, y.Strategy), y.comingNext()
	items.Title = words.Phrase{De: "Was der Rat zur Strategie beschlossen hat", En: "What the council decided on the strategy"}
	return []Section{
		{
			ID: "development", Level: 1, Paged: true,
			Title: words.Text("Teil B: Fortschreibung der Strategie", "Part B: developing the strategy further"),
			Prose: y.developmentProse(),
		},
		withTable(Section{ID: "items", Level: 2, Title: words.Said(items.Title)}, items,
			words.Phrase{De: "Der Plan nennt keine Vorlage der Strategie.", En: "The plan names no paper of the strategy."}),
		withTable(Section{ID: "papers", Level: 2, Title: words.Text("Vorlagen", "Papers")}, y.papers(),
			words.Phrase{De: "Zum Plan gehören keine Vorlagen.", En: "No papers belong to the plan."}),
		withTable(Section{ID: "principles", Level: 2, Title: words.Text("Leitsätze und Maßnahmen", "Principles and measures")}, y.byPrinciple(),
			words.Phrase{De: "Der Plan nennt keine Leitsätze.", En: "The plan names no principles."}),
		withTable(Section{ID: "next", Level: 2, Title: words.Said(next.Title)}, next,
			words.Phrase{De: "Nach dem Berichtsjahr beginnt keine weitere Maßnahme.", En: "No further measure begins after the year."}),
	}
}

func (y writer) developmentProse() []words.Sentence {
	prose := paragraphs(y.text().Development)
	if y.Strategy != "" {
		if history := y.Council.History(y.Strategy); history != nil && history.InForce != nil {
			prose = append(prose, words.Phrase{De: "Es gilt %s: %s.", En: "In force is %s: %s."}.With(string(history.InForce.Key()), history.InForce.Title))
		} else {
			prose = append(prose, words.Phrase{De: "Die Strategie (%s) ist noch nicht beschlossen.", En: "The strategy (%s) is not adopted yet."}.With(string(y.Strategy)))
		}
	}
	if due, ok := overview.Due(y.Source, y.on+1); ok {
		prose = append(prose, words.Phrase{
			De: "Der nächste Bericht, der für %d, ist am %s fällig; verlangt sind Berichte bis %d.",
			En: "The next report, the one on %d, is due on %s; reports are asked for until %d."}.With(y.on+1, due, y.Report.Until))
	}
	return prose
}

// papers are the papers; those that are not public say so.
func (y writer) papers() *table.Table {
	t := committees.Papers(y.Source).Pick("paper", "title", "state", "decides", "items", "changed", "struck")
	for i := range t.Rows {
		row := &t.Rows[i]
		row.Cells[0] = y.numberOf(plan.PaperID(row.ID))
		if paper := paper(y.Source, plan.PaperID(row.ID)); paper != nil {
			row.Cells[1] = committees.Subject(paper)
		}
	}
	return t
}

func paper(src report.Source, id plan.PaperID) *plan.Paper {
	for i := range src.Plan.Papers {
		if p := &src.Plan.Papers[i]; p.Key() == id {
			return p
		}
	}
	return nil
}

// byPrinciple shows how much is done for each principle. A measure may serve
// several, so nothing adds up.
func (y writer) byPrinciple() *table.Table {
	t := &table.Table{
		ID:    "by-principle",
		Title: words.Phrase{De: "Leitsätze und Maßnahmen", En: "Principles and measures"},
		Note: words.Phrase{
			De: "%s, bereinigt, %d–%d · eine Maßnahme kann mehreren Leitsätzen dienen, die Zeilen ergeben keine Summe · %s",
			En: "%s, consolidated, %d–%d · a measure may serve several principles, so the rows do not add up · %s",
		}.With(report.InEuros, y.Years.From, y.Years.To, words.View(y.View)),
		Columns: []table.Column{
			{Key: "principle", Title: words.Principle, Priority: 1},
			{Key: "count", Title: words.Measures, Kind: table.Count, Priority: 1},
			{Key: "now", Title: words.Same(words.PlainYear(y.on)), Kind: table.Money, Priority: 1},
			{Key: "all", Title: words.Phrase{De: "alle Jahre", En: "all years"}, Kind: table.Money, Priority: 1},
		},
	}
	for i := range y.Principles {
		p := &y.Principles[i]
		t.Rows = append(t.Rows, y.principleRow(string(p.ID), table.NameOf(p.Title), func(m *plan.Measure) bool {
			for _, id := range m.Principles {
				if id == p.ID {
					return true
				}
			}
			return false
		}))
	}
	none := y.principleRow("none", table.Phrase(words.Phrase{De: "ohne Leitsatz", En: "without a principle"}), func(m *plan.Measure) bool { return len(m.Principles) == 0 })
	if none.Cells[1] != table.Number(0) && len(t.Rows) > 0 {
		none.Mark = table.Warn
		t.Rows = append(t.Rows, none)
	}
	return t
}

func (y writer) principleRow(id string, title table.Cell, serves func(*plan.Measure) bool) table.Row {
	var count table.Number
	var now, all budget.Cents
	for _, m := range y.Plan.Measures {
		if serves(m) {
			count++
			now += y.Ledger.Measure(m.ID, y.on, y.View).Consolidated()
			both, _ := money.OverPlanYears(y.Source, m)
			all += both.Consolidated()
		}
	}
	return table.Row{ID: id, Cells: []table.Cell{title, count, table.Cash(now), table.Cash(all)}}
}

// comingNext lists the measures that begin after the report's year.
func (y writer) comingNext() *table.Table {
	t := &table.Table{
		ID:    "coming-next",
		Title: words.Phrase{De: "Maßnahmen, die nach dem Berichtsjahr beginnen", En: "Measures that begin after the year"},
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(y.View)),
		Columns: []table.Column{
			{Key: "measure", Title: words.Measure, Priority: 1},
			{Key: "theme", Title: words.Theme, Priority: 1},
			{Key: "status", Title: words.Status, Priority: 1},
			{Key: "lead", Title: words.Lead, Priority: 2},
			{Key: "term", Title: words.Term, Priority: 1},
			moneyColumn("need", words.Need, ""),
			moneyColumn("k", words.Phrase{De: "Mittel, bereinigt", En: "Money, consolidated"}, ""),
			{Key: "next", Title: words.Phrase{De: "Nächste Schritte", En: "Next steps"}, Kind: table.Prose, Priority: 3},
		},
	}
	for _, m := range y.Plan.Measures {
		if y.concerns(m) || m.Term.From != 0 && m.Term.From <= y.on {
			continue
		}
		both, _ := money.OverPlanYears(y.Source, m)
		t.Rows = append(t.Rows, table.Row{ID: string(m.ID), Place: m.At, Cells: []table.Cell{
			table.NameOf(m.Title), y.ThemeCell(m.Theme), table.LabelOf(plan.StatusNames[m.Status]), table.NameOf(m.Lead), report.TermCell(m.Term), table.Cash(money.Need(y.Source, m)), table.Cash(both.Consolidated()), table.NameOf(m.Profile().Next),
		}})
	}
	t.AddTotal()
	return t
}
