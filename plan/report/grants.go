package report

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Grants lists third-party money with what is left for the city: a row for
// each measure and year that has a grant. Own share = cost − third parties, and
// never negative. A grant that is received on no line, or on one that the view
// leaves out, stands apart: no other table counts it either.
func (d Data) Grants() *table.Table {
	money := func(key string, title words.Phrase, formula string) table.Column {
		return table.Column{Key: key, Title: title, Kind: table.Money, Priority: 1, Sum: true, Formula: words.Same(formula)}
	}
	t := &table.Table{
		ID:    "grants",
		Title: words.Phrase{De: "Fördermittel und Eigenanteil", En: "Grants and own share"},
		Note: words.Phrase{
			De: "%s · Förderung: Satz mal zuwendungsfähige Ausgaben, höchstens der Höchstbetrag · %s",
			En: "%s · grant: rate times eligible cost, at most the cap · %s",
		}.With(inEuros, words.View(d.View)),
		Columns: []table.Column{
			{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 2},
			{Key: "title", Title: words.Measure, Priority: 1},
			{Key: "grants", Title: words.Phrase{De: "Zuwendungen", En: "Grants"}, Kind: table.Prose, Priority: 2},
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			money("k", words.Consolidated, table.SumWhere("both", "k", ofMeasure, ofYear)),
			money("granted", words.Phrase{De: "Förderung", En: "Grant"}, table.SumWhere("both", "citygrant", ofMeasure, ofYear)+"+"+table.SumWhere("both", "providergrant", ofMeasure, ofYear)),
			money("others", words.Phrase{De: "andere Dritte", En: "other third parties"}, table.SumWhere("both", "third", ofMeasure, ofYear)+"-[granted]"),
			money("own", words.Phrase{De: "Eigenanteil", En: "Own share"}, "MAX(0,[k]-[granted]-[others])"),
			money("apart", words.Phrase{De: "nicht eingerechnet", En: "not counted"}, ""),
		},
	}
	for _, m := range d.Plan.Measures {
		for _, year := range d.Years.Each() {
			if slices.ContainsFunc(m.Grants, func(g plan.Grant) bool { return moneyOf(&g).At(year) != 0 }) {
				t.Rows = append(t.Rows, d.grantRow(m, year))
			}
		}
	}
	if len(t.Rows) > 0 {
		t.AddTotal()
	}
	return t
}

func moneyOf(g *plan.Grant) budget.Series {
	return budget.Grant{Rate: g.Rate, Eligible: g.Eligible, Cap: g.Cap}.Money()
}

func (d Data) grantRow(m *plan.Measure, year budget.Year) table.Row {
	both := d.Ledger.Measure(m.ID, year, d.View)
	granted := d.granted(m, year, budget.City) + d.granted(m, year, budget.Provider)
	var all budget.Cents
	var givers []words.Sentence
	for i := range m.Grants {
		g := &m.Grants[i]
		if money := moneyOf(g).At(year); money != 0 {
			all += money
			givers = append(givers, d.giver(g))
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

// giver names who gives a grant, and why it is not counted.
func (d Data) giver(g *plan.Grant) words.Sentence {
	giver := words.Clean(g.Giver)
	switch line := d.Ledger.Line(g.Line); {
	case line == nil:
		return words.Phrase{De: "%s (✗ ohne Haushaltsstelle)", En: "%s (✗ without a budget line)"}.With(giver)
	case !d.View.Counts(line):
		return words.Phrase{De: "%s (zählt in dieser Sicht nicht)", En: "%s (not counted in this view)"}.With(giver)
	}
	return plainText(giver)
}
