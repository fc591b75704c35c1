// Package money makes tables of money: lines and their figures, allocations, the
// two books side by side, movements, forward authority, grants, and what money
// stands on.
package money

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Flow is the way that allocated money takes; sheets add up by it.
type Flow string

const (
	FromCity     Flow = "city"      // spent by the city itself
	ToProvider   Flow = "paid-on"   // spent by the city and paid on to the provider
	TaxPaid      Flow = "tax"       // value-added tax on it, which leaves the city
	ByProvider   Flow = "provider"  // spent by the provider
	Received     Flow = "received"  // planned by the provider as income from the city
	FromOthers   Flow = "others"    // the provider's income from others
	Granted      Flow = "granted"   // the city's income from others
	outsideOfSum Flow = "not-added" // belongs to the other view
)

// FlowName is what a way of money is called in this plan.
func FlowName(src report.Source, f Flow) words.Phrase {
	city, provider := src.BookName(budget.City), src.BookName(budget.Provider)
	switch f {
	case FromCity:
		return city
	case ToProvider:
		return words.Phrase{De: city.De + " an " + provider.De, En: city.En + " to " + provider.En}
	case TaxPaid:
		return words.Phrase{De: city.De + ": Umsatzsteuer", En: city.En + ": VAT"}
	case ByProvider:
		return provider
	case Received:
		return words.Phrase{De: provider.De + " von " + city.De, En: provider.En + " from " + city.En}
	case FromOthers:
		return words.Phrase{De: provider.De + " von Dritten", En: provider.En + " from others"}
	case Granted:
		return words.Phrase{De: city.De + " von Dritten", En: city.En + " from others"}
	}
	return words.Phrase{De: "zählt in dieser Sicht nicht", En: "not counted in this view"}
}

// SumOf is a formula that adds up a column of the allocations over some
// flows, where the conditions hold.
func SumOf(column string, flows []Flow, conditions ...table.Where) table.Formula {
	ways := table.Where{Column: "way"}
	for _, f := range flows {
		ways.Is = append(ways.Is, table.Quoted(string(f)))
	}
	return words.Same(table.SumWhere("allocation", column, append(conditions, ways)...))
}

// ofRow adds up the allocations of a row's measure and year.
func ofRow(flows ...Flow) table.Formula {
	return SumOf("{year}", flows, table.Where{Column: "measure", Is: []string{"[id]"}})
}

// Both sets the two books side by side, a row for each measure and year with
// any money or need.
func Both(src report.Source) *table.Table {
	city, provider := src.BookName(budget.City), src.BookName(budget.Provider)
	money := func(key string, title words.Phrase, priority int, book budget.Book, formula table.Formula) table.Column {
		return table.Column{Key: key, Title: title, Kind: table.Money, Priority: priority, Book: book, Sum: true, Formula: formula}
	}
	t := &table.Table{
		ID:    "both",
		Title: words.BothBooks,
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(src.View)),
		Columns: []table.Column{
			{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 1},
			{Key: "title", Title: words.Measure, Priority: 5},
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			money("need", words.Need, 4, "", table.Formula{}),
			money("city", city, 1, budget.City, ofRow(BookFlows[budget.City]...)),
			money("paid", words.Phrase{De: "davon an " + provider.De, En: "of it to " + provider.En}, 2, budget.City, ofRow(ToProvider, TaxPaid)),
			money("provider", provider, 1, budget.Provider, ofRow(ByProvider)),
			money("received", words.Phrase{De: provider.De + " erwartet", En: provider.En + " expects"}, 2, budget.Provider, ofRow(Received)),
			money("naive", words.Phrase{De: "einfach addiert", En: "simply added"}, 6, "", words.Same("[city]+[provider]")),
			money("k", words.Consolidated, 1, "", words.Same("[city]+[provider]-[paid]+[tax]")),
			money("d", words.Phrase{De: "Abweichung", En: "Difference"}, 1, "", words.Same("[paid]-[received]")),
			{Key: "cause", Title: words.Phrase{De: "Grund", En: "Cause"}, Priority: 3},
			money("gap", words.Gap, 3, "", words.Same("MAX(0,[need]-[k])")),
			money("over", words.AboveNeed, 3, "", words.Same("MAX(0,[k]-[need])")),
			money("third", words.Phrase{De: "von Dritten", En: "third parties"}, 7, "", words.Same(ofRow(Granted, FromOthers).De+"+[citygrant]+[providergrant]")),
			money("net", words.Phrase{De: "netto", En: "net"}, 7, "", words.Same("[k]-[third]")),
			money("effect", words.Phrase{De: "Belastung " + city.De, En: "effect on " + city.En}, 8, budget.City, words.Same("[city]-"+ofRow(Granted).De+"-[citygrant]")),
			money("margin", words.Phrase{De: "Überschuss " + provider.De, En: "margin of " + provider.En}, 8, budget.Provider, words.Same("[received]+"+ofRow(FromOthers).De+"+[providergrant]-[provider]")),
			{Key: "tax", Title: words.Phrase{De: "davon Umsatzsteuer", En: "of it VAT"}, Kind: table.Money, Helper: true, Formula: ofRow(TaxPaid)},
			grantKey("citygrant", city), grantKey("providergrant", provider),
		},
	}
	t.Columns[t.Column("gap")].Dashed = true
	t.Rows = bothRows(src)
	t = t.WithoutZero("over")
	t.AddTotal()
	return t
}

