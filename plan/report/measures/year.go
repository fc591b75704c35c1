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

// Year is how the figures of a measure in a year come about, from its
// allocations to cost, gap, and what each book bears (domain § 2).
func Year(src report.Source, id budget.MeasureID, year budget.Year) (report.Detail, bool) {
	for _, m := range src.Plan.Measures {
		if m.ID == id {
			return report.Detail{
				Name:   words.Phrase{De: "%s %d", En: "%s %d"}.With(words.Clean(string(m.ID)), year),
				Title:  m.Title + " · " + words.PlainYear(year),
				Place:  m.At,
				Facts:  yearFacts(src, m),
				Tables: []*table.Table{measureDerivation(src, m, year)},
			}, true
		}
	}
	return report.Detail{}, false
}

// yearFacts are the way of a measure, and where its figures come from.
func yearFacts(src report.Source, m *plan.Measure) []report.Fact {
	facts := []report.Fact{{Title: words.Phrase{De: "Nachweiskette", En: "Trail"}, Value: pathCell(src, m), Opens: report.ToMeasure(m.ID)}}
	facts = append(append(facts, report.OwnFacts(src, "measure", m.At)...), sourceFacts(m)...)
	return slices.DeleteFunc(facts, func(fact report.Fact) bool { return fact.Value == nil })
}

// measureDerivation writes down each sum of the two books with its formula,
// under the allocations that go into it.
func measureDerivation(src report.Source, m *plan.Measure, year budget.Year) *table.Table {
	t := &table.Table{
		ID:    "derivation",
		Title: words.Phrase{De: "Herleitung", En: "Derivation"},
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(src.View)),
		Columns: []table.Column{
			{Key: "term", Title: words.Title, Priority: 1},
			{Key: "amount", Title: words.Phrase{De: "Betrag", En: "Amount"}, Kind: table.Money, Priority: 1},
			{Key: "decision", Title: words.Decision, Priority: 2},
			{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 1},
		},
	}
	city, provider := src.BookName(budget.City), src.BookName(budget.Provider)
	both := src.Ledger.Measure(m.ID, year, src.View)
	need, name := src.Need(m, year), words.Said(words.Need)
	if need != m.Need.At(year) {
		name = words.Phrase{De: "%s, eingestellt: nur, was noch gezahlt wird, von %s", En: "%s, stopped: only what is still paid, of %s"}.With(words.Need, m.Need.At(year))
	}
	sum := func(de, en string, amount budget.Cents) {
		title := words.Phrase{De: de, En: en}
		t.Rows = append(t.Rows, table.Row{Level: table.Subtotal, Cells: []table.Cell{table.Phrase(title), table.Cash(amount), nil, nil}})
	}
	t.Rows = append(t.Rows, flowRows(src, m, year, money.FromCity, money.ToProvider)...)
	sum("C = "+city.De, "C = "+city.En, both.City)
	t.Rows = append(t.Rows, flowRows(src, m, year, money.ByProvider)...)
	sum("Q = "+provider.De, "Q = "+provider.En, both.Provider)
	sum("C_int = davon von "+city.De+" an "+provider.De+", in beiden Plänen", "C_int = of it paid on to the provider, in both books", both.ToProvider)
	if both.Tax == 0 {
		sum("K = C + Q − C_int, bereinigt", "K = C + Q − C_int, consolidated", both.Consolidated())
	} else {
		sum("U = davon Umsatzsteuer, die nur die Stadt trägt", "U = of it VAT, which the city alone bears", both.Tax)
		sum("K = C + Q − (C_int − U), bereinigt", "K = C + Q − (C_int − U), consolidated", both.Consolidated())
	}
	sum("einfach addiert wären es C + Q", "simply added: C + Q", both.Naive())
	sum("R_int = davon erwartet "+provider.De, "R_int = of it expected by the provider", both.Received)
	sum("d = C_int − R_int, Abweichung", "d = C_int − R_int, difference", both.Difference())
	t.Rows = append(t.Rows, flowRows(src, m, year, money.FromOthers, money.CityFromOthers)...)
	t.Rows = append(t.Rows, grantRows(src, m, year)...)
	sum("FG = von Dritten", "FG = from third parties", both.ThirdParty())
	sum("N = K − FG, netto", "N = K − FG, net", both.Net())
	sum("E = Belastung "+city.De, "E = effect on the city's budget", both.CityEffect())
	if both.Across == 0 {
		sum("P = Überschuss "+provider.De+" (R_int + R_ext − Q)", "P = margin of the provider (R_int + R_ext − Q)", both.Margin())
	} else {
		sum("A = Einnahme "+provider.De+", die "+city.De+" in der anderen Rechenweise bezahlt", "A = income of the provider that is paid in the other view", both.Across)
		sum("P = Überschuss "+provider.De+" (R_int + A + R_ext − Q)", "P = margin of the provider (R_int + A + R_ext − Q)", both.Margin())
	}
	t.Rows = append(t.Rows, table.Row{ID: "need", Place: m.At, Cells: []table.Cell{table.Label(name), table.Cash(need), nil, report.PlaceCell(m.At.At("need").Year(int(year)))}})
	if src.View == budget.Cash {
		sum("Lücke = Bedarf − K, nie unter 0", "gap = need − K, never below 0", both.Gap(need))
		if over := both.Surplus(need); over > 0 {
			sum("über Bedarf = K − Bedarf", "above need = K − need", over)
		}
	}
	return t
}

