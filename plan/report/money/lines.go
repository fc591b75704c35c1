package money

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Lines lists a book's lines with their updated estimates by year, grouped by
// part and side, each group with its sum.
func Lines(src report.Source, book budget.Book) *table.Table {
	columns := lineColumns(src)
	t := &table.Table{
		ID:    string(book),
		Title: BookTitle(src, book),
		Note: words.Phrase{
			De: "%s · fortgeschriebener Ansatz je Jahr · zugeordnet: Summe der Maßnahmen über alle Jahre",
			En: "%s · updated estimate by year · allocated: sum of the measures over all years",
		}.With(report.InEuros),
		Columns: columns.Heads(),
	}
	for _, part := range budget.Parts {
		for _, side := range budget.Sides {
			addLines(t, src, columns, book, part, side)
		}
	}
	return t
}

// addLines adds the lines of a part and side with their sum, if there are any.
func addLines(t *table.Table, src report.Source, columns table.Columns[lineSums], book budget.Book, part budget.Part, side budget.Side) {
	var rows []table.Row
	for i := range src.Plan.Lines {
		if line := &src.Plan.Lines[i]; line.Book == book && line.Part == part && line.Side == side {
			l := sumsOf(src, line)
			rows = append(rows, table.Row{ID: string(line.ID), Place: line.At, SumClass: sumClass(line), Mark: l.mark, Cells: columns.Cells(l)})
		}
	}
	if len(rows) == 0 {
		return
	}
	name := words.Phrase{De: "%s, %s", En: "%s, %s"}.With(words.Part(book, part), words.Side(part, side))
	t.Rows = append(t.Rows, table.Row{Level: table.Heading, Cells: append([]table.Cell{table.Label(name)}, make([]table.Cell, len(t.Columns)-1)...)})
	t.Rows = append(t.Rows, rows...)
	subtotal := t.SumOf(rows, table.Subtotal, words.Phrase{De: "Summe %s", En: "Total %s"}.With(name))
	fillShare(t, &subtotal)
	t.Rows = append(t.Rows, subtotal)
}

// lineSums is a line with its figures over the years of the plan.
type lineSums struct {
	*plan.Line
	byYear map[budget.Year]budget.Position
	whole  budget.Position
	mark   table.Mark // some year is over
}

func sumsOf(src report.Source, line *plan.Line) lineSums {
	l := lineSums{Line: line, byYear: make(map[budget.Year]budget.Position)}
	for _, year := range src.Years.Each() {
		position := src.Ledger.Position(line.ID, year)
		l.byYear[year], l.whole = position, l.whole.Plus(position)
		if position.Over() {
			l.mark = table.Bad
		}
	}
	return l
}

// lineColumns have the figures of the whole plan; of a part of the plan they
// say what that part gives its measures, too.
func lineColumns(src report.Source) table.Columns[lineSums] {
	years, numbers := src.Years.Each(), src.Numbers()
	amount := func(key string, title words.Phrase, formula table.Formula, of func(lineSums) budget.Cents) table.CellColumn[lineSums] {
		return table.Amount(table.Column{Key: key, Title: title, Priority: 1, Sum: true, Formula: formula}, of)
	}
	allocated := func(l lineSums) budget.Cents { return l.whole.Of(budget.Allocated) }
	given := words.Same(table.SumWhere("allocation", "sum", report.OfLine))
	columns := table.Columns[lineSums]{
		table.Col(table.Column{Key: "line", Title: words.Line, Priority: 1}, func(l lineSums) table.Cell { return table.Name(l.ID) }),
		table.Col(table.Column{Key: "name", Title: words.Title, Priority: 1}, func(l lineSums) table.Cell { return table.Name(l.Name) }),
		table.Col(table.Column{Key: "group", Title: words.Group, Priority: 3}, func(l lineSums) table.Cell { return table.Name(l.ProductGroup) }),
		table.Col(table.Column{Key: "cover", Title: words.Cover, Priority: 5}, func(l lineSums) table.Cell { return table.Name(l.CoverGroup) }),
		table.Col(table.Column{Key: "assumed", Title: words.Assumed, Priority: 6}, func(l lineSums) table.Cell { return report.YesCell(l.Assumed) }),
	}
	columns = append(columns, report.YearColumns(years, func(l lineSums, year budget.Year) budget.Cents { return l.byYear[year].Updated() })...)
	columns = append(columns, amount("updated", words.Total, report.SumOfYears(years), func(l lineSums) budget.Cents { return l.whole.Updated() }))
	if src.Part {
		part := budget.NewLedger(src.Plan.Accounts(src.Council.Effective))
		chosen := func(l lineSums) budget.Cents {
			return sum(years, func(year budget.Year) budget.Cents { return part.Position(l.ID, year).Of(budget.Allocated) })
		}
		columns = append(columns, amount("allocated", words.Allocated, table.Formula{}, allocated), amount("chosen", words.Phrase{De: "davon Auswahl", En: "of it selection"}, given, chosen))
	} else {
		columns = append(columns, amount("allocated", words.Allocated, given, allocated))
	}
	return append(columns,
		amount("free", words.Free, words.Same("[updated]-[allocated]"), func(l lineSums) budget.Cents { return l.whole.Free() }),
		table.Col(table.Column{Key: "filled", Title: words.Phrase{De: "Auslastung", En: "Filled"}, Kind: table.Share, Priority: 2, Formula: report.FilledFormula}, func(l lineSums) table.Cell { return table.RatioOf(l.whole.Filled()) }),
		table.Col(report.LineNumber, func(l lineSums) table.Cell { return numbers.Line(l.ID) }),
		table.Col(table.Column{Key: "side", Title: words.Phrase{De: "Art (Kennung)", En: "Side (id)"}, Helper: true}, func(l lineSums) table.Cell { return table.Name(l.Side) }),
	)
}

// fillShare puts the share of a group into its sum.
func fillShare(t *table.Table, row *table.Row) {
	updated, _ := row.Cells[t.Column("updated")].(table.Cash)
	allocated, _ := row.Cells[t.Column("allocated")].(table.Cash)
	row.Cells[t.Column("filled")] = table.RatioOf(budget.Share(budget.Cents(allocated), budget.Cents(updated)))
}

// BookTitle is the name of a book's document.
func BookTitle(src report.Source, book budget.Book) words.Phrase {
	if book == budget.City {
		return words.Phrase{De: "Haushalt der Stadt", En: "City budget"}
	}
	name := src.BookName(book)
	return words.Phrase{De: "Wirtschaftsplan " + name.De, En: "Business plan of " + name.En}
}
