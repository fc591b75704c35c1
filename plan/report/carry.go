package report

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// CarryOvers lists the authority that is carried into the next year
// (Ermächtigungsübertragungen, § 22 KomHVO NRW), beside what was left of it.
func (d Data) CarryOvers() *Table {
	t := &Table{
		ID:    "carry",
		Title: words.Phrase{De: "Ermächtigungsübertragungen", En: "Carry-overs"},
		Note: words.Phrase{
			De: "%s · höchstens: was am Ende des Jahres von der Ermächtigung übrig war, ohne Gesperrtes; leer, solange es kein Ist gibt",
			En: "%s · at most: what was left of the authority at the end of the year, without what is blocked; empty while nothing is booked",
		}.With(inEuros),
		Columns: []Column{
			{Key: "fromyear", Title: words.Phrase{De: "aus", En: "from"}, Kind: Year, Priority: 1},
			{Key: "toyear", Title: words.Phrase{De: "nach", En: "into"}, Kind: Year, Priority: 1},
			{Key: "line", Title: words.Line, Priority: 1},
			{Key: "name", Title: words.Title, Priority: 2},
			{Key: "to", Title: words.Phrase{De: "auf Haushaltsstelle", En: "onto line"}, Priority: 4},
			{Key: "amount", Title: words.Phrase{De: "Übertragen", En: "Carried"}, Kind: Money, Priority: 1, Sum: true},
			{Key: "most", Title: words.Phrase{De: "höchstens", En: "at most"}, Kind: Money, Priority: 2},
			{Key: "decision", Title: words.Decision, Priority: 2},
			{Key: "assumed", Title: words.Assumed, Priority: 5},
			{Key: "note", Title: words.Phrase{De: "Bedingung", En: "Condition"}, Kind: Prose, Priority: 3},
			{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 4},
		},
	}
	for i := range d.Plan.Movements {
		if m := &d.Plan.Movements[i]; m.Kind == budget.Carry {
			t.Rows = append(t.Rows, d.carryRow(m))
		}
	}
	if len(t.Rows) > 0 {
		t.addTotal()
	}
	return t.WithoutEmpty("to", "note")
}

func (d Data) carryRow(m *plan.Movement) Row {
	var title, onto, most Value
	if line := d.Ledger.Line(m.From.Line); line != nil {
		title = name(line.Name)
	}
	if m.To.Line != m.From.Line {
		onto = name(string(m.To.Line))
	}
	if position := d.Ledger.Position(m.From.Line, m.From.Year); position.Of(budget.Actual) != 0 {
		most = Cash(max(0, position.Rest()-position.Of(budget.Blocked)))
	}
	place := m.Meta.At
	return Row{ID: place.String(), Place: place, Cells: []Value{
		Period(m.From.Year), Period(m.To.Year), name(string(m.From.Line)), title, onto,
		Cash(m.Amount), most, d.decided(m.By), assumed(m.Assumed), name(m.Note), placeValue(place),
	}}
}
