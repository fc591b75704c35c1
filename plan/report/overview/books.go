package overview

import (
	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Books has a row for each book and year: income, expense and what they leave, and
// the payments for investments, all as updated. It is what there is to say of a
// plan without measures.
func Books(src report.Source) *table.Table {
	t := &table.Table{
		ID:    "books",
		Title: words.Phrase{De: "Beide Pläne je Jahr", En: "Both books by year"},
		Note: words.Phrase{
			De: "%s · fortgeschriebene Ansätze der Haushaltsstellen dieses Plans · investiv: Auszahlungen",
			En: "%s · updated estimates of the lines of this plan · capital: payments",
		}.With(report.InEuros),
		Columns: []table.Column{{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}},
	}
	for _, book := range budget.Books {
		t.Columns = append(t.Columns, bookColumns(src, book)...)
	}
	for _, year := range src.Years.Each() {
		row := table.Row{ID: words.PlainYear(year), Cells: []table.Cell{table.Period(year)}}
		for _, book := range budget.Books {
			sum := func(part budget.Part, side budget.Side) table.Cash {
				return table.Cash(src.Ledger.Sum(year, func(l *budget.Line) bool { return l.Book == book && l.Part == part && l.Side == side }).Updated())
			}
			income, expense := sum(budget.Operating, budget.Income), sum(budget.Operating, budget.Expense)
			row.Cells = append(row.Cells, income, expense, income-expense, sum(budget.Capital, budget.Expense))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func bookColumns(src report.Source, book budget.Book) []table.Column {
	name, id := src.BookName(book), string(book)
	column := func(key string, title words.Phrase) table.Column {
		return table.Column{Key: id + "-" + key, Title: words.Phrase{De: name.De + ": " + title.De, En: name.En + ": " + title.En}, Kind: table.Money, Priority: 1, Book: book}
	}
	result := column("result", words.Phrase{De: "Ergebnis", En: "result"})
	result.Formula = words.Same("[" + id + "-income]-[" + id + "-expense]")
	return []table.Column{column("income", words.Phrase{De: "Ertrag", En: "income"}), column("expense", words.Phrase{De: "Aufwand", En: "expense"}),
		result, column("capital", words.Phrase{De: "investiv", En: "capital"})}
}
