package money

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Grants lists third-party money with what is left for the city: a row for
// each measure and year that has a grant. Own share = cost − third parties, and
// never negative. A grant that is received on no line, or on one that the view
// leaves out, stands apart: no other table counts it either.
func Grants(src report.Source) *table.Table {
	columns := grantColumns()
	t := &table.Table{
		ID:    "grants",
		Title: words.Phrase{De: "Fördermittel und Eigenanteil", En: "Grants and own share"},
		Note: words.Phrase{
			De: "%s · Förderung: Satz mal zuwendungsfähige Ausgaben, höchstens der Höchstbetrag · %s",
			En: "%s · grant: rate times eligible cost, at most the cap · %s",
		}.With(report.InEuros, words.View(src.View)),
		Columns: columns.Heads(),
	}
	for _, m := range src.Plan.Measures {
		for _, year := range src.Years.Each() {
			if slices.ContainsFunc(m.Grants, func(g plan.Grant) bool { return GrantMoney(&g).At(year) != 0 }) {
				g := grantedIn(src, m, year)
				t.Rows = append(t.Rows, table.Row{ID: string(m.ID) + "@" + words.PlainYear(year), Place: m.Grants[0].At, Mark: g.mark(), Cells: columns.Cells(g)})
			}
		}
	}
	if len(t.Rows) > 0 {
		t.AddTotal()
	}
	return t
}

// GrantMoney is what a grant brings, year by year.
func GrantMoney(g *plan.Grant) budget.Series {
	return budget.Grant{Rate: g.Rate, Eligible: g.Eligible, Cap: g.Cap}.Money()
}

// grantYear is what grants bring a measure in a year.
type grantYear struct {
	*plan.Measure
	year         budget.Year
	givers       []words.Sentence
	both         budget.Both
	granted, all budget.Cents // what counts, and with it what does not
}

func grantedIn(src report.Source, m *plan.Measure, year budget.Year) grantYear {
	row := grantYear{
		Measure: m, year: year, both: src.Ledger.Measure(m.ID, year, src.View),
		granted: grantsTo(src, m, year, budget.City) + grantsTo(src, m, year, budget.Provider),
	}
	for i := range m.Grants {
		g := &m.Grants[i]
		if money := GrantMoney(g).At(year); money != 0 {
			row.all += money
			row.givers = append(row.givers, Giver(src, g))
		}
	}
	return row
}

func (g grantYear) mark() table.Mark {
	switch {
	case g.both.Net() < 0:
		return table.Bad
	case g.all != g.granted:
		return table.Warn
	}
	return table.Plain
}

func grantColumns() table.Columns[grantYear] {
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
		amount("own", words.Phrase{De: "Eigenanteil", En: "Own share"}, "MAX(0,[k]-[granted]-[others])", func(g grantYear) budget.Cents { return g.both.OwnShare() }),
		amount("apart", words.Phrase{De: "nicht eingerechnet", En: "not counted"}, "", func(g grantYear) budget.Cents { return g.all - g.granted }),
	}
}

// Giver names who gives a grant, and why it is not counted.
func Giver(src report.Source, g *plan.Grant) words.Sentence {
	giver := words.Clean(g.Giver)
	switch line := src.Ledger.Line(g.Line); {
	case line == nil:
		return words.Phrase{De: "%s (✗ ohne Haushaltsstelle)", En: "%s (✗ without a budget line)"}.With(giver)
	case !src.View.Counts(line):
		return words.Phrase{De: "%s (zählt in dieser Sicht nicht)", En: "%s (not counted in this view)"}.With(giver)
	}
	return words.Plain(giver)
}
