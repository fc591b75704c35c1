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
	money := func(key string, title words.Phrase, formula string) table.Column {
		return table.Column{Key: key, Title: title, Kind: table.Money, Priority: 1, Sum: true, Formula: words.Same(formula)}
	}
	t := &table.Table{
		ID:    "grants",
		Title: words.Phrase{De: "Fördermittel und Eigenanteil", En: "Grants and own share"},
		Note: words.Phrase{
			De: "%s · Förderung: Satz mal zuwendungsfähige Ausgaben, höchstens der Höchstbetrag · %s",
			En: "%s · grant: rate times eligible cost, at most the cap · %s",
		}.With(report.InEuros, words.View(src.View)),
		Columns: []table.Column{
			{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 2},
			{Key: "title", Title: words.Measure, Priority: 1},
			{Key: "grants", Title: words.Phrase{De: "Zuwendungen", En: "Grants"}, Kind: table.Prose, Priority: 2},
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			money("k", words.Consolidated, table.SumWhere("both", "k", report.OfMeasure, report.OfYear)),
			money("granted", words.Phrase{De: "Förderung", En: "Grant"}, table.SumWhere("both", "citygrant", report.OfMeasure, report.OfYear)+"+"+table.SumWhere("both", "providergrant", report.OfMeasure, report.OfYear)),
			money("others", words.Phrase{De: "andere Dritte", En: "other third parties"}, table.SumWhere("both", "third", report.OfMeasure, report.OfYear)+"-[granted]"),
			money("own", words.Phrase{De: "Eigenanteil", En: "Own share"}, "MAX(0,[k]-[granted]-[others])"),
			money("apart", words.Phrase{De: "nicht eingerechnet", En: "not counted"}, ""),
		},
	}
	for _, m := range src.Plan.Measures {
		for _, year := range src.Years.Each() {
			if slices.ContainsFunc(m.Grants, func(g plan.Grant) bool { return GrantMoney(&g).At(year) != 0 }) {
				t.Rows = append(t.Rows, grantRow(src, m, year))
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

func grantRow(src report.Source, m *plan.Measure, year budget.Year) table.Row {
	both := src.Ledger.Measure(m.ID, year, src.View)
	granted := grantsTo(src, m, year, budget.City) + grantsTo(src, m, year, budget.Provider)
	var all budget.Cents
	var givers []words.Sentence
	for i := range m.Grants {
		g := &m.Grants[i]
		if money := GrantMoney(g).At(year); money != 0 {
			all += money
			givers = append(givers, Giver(src, g))
		}
	}
	row := table.Row{ID: string(m.ID) + "@" + words.PlainYear(year), Place: m.Grants[0].At, Cells: []table.Cell{
		table.Name(m.ID), table.Name(m.Title), table.Label(words.List(givers)), table.Period(year),
		table.Cash(both.Consolidated()), table.Cash(granted), table.Cash(both.ThirdParty() - granted), table.Cash(both.OwnShare()), table.Cash(all - granted),
	}}
	switch {
	case both.Net() < 0:
		row.Mark = table.Bad
	case all != granted:
		row.Mark = table.Warn
	}
	return row
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
