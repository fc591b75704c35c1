package money

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// CarryOvers lists the authority that is carried into the next year
// (Ermächtigungsübertragungen, § 22 KomHVO NRW), beside what was left of it.
func CarryOvers(src report.Source) *table.Table {
	t := &table.Table{
		ID:    "carry",
		Title: words.Phrase{De: "Ermächtigungsübertragungen", En: "Carry-overs"},
		Note: words.Phrase{
			De: "%s · höchstens: was am Ende des Jahres von der Ermächtigung übrig war, ohne Gesperrtes; leer, solange es kein Ist gibt",
			En: "%s · at most: what was left of the authority at the end of the year, without what is blocked; empty while nothing is booked",
		}.With(report.InEuros),
		Columns: []table.Column{
			{Key: "fromyear", Title: words.Phrase{De: "aus", En: "from"}, Kind: table.Year, Priority: 1},
			{Key: "toyear", Title: words.Phrase{De: "nach", En: "into"}, Kind: table.Year, Priority: 1},
			{Key: "line", Title: words.Line, Priority: 1},
			{Key: "name", Title: words.Title, Priority: 2},
			{Key: "to", Title: words.Phrase{De: "auf Haushaltsstelle", En: "onto line"}, Priority: 4},
			{Key: "amount", Title: words.Phrase{De: "Übertragen", En: "Carried"}, Kind: table.Money, Priority: 1, Sum: true},
			{Key: "most", Title: words.Phrase{De: "höchstens", En: "at most"}, Kind: table.Money, Priority: 2},
			{Key: "decision", Title: words.Decision, Priority: 2},
			{Key: "assumed", Title: words.Assumed, Priority: 5},
			{Key: "note", Title: words.Phrase{De: "Bedingung", En: "Condition"}, Kind: table.Prose, Priority: 3},
			{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 4},
		},
	}
	for i := range src.Plan.Movements {
		if m := &src.Plan.Movements[i]; m.Kind == budget.Carry {
			t.Rows = append(t.Rows, carryRow(src, m))
		}
	}
	if len(t.Rows) > 0 {
		t.AddTotal()
	}
	return t.WithoutEmpty("to", "note")
}

func carryRow(src report.Source, m *plan.Movement) table.Row {
	var title, onto, most table.Cell
	if line := src.Ledger.Line(m.From.Line); line != nil {
		title = table.NameOf(line.Name)
	}
	if m.To.Line != m.From.Line {
		onto = table.NameOf(string(m.To.Line))
	}
	if src.Ledger.Booked(m.From) {
		most = table.Cash(src.Ledger.Position(m.From.Line, m.From.Year).Carriable())
	}
	place := m.Meta.At
	return table.Row{ID: place.String(), Place: place, Cells: []table.Cell{
		table.Period(m.From.Year), table.Period(m.To.Year), table.NameOf(string(m.From.Line)), title, onto,
		table.Cash(m.Amount), most, src.Decided(m.By), assumed(m.Assumed), table.NameOf(m.Note), report.PlaceCell(place),
	}}
}
