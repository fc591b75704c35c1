package money

import (
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Lines lists a book's lines with their updated estimates by year, grouped by
// part and side, each group with its sum.
func Lines(src report.Source, book budget.Book) *table.Table {
	columns := lineColumns(src, book)
	t := &table.Table{
		ID:    string(book),
		Title: BookTitle(src, book),
		Note: words.Phrase{
			De: "%s · fortgeschriebener Ansatz je Jahr · zugeordnet: Summe der Maßnahmen über alle Jahre · kein Jahr hilft einem anderen aus: engstes Jahr ist das, in dem am wenigsten frei bleibt",
			En: "%s · updated estimate by year · allocated: sum of the measures over all years · no year helps out another: the tightest is the one that leaves least",
		}.With(report.InEuros),
		Columns: columns.Heads(),
	}
	for _, part := range budget.Parts {
		sides := 0
		for _, side := range budget.Sides {
			if addLines(t, src, columns, book, part, side) {
				sides++
			}
		}
		if sides == len(budget.Sides) && !src.Part {
			t.Rows = append(t.Rows, balance(t, src, book, part))
		}
	}
	return t.WithoutEmpty("path", "source")
}

// balance is what income leaves of a part after its expense, negative where it does
// not reach.
func balance(t *table.Table, src report.Source, book budget.Book, part budget.Part) table.Row {
	row := table.Row{Level: table.Subtotal, Cells: make([]table.Cell, len(t.Columns)), Formulas: make(map[string]table.Formula)}
	row.Cells[0] = table.Label(words.Phrase{De: "Saldo %s", En: "Balance, %s"}.With(words.Part(book, part)))
	var whole budget.Cents
	for _, year := range src.Years.Each() {
		sum := func(side budget.Side) budget.Cents {
			return src.Ledger.Sum(year, func(l *budget.Line) bool { return l.Book == book && l.Part == part && l.Side == side }).Updated()
		}
		of := func(side budget.Side) string {
			class := table.Where{Column: "class", Is: []string{table.Quoted(classOf(book, part, side))}}
			return table.SumWhere(yearsID(book), "updated", class, table.Where{Column: "year", Is: []string{words.PlainYear(year)}})
		}
		key, left := words.PlainYear(year), sum(budget.Income)-sum(budget.Expense)
		whole += left
		row.Cells[t.Column(key)] = table.Cash(left)
		row.Formulas[key] = words.Same(of(budget.Income) + "-" + of(budget.Expense))
	}
	row.Cells[t.Column("updated")] = table.Cash(whole)
	row.Formulas["updated"] = report.SumOfYears(src.Years.Each())
	return row
}

// addLines adds the lines of a part and side with their sum, and tells whether there
// are any.
func addLines(t *table.Table, src report.Source, columns table.Columns[lineSums], book budget.Book, part budget.Part, side budget.Side) bool {
	var rows []*table.Row
	paths := make(map[string][]string) // by id of the row
	for i := range src.Plan.Lines {
		if line := &src.Plan.Lines[i]; line.Book == book && line.Part == part && line.Side == side {
			l := sumsOf(src, line)
			paths[string(line.ID)] = line.Path
			rows = append(rows, &table.Row{ID: string(line.ID), Place: line.At, SumClass: sumClass(line), Mark: l.mark, Cells: columns.Cells(l), Formulas: l.leftFormulas()})
		}
	}
	if len(rows) == 0 {
		return false
	}
	slices.SortStableFunc(rows, func(a, b *table.Row) int { return slices.Compare(paths[a.ID], paths[b.ID]) })
	partName, sideName := words.Part(book, part), words.Side(part, side)
	name := words.Phrase{De: partName.De + ", " + sideName.De, En: partName.En + ", " + sideName.En}
	for _, row := range t.Nest(rows, func(row *table.Row) []words.Phrase {
		trail := []words.Phrase{name}
		for _, step := range paths[row.ID] {
			trail = append(trail, words.Same(step))
		}
		return trail
	}) {
		t.Rows = append(t.Rows, *row)
	}
	return true
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
		if position.Over() && line.Side == budget.Expense {
			l.mark = table.Bad
		}
	}
	return l
}