// flowRows are the allocations of a year that go one of some ways.
func flowRows(src report.Source, m *plan.Measure, year budget.Year, flows ...money.Flow) []table.Row {
	var rows []table.Row
	for i := range m.Allocations {
		a := &m.Allocations[i]
		line := src.Ledger.Line(a.Line)
		amount := a.Amounts.At(year)
		if line == nil || amount == 0 {
			continue
		}
		for _, f := range flows {
			if money.FlowOf(src, a, line) != f {
				continue
			}
			place := a.At.At("amounts").Year(int(year))
			title := words.Phrase{De: "%s: %s %s", En: "%s: %s %s"}.With(money.FlowName(src, f), string(line.ID), line.Name)
			rows = append(rows, table.Row{ID: place.String(), Place: place, Opens: table.To(report.ToAllocation(m, a)), Cells: []table.Cell{table.Label(title), table.Cash(amount), src.DecisionsCell(a.Decisions(m)...), report.PlaceCell(place)}})
		}
	}
	return rows
}

// grantRows are the grants that pay for the cost of a year or arrive in it. One
// that counts nowhere, not in this view, or arrives in another year has no amount.
func grantRows(src report.Source, m *plan.Measure, year budget.Year) []table.Row {
	var rows []table.Row
	for i := range m.Grants {
		g := &m.Grants[i]
		account, giver := g.Account(m.ID), words.Same("%s").With(money.Giver(src, g))
		if g.Line != "" {
			giver = words.Phrase{De: "%s, auf %s", En: "%s, on %s"}.With(giver, string(g.Line))
		}
		row := func(place source.Place, title words.Sentence, amount table.Cell) {
			rows = append(rows, table.Row{ID: place.String(), Place: place, Cells: []table.Cell{table.Label(title), amount, nil, report.PlaceCell(place)}})
		}
		arrives := counted(src, g, account.Money().At(year))
		if eligible := g.Eligible.At(year); eligible != 0 {
			title, cell := words.Phrase{De: "%s: %s von %s%s", En: "%s: %s of %s%s"}.With(giver, g.Rate, eligible, capped(g, account, year)), arrives
			if len(g.Received) > 0 {
				title, cell = words.Phrase{De: "%s, Eingang %s", En: "%s, arrives in %s"}.With(title, money.ArrivalYears(g)), nil
			}
			row(g.At.At("eligible").Year(int(year)), title, cell)
		}
		if g.Received.At(year) != 0 {
			row(g.At.At("received").Year(int(year)), words.Phrase{De: "%s: Eingang", En: "%s: arrives"}.With(giver), arrives)
		}
	}
	return rows
}

// counted is the money of a grant, nil where it does not count in the view.
func counted(src report.Source, g *plan.Grant, amount budget.Cents) table.Cell {
	if line := src.Ledger.Line(g.Line); line == nil || !src.View.Counts(line) {
		return nil
	}
	return table.Cash(amount)
}

// capped says where a grant gives less than its rate, since its cap is reached.
func capped(g *plan.Grant, account budget.Grant, year budget.Year) words.Sentence {
	rated := g.Rate.Of(g.Eligible.At(year))
	if account.Promised().At(year) == rated {
		return words.Sentence{}
	}
	return words.Phrase{De: " = %s, höchstens %s über alle Jahre", En: " = %s, at most %s over all years"}.With(rated, *g.Cap)
}
