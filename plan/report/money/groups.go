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
	money := func(key string, title words.Phrase, formula string) table.Column {
		return table.Column{Key: key, Title: title, Kind: table.Money, Priority: 1, Formula: words.Same(formula)}
	}
	t := &table.Table{
		ID:    "groups",
		Title: words.Phrase{De: "Produktgruppen", En: "Product groups"},
		Note:  words.Phrase{De: "%s · fortgeschriebene Ansätze", En: "%s · updated estimates"}.With(report.InEuros),
		Columns: []table.Column{
			{Key: "book", Title: words.Book, Priority: 2},
			{Key: "part", Title: words.Phrase{De: "Teil", En: "Part"}, Priority: 2},
			{Key: "group", Title: words.Group, Priority: 1},
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			money("expense", words.Phrase{De: "Aufwand/Auszahlung", En: "Expense"}, ""),
			money("income", words.Phrase{De: "Ertrag/Einzahlung", En: "Income"}, ""),
			money("own", words.Phrase{De: "Eigenanteil", En: "Own share"}, "[expense]-[income]"),
		},
	}
	for _, book := range budget.Books {
		for _, part := range budget.Parts {
			for _, group := range groupsOf(src, book, part) {
				t.Rows = append(t.Rows, groupRows(src, book, part, group)...)
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
		if line := &src.Plan.Lines[i]; line.Book == book && line.Part == part && !seen[line.Group] {
			seen[line.Group] = true
			groups = append(groups, line.Group)
		}
	}
	slices.Sort(groups)
	return groups
}

func groupRows(src report.Source, book budget.Book, part budget.Part, group string) []table.Row {
	var rows []table.Row
	for _, year := range src.Years.Each() {
		sum := func(side budget.Side) budget.Cents {
			return src.Ledger.Sum(year, func(l *budget.Line) bool {
				return l.Book == book && l.Part == part && l.Side == side && l.Group == group
			}).Updated()
		}
		expense, income := sum(budget.Expense), sum(budget.Income)
		if expense == 0 && income == 0 {
			continue
		}
		rows = append(rows, table.Row{ID: string(book) + " " + string(part) + " " + group + "@" + words.PlainYear(year), Cells: []table.Cell{
			src.BookCell(book), report.PartCell(book, part), table.Name(group), table.Period(year), table.Cash(expense), table.Cash(income), table.Cash(expense - income),
		}})
	}
	return rows
}
