package money

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Positions has the full row of figures of every line and year of both books.
func Positions(src report.Source) *table.Table {
	money := func(key string, title words.Phrase, priority int, formula string) table.Column {
		return table.Column{Key: key, Title: title, Kind: table.Money, Priority: priority, Sum: true, Formula: words.Same(formula)}
	}
	t := &table.Table{
		ID:    "positions",
		Title: words.Budget,
		Note: words.Phrase{
			De: "%s · eine Zeile je Haushaltsstelle und Jahr · Verfügbar gibt es nur in Jahren des geltenden Haushalts",
			En: "%s · a row for each line and year · available exists only in years of the budget in force",
		}.With(report.InEuros),
		Columns: []table.Column{
			{Key: "line", Title: words.Line, Priority: 1},
			{Key: "name", Title: words.Title, Priority: 2},
			{Key: "book", Title: words.Book, Priority: 5},
			{Key: "part", Title: words.Phrase{De: "Teil", En: "Part"}, Priority: 8},
			{Key: "side", Title: words.Phrase{De: "Art", En: "Side"}, Priority: 7},
			{Key: "group", Title: words.Group, Priority: 8},
			{Key: "cover", Title: words.Cover, Priority: 8},
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			money("estimate", words.Estimate, 6, ""),
			money("changed", words.Phrase{De: "Änderungen", En: "Changes"}, 7, ""),
			money("updated", words.Phrase{De: "Ansatz neu", En: "Updated"}, 1, "[estimate]+[changed]"),
			money("allocated", words.Allocated, 1, ""),
			money("free", words.Free, 1, "[updated]-[allocated]"),
			{Key: "filled", Title: words.Phrase{De: "Auslastung", En: "Filled"}, Kind: table.Share, Priority: 1, Formula: words.Same(`IF([updated]>0,[allocated]/[updated],"–")`)},
			money("excess", words.Phrase{De: "über-/apl.", En: "Excess"}, 9, ""),
			money("blocked", words.Phrase{De: "Gesperrt", En: "Blocked"}, 6, ""),
			money("carried", words.Phrase{De: "Übertragen", En: "Carried out"}, 9, ""),
			money("actual", words.Actual, 4, ""),
			money("open", words.Phrase{De: "Gebunden", En: "Committed"}, 5, ""),
			{Key: "bound", Title: words.Phrase{De: "Ist und gebunden", En: "Actual and committed"}, Kind: table.Share, Priority: 9},
			money("available", words.Available, 3, ""),
		},
	}
	t.Columns[t.Column("available")].Dashed = true
	for _, book := range budget.Books {
		for i := range src.Plan.Lines {
			line := &src.Plan.Lines[i]
			if line.Book != book {
				continue
			}
			for _, year := range src.Ledger.Years(line.ID) {
				t.Rows = append(t.Rows, positionRow(src, line, year))
			}
		}
	}
	return t
}

func positionRow(src report.Source, line *plan.Line, year budget.Year) table.Row {
	p := src.Ledger.Position(line.ID, year)
	row := table.Row{ID: string(line.ID) + "@" + words.PlainYear(year), Place: line.YearPlace(year), SumClass: kin(line), Cells: []table.Cell{
		table.Name(line.ID), table.Name(line.Name), src.BookCell(line.Book), report.PartCell(line.Book, line.Part), report.SideCell(line.Part, line.Side),
		table.Name(line.Group), table.Name(line.Cover), table.Period(year),
		voted(p, p.Of(budget.Estimate)), voted(p, p.Updated()-p.Of(budget.Estimate)), voted(p, p.Updated()), table.Cash(p.Of(budget.Allocated)), voted(p, p.Free()), table.RatioOf(p.Filled()),
		table.Cash(p.Of(budget.Granted)), table.Cash(p.Of(budget.Blocked)), table.Cash(p.Of(budget.CarriedOut)), table.Cash(p.Of(budget.Actual)), table.Cash(p.Of(budget.Open)),
		table.RatioOf(p.Committed()), available(p),
	}}
	if left, ok := p.Available(); p.Over() || ok && left < 0 {
		row.Mark = table.Bad
	}
	return row
}

// voted is an amount of the estimate, nil where none is given.
func voted(p budget.Position, amount budget.Cents) table.Cell {
	if p.Settled() {
		return nil
	}
	return table.Cash(amount)
}

// kin keeps apart what does not add up: the books, what is used up and what is
// invested, expense and income.
func kin(line *plan.Line) string {
	return string(line.Book) + " " + string(line.Part) + " " + string(line.Side)
}

// available is nil in medium-term years, which carry no authority.
func available(p budget.Position) table.Cell {
	if left, ok := p.Available(); ok {
		return table.Cash(left)
	}
	return nil
}
