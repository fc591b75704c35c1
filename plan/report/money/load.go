package money

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// ForwardLoads lists the contracts of several years with what they bind in each,
// a row for each contract. The two books never stand in one sum.
func ForwardLoads(src report.Source) *table.Table {
	columns := loadColumns(loadYears(src))
	t := &table.Table{
		ID:      "forward-loads",
		Title:   words.Phrase{De: "Vorbelastungen", En: "Forward loads"},
		Note:    words.Phrase{De: "%s · aus Verträgen über mehrere Jahre", En: "%s · from contracts of several years"}.With(report.InEuros),
		Columns: columns.Heads(),
	}
	for _, book := range budget.Books {
		for i := range src.Loads {
			f := &src.Loads[i]
			if line := src.Ledger.Line(f.Line); line != nil && line.Book == book {
				t.Rows = append(t.Rows, table.Row{ID: string(f.Line) + "@" + f.Title, Place: f.At, Cells: columns.Cells(contract{line, f})})
			}
		}
	}
	return t
}

// contract is a forward load with its line.
type contract struct {
	*budget.Line
	load *plan.ForwardLoad
}

// loadYears are the years in which contracts bind money, in order.
func loadYears(src report.Source) []budget.Year {
	var years []budget.Year
	for i := range src.Loads {
		for _, due := range src.Loads[i].Due {
			years = append(years, due.Year)
		}
	}
	slices.Sort(years)
	return slices.Compact(years)
}

func loadColumns(years []budget.Year) table.Columns[contract] {
	columns := table.Columns[contract]{
		table.Col(table.Column{Key: "line", Title: words.Line, Priority: 1}, func(c contract) table.Cell { return table.Name(c.ID) }),
		table.Col(table.Column{Key: "name", Title: words.Title, Priority: 3}, func(c contract) table.Cell { return table.Name(c.Name) }),
		table.Col(table.Column{Key: "contract", Title: words.Phrase{De: "Vertrag", En: "Contract"}, Priority: 1}, func(c contract) table.Cell { return table.NameOf(c.load.Title) }),
		table.Col(table.Column{Key: "measure", Title: words.Measure, Priority: 2}, func(c contract) table.Cell { return table.Name(c.load.Measure) }),
	}
	if len(years) == 0 {
		return columns
	}
	columns = append(columns, report.YearColumns(years, func(c contract, year budget.Year) budget.Cents { return c.load.Due.At(year) })...)
	return append(columns,
		table.Amount(table.Column{Key: "sum", Title: words.Total, Priority: 1, Formula: report.SumOfYears(years)}, func(c contract) budget.Cents { return c.load.Due.Sum() }),
		table.Amount(table.Column{Key: "billed", Title: words.Phrase{De: "abgerechnet", En: "billed"}, Priority: 2}, func(c contract) budget.Cents { return c.load.Billed.Sum() }),
	)
}