// bothRows has a row for each measure and year in which it needs or has money.
func bothRows(src report.Source) []table.Row {
	n, years := 0, src.Years.Each()
	for _, m := range src.Plan.Measures {
		n += len(m.Need) // few years have money and no need
	}
	rows := make([]table.Row, 0, n)
	for _, m := range src.Plan.Measures {
		flows := src.Ledger.Flows(m.ID)
		for _, year := range years {
			need, both := m.Need.At(year), flows.In(year, src.View)
			if need != 0 || both != (budget.Both{}) {
				rows = append(rows, bothRow(src, m, year, need, both))
			}
		}
	}
	return rows
}

func bothRow(src report.Source, m *plan.Measure, year budget.Year, need budget.Cents, both budget.Both) table.Row {
	row := table.Row{ID: string(m.ID) + "@" + words.PlainYear(year), Place: m.At, Cells: []table.Cell{
		table.Name(m.ID), table.Name(m.Title), table.Period(year), table.Cash(need), table.Cash(both.City), table.Cash(both.ToProvider), table.Cash(both.Provider), table.Cash(both.Received),
		table.Cash(both.Naive()), table.Cash(both.Consolidated()), table.Cash(both.Difference()), CauseCell(m, year), GapCell(src, both.Gap(need)), GapCell(src, both.Surplus(need)),
		table.Cash(both.ThirdParty()), table.Cash(both.Net()), table.Cash(both.CityEffect()), table.Cash(both.Margin()),
		table.Cash(both.Tax), table.Cash(grantsTo(src, m, year, budget.City)), table.Cash(grantsTo(src, m, year, budget.Provider)),
	}}
	switch {
	case both.Difference() != 0 && CauseCell(m, year) == nil:
		row.Mark = table.Bad
	case both.Difference() != 0 || gapOf(src, both, need) > 0:
		row.Mark = table.Warn
	}
	return row
}

// grantKey holds what grants bring, which is no allocation.
func grantKey(key string, book words.Phrase) table.Column {
	return table.Column{Key: key, Title: words.Phrase{De: "Förderung " + book.De, En: "Grants " + book.En}, Kind: table.Money, Helper: true}
}

// grantsTo is what the grants of a measure bring to a book in a year.
func grantsTo(src report.Source, m *plan.Measure, year budget.Year, book budget.Book) budget.Cents {
	var sum budget.Cents
	for i := range m.Grants {
		g := &m.Grants[i]
		if line := src.Ledger.Line(g.Line); line != nil && line.Book == book && src.View.Counts(line) {
			sum += GrantMoney(g).At(year)
		}
	}
	return sum
}

// CauseCell names why the books differ in a year, nil if no cause is given.
func CauseCell(m *plan.Measure, year budget.Year) table.Cell {
	for _, a := range m.Allocations {
		if received, ok := a.Received.Find(year); ok && received != a.Amounts.At(year) && a.Cause != "" {
			return table.WordOf(a.Cause, plan.CauseNames[a.Cause])
		}
	}
	return nil
}

// gapOf is the part of a need that no book pays. There is none without the
// investments that the need holds (domain § 2).
func gapOf(src report.Source, both budget.Both, need budget.Cents) budget.Cents {
	if src.View != budget.Cash {
		return 0
	}
	return both.Gap(need)
}

// GapCell is a gap or a surplus as a cell, nil in a view that has none.
func GapCell(src report.Source, gap budget.Cents) table.Cell {
	if src.View != budget.Cash {
		return nil
	}
	return table.Cash(gap)
}

// InTerm adds up a measure's books and gaps over the years of the plan.
func InTerm(src report.Source, m *plan.Measure) (both budget.Both, gap budget.Cents) {
	flows := src.Ledger.Flows(m.ID)
	for _, year := range src.Years.Each() {
		b := flows.In(year, src.View)
		both = both.Plus(b)
		gap += gapOf(src, b, m.Need.At(year))
	}
	return both, gap
}

// Need is what a measure needs within some years.
func Need(m *plan.Measure, years budget.Years) budget.Cents {
	var sum budget.Cents
	for _, entry := range m.Need {
		if years.Has(entry.Year) {
			sum += entry.Amount
		}
	}
	return sum
}

// InYear adds up all measures in a year. Gaps are those of the single measures:
// a surplus of one fills no gap of another.
func InYear(src report.Source, year budget.Year) (both budget.Both, need, gap budget.Cents) {
	for _, m := range src.Plan.Measures {
		b, needed := src.Ledger.Measure(m.ID, year, src.View), m.Need.At(year)
		both = both.Plus(b)
		need += needed
		gap += gapOf(src, b, needed)
	}
	return both, need, gap
}
