package money

import (
	"cmp"

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
	columns := movementColumns(src)
	t := &table.Table{
		ID:    "movements",
		Title: words.Phrase{De: "Bewegungen", En: "Movements"},
		Note: words.Phrase{
			De: "%s · Umschichtungen und Übertragungen nennen beide Seiten",
			En: "%s · shifts and carry-overs name both ends",
		}.With(report.InEuros),
		Columns: columns.Heads(),
	}
	for i := range src.Plan.Movements {
		m := &src.Plan.Movements[i]
		row := table.Row{ID: m.Meta.At.String(), Place: m.Meta.At, Cells: columns.Cells(m)}
		if !src.Council.Effective(m) {
			row.Mark = table.Bad
		}
		t.Rows = append(t.Rows, row)
	}
	return t.WithoutEmpty("fromname", "cover", "void")
}

func movementColumns(src report.Source) table.Columns[*plan.Movement] {
	type movement = *plan.Movement
	return table.Columns[movement]{
		table.Col(table.Column{Key: "kind", Title: words.Phrase{De: "Art", En: "Kind"}, Priority: 1}, func(m movement) table.Cell { return table.WordOf(m.Kind, plan.MovementKindNames[m.Kind]) }),
		table.Col(table.Column{Key: "from", Title: words.Phrase{De: "von", En: "from"}, Priority: 2}, func(m movement) table.Cell { return table.NameOf(string(m.From.Line)) }),
		table.Col(table.Column{Key: "fromname", Title: words.Phrase{De: "Bezeichnung (von)", En: "Title (from)"}, Priority: 6}, func(m movement) table.Cell { return nameOfLine(src, m.From.Line) }),
		table.Col(table.Column{Key: "fromyear", Title: words.Phrase{De: "Jahr (von)", En: "Year (from)"}, Kind: table.Year, Priority: 4}, func(m movement) table.Cell { return table.PeriodOf(m.From.Year) }),
		table.Col(table.Column{Key: "to", Title: words.Phrase{De: "auf", En: "to"}, Priority: 1}, func(m movement) table.Cell { return movedTo(src, m) }),
		table.Col(table.Column{Key: "toname", Title: words.Phrase{De: "Bezeichnung (auf)", En: "Title (to)"}, Priority: 6}, func(m movement) table.Cell { return nameOfLine(src, cmp.Or(m.To.Line, m.On.Line)) }),
		table.Col(table.Column{Key: "toyear", Title: words.Phrase{De: "Jahr (auf)", En: "Year (to)"}, Kind: table.Year, Priority: 1}, func(m movement) table.Cell { return table.PeriodOf(cmp.Or(m.To.Year, m.On.Year)) }),
		table.Col(table.Column{Key: "amount", Title: words.Phrase{De: "Betrag", En: "Amount"}, Kind: table.Money, Priority: 1}, func(m movement) table.Cell { return moved(src, m, true) }),
		table.Col(table.Column{Key: "void", Title: words.Phrase{De: "ohne Wirkung", En: "Without effect"}, Kind: table.Money, Priority: 1}, func(m movement) table.Cell { return moved(src, m, false) }),
		table.Col(table.Column{Key: "cover", Title: words.Phrase{De: "Deckung", En: "Covered by"}, Kind: table.Prose, Priority: 5}, func(m movement) table.Cell { return coveredBy(src, m) }),
		table.Col(table.Column{Key: "decision", Title: words.Decision, Priority: 2}, func(m movement) table.Cell { return src.DecisionsCell(m.By) }),
		table.Col(table.Column{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 3}, func(m movement) table.Cell { return report.PlaceCell(m.Meta.At) }),
		table.Col(table.Column{Key: "note", Title: words.Note, Kind: table.Prose, Priority: 5}, func(m movement) table.Cell { return table.NameOf(m.Note) }),
	}
}

// nameOfLine is what a line is called, nil where there is none.
func nameOfLine(src report.Source, id budget.LineID) table.Cell {
	if line := src.Ledger.Line(id); line != nil {
		return table.NameOf(line.Name)
	}
	return nil
}

// coveredBy are the lines that an excess is paid from, with their names and amounts.
func coveredBy(src report.Source, m *plan.Movement) table.Cell {
	var all words.Sentence
	for _, leg := range m.CoverBy {
		name := string(leg.Line)
		if line := src.Ledger.Line(leg.Line); line != nil {
			name += " " + words.Clean(line.Name)
		}
		all = words.Comma(all, words.Phrase{De: "%s (%d): %s", En: "%s (%d): %s"}.With(name, leg.Year, leg.Amount))
	}
	return table.SentenceOf(all)
}

// moved is the amount of a movement that has its effect, or of one that has none;
// a block takes away.
func moved(src report.Source, m *plan.Movement, effective bool) table.Cell {
	switch {
	case src.Council.Effective(m) != effective:
		return nil
	case m.Withholds():
		return table.Cash(-src.Ledger.Withholding(m.Movement))
	}
	return table.Cash(m.Amount)
}

// movedTo names what a movement ends on.
func movedTo(src report.Source, m *plan.Movement) table.Cell {
	switch m.Kind {
	case budget.Supplement, budget.Excess, budget.IncomeCover:
		return table.NameOf(string(m.On.Line))
	case budget.Block, budget.GlobalReduction:
		return blocked(src, m)
	}
	return table.NameOf(string(m.To.Line))
}

// blocked names what a block withholds from.
func blocked(src report.Source, m *plan.Movement) table.Cell {
	if m.On.Line != "" {
		return table.NameOf(string(m.On.Line))
	}
	return table.Label(blockedIn(src, m))
}

// blockedIn names the cover group or book that a block withholds from as a whole.
func blockedIn(src report.Source, m *plan.Movement) words.Sentence {
	if m.CoverGroup != "" {
		return words.Phrase{De: "Deckungskreis %s", En: "cover group %s"}.With(m.CoverGroup)
	}
	return words.Said(BookTitle(src, m.Book))
}
