package whatif

import (
	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/scenario"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// lineYear is a line in a year, before and after.
type lineYear struct {
	*budget.Line
	year          budget.Year
	before, after budget.Position
}

func (l lineYear) same() bool {
	return l.before.Spendable() == l.after.Spendable() && l.before.Of(budget.Allocated) == l.after.Of(budget.Allocated)
}

// Lines lists the lines that have other money after the scenario, or other measures on it.
func Lines(src report.Source, o *scenario.Outcome) *table.Table {
	columns := lineColumns(src)
	t := &table.Table{ID: "scenario-lines", Title: words.Phrase{De: "Haushaltsstellen vorher und nachher", En: "Budget lines before and after"},
		Note: words.Said(report.InEuros), Columns: columns.Heads()}
	for _, book := range budget.Books {
		var rows []table.Row
		for i := range o.Before.Ledger.Lines {
			line := &o.Before.Ledger.Lines[i]
			for _, year := range src.Years.Each() {
				one := lineYear{line, year, o.Before.Ledger.Position(line.ID, year), o.After.Ledger.Position(line.ID, year)}
				if line.Book == book && line.Side == budget.Expense && !one.same() {
					rows = append(rows, table.Row{ID: string(line.ID) + "@" + words.PlainYear(year), SumClass: string(book), Cells: columns.Cells(one)})
				}
			}
		}
		if len(rows) > 0 {
			t.Rows = append(append(t.Rows, rows...), t.SumOf(rows, table.Subtotal, words.Phrase{De: "Summe %s", En: "Total %s"}.With(src.BookName(book))))
		}
	}
	return t
}

func lineColumns(src report.Source) table.Columns[lineYear] {
	amount := func(key string, title words.Phrase, formula string, of func(lineYear) budget.Cents) table.CellColumn[lineYear] {
		return table.Amount(table.Column{Key: key, Title: title, Priority: 1, Sum: true, Signed: formula != "", Formula: words.Same(formula)}, of)
	}
	return table.Columns[lineYear]{
		table.Col(table.Column{Key: "line", Title: words.Line, Priority: 1}, func(l lineYear) table.Cell { return table.Name(l.ID) }),
		table.Col(table.Column{Key: "name", Title: words.Title, Priority: 2}, func(l lineYear) table.Cell { return table.Name(l.Name) }),
		table.Col(table.Column{Key: "book", Title: words.Book, Priority: 2}, func(l lineYear) table.Cell { return src.BookCell(l.Book) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(l lineYear) table.Cell { return table.Period(l.year) }),
		amount("spendable", words.Phrase{De: "verfügbar vorher", En: "spendable before"}, "", func(l lineYear) budget.Cents { return l.before.Spendable() }),
		amount("spendable2", words.Phrase{De: "nachher", En: "after"}, "", func(l lineYear) budget.Cents { return l.after.Spendable() }),
		amount("less", words.Phrase{De: "Differenz", En: "Difference"}, "[spendable2]-[spendable]", func(l lineYear) budget.Cents { return l.after.Spendable() - l.before.Spendable() }),
		amount("allocated", words.Phrase{De: "zugeordnet vorher", En: "allocated before"}, "", func(l lineYear) budget.Cents { return l.before.Of(budget.Allocated) }),
		amount("allocated2", words.Phrase{De: "nachher", En: "after"}, "", func(l lineYear) budget.Cents { return l.after.Of(budget.Allocated) }),
		amount("moved", words.Phrase{De: "Differenz", En: "Difference"}, "[allocated2]-[allocated]", func(l lineYear) budget.Cents { return l.after.Of(budget.Allocated) - l.before.Of(budget.Allocated) }),
	}
}
