package money

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Movements lists everything that changed authority after the vote, and by
// whose decision. Both legs of a shift or carry-over stand in one row, so the
// amounts are not added up. What no decision in force bears stands beside.
func Movements(src report.Source) *table.Table {
	t := &table.Table{
		ID:    "movements",
		Title: words.Phrase{De: "Bewegungen", En: "Movements"},
		Note: words.Phrase{
			De: "%s · Umschichtungen und Übertragungen nennen beide Seiten",
			En: "%s · shifts and carry-overs name both ends",
		}.With(report.InEuros),
		Columns: []table.Column{
			{Key: "kind", Title: words.Phrase{De: "Art", En: "Kind"}, Priority: 1},
			{Key: "from", Title: words.Phrase{De: "von", En: "from"}, Priority: 2},
			{Key: "fromyear", Title: words.Phrase{De: "Jahr (von)", En: "Year (from)"}, Kind: table.Year, Priority: 4},
			{Key: "to", Title: words.Phrase{De: "auf", En: "to"}, Priority: 1},
			{Key: "toyear", Title: words.Phrase{De: "Jahr (auf)", En: "Year (to)"}, Kind: table.Year, Priority: 1},
			{Key: "amount", Title: words.Phrase{De: "Betrag", En: "Amount"}, Kind: table.Money, Priority: 1},
			{Key: "void", Title: words.Phrase{De: "ohne Wirkung", En: "Without effect"}, Kind: table.Money, Priority: 1},
			{Key: "decision", Title: words.Decision, Priority: 2},
			{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 3},
			{Key: "note", Title: words.Note, Kind: table.Prose, Priority: 5},
		},
	}
	for i := range src.Plan.Movements {
		t.Rows = append(t.Rows, movementRow(src, &src.Plan.Movements[i]))
	}
	return t.WithoutEmpty("void")
}

func movementRow(src report.Source, m *plan.Movement) table.Row {
	from, to, amount := m.From, m.To, m.Amount
	target := table.NameOf(string(to.Line))
	switch m.Kind {
	case budget.Supplement, budget.Excess, budget.IncomeCover:
		target, to = table.NameOf(string(m.On.Line)), m.On
	case budget.Block:
		target, to, amount = blocked(src, m), m.On, -src.Ledger.Withholding(m.Movement)
	}
	place := m.Meta.At
	counts, void := table.Cell(table.Cash(amount)), table.Cell(nil)
	mark := table.Plain
	if !src.Council.Effective(m) {
		counts, void, mark = void, counts, table.Bad
	}
	return table.Row{ID: place.String(), Place: place, Mark: mark, Cells: []table.Cell{
		table.WordOf(m.Kind, plan.MovementKindNames[m.Kind]), table.NameOf(string(from.Line)), table.PeriodOf(from.Year), target, table.PeriodOf(to.Year), counts, void, src.Decided(m.By), report.PlaceCell(place), table.NameOf(m.Note),
	}}
}

// blocked names what a block withholds from.
func blocked(src report.Source, m *plan.Movement) table.Cell {
	switch {
	case m.On.Line != "":
		return table.NameOf(string(m.On.Line))
	case m.Group != "":
		return table.Label(words.Phrase{De: "Deckungskreis %s", En: "cover group %s"}.With(m.Group))
	}
	return table.Phrase(BookTitle(src, m.Book))
}
