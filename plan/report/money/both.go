// Package money makes tables of money: lines and their figures, allocations, the
// two books side by side, movements, forward authority, grants, and what money
// stands on.
package money

import (
	"strings"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Flow is the way that allocated money takes; sheets add up by it.
type Flow string

const (
	FromCity   Flow = "city"     // spent by the city itself
	ToProvider Flow = "paid-on"  // spent by the city and paid on to the provider
	TaxPaid    Flow = "tax"      // value-added tax on it, which leaves the city
	ByProvider Flow = "provider" // spent by the provider
	Received   Flow = "received" // planned by the provider as income from the city
	FromOthers Flow = "others"   // the provider's income from others

	// In a view that holds one of the two lines only: income whose payment it leaves
	// out counts for the margin, a payment whose income it leaves out is expected.
	ReceivedAlone     Flow = "received-alone"
	ReceivedElsewhere Flow = "received-elsewhere"

	CityFromOthers Flow = "granted"   // the city's income from others
	outsideOfSum   Flow = "not-added" // belongs to the other view
)

// Flows are the ways that count.
var Flows = []Flow{FromCity, ToProvider, TaxPaid, ByProvider, Received, ReceivedAlone, ReceivedElsewhere, FromOthers, CityFromOthers}

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
	case ReceivedAlone:
		return words.Phrase{De: provider.De + " von " + city.De + ", dort in der anderen Rechenweise", En: provider.En + " from " + city.En + ", there in the other view"}
	case ReceivedElsewhere:
		return words.Phrase{De: provider.De + " von " + city.De + ", hier in der anderen Rechenweise", En: provider.En + " from " + city.En + ", here in the other view"}
	case FromOthers:
		return words.Phrase{De: provider.De + " von Dritten", En: provider.En + " from others"}
	case CityFromOthers:
		return words.Phrase{De: city.De + " von Dritten", En: city.En + " from others"}
	}
	return words.Phrase{De: "zählt in dieser Rechenweise nicht", En: "not counted in this view"}
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

// OfMeasure is a formula that adds up a column of the allocations of a row's
// measure over some flows.
func OfMeasure(column string, flows ...Flow) table.Formula {
	sums := make([]string, len(flows))
	for i, f := range flows {
		ofFlow := table.Where{Column: report.MeasureNumber.Key + "-" + string(f), Is: report.OfMeasure.Is}
		sums[i] = table.SumWhere("allocation", column, ofFlow)
	}
	return words.Same(strings.Join(sums, "+"))
}

// ofRow adds up the allocations of a row's measure and year.
func ofRow(flows ...Flow) table.Formula { return OfMeasure("{year}", flows...) }

// Both sets the two books side by side, a row for each measure and year with
// any money or need.
func Both(src report.Source) *table.Table {
	columns := bothColumns(src)
	t := &table.Table{
		ID:      "both",
		Title:   words.BothBooks,
		Note:    words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(src.View)),
		Columns: columns.Heads(),
	}
	t.Rows = bothRows(src, columns)
	t = t.WithoutZero("over")
	t.AddTotal()
	return t
}

// bothRows has a row for each measure and year in which it needs or has money.
func bothRows(src report.Source, columns table.Columns[both]) []table.Row {
	n, years := 0, src.Years.Each()
	for _, m := range src.Plan.Measures {
		n += len(m.Need) // few years have money and no need
	}
	rows := make([]table.Row, 0, n)
	for _, m := range src.Plan.Measures {
		flows := src.Ledger.Flows(m.ID)
		for _, year := range years {
			one := both{flows.In(year, src.View), m, year, src.Need(m, year)}
			if one.need != 0 || one.Both != (budget.Both{}) {
				rows = append(rows, table.Row{ID: string(m.ID) + "@" + words.PlainYear(year), Place: m.At, Mark: one.mark(src), Cells: columns.Cells(one)})
			}
		}
	}
	return rows
}

// both is a measure in a year.
type both struct {
	budget.Both
	measure *plan.Measure
	year    budget.Year
	need    budget.Cents
}

func (b both) cause() table.Cell { return CauseCell(b.measure, b.year) }

func (b both) mark(src report.Source) table.Mark {
	switch {
	case b.Difference() != 0 && b.cause() == nil:
		return table.Bad
	case b.Difference() != 0 || gapOf(src, b.Both, b.need) > 0:
		return table.Warn
	}
	return table.Plain
}

