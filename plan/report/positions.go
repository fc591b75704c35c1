package report

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// Positions has the full row of figures of every line and year of both books.
func (d Data) Positions() *Table {
	money := func(key string, title words.Phrase, priority int, formula string) Column {
		return Column{Key: key, Title: title, Kind: Money, Priority: priority, Sum: true, Formula: words.Same(formula)}
	}
	t := &Table{
		ID:    "positions",
		Title: words.Budget,
		Note: words.Phrase{
			De: "%s · eine Zeile je Haushaltsstelle und Jahr · Verfügbar gibt es nur in Jahren des geltenden Haushalts",
			En: "%s · a row for each line and year · available exists only in years of the budget in force",
		}.With(inEuros),
		Columns: []Column{
			{Key: "line", Title: words.Line, Priority: 1},
			{Key: "name", Title: words.Title, Priority: 2},
			{Key: "book", Title: words.Book, Priority: 5},
			{Key: "part", Title: words.Phrase{De: "Teil", En: "Part"}, Priority: 8},
			{Key: "side", Title: words.Phrase{De: "Art", En: "Side"}, Priority: 7},
			{Key: "group", Title: words.Group, Priority: 8},
			{Key: "cover", Title: words.Cover, Priority: 8},
			{Key: "year", Title: words.Year, Kind: Year, Priority: 1},
			money("estimate", words.Estimate, 6, ""),
			money("changed", words.Phrase{De: "Änderungen", En: "Changes"}, 7, ""),
			money("updated", words.Phrase{De: "Ansatz neu", En: "Updated"}, 1, "[estimate]+[changed]"),
			money("allocated", words.Allocated, 1, ""),
			money("free", words.Free, 1, "[updated]-[allocated]"),
			{Key: "filled", Title: words.Phrase{De: "Auslastung", En: "Filled"}, Kind: Share, Priority: 1, Formula: words.Same(`IF([updated]>0,[allocated]/[updated],"–")`)},
			money("excess", words.Phrase{De: "über-/apl.", En: "Excess"}, 9, ""),
			money("blocked", words.Phrase{De: "Gesperrt", En: "Blocked"}, 6, ""),
			money("carried", words.Phrase{De: "Übertragen", En: "Carried out"}, 9, ""),
			money("actual", words.Actual, 4, ""),
			money("open", words.Phrase{De: "Gebunden", En: "Committed"}, 5, ""),
			{Key: "bound", Title: words.Phrase{De: "Ist und gebunden", En: "Actual and committed"}, Kind: Share, Priority: 9},
			money("available", words.Available, 3, ""),
		},
	}
	for _, book := range budget.Books {
		for i := range d.Plan.Lines {
			line := &d.Plan.Lines[i]
			if line.Book != book {
				continue
			}
			for _, year := range d.Ledger.Years(line.ID) {
				t.Rows = append(t.Rows, d.positionRow(line, year))
			}
		}
	}
	return t
}

func (d Data) positionRow(line *plan.Line, year budget.Year) Row {
	p := d.Ledger.Position(line.ID, year)
	estimate := p.Of(budget.Estimate)
	row := Row{ID: string(line.ID) + "@" + words.PlainYear(year), Place: line.YearPlace(year), Kin: kin(line), Cells: []Value{
		Name(line.ID), Name(line.Name), d.bookWord(line.Book), partWord(line.Book, line.Part), sideWord(line.Part, line.Side),
		Name(line.Group), Name(line.Cover), Period(year),
		Cash(estimate), Cash(p.Updated() - estimate), Cash(p.Updated()), Cash(p.Of(budget.Allocated)), Cash(p.Free()), ratio(p.Filled()),
		Cash(p.Of(budget.Granted)), Cash(p.Of(budget.Blocked)), Cash(p.Of(budget.CarriedOut)), Cash(p.Of(budget.Actual)), Cash(p.Of(budget.Open)),
		ratio(p.Committed()), available(p),
	}}
	if left, ok := p.Available(); over(p) || ok && left < 0 {
		row.Mark = Bad
	}
	return row
}

// kin keeps apart what does not add up: the books, what is used up and what is
// invested, expense and income.
func kin(line *plan.Line) string {
	return string(line.Book) + " " + string(line.Part) + " " + string(line.Side)
}

// available is nil in medium-term years, which carry no authority.
func available(p budget.Position) Value {
	if left, ok := p.Available(); ok {
		return Cash(left)
	}
	return nil
}