// sources are where the figures of the line come from: its own source, then each that
// only years name, with those years.
func (l lineSums) sources() string {
	var named []string // the sources of years, in the order of the first
	years := make(map[string][]string)
	for _, y := range l.Years {
		if y.Source != "" && y.Source != l.Meta.Source {
			if years[y.Source] == nil {
				named = append(named, y.Source)
			}
			years[y.Source] = append(years[y.Source], words.PlainYear(y.Year))
		}
	}
	var all []string
	if l.Meta.Source != "" {
		all = append(all, l.Meta.Source)
	}
	for _, source := range named {
		all = append(all, strings.Join(years[source], ", ")+": "+source)
	}
	return strings.Join(all, " · ")
}

// lineColumns have the figures of the whole plan; of a part of the plan they
// say what that part gives its measures, too.
func lineColumns(src report.Source, book budget.Book) table.Columns[lineSums] {
	years, numbers := src.Years.Each(), src.Numbers()
	amount := func(key string, title words.Phrase, formula table.Formula, of func(lineSums) budget.Cents) table.CellColumn[lineSums] {
		return table.Amount(table.Column{Key: key, Title: title, Priority: 1, Sum: true, Formula: formula}, of)
	}
	allocated := func(l lineSums) budget.Cents { return l.whole.Of(budget.Allocated) }
	given := words.Same(table.SumWhere("allocation", "sum", report.OfLine))
	columns := table.Columns[lineSums]{
		table.Col(table.Column{Key: "line", Title: words.LineOf(book), Priority: 1}, func(l lineSums) table.Cell { return table.Name(l.ID) }),
		table.Col(table.Column{Key: "name", Title: words.Title, Priority: 1}, func(l lineSums) table.Cell { return table.Name(l.Name) }),
		table.Col(table.Column{Key: "group", Title: words.GroupOf(book), Priority: 3}, func(l lineSums) table.Cell { return table.Name(l.ProductGroup) }),
		table.Col(pathColumn, func(l lineSums) table.Cell { return table.PathOf(l.Path) }),
		table.Col(table.Column{Key: "cover", Title: words.Cover, Priority: 5}, func(l lineSums) table.Cell { return table.Name(l.CoverGroup) }),
		table.Col(table.Column{Key: "source", Title: words.Source, Priority: 11}, func(l lineSums) table.Cell { return table.NameOf(l.sources()) }),
		table.Col(table.Column{Key: "assumed", Title: words.Assumed, Priority: 6}, func(l lineSums) table.Cell { return report.YesCell(l.Assumed) }),
	}
	updated := report.YearColumns(years, func(l lineSums, year budget.Year) budget.Cents { return l.byYear[year].Updated() })
	for i, year := range years {
		updated[i].Formula = words.Same(table.SumWhere(yearsID(book), "updated", report.OfLine, table.Where{Column: "year", Is: []string{words.PlainYear(year)}}))
	}
	columns = append(columns, updated...)
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
	columns = append(columns, report.OwnColumns(src, "line", func(l lineSums) source.Place { return l.Meta.At })...)
	columns = append(append(columns, tightColumns(src)...),
		table.Col(report.LineNumber, func(l lineSums) table.Cell { return numbers.Line(l.ID) }),
		table.Col(table.Column{Key: "side", Title: words.Phrase{De: "Art (Kennung)", En: "Side (id)"}, Helper: true}, func(l lineSums) table.Cell { return table.Name(l.Side) }),
	)
	return append(columns, leftColumns(src)...)
}

// BookTitle is the name of a book's document.
func BookTitle(src report.Source, book budget.Book) words.Phrase {
	if book == budget.City {
		return words.Phrase{De: "Haushalt der Stadt", En: "City budget"}
	}
	name := src.BookName(book)
	return words.Phrase{De: "Wirtschaftsplan " + name.De, En: "Business plan of " + name.En}
}
