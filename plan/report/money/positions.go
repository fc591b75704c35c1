package money

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Positions has the full row of figures of every line and year of the plan, of both books.
func Positions(src report.Source) *table.Table {
	columns := positionColumns(src)
	t := &table.Table{
		ID:    "positions",
		Title: words.Budget,
		Note: words.Phrase{
			De: "%s · eine Zeile je Haushaltsstelle und Jahr des Plans · Verfügbar: nur Ausgaben in Jahren des geltenden Haushalts · Gesperrt: mit dem Anteil an Sperren des Deckungskreises",
			En: "%s · a row for each line and year of the plan · available: only expense in years of the budget in force · blocked: with the share of blocks of the cover group",
		}.With(report.InEuros),
		Columns: columns.Heads(),
	}
	t.Columns[t.Column("available")].Dashed = true
	for _, book := range budget.Books {
		for i := range src.Plan.Lines {
			line := &src.Plan.Lines[i]
			if line.Book != book {
				continue
			}
			for _, year := range src.LineYears(line.ID) {
				p := lineYear{line, year, src.Ledger.Position(line.ID, year)}
				t.Rows = append(t.Rows, table.Row{ID: string(line.ID) + "@" + words.PlainYear(year), Place: line.YearPlace(year), SumClass: sumClass(line), Mark: p.mark(), Cells: columns.Cells(p)})
			}
		}
	}
	return t
}

// lineYear is a line in a year with its figures.
type lineYear struct {
	*plan.Line
	year budget.Year
	budget.Position
}

func (p lineYear) mark() table.Mark {
	if left, ok := p.Available(); p.Over() || ok && left < 0 {
		return table.Bad
	}
	return table.Plain
}

func positionColumns(src report.Source) table.Columns[lineYear] {
	amount := func(key string, title words.Phrase, priority int, formula string, of func(lineYear) budget.Cents) table.CellColumn[lineYear] {
		return table.Amount(table.Column{Key: key, Title: title, Priority: priority, Sum: true, Formula: words.Same(formula)}, of)
	}
	estimated := func(key string, title words.Phrase, priority int, formula string, of func(lineYear) budget.Cents) table.CellColumn[lineYear] {
		return table.Col(amount(key, title, priority, formula, of).Column, func(p lineYear) table.Cell { return voted(p.Position, of(p)) })
	}
	figure := func(component budget.Component) func(lineYear) budget.Cents {
		return func(p lineYear) budget.Cents { return p.Of(component) }
	}
	return table.Columns[lineYear]{
		table.Col(table.Column{Key: "line", Title: words.Line, Priority: 1}, func(p lineYear) table.Cell { return table.Name(p.ID) }),
		table.Col(table.Column{Key: "name", Title: words.Title, Priority: 2}, func(p lineYear) table.Cell { return table.Name(p.Name) }),
		table.Col(table.Column{Key: "book", Title: words.Book, Priority: 5}, func(p lineYear) table.Cell { return src.BookCell(p.Book) }),
		table.Col(table.Column{Key: "part", Title: words.Phrase{De: "Teil", En: "Part"}, Priority: 8}, func(p lineYear) table.Cell { return report.PartCell(p.Book, p.Part) }),
		table.Col(table.Column{Key: "side", Title: words.Phrase{De: "Art", En: "Side"}, Priority: 7}, func(p lineYear) table.Cell { return report.SideCell(p.Part, p.Side) }),
		table.Col(table.Column{Key: "group", Title: words.Group, Priority: 8}, func(p lineYear) table.Cell { return table.Name(p.ProductGroup) }),
		table.Col(table.Column{Key: "cover", Title: words.Cover, Priority: 8}, func(p lineYear) table.Cell { return table.Name(p.CoverGroup) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(p lineYear) table.Cell { return table.Period(p.year) }),
		estimated("estimate", words.Estimate, 6, "", figure(budget.Estimate)),
		estimated("changed", words.Phrase{De: "Änderungen", En: "Changes"}, 7, "", func(p lineYear) budget.Cents { return p.Updated() - p.Of(budget.Estimate) }),
		estimated("updated", words.Phrase{De: "Ansatz neu", En: "Updated"}, 1, "[estimate]+[changed]", func(p lineYear) budget.Cents { return p.Updated() }),
		amount("allocated", words.Allocated, 1, "", figure(budget.Allocated)),
		estimated("free", words.Free, 1, "[updated]-[allocated]", func(p lineYear) budget.Cents { return p.Free() }),
		table.Col(table.Column{Key: "filled", Title: words.Phrase{De: "Auslastung", En: "Filled"}, Kind: table.Share, Priority: 1, Formula: report.FilledFormula}, func(p lineYear) table.Cell { return table.RatioOf(p.Filled()) }),
		amount("excess", words.Phrase{De: "über-/apl.", En: "Excess"}, 9, "", figure(budget.ExcessGranted)),
		amount("blocked", words.Phrase{De: "Gesperrt", En: "Blocked"}, 6, "", figure(budget.Blocked)),
		amount("carried", words.Phrase{De: "Übertragen", En: "Carried out"}, 9, "", figure(budget.CarriedOut)),
		amount("actual", words.Actual, 4, "", figure(budget.Actual)),
		amount("open", words.Phrase{De: "Gebunden", En: "Committed"}, 5, "", figure(budget.Open)),
		table.Col(table.Column{Key: "bound", Title: words.Phrase{De: "Ist und gebunden", En: "Actual and committed"}, Kind: table.Share, Priority: 9}, func(p lineYear) table.Cell { return table.RatioOf(p.Committed()) }),
		table.Col(table.Column{Key: "available", Title: words.Available, Kind: table.Money, Priority: 3, Sum: true}, func(p lineYear) table.Cell { return available(p.Position) }),
	}
}

// voted is an amount of the estimate, nil where none is given.
func voted(p budget.Position, amount budget.Cents) table.Cell {
	if p.Settled() {
		return nil
	}
	return table.Cash(amount)
}

// sumClass keeps apart what does not add up: the books, what is used up and what is
// invested, expense and income.
func sumClass(line *plan.Line) string {
	return string(line.Book) + " " + string(line.Part) + " " + string(line.Side)
}

// available is nil for income, and in years without a budget in force: neither gives
// authority.
func available(p budget.Position) table.Cell {
	if left, ok := p.Available(); ok {
		return table.Cash(left)
	}
	return nil
}
