package measures

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Sheet is a measure on one page (Steckbrief), as a councillor reads it: what it is, what it
// costs by year and book, how far it is, and what is wrong with it.
func Sheet(src report.Source, m *plan.Measure) report.Detail {
	part := src
	part.Plan = src.Plan.With([]*plan.Measure{m})
	part.Problems = slices.DeleteFunc(slices.Clone(src.Problems), func(p source.Problem) bool { return p.Measure != string(m.ID) })
	milestones := Milestones(part).Without("title", "theme", "lead", "source", "assumed", "note", report.MeasureNumber.Key)
	indicators := Indicators(part).Without("title", "theme", "lead", "note", report.MeasureNumber.Key)
	detail := report.Detail{Title: words.Clean(m.Title), Facts: sheetFacts(src, m)}
	tables := []*table.Table{sheetMoney(src, m), milestones, indicators}
	if !src.Restricted { // what is wrong is for those who can mend it
		tables = append(tables, part.Findings().Pick("severity", "message"))
	}
	for _, t := range tables {
		if len(t.Rows) > 0 {
			t.ID += " " + string(m.ID)
			detail.Tables = append(detail.Tables, t)
		}
	}
	return detail
}

// sheetFacts are those of the detail that no table says.
func sheetFacts(src report.Source, m *plan.Measure) []report.Fact {
	late := report.Fact{Title: lateTitle, Value: daysCell(Late(src, m))}
	facts := slices.DeleteFunc(measureFacts(src, m), func(f report.Fact) bool {
		return f.Title == milestoneTitle || f.Title == report.FieldNames["indicator"]
	})
	if late.Value == nil {
		return facts
	}
	at := slices.IndexFunc(facts, func(f report.Fact) bool { return f.Title == words.Status })
	return slices.Insert(facts, at+1, late)
}

// sheetRow is a figure by year, and what it means.
type sheetRow struct {
	figure
	means words.Phrase
}

// own is what is left of a measure's cost where others pay a part of it, else nothing.
func own(both budget.Both) budget.Cents {
	if both.ThirdParty() == 0 {
		return 0
	}
	return both.Net()
}

// sheetMoney is the money of a measure by year: need, book by book, what is granted, what
// the city is left with, and what is additional.
func sheetMoney(src report.Source, m *plan.Measure) *table.Table {
	both := func(year budget.Year) budget.Both { return src.Ledger.Measure(m.ID, year, src.View) }
	rows := []sheetRow{
		{figure{id: "need", title: table.Phrase(words.Need), amount: func(year budget.Year) budget.Cents { return src.Need(m, year) }}, words.Phrase{De: "was die Maßnahme braucht", En: "what the measure needs"}},
		{figure{id: "city", title: table.Phrase(src.BookName(budget.City)), amount: func(year budget.Year) budget.Cents { return both(year).City }}, words.Phrase{De: "zugeordnet im Haushalt der Stadt", En: "allocated in the city's budget"}},
		{figure{id: "provider", title: table.Phrase(src.BookName(budget.Provider)), amount: func(year budget.Year) budget.Cents { return both(year).Provider }}, words.Phrase{De: "zugeordnet im Wirtschaftsplan", En: "allocated in the business plan"}},
		{figure{id: "twice", title: table.Phrase(words.Phrase{De: "davon in beiden Plänen", En: "Of it in both books"}), amount: func(year budget.Year) budget.Cents { return both(year).Twice() }}, words.Phrase{De: "zahlt die Stadt dem IT-Dienstleister", En: "the city pays it to the provider"}},
		{figure{id: "k", title: table.Phrase(words.Consolidated), amount: func(year budget.Year) budget.Cents { return both(year).Consolidated() }}, words.Phrase{De: "jeder Euro einmal", En: "each euro once"}},
		{figure{id: "third", title: table.Phrase(words.Phrase{De: "Fördermittel und Dritte", En: "Grants and others"}), amount: func(year budget.Year) budget.Cents { return both(year).ThirdParty() }}, words.Phrase{De: "was andere zahlen", En: "what others pay"}},
		{figure{id: "net", title: table.Phrase(words.Phrase{De: "Eigenanteil", En: "Own share"}), amount: func(year budget.Year) budget.Cents { return own(both(year)) }}, words.Phrase{De: "was dann bleibt", En: "what is left then"}},
		{figure{id: "new", title: table.Phrase(words.Phrase{De: "davon zusätzlich", En: "Of it additional"}), amount: func(year budget.Year) budget.Cents {
			one := budget.Years{From: year, To: year}
			return money.OriginsOf(src, budget.City, one, m)[plan.Fresh] + money.OriginsOf(src, budget.Provider, one, m)[plan.Fresh]
		}}, words.Phrase{De: "Geld, das es vorher nicht gab", En: "money that was not there before"}},
	}
	if src.View == budget.Cash {
		rows = append(rows, sheetRow{figure{id: "gap", title: table.Phrase(words.Gap), mark: table.Warn, amount: func(year budget.Year) budget.Cents { return both(year).Gap(src.Need(m, year)) }}, words.Phrase{De: "Bedarf, den nichts deckt", En: "need that nothing covers"}})
	}
	columns := table.Columns[sheetRow]{
		table.Col(table.Column{Key: "what", Title: words.Title, Priority: 1}, func(f sheetRow) table.Cell { return f.title }),
		table.Col(table.Column{Key: "means", Title: words.Phrase{De: "Bedeutung", En: "Meaning"}, Kind: table.Prose, Priority: 2}, func(f sheetRow) table.Cell { return table.Phrase(f.means) }),
	}
	columns = append(columns, report.YearColumns(src.Years.Each(), func(f sheetRow, year budget.Year) budget.Cents { return f.amount(year) })...)
	columns = append(columns, table.Amount(table.Column{Key: "sum", Title: words.Total, Priority: 1}, func(f sheetRow) (sum budget.Cents) {
		for _, year := range src.Years.Each() {
			sum += f.amount(year)
		}
		return sum
	}))
	t := &table.Table{
		ID: "sheet-money", Title: words.Phrase{De: "Mittel", En: "Money"},
		Note: words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(src.View)), Columns: columns.Heads(),
	}
	for _, f := range rows {
		if always := f.id == "need" || f.id == "k"; always || slices.ContainsFunc(src.Years.Each(), func(year budget.Year) bool { return f.amount(year) != 0 }) {
			t.Rows = append(t.Rows, table.Row{ID: f.id, Mark: f.mark, Cells: columns.Cells(f)})
		}
	}
	return t
}
