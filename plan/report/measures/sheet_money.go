package measures

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// sheetRow is a figure by year, and what it means.
type sheetRow struct {
	id     string
	title  words.Phrase
	means  words.Sentence
	mark   table.Mark
	always bool // also where it is nothing

	year func(budget.Year) table.Cell
	sum  table.Cell // over the years of the plan; nil where it would mean nothing
}

// says tells whether there is anything in the row.
func (r sheetRow) says(years budget.Years) bool {
	number := func(cell table.Cell) bool { return cell != nil && cell != table.Cash(0) && cell != table.Hundredths(0) }
	return r.always || number(r.sum) || slices.ContainsFunc(years.Each(), func(year budget.Year) bool { return number(r.year(year)) })
}

// sheetMoney is the money of a measure by year: need, what of it comes back, book by book,
// what is granted, what the city is left with, what is additional; and its posts.
func sheetMoney(src report.Source, m *plan.Measure) *table.Table {
	columns := table.Columns[sheetRow]{
		table.Col(table.Column{Key: "what", Title: words.Title, Priority: 1}, func(r sheetRow) table.Cell { return table.Phrase(r.title) }),
		table.Col(table.Column{Key: "means", Title: words.Phrase{De: "Bedeutung", En: "Meaning"}, Kind: table.Prose, Priority: 2}, func(r sheetRow) table.Cell { return table.Label(r.means) }),
	}
	for _, year := range src.Years.Each() {
		text := words.PlainYear(year)
		columns = append(columns, table.Col(table.Column{Key: text, Title: words.Same(text), Kind: table.Money, Priority: 1}, func(r sheetRow) table.Cell { return r.year(year) }))
	}
	columns = append(columns, table.Col(table.Column{Key: "sum", Title: words.Total, Kind: table.Money, Priority: 1}, func(r sheetRow) table.Cell { return r.sum }))
	t := &table.Table{
		ID: "sheet-money", Title: words.Phrase{De: "Mittel", En: "Money"},
		Note: words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(src.View)), Columns: columns.Heads(),
	}
	for _, r := range slices.Concat(sheetNeed(src, m), sheetFunding(src, m), sheetPosts(src, m)) {
		if r.says(src.Years) {
			t.Rows = append(t.Rows, table.Row{ID: r.id, Mark: r.mark, Cells: columns.Cells(r)})
		}
	}
	return t
}

// euros is a row of amounts.
func euros(src report.Source, id string, title, means words.Phrase, amount func(budget.Year) budget.Cents) sheetRow {
	var sum budget.Cents
	for _, year := range src.Years.Each() {
		sum += amount(year)
	}
	return sheetRow{id: id, title: title, means: words.Said(means), year: func(year budget.Year) table.Cell { return table.Cash(amount(year)) }, sum: table.Cash(sum)}
}

// sheetNeed is what a measure needs, what of it comes back every year, and what it needs
// over its whole term where that is not the sum of the years of the plan.
func sheetNeed(src report.Source, m *plan.Measure) []sheetRow {
	need := euros(src, "need", words.Need, words.Phrase{De: "was die Maßnahme braucht", En: "what the measure needs"},
		func(year budget.Year) budget.Cents { return src.Need(m, year) })
	need.always = true
	running := euros(src, "running", words.Phrase{De: "davon Folgekosten", En: "of it running costs"}, words.Phrase{De: "was jedes Jahr wiederkommt", En: "what comes back every year"},
		func(year budget.Year) budget.Cents { return money.Running(src, m, year) })
	if yearly, ok := money.Permanent(m); ok {
		running.means = words.Phrase{De: "%s, auf Dauer %s im Jahr", En: "%s, for ever %s a year"}.With(running.means, yearly)
	}
	whole := sheetRow{id: "wholeterm", title: words.Phrase{De: "Gesamte Laufzeit", En: "Whole term"}, year: func(budget.Year) table.Cell { return nil },
		means: words.Phrase{De: "Bedarf %s, spätere Jahre wie das letzte genannte", En: "need %s, later years as the last one given"}.With(words.Span(m.Term))}
	if cost, ok := money.WholeTerm(src, m); ok && len(m.Running) > 0 {
		whole.sum = table.Cash(cost)
	}
	return []sheetRow{need, running, whole}
}

// sheetFunding is the money that a measure is given.
func sheetFunding(src report.Source, m *plan.Measure) []sheetRow {
	both := func(year budget.Year) budget.Both { return src.Ledger.Measure(m.ID, year, src.View) }
	of := func(amount func(budget.Both) budget.Cents) func(budget.Year) budget.Cents {
		return func(year budget.Year) budget.Cents { return amount(both(year)) }
	}
	consolidated := euros(src, "k", words.Consolidated, words.Phrase{De: "jeder Euro einmal", En: "each euro once"}, of(budget.Both.Consolidated))
	consolidated.always = true
	rows := []sheetRow{
		euros(src, "city", src.BookName(budget.City), words.Phrase{De: "zugeordnet im Haushalt der Stadt", En: "allocated in the city's budget"}, of(func(b budget.Both) budget.Cents { return b.City })),
		euros(src, "provider", src.BookName(budget.Provider), words.Phrase{De: "zugeordnet im Wirtschaftsplan", En: "allocated in the business plan"}, of(func(b budget.Both) budget.Cents { return b.Provider })),
		euros(src, "twice", words.Phrase{De: "davon in beiden Plänen", En: "Of it in both books"}, words.Phrase{De: "zahlt die Stadt dem IT-Dienstleister", En: "the city pays it to the provider"}, of(budget.Both.Twice)),
		consolidated,
		euros(src, "third", words.Phrase{De: "Fördermittel und Dritte", En: "Grants and others"}, words.Phrase{De: "was andere zahlen", En: "what others pay"}, of(budget.Both.ThirdParty)),
		euros(src, "net", words.Phrase{De: "Eigenanteil", En: "Own share"}, words.Phrase{De: "was dann bleibt", En: "what is left then"}, of(own)),
		euros(src, "new", words.Phrase{De: "davon zusätzlich", En: "Of it additional"}, words.Phrase{De: "Geld, das es vorher nicht gab", En: "money that was not there before"}, func(year budget.Year) budget.Cents {
			one := budget.Years{From: year, To: year}
			return money.OriginsOf(src, budget.City, one, m)[plan.Fresh] + money.OriginsOf(src, budget.Provider, one, m)[plan.Fresh]
		}),
	}
	if src.View != budget.Cash {
		return rows
	}
	gap := euros(src, "gap", words.Gap, words.Phrase{De: "Bedarf, den nichts deckt", En: "need that nothing covers"}, func(year budget.Year) budget.Cents { return both(year).Gap(src.Need(m, year)) })
	gap.mark = table.Warn
	return append(rows, gap)
}

// own is what is left of a measure's cost where others pay a part of it, else nothing.
func own(both budget.Both) budget.Cents {
	if both.ThirdParty() == 0 {
		return 0
	}
	return both.Net()
}

// sheetPosts are the posts that a measure needs; those of several years do not add up.
func sheetPosts(src report.Source, m *plan.Measure) []sheetRow {
	return []sheetRow{{
		id: "posts", title: words.Posts, means: words.Text("Vollzeitäquivalente, keine Euro", "full-time equivalents, not euros"),
		year: func(year budget.Year) table.Cell { return table.Hundredths(m.Posts(year)) },
	}}
}
