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
	t := &table.Table{
		ID:    "forward",
		Title: words.Phrase{De: "Verpflichtungsermächtigungen", En: "Forward authority"},
		Note: words.Phrase{
			De: "%s · voraussichtlich fällige Auszahlungen, je Jahr der Ermächtigung",
			En: "%s · payments expected to fall due, by year of authority",
		}.With(report.InEuros),
		Columns: forwardColumns(due),
	}
	var books [][]table.Row
	for _, book := range budget.Books {
		if rows := forwardRows(src, book, due); len(rows) > 0 {
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

func forwardColumns(due []budget.Year) []table.Column {
	columns := []table.Column{{Key: "year", Title: words.Phrase{De: "Ermächtigung", En: "Authority"}, Kind: table.Year, Priority: 1}}
	for _, year := range due {
		text := words.PlainYear(year)
		columns = append(columns, table.Column{Key: text, Title: words.Same(text), Kind: table.Money, Priority: 1, Sum: true})
	}
	if len(due) == 0 {
		return columns
	}
	return append(columns,
		table.Column{Key: "sum", Title: words.Total, Kind: table.Money, Priority: 1, Sum: true,
			Formula: words.Same("SUM([" + words.PlainYear(due[0]) + ":" + words.PlainYear(due[len(due)-1]) + "])")},
		table.Column{Key: "used", Title: words.Phrase{De: "in Anspruch genommen", En: "used"}, Kind: table.Money, Priority: 2, Sum: true},
		table.Column{Key: "left", Title: words.Phrase{De: "noch offen", En: "left"}, Kind: table.Money, Priority: 2, Sum: true, Formula: words.Same("[sum]-[used]")},
		table.Column{Key: "bookid", Title: words.Phrase{De: "Plan (Kennung)", En: "Book (id)"}, Helper: true})
}

// forwardRows are the years that gave authority on lines of a book.
func forwardRows(src report.Source, book budget.Book, due []budget.Year) []table.Row {
	matrix := src.Ledger.Matrix(func(line *budget.Line) bool { return line.Book == book })
	used := make(map[budget.Year]budget.Cents)
	for _, authority := range src.Ledger.Authorities {
		if line := src.Ledger.Line(authority.Line); line != nil && line.Book == book {
			used[authority.Year] += authority.Used.Sum()
		}
	}
	var rows []table.Row
	for _, year := range matrix.Years() {
		row := table.Row{ID: string(book) + "@" + words.PlainYear(year), SumClass: string(book), Cells: []table.Cell{table.Period(year)}}
		for _, payment := range due {
			row.Cells = append(row.Cells, table.Cash(matrix.At(year, payment)))
		}
		row.Cells = append(row.Cells, table.Cash(matrix.Row(year)), table.Cash(used[year]), table.Cash(matrix.Row(year)-used[year]), table.Name(book))
		rows = append(rows, row)
	}
	return rows
}

// ForwardLines lists what the matrix adds up: each line's authority by the year
// it falls due in, with its place.
func ForwardLines(src report.Source) *table.Table {
	t := &table.Table{
		ID:    "forward-lines",
		Title: words.Phrase{De: "Verpflichtungsermächtigungen je Haushaltsstelle", En: "Forward authority by line"},
		Note:  words.Said(report.InEuros),
		Columns: []table.Column{
			{Key: "line", Title: words.Line, Priority: 1},
			{Key: "name", Title: words.Title, Priority: 3},
			{Key: "year", Title: words.Phrase{De: "Ermächtigung", En: "Authority"}, Kind: table.Year, Priority: 1},
			{Key: "due", Title: words.Phrase{De: "fällig", En: "due"}, Kind: table.Year, Priority: 1},
			{Key: "amount", Title: words.Phrase{De: "Betrag", En: "Amount"}, Kind: table.Money, Priority: 1},
			{Key: "used", Title: words.Phrase{De: "in Anspruch genommen", En: "used"}, Kind: table.Money, Priority: 1},
			{Key: "left", Title: words.Phrase{De: "noch offen", En: "left"}, Kind: table.Money, Priority: 1, Formula: words.Same("[amount]-[used]")},
		},
	}
	for i := range src.Authorities {
		f := &src.Authorities[i]
		line := src.Ledger.Line(f.Line)
		if line == nil {
			continue
		}
		for _, due := range f.Due {
			used := f.Used.At(due.Year)
			t.Rows = append(t.Rows, table.Row{ID: string(f.Line) + "@" + words.PlainYear(f.Year) + "@" + words.PlainYear(due.Year), Place: f.At, SumClass: string(line.Book),
				Cells: []table.Cell{table.Name(line.ID), table.Name(line.Name), table.Period(f.Year), table.Period(due.Year), table.Cash(due.Amount), table.Cash(used), table.Cash(due.Amount - used)}})
		}
	}
	slices.SortStableFunc(t.Rows, func(a, b table.Row) int {
		return slices.Index(budget.Books[:], budget.Book(a.SumClass)) - slices.Index(budget.Books[:], budget.Book(b.SumClass))
	})
	return t
}
