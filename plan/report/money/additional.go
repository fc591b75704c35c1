package money

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Origins is the money of measures by where it comes from; "" is what says
// nothing of it.
type Origins map[plan.Origin]budget.Cents

// OriginsOf adds up what a book gives in some years, in the view, by where it
// comes from: their sum is the book's money for measures.
func OriginsOf(src report.Source, book budget.Book, years budget.Years, measures ...*plan.Measure) Origins {
	sums := make(Origins)
	for _, m := range measures {
		for i := range m.Allocations {
			a := &m.Allocations[i]
			line := src.Ledger.Line(a.Line)
			if line == nil || line.Book != book || line.Side != budget.Expense || !src.View.Counts(line) {
				continue
			}
			for _, entry := range a.Amounts {
				if years.Has(entry.Year) {
					sums[a.Origin] += entry.Amount
				}
			}
		}
	}
	return sums
}

// SaysOrigin tells whether any money of the plan says where it comes from.
func SaysOrigin(p *plan.Plan) bool {
	return slices.ContainsFunc(p.Measures, func(m *plan.Measure) bool {
		return slices.ContainsFunc(m.Allocations, func(a plan.Allocation) bool { return a.Origin != "" })
	})
}

// additionalYear is what a book gives in a year, by where it comes from.
type additionalYear struct {
	book    budget.Book
	year    budget.Year
	origins Origins
}

// Additional tells for each book and year how much of the money of measures is
// additional. What says nothing of its origin is counted as unknown. What the
// city pays on stands in both books, so the books are not added up.
func Additional(src report.Source) *table.Table {
	columns := additionalColumns(src)
	t := &table.Table{
		ID:    "additional",
		Title: words.Phrase{De: "Zusätzliche Mittel je Plan und Jahr", En: "Additional money, by book and year"},
		Note: words.Phrase{
			De: "%s · Weitergaben an den IT-Dienstleister stehen in beiden Plänen · %s",
			En: "%s · what is paid on to the provider stands in both books · %s",
		}.With(report.InEuros, words.View(src.View)),
		Columns: columns.Heads(),
	}
	for _, book := range budget.Books {
		var rows []table.Row
		for _, year := range src.Years.Each() {
			one := additionalYear{book, year, OriginsOf(src, book, budget.Years{From: year, To: year}, src.Plan.Measures...)}
			rows = append(rows, table.Row{ID: string(book) + "@" + words.PlainYear(year), SumClass: string(book), Cells: columns.Cells(one)})
		}
		sum := t.SumOf(rows, table.Subtotal, words.Phrase{De: "Summe %s", En: "Total %s"}.With(src.BookName(book)))
		if sum.Cells[t.Column("sum")] != table.Cash(0) {
			t.Rows = append(append(t.Rows, rows...), sum)
		}
	}
	return t
}

func additionalColumns(src report.Source) table.Columns[additionalYear] {
	columns := table.Columns[additionalYear]{
		table.Col(table.Column{Key: "book", Title: words.Book, Priority: 1}, func(a additionalYear) table.Cell { return src.BookCell(a.book) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(a additionalYear) table.Cell { return table.Period(a.year) }),
	}
	for _, origin := range append(slices.Clone(plan.Origins), "") {
		columns = append(columns, table.Amount(table.Column{Key: originKey(origin), Title: OriginName(origin), Priority: 1, Sum: true},
			func(a additionalYear) budget.Cents { return a.origins[origin] }))
	}
	return append(columns, table.Amount(table.Column{Key: "sum", Title: words.Total, Priority: 1, Sum: true, Formula: words.Same("SUM([new:unknown])")},
		func(a additionalYear) budget.Cents { return a.origins.Sum() }))
}

// Sum is all of it.
func (o Origins) Sum() (sum budget.Cents) {
	for _, amount := range o {
		sum += amount
	}
	return sum
}

func originKey(origin plan.Origin) string {
	if origin == "" {
		return "unknown"
	}
	return string(origin)
}

// OriginName is what people call an origin of money, also that of money which
// says nothing of it.
func OriginName(origin plan.Origin) words.Phrase {
	if origin == "" {
		return words.Phrase{De: "ohne Angabe", En: "not given"}
	}
	return plan.OriginNames[origin]
}