func bothColumns(src report.Source) table.Columns[both] {
	city, provider, numbers := src.BookName(budget.City), src.BookName(budget.Provider), src.Numbers()
	amount := func(key string, title words.Phrase, priority int, book budget.Book, formula table.Formula, of func(both) budget.Cents) table.CellColumn[both] {
		return table.Amount(table.Column{Key: key, Title: title, Priority: priority, Book: book, Sum: true, Formula: formula}, of)
	}
	grants := func(key string, title words.Phrase, book budget.Book) table.CellColumn[both] { // which are no allocation
		return table.Amount(table.Column{Key: key, Title: words.Phrase{De: "Förderung " + title.De, En: "Grants " + title.En}, Helper: true},
			func(b both) budget.Cents { return grantsTo(src, b.measure, b.year, book) })
	}
	return table.Columns[both]{
		table.Col(table.Column{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 1}, func(b both) table.Cell { return table.Name(b.measure.ID) }),
		table.Col(table.Column{Key: "title", Title: words.Measure, Priority: 5}, func(b both) table.Cell { return table.Name(b.measure.Title) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(b both) table.Cell { return table.Period(b.year) }),
		amount("need", words.Need, 4, "", table.Formula{}, func(b both) budget.Cents { return b.need }),
		amount("city", city, 1, budget.City, words.Same(ofRow(FromCity).De+"+[paid]"), func(b both) budget.Cents { return b.City }),
		amount("paid", words.Phrase{De: "davon an " + provider.De, En: "of it to " + provider.En}, 2, budget.City, words.Same(ofRow(ToProvider).De+"+[tax]"), func(b both) budget.Cents { return b.ToProvider }),
		amount("provider", provider, 1, budget.Provider, ofRow(ByProvider), func(b both) budget.Cents { return b.Provider }),
		amount("received", words.Phrase{De: provider.De + " erwartet", En: provider.En + " expects"}, 2, budget.Provider, ofRow(Received, ReceivedElsewhere), func(b both) budget.Cents { return b.Received }),
		amount("naive", words.Phrase{De: "einfach addiert", En: "simply added"}, 6, "", words.Same("[city]+[provider]"), func(b both) budget.Cents { return b.Naive() }),
		amount("k", words.Consolidated, 1, "", words.Same("[city]+[provider]-[paid]+[tax]"), func(b both) budget.Cents { return b.Consolidated() }),
		amount("d", words.Phrase{De: "Abweichung", En: "Difference"}, 1, "", words.Same("[paid]-[received]"), func(b both) budget.Cents { return b.Difference() }),
		table.Col(table.Column{Key: "cause", Title: words.Phrase{De: "Grund", En: "Cause"}, Priority: 3}, both.cause),
		table.Col(table.Column{Key: "gap", Title: words.Gap, Kind: table.Money, Priority: 3, Sum: true, Dashed: true, Formula: words.Same("MAX(0,[need]-[k])")}, func(b both) table.Cell { return GapCell(src, b.Gap(b.need)) }),
		table.Col(table.Column{Key: "over", Title: words.AboveNeed, Kind: table.Money, Priority: 3, Sum: true, Formula: words.Same("MAX(0,[k]-[need])")}, func(b both) table.Cell { return GapCell(src, b.Surplus(b.need)) }),
		amount("third", words.Phrase{De: "von Dritten", En: "third parties"}, 7, "", words.Same(ofRow(CityFromOthers, FromOthers).De+"+[citygrant]+[providergrant]"), func(b both) budget.Cents { return b.ThirdParty() }),
		amount("net", words.Phrase{De: "netto", En: "net"}, 7, "", words.Same("[k]-[third]"), func(b both) budget.Cents { return b.Net() }),
		amount("effect", words.Phrase{De: "Belastung " + city.De, En: "effect on " + city.En}, 8, budget.City, words.Same("[city]-"+ofRow(CityFromOthers).De+"-[citygrant]"), func(b both) budget.Cents { return b.CityEffect() }),
		amount("margin", words.Phrase{De: "Überschuss " + provider.De, En: "margin of " + provider.En}, 8, budget.Provider, words.Same(ofRow(Received, ReceivedAlone, FromOthers).De+"+[providergrant]-[provider]"), func(b both) budget.Cents { return b.Margin() }),
		table.Amount(table.Column{Key: "tax", Title: words.Phrase{De: "davon Umsatzsteuer", En: "of it VAT"}, Helper: true, Formula: ofRow(TaxPaid)}, func(b both) budget.Cents { return b.Tax }),
		grants("citygrant", city, budget.City),
		grants("providergrant", provider, budget.Provider),
		table.Col(report.MeasureNumber, func(b both) table.Cell { return numbers.Measure(b.measure.ID) }),
	}
}

// grantsTo is what the grants of a measure bring to a book in a year.
func grantsTo(src report.Source, m *plan.Measure, year budget.Year, book budget.Book) budget.Cents {
	var sum budget.Cents
	for i := range m.Grants {
		g := &m.Grants[i]
		if line := src.Ledger.Line(g.Line); line != nil && line.Book == book && src.View.Counts(line) {
			sum += g.Account(m.ID).Money().At(year)
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

// OverPlanYears adds up a measure's books and gaps over the years of the plan.
func OverPlanYears(src report.Source, m *plan.Measure) (both budget.Both, gap budget.Cents) {
	flows := src.Ledger.Flows(m.ID)
	for _, year := range src.Years.Each() {
		b := flows.In(year, src.View)
		both = both.Plus(b)
		gap += gapOf(src, b, src.Need(m, year))
	}
	return both, gap
}

// Need is what a measure needs in the years of the plan.
func Need(src report.Source, m *plan.Measure) budget.Cents {
	return sum(src.Years.Each(), func(year budget.Year) budget.Cents { return src.Need(m, year) })
}

// InYear adds up all measures in a year. Gaps are those of the single measures:
// a surplus of one fills no gap of another.
func InYear(src report.Source, year budget.Year) (both budget.Both, need, gap budget.Cents) {
	for _, m := range src.Plan.Measures {
		b, needed := src.Ledger.Measure(m.ID, year, src.View), src.Need(m, year)
		both = both.Plus(b)
		need += needed
		gap += gapOf(src, b, needed)
	}
	return both, need, gap
}
