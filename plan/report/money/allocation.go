package money

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// themeKey tells themes apart that are printed alike.
var themeKey = table.Column{Key: "themeid", Title: words.Phrase{De: "Thema (Kennung)", En: "Theme (id)"}, Helper: true}

// themeID is a dash for none, which is no id.
func themeID(id plan.ThemeID) table.Cell {
	if id == "" {
		return table.Name(words.None)
	}
	return table.Name(id)
}

// Allocation lists what measures get of each line, the lines of the city
// first, with a sum for each line. Its amounts are the ones that all other
// sheets are calculated from.
func Allocation(src report.Source) *table.Table {
	t := &table.Table{
		ID:    "allocation",
		Title: words.Allocation,
		Note: words.Phrase{
			De: "%s · eine Zeile je Haushaltsstelle und Maßnahme, Zwischensumme je Haushaltsstelle · %s",
			En: "%s · a row for each line and measure, a subtotal for each line · %s",
		}.With(report.InEuros, words.View(src.View)),
		Columns: append([]table.Column{
			{Key: "line", Title: words.Line, Priority: 1},
			{Key: "name", Title: words.Title, Priority: 4},
			{Key: "measure", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 1},
			{Key: "title", Title: words.Measure, Priority: 2},
			{Key: "theme", Title: words.Theme, Priority: 6},
			{Key: "flow", Title: words.Phrase{De: "Weg", En: "Way"}, Priority: 3},
			{Key: "decision", Title: words.Decision, Priority: 5},
			{Key: "state", Title: words.Coverage, Priority: 4},
			{Key: "assumed", Title: words.Assumed, Priority: 6},
		}, src.YearColumns()...),
	}
	years := src.Years.Each()
	t.Columns = append(t.Columns, table.Column{Key: "sum", Title: words.Total, Kind: table.Money, Priority: 1, Sum: true,
		Formula: words.Same("SUM([" + words.PlainYear(src.Years.From) + ":" + words.PlainYear(src.Years.To) + "])")})
	t.Columns = append(t.Columns, themeKey,
		table.Column{Key: "way", Title: words.Phrase{De: "Weg (Kennung)", En: "Way (id)"}, Helper: true},
		table.Column{Key: "book", Title: words.Phrase{De: "Plan (Kennung)", En: "Book (id)"}, Helper: true})
	rows := allocationRows(src, years)
	for _, book := range budget.Books {
		for i := range src.Plan.Lines {
			line := &src.Plan.Lines[i]
			if line.Book != book || len(rows[line.ID]) == 0 {
				continue
			}
			t.Rows = append(t.Rows, rows[line.ID]...)
			t.Rows = append(t.Rows, t.SumOf(rows[line.ID], table.Subtotal, words.Phrase{De: "Summe %s %s", En: "Total %s %s"}.With(string(line.ID), line.Name)))
		}
	}
	return t
}

func allocationRows(src report.Source, years []budget.Year) map[budget.LineID][]table.Row {
	rows := make(map[budget.LineID][]table.Row)
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
			rows[a.Line] = append(rows[a.Line], allocationRow(src, m, a, line, flow, years, func(year budget.Year) budget.Cents {
				return a.Amounts.At(year) - tax.At(year)
			}))
			if len(tax) > 0 {
				rows[a.Line] = append(rows[a.Line], allocationRow(src, m, a, line, TaxPaid, years, tax.At))
			}
			if to := src.Ledger.Line(a.To); to != nil {
				rows[a.To] = append(rows[a.To], allocationRow(src, m, a, to, arrival(src, line), years, func(year budget.Year) budget.Cents {
					return account.Arriving(budget.YearAmount{Year: year, Amount: a.Amounts.At(year)})
				}))
			}
		}
	}
	return rows
}

// FlowOf is the way that the money of an allocation takes.
func FlowOf(src report.Source, a *plan.Allocation, line *budget.Line) Flow {
	switch {
	case line.Side == budget.Income && line.Book == budget.Provider:
		return counted(src, line, FromOthers)
	case line.Side == budget.Income:
		return counted(src, line, Granted)
	case line.Book == budget.Provider:
		return counted(src, line, ByProvider)
	case a.To != "":
		return counted(src, line, ToProvider)
	}
	return counted(src, line, FromCity)
}

// arrival is the way of money that one line pays on to another: it counts with
// the line that pays, and only if the city does.
func arrival(src report.Source, pays *budget.Line) Flow {
	if pays.Book == budget.City && pays.Side == budget.Expense {
		return counted(src, pays, Received)
	}
	return outsideOfSum
}

func counted(src report.Source, line *budget.Line, f Flow) Flow {
	if src.View.Counts(line) {
		return f
	}
	return outsideOfSum
}

func allocationRow(src report.Source, m *plan.Measure, a *plan.Allocation, line *budget.Line, f Flow, years []budget.Year, amount func(budget.Year) budget.Cents) table.Row {
	row := table.Row{ID: string(m.ID) + "@" + string(line.ID), Place: a.At, SumClass: string(f), Cells: []table.Cell{
		table.Name(line.ID), table.Name(line.Name), table.Name(m.ID), table.Name(m.Title), src.ThemeCell(m.Theme), table.WordOf(f, FlowName(src, f)),
		src.Decided(a.Decisions(m)...), coverage(src.Council.Coverage(m, a)), assumed(a.Assumed),
	}}
	var sum budget.Cents
	for _, year := range years {
		row.Cells = append(row.Cells, table.Cash(amount(year)))
		sum += amount(year)
	}
	row.Cells = append(row.Cells, table.Cash(sum), themeID(m.Theme), table.Name(f), table.Name(line.Book))
	return row
}

var isAssumed = words.Phrase{De: "ja", En: "yes"}

func assumed(is bool) table.Cell {
	if is {
		return table.Phrase(isAssumed)
	}
	return nil
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
