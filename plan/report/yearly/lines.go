package yearly

import (
	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// lines has a book's expense lines that give money to measures in the year or
// have bookings in it, with what may be spent and what was. Actuals are all
// bookings of the line.
func (y writer) lines(book budget.Book) *table.Table {
	t := &table.Table{
		ID:    "year-" + string(book),
		Title: money.BookTitle(y.Source, book),
		Note:  words.Phrase{De: "%s · %d · Ist: alle Buchungen der Stelle · %s", En: "%s · %d · actuals: all bookings of the line · %s"}.With(report.InEuros, y.on, words.View(y.View)),
		Columns: []table.Column{
			{Key: "line", Title: words.Line, Priority: 1},
			{Key: "name", Title: words.Title, Priority: 1},
			moneyColumn("estimate", words.Estimate, ""),
			moneyColumn("authority", words.Authority, ""),
			moneyColumn("allocated", words.Allocated, ""),
			moneyColumn("actual", words.Actual, ""),
			{Key: "used", Title: words.Phrase{De: "Anteil", En: "Used"}, Kind: table.Share, Priority: 1},
			moneyColumn("open", words.Phrase{De: "Gebunden", En: "Committed"}, ""),
		},
	}
	var sum budget.Position
	for i := range y.Plan.Lines {
		line := &y.Plan.Lines[i]
		p := y.Ledger.Position(line.ID, y.on)
		if !y.counts(&line.Line, book) || p.Of(budget.Allocated) == 0 && p.Of(budget.Actual) == 0 {
			continue
		}
		row := table.Row{ID: string(line.ID), Place: line.YearPlace(y.on), Cells: []table.Cell{
			table.Name(line.ID), table.NameOf(line.Name), table.Cash(p.Of(budget.Estimate)), table.Cash(p.Authority()), table.Cash(p.Of(budget.Allocated)),
			table.Cash(p.Of(budget.Actual)), table.RatioOf(p.Used()), table.Cash(p.Of(budget.Open)),
		}}
		if p.Over() {
			row.Mark = table.Bad
		}
		sum = sum.Plus(p)
		t.Rows = append(t.Rows, row)
	}
	t.AddTotal()
	t.Total.Cells[t.Column("used")] = table.RatioOf(sum.Used())
	return t
}
