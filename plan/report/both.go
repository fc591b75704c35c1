package report

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// flow is the way that allocated money takes; sheets add up by it.
type flow string

const (
	fromCity     flow = "city"      // spent by the city itself
	toProvider   flow = "paid-on"   // spent by the city and paid on to the provider
	byProvider   flow = "provider"  // spent by the provider
	received     flow = "received"  // planned by the provider as income from the city
	fromOthers   flow = "others"    // the provider's income from others
	granted      flow = "granted"   // the city's income from others
	outsideOfSum flow = "not-added" // belongs to the other view
)

func (d Data) flowName(f flow) words.Phrase {
	city, provider := d.bookName(budget.City), d.bookName(budget.Provider)
	switch f {
	case fromCity:
		return city
	case toProvider:
		return words.Phrase{De: city.De + " an " + provider.De, En: city.En + " to " + provider.En}
	case byProvider:
		return provider
	case received:
		return words.Phrase{De: provider.De + " von " + city.De, En: provider.En + " from " + city.En}
	case fromOthers:
		return words.Phrase{De: provider.De + " von Dritten", En: provider.En + " from others"}
	case granted:
		return words.Phrase{De: city.De + " von Dritten", En: city.En + " from others"}
	}
	return words.Phrase{De: "zählt in dieser Sicht nicht", En: "not counted in this view"}
}

// sumOf is a formula that adds up a column of the allocations over some
// flows, where the conditions hold.
func sumOf(column string, flows []flow, conditions ...table.Where) table.Formula {
	ways := table.Where{Column: "way"}
	for _, f := range flows {
		ways.Is = append(ways.Is, table.Quoted(string(f)))
	}
	return words.Same(table.SumWhere("allocation", column, append(conditions, ways)...))
}

// ofRow adds up the allocations of a row's measure and year.
func ofRow(flows ...flow) table.Formula {
	return sumOf("{year}", flows, table.Where{Column: "measure", Is: []string{"[id]"}})
}

// Both sets the two books side by side, a row for each measure and year with
// any money or need.
func (d Data) Both() *table.Table {
	city, provider := d.bookName(budget.City), d.bookName(budget.Provider)
	money := func(key string, title words.Phrase, priority int, book budget.Book, formula table.Formula) table.Column {
		return table.Column{Key: key, Title: title, Kind: table.Money, Priority: priority, Book: book, Sum: true, Formula: formula}
	}
	t := &table.Table{
		ID:    "both",
		Title: words.BothBooks,
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(inEuros, words.View(d.View)),
		Columns: []table.Column{
			{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 1},
			{Key: "title", Title: words.Measure, Priority: 5},
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			money("need", words.Need, 4, "", table.Formula{}),
			money("city", city, 1, budget.City, ofRow(fromCity, toProvider)),
			money("twice", words.Phrase{De: "davon an " + provider.De, En: "of it to " + provider.En}, 2, budget.City, ofRow(toProvider)),
			money("provider", provider, 1, budget.Provider, ofRow(byProvider)),
			money("received", words.Phrase{De: provider.De + " erwartet", En: provider.En + " expects"}, 2, budget.Provider, ofRow(received)),
			money("naive", words.Phrase{De: "einfach addiert", En: "simply added"}, 6, "", words.Same("[city]+[provider]")),
			money("k", words.Consolidated, 1, "", words.Same("[city]+[provider]-[twice]")),
			money("d", words.Phrase{De: "Abweichung", En: "Difference"}, 1, "", words.Same("[twice]-[received]")),
			{Key: "cause", Title: words.Phrase{De: "Grund", En: "Cause"}, Priority: 3},
			money("gap", words.Gap, 3, "", words.Same("MAX(0,[need]-[k])")),
			money("third", words.Phrase{De: "von Dritten", En: "third parties"}, 7, "", words.Same(ofRow(granted, fromOthers).De+"+[citygrant]+[providergrant]")),
			money("net", words.Phrase{De: "netto", En: "net"}, 7, "", words.Same("[k]-[third]")),
			money("effect", words.Phrase{De: "Belastung " + city.De, En: "effect on " + city.En}, 8, budget.City, words.Same("[city]-"+ofRow(granted).De+"-[citygrant]")),
			money("margin", words.Phrase{De: "Überschuss " + provider.De, En: "margin of " + provider.En}, 8, budget.Provider, words.Same("[received]+"+ofRow(fromOthers).De+"+[providergrant]-[provider]")),
			grantKey("citygrant", city), grantKey("providergrant", provider),
		},
	}
	t.Rows = d.bothRows()
	t.AddTotal()
	return t
}

// bothRows has a row for each measure and year in which it needs or has money.
func (d Data) bothRows() []table.Row {
	n, years := 0, d.Years.Each()
	for _, m := range d.Plan.Measures {
		n += len(m.Need) // few years have money and no need
	}
	rows := make([]table.Row, 0, n)
	for _, m := range d.Plan.Measures {
		flows := d.Ledger.Flows(m.ID)
		for _, year := range years {
			need, both := m.Need.At(year), flows.In(year, d.View)
			if need != 0 || both != (budget.Both{}) {
				rows = append(rows, d.bothRow(m, year, need, both))
			}
		}
	}
	return rows
}

func (d Data) bothRow(m *plan.Measure, year budget.Year, need budget.Cents, both budget.Both) table.Row {
	row := table.Row{ID: string(m.ID) + "@" + words.PlainYear(year), Place: m.At, Cells: []table.Cell{
		table.Name(m.ID), table.Name(m.Title), table.Period(year), table.Cash(need), table.Cash(both.City), table.Cash(both.ToProvider), table.Cash(both.Provider), table.Cash(both.Received),
		table.Cash(both.Naive()), table.Cash(both.Consolidated()), table.Cash(both.Difference()), causes(m, year), table.Cash(both.Gap(need)),
		table.Cash(both.ThirdParty()), table.Cash(both.Net()), table.Cash(both.CityEffect()), table.Cash(both.Margin()),
		table.Cash(d.granted(m, year, budget.City)), table.Cash(d.granted(m, year, budget.Provider)),
	}}
	switch {
	case both.Difference() != 0 && causes(m, year) == nil:
		row.Mark = table.Bad
	case both.Difference() != 0 || both.Gap(need) > 0:
		row.Mark = table.Warn
	}
	return row
}

// grantKey holds what grants bring, which is no allocation.
func grantKey(key string, book words.Phrase) table.Column {
	return table.Column{Key: key, Title: words.Phrase{De: "Förderung " + book.De, En: "Grants " + book.En}, Kind: table.Money, Helper: true}
}

// granted is what the grants of a measure bring to a book in a year.
func (d Data) granted(m *plan.Measure, year budget.Year, book budget.Book) budget.Cents {
	var sum budget.Cents
	for i := range m.Grants {
		g := &m.Grants[i]
		if line := d.Ledger.Line(g.Line); line != nil && line.Book == book && d.View.Counts(line) {
			sum += moneyOf(g).At(year)
		}
	}
	return sum
}

// causes names why the books differ in a year, nil if no cause is given.
func causes(m *plan.Measure, year budget.Year) table.Cell {
	for _, a := range m.Allocations {
		if received, ok := a.Received.Find(year); ok && received != a.Amounts.At(year) && a.Cause != "" {
			return table.WordOf(a.Cause, plan.CauseNames[a.Cause])
		}
	}
	return nil
}
