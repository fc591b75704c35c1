package money

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Grants lists third-party money with what is left for the two books: a row for
// each year of a measure with a grant in which it costs or gets anything, so that
// the sums are those of the two books. Own share = cost − third parties; it is
// negative in a year in which money arrives for the cost of another. A grant that is received on no line, or on one that the view
// leaves out, stands apart: no other table counts it either.
func Grants(src report.Source) *table.Table {
	columns := grantColumns(src)
	t := &table.Table{
		ID:    "grants",
		Title: words.Phrase{De: "Fördermittel und Eigenanteil", En: "Grants and own share"},
		Note: words.Phrase{
			De: "%s · Förderung: Satz mal zuwendungsfähige Ausgaben, höchstens der Höchstbetrag, im Jahr ihres Eingangs · %s",
			En: "%s · grant: rate times eligible cost, at most the cap, in the year in which it arrives · %s",
		}.With(report.InEuros, words.View(src.View)),
		Columns: columns.Heads(),
	}
	for _, m := range src.Plan.Measures {
		for _, year := range src.Years.Each() {
			if g := grantedIn(src, m, year); len(m.Grants) > 0 && (g.both != budget.Both{} || len(g.givers) > 0) {
				t.Rows = append(t.Rows, table.Row{ID: string(m.ID) + "@" + words.PlainYear(year), Place: m.Grants[0].At, Mark: g.mark(), Cells: columns.Cells(g)})
			}
		}
	}
	if len(t.Rows) > 0 {
		t.AddTotal()
	}
	return t
}

// grantYear is what grants bring a measure in a year.
type grantYear struct {
	*plan.Measure
	year         budget.Year
	givers       []words.Sentence
	both         budget.Both
	granted, all budget.Cents // what counts, and with it what does not
	overpaid     bool         // over the whole time of the grants third parties pay more than it costs
}

func grantedIn(src report.Source, m *plan.Measure, year budget.Year) grantYear {
	row := grantYear{
		Measure: m, year: year, both: src.Ledger.Measure(m.ID, year, src.View),
		granted: grantsTo(src, m, year, budget.City) + grantsTo(src, m, year, budget.Provider),
	}
	for i := range m.Grants {
		g := &m.Grants[i]
		account := g.Account(m.ID)
		if money := account.Money().At(year); money != 0 || account.Promised().At(year) != 0 {
			row.all += money
			row.givers = append(row.givers, giverIn(src, g, money))
		}
	}
	for _, span := range m.GrantTimes() {
		row.overpaid = row.overpaid || span.Has(year) && src.Ledger.Flows(m.ID).Over(span, src.View).Net() < 0
	}
	return row
}

func (g grantYear) mark() table.Mark {
	switch {
	case g.overpaid:
		return table.Bad
	case g.all != g.granted:
		return table.Warn
	}
	return table.Plain
}

func grantColumns(src report.Source) table.Columns[grantYear] {
	numbers := src.Numbers()
	amount := func(key string, title words.Phrase, formula string, of func(grantYear) budget.Cents) table.CellColumn[grantYear] {
		return table.Amount(table.Column{Key: key, Title: title, Priority: 1, Sum: true, Formula: words.Same(formula)}, of)
	}
	fromBoth := func(column string) string { return table.SumWhere("both", column, report.OfMeasure, report.OfYear) }
	return table.Columns[grantYear]{
		table.Col(table.Column{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 2}, func(g grantYear) table.Cell { return table.Name(g.ID) }),
		table.Col(table.Column{Key: "title", Title: words.Measure, Priority: 1}, func(g grantYear) table.Cell { return table.Name(g.Title) }),
		table.Col(table.Column{Key: "grants", Title: words.Phrase{De: "Zuwendungen", En: "Grants"}, Kind: table.Prose, Priority: 2}, func(g grantYear) table.Cell { return table.Label(words.List(g.givers)) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(g grantYear) table.Cell { return table.Period(g.year) }),
		amount("k", words.Consolidated, fromBoth("k"), func(g grantYear) budget.Cents { return g.both.Consolidated() }),
		amount("granted", words.Phrase{De: "Förderung", En: "Grant"}, fromBoth("citygrant")+"+"+fromBoth("providergrant"), func(g grantYear) budget.Cents { return g.granted }),
		amount("others", words.Phrase{De: "andere Dritte", En: "other third parties"}, fromBoth("third")+"-[granted]", func(g grantYear) budget.Cents { return g.both.ThirdParty() - g.granted }),
		amount("own", words.Phrase{De: "Eigenanteil", En: "Own share"}, "[k]-[granted]-[others]", func(g grantYear) budget.Cents { return g.both.Net() }),
		table.Col(report.MeasureNumber, func(g grantYear) table.Cell { return numbers.Measure(g.ID) }),
		amount("apart", words.Phrase{De: "nicht eingerechnet", En: "not counted"}, "", func(g grantYear) budget.Cents { return g.all - g.granted }),
	}
}

// giverIn names who gives a grant, and when it arrives if it is promised for the
// cost of a year in which none of it does.
func giverIn(src report.Source, g *plan.Grant, arrives budget.Cents) words.Sentence {
	if arrives != 0 {
		return Giver(src, g)
	}
	return words.Phrase{De: "%s (Eingang %s)", En: "%s (arrives in %s)"}.With(Giver(src, g), ArrivalYears(g))
}

// ArrivalYears are the years in which a grant arrives that says so.
func ArrivalYears(g *plan.Grant) words.Sentence {
	var years []words.Sentence
	for _, entry := range g.Received {
		if entry.Amount != 0 {
			years = append(years, words.Said(words.Same(words.PlainYear(entry.Year))))
		}
	}
	if len(years) == 0 {
		return words.Text("in keinem Jahr", "no year")
	}
	return words.List(years)
}

// Giver names who gives a grant, and why it is not counted.
func Giver(src report.Source, g *plan.Grant) words.Sentence {
	giver := words.Clean(g.Giver)
	switch line := src.Ledger.Line(g.Line); {
	case line == nil:
		return words.Phrase{De: "%s (✗ ohne Haushaltsstelle)", En: "%s (✗ without a budget line)"}.With(giver)
	case !src.View.Counts(line):
		return words.Phrase{De: "%s (zählt in dieser Rechenweise nicht)", En: "%s (not counted in this view)"}.With(giver)
	}
	return words.Plain(giver)
}
