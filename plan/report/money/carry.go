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
	columns := carryColumns(src)
	t := &table.Table{
		ID:    "carry",
		Title: words.Phrase{De: "Ermächtigungsübertragungen", En: "Carry-overs"},
		Note: words.Phrase{
			De: "%s · höchstens: was am Ende des Jahres von der Ermächtigung übrig war, ohne Gesperrtes; leer, solange es kein Ist gibt",
			En: "%s · at most: what was left of the authority at the end of the year, without what is blocked; empty while nothing is booked",
		}.With(report.InEuros),
		Columns: columns.Heads(),
	}
	for i := range src.Plan.Movements {
		if m := &src.Plan.Movements[i]; m.Kind == budget.Carry {
			t.Rows = append(t.Rows, table.Row{ID: m.Meta.At.String(), Place: m.Meta.At, Cells: columns.Cells(m)})
		}
	}
	if len(t.Rows) > 0 {
		t.AddTotal()
	}
	return t.WithoutEmpty("to", "note")
}

func carryColumns(src report.Source) table.Columns[*plan.Movement] {
	type movement = *plan.Movement
	return table.Columns[movement]{
		table.Col(table.Column{Key: "fromyear", Title: words.Phrase{De: "aus", En: "from"}, Kind: table.Year, Priority: 1}, func(m movement) table.Cell { return table.Period(m.From.Year) }),
		table.Col(table.Column{Key: "toyear", Title: words.Phrase{De: "nach", En: "into"}, Kind: table.Year, Priority: 1}, func(m movement) table.Cell { return table.Period(m.To.Year) }),
		table.Col(table.Column{Key: "line", Title: words.Line, Priority: 1}, func(m movement) table.Cell { return table.NameOf(string(m.From.Line)) }),
		table.Col(table.Column{Key: "name", Title: words.Title, Priority: 2}, func(m movement) table.Cell { return lineName(src, m.From.Line) }),
		table.Col(table.Column{Key: "to", Title: words.Phrase{De: "auf Haushaltsstelle", En: "onto line"}, Priority: 4}, carriedOnto),
		table.Amount(table.Column{Key: "amount", Title: words.Phrase{De: "Übertragen", En: "Carried"}, Priority: 1, Sum: true}, func(m movement) budget.Cents { return m.Amount }),
		table.Col(table.Column{Key: "most", Title: words.Phrase{De: "höchstens", En: "at most"}, Kind: table.Money, Priority: 2}, func(m movement) table.Cell { return carriedAtMost(src, m) }),
		table.Col(table.Column{Key: "decision", Title: words.Decision, Priority: 2}, func(m movement) table.Cell { return src.DecisionsCell(m.By) }),
		table.Col(table.Column{Key: "assumed", Title: words.Assumed, Priority: 5}, func(m movement) table.Cell { return report.YesCell(m.Assumed) }),
		table.Col(table.Column{Key: "note", Title: words.Phrase{De: "Bedingung", En: "Condition"}, Kind: table.Prose, Priority: 3}, func(m movement) table.Cell { return table.NameOf(m.Note) }),
		table.Col(table.Column{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 4}, func(m movement) table.Cell { return report.PlaceCell(m.Meta.At) }),
	}
}

// lineName is the name of a line, nil where there is no such line.
func lineName(src report.Source, id budget.LineID) table.Cell {
	line := src.Ledger.Line(id)
	if line == nil {
		return nil
	}
	return table.NameOf(line.Name)
}

// carriedOnto is the other line that authority is carried onto, nil for the same.
func carriedOnto(m *plan.Movement) table.Cell {
	if m.To.Line == m.From.Line {
		return nil
	}
	return table.NameOf(string(m.To.Line))
}

// carriedAtMost is what was left at the end of the year, nil while nothing is booked.
func carriedAtMost(src report.Source, m *plan.Movement) table.Cell {
	if !src.Ledger.Booked(m.From) {
		return nil
	}
	return table.Cash(src.Ledger.Position(m.From.Line, m.From.Year).Carriable())
}
