package money

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Positions has the full row of figures of every line and year of the plan, of both books.
func Positions(src report.Source) *table.Table {
	columns := append(positionColumns(src), report.OwnRepeated(src, "line", func(p lineYear) source.Place { return p.Meta.At })...)
	t := &table.Table{
		ID:    "positions",
		Title: words.Budget,
		Note: words.Phrase{
			De: "%s · eine Zeile je Haushaltsstelle und Jahr des Plans · Verfügbar: nur Ausgaben in Jahren des geltenden Haushalts · Gesperrt: mit dem Anteil an Sperren des Deckungskreises",
			En: "%s · a row for each line and year of the plan · available: only expense in years of the budget in force · blocked: with the share of blocks of the cover group",
		}.With(report.InEuros),
		Columns: columns.Heads(),
	}
	for _, book := range budget.Books {
		for _, p := range lineYears(src, book) {
			t.Rows = append(t.Rows, table.Row{ID: p.id(), Place: p.YearPlace(p.year), SumClass: sumClass(p.Line), Mark: p.mark(), Cells: columns.Cells(p)})
		}
	}
	return t.WithoutEmpty("path")
}

// pathColumn is where a line stands in the budget, where lines say so.
var pathColumn = table.Column{Key: "path", Title: words.Phrase{De: "Gliederung", En: "Path"}, Priority: 9}

// YearsOf has the full row of figures of every line and year of a book as a list. The
// estimates of the book's own sheet are calculated from it. Its sums wait until a filter
// shows one year and one kind of line.
func YearsOf(src report.Source, book budget.Book) *table.Table {
	columns, numbers := positionColumns(src), src.Numbers()
	columns = append(columns,
		table.Col(report.LineNumber, func(p lineYear) table.Cell { return numbers.Line(p.ID) }),
		table.Col(table.Column{Key: "class", Title: words.Phrase{De: "Teil und Art (Kennung)", En: "Part and side (id)"}, Helper: true}, func(p lineYear) table.Cell { return table.Name(sumClass(p.Line)) }),
	)
	t := &table.Table{
		ID:    yearsID(book),
		Title: yearsTitle(src, book),
		Note: words.Phrase{
			De: "%s · Frei = fortgeschriebener Ansatz − zugeordnet · Verfügbar = Ermächtigung abzüglich Sperren, Übertragungen, Deckungen, Ist und Gebundenem, nur in Jahren des geltenden Haushalts · Summen, sobald ein Filter ein Jahr und eine Art zeigt",
			En: "%s · free = updated estimate − allocated · available = authority less blocks, carry-overs, cover, actual and commitments, in years of the budget in force alone · sums once a filter shows one year and one side",
		}.With(report.InEuros),
		Columns: columns.Heads(),
	}
	t.Columns[t.Column("line")].Title = words.LineOf(book)
	t.Columns[t.Column("allocated")].Formula = words.Same(table.SumWhere("allocation", "{year}", report.OfLine))
	for _, p := range lineYears(src, book) {
		t.Rows = append(t.Rows, table.Row{ID: p.id(), Place: p.YearPlace(p.year), SumClass: sumClass(p.Line) + " " + words.PlainYear(p.year), Mark: p.mark(), Cells: columns.Cells(p)})
	}
	return t.Without("book", "part", "bound", "group", "path", "cover") // the side's name tells the part
}

// yearsID is the id of a book's list of lines and years.
func yearsID(book budget.Book) string { return string(book) + "-years" }

func yearsTitle(src report.Source, book budget.Book) words.Phrase {
	title := BookTitle(src, book)
	return words.Phrase{De: title.De + " je Jahr", En: title.En + " by year"}
}

// lineYears are the lines of a book in each of their years.
func lineYears(src report.Source, book budget.Book) []lineYear {
	var all []lineYear
	for i := range src.Plan.Lines {
		line := &src.Plan.Lines[i]
		if line.Book != book {
			continue
		}
		for _, year := range src.LineYears(line.ID) {
			all = append(all, lineYear{line, year, src.Ledger.Position(line.ID, year)})
		}
	}
	return all
}

// lineYear is a line in a year with its figures.
type lineYear struct {
	*plan.Line
	year budget.Year
	budget.Position
}

func (p lineYear) id() string { return string(p.ID) + "@" + words.PlainYear(p.year) }

