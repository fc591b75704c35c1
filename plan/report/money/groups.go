package money

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Groups sets expense against income for each group of lines and year, the
// parts apart: what third parties do not bring in is the city's own share.
func Groups(src report.Source) *table.Table {
	columns := groupColumns(src)
	t := &table.Table{
		ID:      "groups",
		Title:   words.Phrase{De: "Produktgruppen", En: "Product groups"},
		Note:    words.Phrase{De: "%s · fortgeschriebene Ansätze", En: "%s · updated estimates"}.With(report.InEuros),
		Columns: columns.Heads(),
	}
	for _, book := range budget.Books {
		for _, part := range budget.Parts {
			for _, group := range groupsOf(src, book, part) {
				for _, year := range src.Years.Each() {
					if g := groupIn(src, book, part, group, year); g.expense != 0 || g.income != 0 {
						t.Rows = append(t.Rows, table.Row{ID: string(book) + " " + string(part) + " " + group + "@" + words.PlainYear(year), Cells: columns.Cells(g)})
					}
				}
			}
		}
	}
	return t
}

// groupsOf names the groups of a part in the order of the lines.
func groupsOf(src report.Source, book budget.Book, part budget.Part) []string {
	var groups []string
	seen := make(map[string]bool)
	for i := range src.Plan.Lines {
		if line := &src.Plan.Lines[i]; line.Book == book && line.Part == part && !seen[line.ProductGroup] {
			seen[line.ProductGroup] = true
			groups = append(groups, line.ProductGroup)
		}
	}
	slices.Sort(groups)
	return groups
}

// groupYear is a group of lines in a year.
type groupYear struct {
	book            budget.Book
	part            budget.Part
	group           string
	year            budget.Year
	expense, income budget.Cents
}

func groupIn(src report.Source, book budget.Book, part budget.Part, group string, year budget.Year) groupYear {
	sum := func(side budget.Side) budget.Cents {
		return src.Ledger.Sum(year, func(l *budget.Line) bool {
			return l.Book == book && l.Part == part && l.Side == side && l.ProductGroup == group
		}).Updated()
	}
	return groupYear{book, part, group, year, sum(budget.Expense), sum(budget.Income)}
}

func groupColumns(src report.Source) table.Columns[groupYear] {
	return table.Columns[groupYear]{
		table.Col(table.Column{Key: "book", Title: words.Book, Priority: 2}, func(g groupYear) table.Cell { return src.BookCell(g.book) }),
		table.Col(table.Column{Key: "part", Title: words.Phrase{De: "Teil", En: "Part"}, Priority: 2}, func(g groupYear) table.Cell { return report.PartCell(g.book, g.part) }),
		table.Col(table.Column{Key: "group", Title: words.Group, Priority: 1}, func(g groupYear) table.Cell { return table.Name(g.group) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(g groupYear) table.Cell { return table.Period(g.year) }),
		table.Amount(table.Column{Key: "expense", Title: words.Phrase{De: "Aufwand/Auszahlung", En: "Expense"}, Priority: 1}, func(g groupYear) budget.Cents { return g.expense }),
		table.Amount(table.Column{Key: "income", Title: words.Phrase{De: "Ertrag/Einzahlung", En: "Income"}, Priority: 1}, func(g groupYear) budget.Cents { return g.income }),
		table.Amount(table.Column{Key: "own", Title: words.Phrase{De: "Eigenanteil", En: "Own share"}, Priority: 1, Formula: words.Same("[expense]-[income]")}, func(g groupYear) budget.Cents { return g.expense - g.income }),
	}
}
