package money

import (
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// BookKey tells books apart whatever they are called.
func BookKey[T any](key string, of func(T) budget.Book) table.CellColumn[T] {
	return table.Col(table.Column{Key: key, Title: words.Phrase{De: "Plan (Kennung)", En: "Book (id)"}, Helper: true},
		func(row T) table.Cell { return table.Name(of(row)) })
}

// given is what a line gives a measure, or gets for it.
type given struct {
	*plan.Allocation
	measure *plan.Measure
	line    *budget.Line
	flow    Flow
	amount  func(budget.Year) budget.Cents
}

func (g given) lineID() budget.LineID { return g.line.ID }
func (g given) lineName() string      { return g.line.Name }
func (g given) theme() plan.ThemeID   { return g.measure.Theme }
func (g given) way() Flow             { return g.flow }
func (g given) origin() plan.Origin   { return g.Origin }
func (g given) decisions() string     { return strings.Join(g.Decisions(g.measure), "\n") }

// Allocation lists what measures get of each line, the lines of the city
// first, with a sum for each line. Its amounts are the ones that all other
// sheets are calculated from.
func Allocation(src report.Source) *table.Table {
	columns := allocationColumns(src)
	t := &table.Table{
		ID:    "allocation",
		Title: words.Allocation,
		Note: words.Phrase{
			De: "%s · eine Zeile je Haushaltsstelle und Maßnahme, Zwischensumme je Haushaltsstelle · %s",
			En: "%s · a row for each line and measure, a subtotal for each line · %s",
		}.With(report.InEuros, words.View(src.View)),
		Columns: columns.Heads(),
	}
	all := allGiven(src)
	for _, book := range budget.Books {
		for i := range src.Plan.Lines {
			line := &src.Plan.Lines[i]
			if line.Book != book || len(all[line.ID]) == 0 {
				continue
			}
			var rows []table.Row
			for _, one := range all[line.ID] {
				rows = append(rows, table.Row{ID: string(one.measure.ID) + "@" + string(line.ID), Place: one.At, SumClass: string(one.flow), Cells: columns.Cells(one)})
			}
			t.Rows = append(t.Rows, rows...)
			t.Rows = append(t.Rows, t.SumOf(rows, table.Subtotal, words.Phrase{De: "Summe %s %s", En: "Total %s %s"}.With(string(line.ID), line.Name)))
		}
	}
	return t
}

func allocationColumns(src report.Source) table.Columns[given] {
	years, numbers := src.Years.Each(), src.Numbers()
	columns := table.Columns[given]{
		table.Col(table.Column{Key: "line", Title: words.Line, Priority: 1}, table.Once(given.lineID, func(id budget.LineID) table.Cell { return table.Name(id) })),
		table.Col(table.Column{Key: "name", Title: words.Title, Priority: 4}, table.Once(given.lineName, func(name string) table.Cell { return table.Name(name) })),
		table.Col(table.Column{Key: "measure", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 1}, func(g given) table.Cell { return table.Name(g.measure.ID) }),
		table.Col(table.Column{Key: "title", Title: words.Measure, Priority: 2}, func(g given) table.Cell { return table.Name(g.measure.Title) }),
		table.Col(table.Column{Key: "theme", Title: words.Theme, Priority: 6}, table.Once(given.theme, src.ThemeCell)),
		table.Col(table.Column{Key: "flow", Title: words.Phrase{De: "Weg", En: "Way"}, Priority: 3}, table.Once(given.way, func(f Flow) table.Cell { return table.WordOf(f, FlowName(src, f)) })),
		table.Col(table.Column{Key: "decision", Title: words.Decision, Priority: 5}, table.Once(given.decisions, func(all string) table.Cell { return src.DecisionsCell(strings.Split(all, "\n")...) })),
		table.Col(table.Column{Key: "state", Title: words.Coverage, Priority: 4}, table.Once(func(g given) council.Coverage { return src.Council.Coverage(g.measure, g.Allocation) }, coverage)),
		table.Col(table.Column{Key: "origin", Title: report.FieldNames["origin"], Priority: 7}, table.Once(given.origin, func(o plan.Origin) table.Cell { return table.WordOf(o, plan.OriginNames[o], plan.Origins...) })),
		table.Col(table.Column{Key: "source", Title: words.Source, Priority: 11}, func(g given) table.Cell { return table.NameOf(g.Source) }),
		table.Col(table.Column{Key: "note", Title: words.Note, Kind: table.Prose, Priority: 12}, func(g given) table.Cell { return table.NameOf(g.Note) }),
		table.Col(table.Column{Key: "assumed", Title: words.Assumed, Priority: 6}, func(g given) table.Cell { return report.YesCell(g.Assumed) }),
	}
	columns = append(columns, report.YearColumns(years, func(g given, year budget.Year) budget.Cents { return g.amount(year) })...)
	columns = append(columns,
		table.Amount(table.Column{Key: "sum", Title: words.Total, Priority: 1, Sum: true, Formula: report.SumOfYears(years)}, func(g given) budget.Cents { return sum(years, g.amount) }),
		table.Amount(table.Column{Key: "once", Title: words.Consolidated, Priority: 5, Sum: true, Formula: countsOnce()}, func(g given) budget.Cents { return g.once(years) }),
		table.Col(report.LineNumber, func(g given) table.Cell { return numbers.Line(g.line.ID) }),
		table.Col(report.ThemeNumber, func(g given) table.Cell { return numbers.Theme(g.measure.Theme) }),
		table.Col(table.Column{Key: "way", Title: words.Phrase{De: "Weg (Kennung)", En: "Way (id)"}, Helper: true}, func(g given) table.Cell { return table.Name(g.flow) }),
		BookKey("book", func(g given) budget.Book { return g.line.Book }),
	)
	for _, f := range Flows {
		columns = append(columns, table.Col(flowColumn(src, f), func(g given) table.Cell {
			if g.flow != f {
				return nil
			}
			return numbers.Measure(g.measure.ID)
		}))
	}
	return columns
}

// once is the amount where it counts in the sum of both books, else 0.
func (g given) once(years []budget.Year) budget.Cents {
	if !slices.Contains(OnceFlows, g.flow) {
		return 0
	}
	return sum(years, g.amount)
}

func countsOnce() table.Formula {
	var ways []string
	for _, f := range OnceFlows {
		ways = append(ways, "[way]="+table.Quoted(string(f)))
	}
	return words.Same("IF(OR(" + strings.Join(ways, ",") + "),[sum],0)")
}

// flowColumn holds the numbers of the measures whose money takes a way, and
// nothing in the other rows: a sum over a way passes these by.
func flowColumn(src report.Source, f Flow) table.Column {
	column, name := report.MeasureNumber, FlowName(src, f)
	column.Key += "-" + string(f)
	column.Title = words.Phrase{De: column.Title.De + ": " + name.De, En: column.Title.En + ": " + name.En}
	return column
}

// sum adds up amounts over some years.
func sum(years []budget.Year, amount func(budget.Year) budget.Cents) (sum budget.Cents) {
	for _, year := range years {
		sum += amount(year)
	}
	return sum
}

// allGiven is what each line gives or gets, in the order of the measures.
func allGiven(src report.Source) map[budget.LineID][]given {
	all := make(map[budget.LineID][]given)
	for _, m := range src.Plan.Measures {
		for j := range m.Allocations {
			a := &m.Allocations[j]
			line := src.Ledger.Line(a.Line)
			if line == nil {
				continue
			}
			account := a.Account(m.ID)
			flow, tax := FlowOf(src, a, line), account.Tax()
			if flow != ToProvider {
				tax = nil
			}
			all[a.Line] = append(all[a.Line], given{a, m, line, flow, func(year budget.Year) budget.Cents { return a.Amounts.At(year) - tax.At(year) }})
			if len(tax) > 0 {
				all[a.Line] = append(all[a.Line], given{a, m, line, TaxPaid, tax.At})
			}
			if to := src.Ledger.Line(a.To); to != nil {
				all[a.To] = append(all[a.To], given{a, m, to, arrival(src, line, to), func(year budget.Year) budget.Cents {
					return account.Arriving(budget.YearAmount{Year: year, Amount: a.Amounts.At(year)})
				}})
			}
		}
	}
	return all
}

// FlowOf is the way that the money of an allocation takes.
func FlowOf(src report.Source, a *plan.Allocation, line *budget.Line) Flow {
	switch {
	case line.Side == budget.Income && line.Book == budget.Provider:
		return counted(src, line, FromOthers)
	case line.Side == budget.Income:
		return counted(src, line, CityFromOthers)
	case line.Book == budget.Provider:
		return counted(src, line, ByProvider)
	case a.To != "":
		return counted(src, line, ToProvider)
	}
	return counted(src, line, FromCity)
}

// arrival is the way of money that one line pays on to another, if the city does.
func arrival(src report.Source, pays, to *budget.Line) Flow {
	paid, arrives := src.View.Counts(pays), src.View.Counts(to)
	switch {
	case pays.Book != budget.City || pays.Side != budget.Expense:
		return outsideOfSum
	case paid && arrives || paid && !to.Earns():
		return Received
	case paid:
		return ReceivedElsewhere
	case arrives && to.Earns():
		return ReceivedAlone
	}
	return outsideOfSum
}

func counted(src report.Source, line *budget.Line, f Flow) Flow {
	if src.View.Counts(line) {
		return f
	}
	return outsideOfSum
}

// Assumed is the part of the consolidated cost that is only assumed.
func Assumed(src report.Source) budget.Cents {
	var sum budget.Cents
	for _, m := range src.Plan.Measures {
		for j := range m.Allocations {
			a := &m.Allocations[j]
			line := src.Ledger.Line(a.Line)
			if !a.Assumed || line == nil {
				continue
			}
			for _, entry := range council.Consolidated(src.View)(a, line) {
				if src.Years.Has(entry.Year) {
					sum += entry.Amount
				}
			}
		}
	}
	return sum
}