func (p lineYear) mark() table.Mark {
	if left, ok := p.Available(); p.Over() && p.Side == budget.Expense || ok && left < 0 {
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
		table.Col(pathColumn, func(p lineYear) table.Cell { return table.PathOf(p.Path) }),
		table.Col(table.Column{Key: "cover", Title: words.Cover, Priority: 8}, func(p lineYear) table.Cell { return table.Name(p.CoverGroup) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(p lineYear) table.Cell { return table.Period(p.year) }),
		estimated("estimate", words.Estimate, 6, "", figure(budget.Estimate)),
		estimated("changed", words.Phrase{De: "Änderungen", En: "Changes"}, 7, "", func(p lineYear) budget.Cents { return p.Updated() - p.Of(budget.Estimate) }),
		table.Col(table.Column{Key: "updated", Title: words.Updated, Short: words.UpdatedShort, Kind: table.Money, Priority: 1, Sum: true, Formula: words.Same("[estimate]+[changed]")}, func(p lineYear) table.Cell { return voted(p.Position, p.Updated()) }),
		table.Amount(table.Column{Key: "allocated", Title: words.Allocated, Short: words.Phrase{De: "Zugeordn.", En: "Allocated"}, Priority: 1, Sum: true}, figure(budget.Allocated)),
		table.Col(table.Column{Key: "free", Title: words.Free, Kind: table.Money, Priority: 1, Sum: true, Dashed: true, Formula: words.Same("[updated]-[allocated]")}, func(p lineYear) table.Cell { return spent(p, voted(p.Position, p.Free())) }),
		table.Col(table.Column{Key: "filled", Title: words.Phrase{De: "Auslastung", En: "Filled"}, Kind: table.Share, Priority: 1, Formula: filledExpense}, func(p lineYear) table.Cell { return spent(p, table.RatioOf(p.Filled())) }),
		amount("excess", words.Phrase{De: "über-/apl.", En: "Excess"}, 9, "", figure(budget.ExcessGranted)),
		table.Col(table.Column{Key: "authority", Title: words.Authority, Kind: table.Money, Priority: 9, Sum: true, Dashed: true, Formula: words.Same("[updated]+[excess]")}, func(p lineYear) table.Cell { return inForce(p.Position, p.Authority()) }),
		amount("blocked", words.Phrase{De: "Gesperrt", En: "Blocked"}, 6, "", figure(budget.Blocked)),
		amount("carried", words.Phrase{De: "Übertragen", En: "Carried out"}, 9, "", figure(budget.CarriedOut)),
		amount("lent", words.Phrase{De: "Zur Deckung abgegeben", En: "Given as cover"}, 9, "", figure(budget.Lent)),
		amount("actual", words.Actual, 4, "", figure(budget.Actual)),
		amount("open", words.Phrase{De: "Gebunden", En: "Committed"}, 5, "", figure(budget.Open)),
		table.Col(table.Column{Key: "bound", Title: words.Phrase{De: "Ist und gebunden", En: "Actual and committed"}, Kind: table.Share, Priority: 9}, func(p lineYear) table.Cell { return table.RatioOf(p.Committed()) }),
		table.Col(table.Column{Key: "available", Title: words.Available, Kind: table.Money, Priority: 3, Sum: true, Dashed: true, Formula: words.Same("[authority]-[blocked]-[carried]-[lent]-[actual]-[open]")}, func(p lineYear) table.Cell {
			left, _ := p.Available()
			return inForce(p.Position, left)
		}),
		table.Col(table.Column{Key: "sideid", Title: words.Phrase{De: "Art (Kennung)", En: "Side (id)"}, Helper: true}, func(p lineYear) table.Cell { return table.Name(p.Side) }),
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
func sumClass(line *plan.Line) string { return classOf(line.Book, line.Part, line.Side) }

func classOf(book budget.Book, part budget.Part, side budget.Side) string {
	return string(book) + " " + string(part) + " " + string(side)
}

// spent is a cell of expense alone: what measures expect to come in is not taken from
// a line.
func spent(p lineYear, cell table.Cell) table.Cell {
	if p.Side == budget.Income {
		return nil
	}
	return cell
}

// inForce is an amount of authority, nil for income, and in years without a budget in
// force: neither gives authority.
func inForce(p budget.Position, amount budget.Cents) table.Cell {
	if _, ok := p.Available(); !ok {
		return nil
	}
	return table.Cash(amount)
}

// filledExpense is how much of an expense line measures take.
var filledExpense = words.Same(`IF(AND([sideid]="expense",[updated]>0),[allocated]/[updated],"–")`)
