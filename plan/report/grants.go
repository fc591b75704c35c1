package report

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// Grants lists third-party money with what is left for the city: a row for
// each measure and year that has a grant. Own share = cost − third parties.
func (d Data) Grants() *Table {
	money := func(key string, title words.Phrase, formula string) Column {
		return Column{Key: key, Title: title, Kind: Money, Priority: 1, Sum: true, Formula: words.Same(formula)}
	}
	t := &Table{
		ID:    "grants",
		Title: words.Phrase{De: "Fördermittel und Eigenanteil", En: "Grants and own share"},
		Note: words.Phrase{
			De: "%s · Förderung: Satz mal zuwendungsfähige Ausgaben, höchstens der Höchstbetrag · %s",
			En: "%s · grant: rate times eligible cost, at most the cap · %s",
		}.With(inEuros, words.View(d.View)),
		Columns: []Column{
			{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 2},
			{Key: "title", Title: words.Measure, Priority: 1},
			{Key: "grants", Title: words.Phrase{De: "Zuwendungen", En: "Grants"}, Kind: Prose, Priority: 2},
			{Key: "year", Title: words.Year, Kind: Year, Priority: 1},
			money("k", words.Consolidated, sumWhere("both", "k", ofMeasure, ofYear)),
			money("granted", words.Phrase{De: "Förderung", En: "Grant"}, ""),
			money("others", words.Phrase{De: "andere Dritte", En: "other third parties"}, sumWhere("both", "third", ofMeasure, ofYear)+"-[granted]"),
			money("own", words.Phrase{De: "Eigenanteil", En: "Own share"}, "[k]-[granted]-[others]"),
		},
	}
	for i := range d.Plan.Measures {
		m := &d.Plan.Measures[i]
		for _, year := range d.Years.Each() {
			if granted := grantedIn(m, year); granted != 0 {
				t.Rows = append(t.Rows, d.grantRow(m, year, granted))
			}
		}
	}
	if len(t.Rows) > 0 {
		t.addTotal()
	}
	return t
}

func moneyOf(g *plan.Grant) budget.Series {
	return budget.Grant{Rate: g.Rate, Eligible: g.Eligible, Cap: g.Cap}.Money()
}

// grantedIn is what all grants of a measure pay in a year.
func grantedIn(m *plan.Measure, year budget.Year) budget.Cents {
	var sum budget.Cents
	for i := range m.Grants {
		sum += moneyOf(&m.Grants[i]).At(year)
	}
	return sum
}

func (d Data) grantRow(m *plan.Measure, year budget.Year, granted budget.Cents) Row {
	both := d.Ledger.Measure(m.ID, year, d.View)
	givers := ""
	for i := range m.Grants {
		if g := &m.Grants[i]; moneyOf(g).At(year) != 0 {
			givers = joined(givers, g.Giver)
		}
	}
	row := Row{ID: string(m.ID) + "@" + words.PlainYear(year), Place: m.Grants[0].At, Cells: []Value{
		Name(m.ID), Name(m.Title), name(givers), Period(year),
		Cash(both.Consolidated()), Cash(granted), Cash(both.ThirdParty() - granted), Cash(both.Net()),
	}}
	if both.Net() < 0 {
		row.Mark = Bad
	}
	return row
}
