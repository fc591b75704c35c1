package opendata

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

type movementOf struct {
	number int
	*plan.Movement
}

type coverOf struct {
	movement int
	number   int
	budget.Cover
}

// movements are what changed authority after the vote, and what excesses are paid from.
func (d maker) movements() []Table {
	var all []movementOf
	var covers []coverOf
	for i := range d.Plan.Movements {
		m := &d.Plan.Movements[i]
		all = append(all, movementOf{i + 1, m})
		for j, leg := range m.CoverBy {
			covers = append(covers, coverOf{i + 1, j + 1, leg.Cover})
		}
	}
	return []Table{
		fill(d, Table{Name: "movements", Title: words.Phrase{De: "Bewegungen", En: "Movements"}, Key: []string{"number"}, Refs: []Ref{to("lines", "line"), to("lines", "from_line"), to("lines", "to_line"), to("papers", "paper")}}, all,
			number("number", "laufende Nummer", "number", func(m movementOf) int { return m.number }).required(),
			word("kind", plan.FieldOf("movement", "kind"), func(m movementOf) budget.MovementKind { return m.Kind }),
			text("line", "Haushaltsstelle, die sich ändert; leer bei zwei Seiten und bei Sperren im Ganzen", "line that changes; empty where there are two ends, and of blocks of more than a line", func(m movementOf) budget.LineID { return m.On.Line }),
			year("year", "Jahr der Änderung", "year of the change", func(m movementOf) budget.Year { return m.On.Year }),
			text("from_line", "Haushaltsstelle, von der es kommt", "line that it comes from", func(m movementOf) budget.LineID { return m.From.Line }),
			year("from_year", "deren Jahr", "its year", func(m movementOf) budget.Year { return m.From.Year }),
			text("to_line", "Haushaltsstelle, auf die es geht", "line that it goes to", func(m movementOf) budget.LineID { return m.To.Line }),
			year("to_year", "deren Jahr", "its year", func(m movementOf) budget.Year { return m.To.Year }),
			text("cover", "gesperrter Deckungskreis", "cover group that is blocked", func(m movementOf) string { return m.CoverGroup }),
			word("book", plan.FieldOf("movement", "book"), func(m movementOf) budget.Book { return m.Book }),
			amount("amount", "Betrag, bei Sperren was sie zurückhalten", "amount, of blocks what they withhold", func(m movementOf) budget.Cents {
				if m.Kind == budget.Block {
					return d.Ledger.Withholding(m.Movement.Movement)
				}
				return m.Amount
			}),
			text("paper", "Vorlage, die es beschließt", "paper that decides it", func(m movementOf) plan.PaperID {
				paper, _ := plan.CutDecision(m.By)
				return d.public(paper)
			}),
			truth("effective", "zählt: ein geltender Beschluss trägt es", "counts: a decision in force bears it", func(m movementOf) bool { return d.Council.Effective(m.Movement) }),
			text("source", "Quelle", "source", func(m movementOf) string { return m.Source }),
			truth("assumed", "Annahme der Planung", "assumption of the planner", func(m movementOf) bool { return m.Assumed }),
		),
		fill(d, Table{Name: "excess_covers", Title: words.Phrase{De: "Deckung über- und außerplanmäßiger Ausgaben", En: "What excesses are paid from"}, Key: []string{"movement", "number"},
			Refs: []Ref{{Columns: []string{"city", "movement"}, Table: "movements", Key: []string{"city", "number"}}, to("lines", "line")}}, covers,
			number("movement", "Bewegung", "movement", func(c coverOf) int { return c.movement }).required(),
			number("number", "Nummer in der Bewegung", "number in the movement", func(c coverOf) int { return c.number }).required(),
			text("line", "Haushaltsstelle, die deckt", "line that covers", func(c coverOf) budget.LineID { return c.Line }).required(),
			year("year", "Jahr", "year", func(c coverOf) budget.Year { return c.Year }).required(),
			amount("amount", "Betrag", "amount", func(c coverOf) budget.Cents { return c.Amount }),
		),
	}
}

type authorityOf struct {
	number int
	*plan.ForwardAuthority
	due budget.YearAmount
}

// authorities are the rights to commit payments of later years, a row for each year due.
func (d maker) authorities() Table {
	var all []authorityOf
	for i := range d.Plan.Authorities {
		f := &d.Plan.Authorities[i]
		for _, due := range f.Due {
			all = append(all, authorityOf{i + 1, f, due})
		}
	}
	return fill(d, Table{Name: "forward_authorities", Title: words.Phrase{De: "Verpflichtungsermächtigungen", En: "Forward authorities"}, Key: []string{"number", "due_year"}, Refs: []Ref{to("lines", "line")}}, all,
		number("number", "laufende Nummer", "number", func(a authorityOf) int { return a.number }).required(),
		text("line", "investive Haushaltsstelle", "capital line", func(a authorityOf) budget.LineID { return a.Line }).required(),
		year("year", "Jahr, in dem sie gilt", "year of the authority", func(a authorityOf) budget.Year { return a.Year }).required(),
		year("due_year", "Jahr der Fälligkeit", "year due", func(a authorityOf) budget.Year { return a.due.Year }).required(),
		amount("amount", "fällig", "due", func(a authorityOf) budget.Cents { return a.due.Amount }),
		maybe("used", "davon in Anspruch genommen; leer: nicht bekannt", "used of it; empty: not known", func(a authorityOf) (budget.Cents, bool) {
			return a.Used.At(a.due.Year), a.Used != nil
		}),
		year("last_use", "letztes Jahr, in dem sie genutzt werden kann", "last year in which it can be used", func(a authorityOf) budget.Year { return a.Lapses() }).required(),
		text("source", "Quelle", "source", func(a authorityOf) string { return a.Source }),
		truth("assumed", "Annahme der Planung", "assumption of the planner", func(a authorityOf) bool { return a.Assumed }),
	)
}
