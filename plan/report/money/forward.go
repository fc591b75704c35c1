package money

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Forward is the matrix of forward authorities as the budget prints it: a row
// for each year of authority, a column for each year of payment, both with
// their sums. The two books never stand in one sum.
func Forward(src report.Source) *table.Table {
	due := src.Ledger.Matrix(func(*budget.Line) bool { return true }).Due()
	columns := forwardColumns(due)
	t := &table.Table{
		ID:    "forward",
		Title: words.Phrase{De: "Verpflichtungsermächtigungen", En: "Forward authority"},
		Note: words.Phrase{
			De: "%s · voraussichtlich fällige Auszahlungen, je Jahr der Ermächtigung",
			En: "%s · payments expected to fall due, by year of authority",
		}.With(report.InEuros),
		Columns: columns.Heads(),
	}
	var books [][]table.Row
	for _, book := range budget.Books {
		var rows []table.Row
		for _, one := range authorities(src, book) {
			rows = append(rows, table.Row{ID: string(book) + "@" + words.PlainYear(one.year), SumClass: string(book), Cells: columns.Cells(one), Formulas: one.formulas()})
		}
		if len(rows) > 0 {
			books = append(books, rows)
		}
	}
	for _, rows := range books {
		if len(books) == 1 {
			t.Rows = rows
			t.AddTotal()
			break
		}
		name := src.BookName(budget.Book(rows[0].SumClass))
		t.Rows = append(append(t.Rows, t.HeadingRow(rows[0].SumClass, name)), rows...)
		t.Rows = append(t.Rows, t.SumOf(rows, table.Subtotal, words.Phrase{De: "Summe %s", En: "Total %s"}.With(name)))
	}
	return t
}

// authority is the forward authority of a book's year.
type authority struct {
	book budget.Book
	year budget.Year
	due  budget.Series
	used budget.Cents
	left budget.Cents // on the plan's day

	lapsed bool // some of it, on that day
}

// formulas: what has lapsed is left out of what is left, which no column tells.
func (a authority) formulas() map[string]table.Formula {
	if !a.lapsed {
		return nil
	}
	return map[string]table.Formula{"left": {}}
}

func forwardColumns(due []budget.Year) table.Columns[authority] {
	columns := table.Columns[authority]{
		table.Col(table.Column{Key: "year", Title: words.Phrase{De: "Ermächtigung", En: "Authority"}, Kind: table.Year, Priority: 1}, func(a authority) table.Cell { return table.Period(a.year) }),
	}
	if len(due) == 0 {
		return columns
	}
	columns = append(columns, report.YearColumns(due, func(a authority, year budget.Year) budget.Cents { return a.due.At(year) })...)
	return append(columns,
		table.Amount(table.Column{Key: "sum", Title: words.Total, Priority: 1, Sum: true, Formula: report.SumOfYears(due)}, func(a authority) budget.Cents { return a.due.Sum() }),
		table.Amount(table.Column{Key: "used", Title: words.Phrase{De: "in Anspruch genommen", En: "used"}, Priority: 2, Sum: true}, func(a authority) budget.Cents { return a.used }),
		table.Amount(table.Column{Key: "left", Title: words.Phrase{De: "noch offen", En: "left"}, Priority: 2, Sum: true, Formula: words.Same("[sum]-[used]")}, func(a authority) budget.Cents { return a.left }),
		BookKey("bookid", func(a authority) budget.Book { return a.book }),
	)
}

// authorities are the years that gave authority on lines of a book.
func authorities(src report.Source, book budget.Book) []authority {
	matrix := src.Ledger.Matrix(func(line *budget.Line) bool { return line.Book == book })
	sums := make(map[budget.Year]authority)
	for _, one := range src.Ledger.Authorities {
		if line := src.Ledger.Line(one.Line); line != nil && line.Book == book {
			sum := sums[one.Year]
			sum.used += one.Used.Sum()
			sum.left += one.Left(today(src)).Sum()
			sum.lapsed = sum.lapsed || today(src) > one.Lapses()
			sums[one.Year] = sum
		}
	}
	var list []authority
	for _, year := range matrix.Years() {
		one := sums[year]
		one.book, one.year = book, year
		for _, payment := range matrix.Due() {
			one.due = append(one.due, budget.YearAmount{Year: payment, Amount: matrix.At(year, payment)})
		}
		list = append(list, one)
	}
	return list
}

