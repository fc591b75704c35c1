package report

import (
	"digiplan/budget"
	"digiplan/plan"
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
func (d Data) Allocation() *table.Table {
	t := &table.Table{
		ID:    "allocation",
		Title: words.Allocation,
		Note: words.Phrase{
			De: "%s · eine Zeile je Haushaltsstelle und Maßnahme, Zwischensumme je Haushaltsstelle · %s",
			En: "%s · a row for each line and measure, a subtotal for each line · %s",
		}.With(inEuros, words.View(d.View)),
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
		}, d.yearColumns()...),
	}
	years := d.Years.Each()
	t.Columns = append(t.Columns, table.Column{Key: "sum", Title: words.Total, Kind: table.Money, Priority: 1, Sum: true,
		Formula: words.Same("SUM([" + words.PlainYear(d.Years.From) + ":" + words.PlainYear(d.Years.To) + "])")})
	t.Columns = append(t.Columns, themeKey,
		table.Column{Key: "way", Title: words.Phrase{De: "Weg (Kennung)", En: "Way (id)"}, Helper: true},
		table.Column{Key: "book", Title: words.Phrase{De: "Plan (Kennung)", En: "Book (id)"}, Helper: true})
	rows := d.allocationRows(years)
	for _, book := range budget.Books {
		for i := range d.Plan.Lines {
			line := &d.Plan.Lines[i]
			if line.Book != book || len(rows[line.ID]) == 0 {
				continue
			}
			t.Rows = append(t.Rows, rows[line.ID]...)
			t.Rows = append(t.Rows, t.SumOf(rows[line.ID], table.Subtotal, words.Phrase{De: "Summe %s %s", En: "Total %s %s"}.With(string(line.ID), line.Name)))
		}
	}
	return t
}

func (d Data) allocationRows(years []budget.Year) map[budget.LineID][]table.Row {
	rows := make(map[budget.LineID][]table.Row)
	for _, m := range d.Plan.Measures {
		for j := range m.Allocations {
			a := &m.Allocations[j]
			line := d.Ledger.Line(a.Line)
			if line == nil {
				continue
			}
			rows[a.Line] = append(rows[a.Line], d.allocationRow(m, a, line, d.flowOf(a, line), years, a.Amounts.At))
			if to := d.Ledger.Line(a.To); to != nil {
				rows[a.To] = append(rows[a.To], d.allocationRow(m, a, to, d.arrival(line), years, func(year budget.Year) budget.Cents {
					return budget.Allocation{Received: a.Received}.Arriving(budget.YearAmount{Year: year, Amount: a.Amounts.At(year)})
				}))
			}
		}
	}
	return rows
}

func (d Data) flowOf(a *plan.Allocation, line *budget.Line) flow {
	switch {
	case line.Side == budget.Income && line.Book == budget.Provider:
		return d.counted(line, fromOthers)
	case line.Side == budget.Income:
		return d.counted(line, granted)
	case line.Book == budget.Provider:
		return d.counted(line, byProvider)
	case a.To != "":
		return d.counted(line, toProvider)
	}
	return d.counted(line, fromCity)
}

// arrival is the way of money that one line pays on to another: it counts with
// the line that pays, and only if the city does.
func (d Data) arrival(pays *budget.Line) flow {
	if pays.Book == budget.City && pays.Side == budget.Expense {
		return d.counted(pays, received)
	}
	return outsideOfSum
}

func (d Data) counted(line *budget.Line, f flow) flow {
	if d.View.Counts(line) {
		return f
	}
	return outsideOfSum
}

func (d Data) allocationRow(m *plan.Measure, a *plan.Allocation, line *budget.Line, f flow, years []budget.Year, amount func(budget.Year) budget.Cents) table.Row {
	row := table.Row{ID: string(m.ID) + "@" + string(line.ID), Place: a.At, SumClass: string(f), Cells: []table.Cell{
		table.Name(line.ID), table.Name(line.Name), table.Name(m.ID), table.Name(m.Title), d.themeLabel(m.Theme), table.WordOf(f, d.flowName(f)),
		d.decided(a.Decisions(m)...), coverage(d.Council.Coverage(m, a)), assumed(a.Assumed),
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