// today is the year of the plan's day; before all others where nobody knows it.
func today(src report.Source) budget.Year { return budget.Year(src.AsOf.Year()) }

// ForwardLines lists what the matrix adds up: each line's authority by the year
// it falls due in, with its place.
func ForwardLines(src report.Source) *table.Table {
	columns := forwardLineColumns()
	t := &table.Table{
		ID:      "forward-lines",
		Title:   words.Phrase{De: "Verpflichtungsermächtigungen je Haushaltsstelle", En: "Forward authority by line"},
		Note:    words.Said(report.InEuros),
		Columns: columns.Heads(),
	}
	for i := range src.Authorities {
		f := &src.Authorities[i]
		line := src.Ledger.Line(f.Line)
		if line == nil {
			continue
		}
		for _, due := range f.Due {
			one := lineDue{line, &f.ForwardAuthority, due, f.Left(today(src)).At(due.Year)}
			row := table.Row{ID: string(f.Line) + "@" + words.PlainYear(f.Year) + "@" + words.PlainYear(due.Year), Place: f.At, SumClass: string(line.Book), Cells: columns.Cells(one)}
			if today(src) > f.Lapses() {
				row.Formulas = map[string]table.Formula{"left": {}}
			}
			t.Rows = append(t.Rows, row)
		}
	}
	slices.SortStableFunc(t.Rows, func(a, b table.Row) int {
		return slices.Index(budget.Books[:], budget.Book(a.SumClass)) - slices.Index(budget.Books[:], budget.Book(b.SumClass))
	})
	return t
}

// lineDue is what falls due in a year of a line's forward authority.
type lineDue struct {
	*budget.Line
	of   *budget.ForwardAuthority
	due  budget.YearAmount
	left budget.Cents // on the plan's day
}

func forwardLineColumns() table.Columns[lineDue] {
	return table.Columns[lineDue]{
		table.Col(table.Column{Key: "line", Title: words.Line, Priority: 1}, func(l lineDue) table.Cell { return table.Name(l.ID) }),
		table.Col(table.Column{Key: "name", Title: words.Title, Priority: 3}, func(l lineDue) table.Cell { return table.Name(l.Name) }),
		table.Col(table.Column{Key: "year", Title: words.Phrase{De: "Ermächtigung", En: "Authority"}, Kind: table.Year, Priority: 1}, func(l lineDue) table.Cell { return table.Period(l.of.Year) }),
		table.Col(table.Column{Key: "due", Title: words.Phrase{De: "fällig", En: "due"}, Kind: table.Year, Priority: 1}, func(l lineDue) table.Cell { return table.Period(l.due.Year) }),
		table.Amount(table.Column{Key: "amount", Title: words.Phrase{De: "Betrag", En: "Amount"}, Priority: 1}, func(l lineDue) budget.Cents { return l.due.Amount }),
		table.Amount(table.Column{Key: "used", Title: words.Phrase{De: "in Anspruch genommen", En: "used"}, Priority: 1}, func(l lineDue) budget.Cents { return l.of.Used.At(l.due.Year) }),
		table.Col(table.Column{Key: "until", Title: words.Phrase{De: "gilt bis Ende", En: "lasts until the end of"}, Kind: table.Year, Priority: 2}, func(l lineDue) table.Cell { return table.Period(l.of.Lapses()) }),
		table.Amount(table.Column{Key: "left", Title: words.Phrase{De: "noch offen", En: "left"}, Priority: 1, Formula: words.Same("[amount]-[used]")}, func(l lineDue) budget.Cents { return l.left }),
	}
}
