package opendata

import (
	"strings"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// money makes the two books and the money of the measures in them.
func (d maker) money() []Table {
	lines, positions := d.positions()
	toLine := to("lines", "line")
	return []Table{
		fill(d, Table{Name: "lines", Title: words.Phrase{De: "Haushaltsstellen und Planpositionen", En: "Budget lines"}, Key: []string{"id"}}, lines,
			text("id", "Kennung", "id", func(l *plan.Line) budget.LineID { return l.ID }).required(),
			word("book", plan.FieldOf("line", "book"), func(l *plan.Line) budget.Book { return l.Book }).required(),
			word("part", plan.FieldOf("line", "part"), func(l *plan.Line) budget.Part { return l.Part }).required(),
			word("side", plan.FieldOf("line", "side"), func(l *plan.Line) budget.Side { return l.Side }).required(),
			text("name", "Bezeichnung", "name", func(l *plan.Line) string { return l.Name }).required(),
			text("product_group", "Produktgruppe, Sparte oder Projekt", "product group, division or project", func(l *plan.Line) string { return l.ProductGroup }),
			text("path", "Gliederung vom Produktbereich abwärts, mit „/“ dazwischen", "path from the area down, divided by \"/\"", func(l *plan.Line) string { return strings.Join(l.Path, "/") }),
			text("account", "Konto", "account", func(l *plan.Line) string { return l.Account }),
			text("cover", "Deckungskreis", "cover group", func(l *plan.Line) string { return l.CoverGroup }),
			truth("noncash", "nicht zahlungswirksam", "without a payment", func(l *plan.Line) bool { return l.Noncash }),
			truth("internal", "interne Leistungsverrechnung, in keiner Summe der Kosten", "internal charge, in no sum of cost", func(l *plan.Line) bool { return l.Internal }),
			text("source", "Quelle", "source", func(l *plan.Line) string { return l.Source }),
			truth("assumed", "Annahme der Planung", "assumption of the planner", func(l *plan.Line) bool { return l.Assumed }),
		),
		fill(d, Table{Name: "positions", Title: words.Phrase{De: "Beträge je Haushaltsstelle und Jahr", En: "Figures by line and year"}, Key: []string{"line", "year"}, Refs: []Ref{toLine}}, positions, positionColumns()...),
		fill(d, Table{Name: "allocations", Title: words.Phrase{De: "Zuordnungen von Mitteln zu Maßnahmen", En: "Money of lines for measures"}, Key: []string{"measure", "number", "year"}, Refs: []Ref{to("measures", "measure"), toLine, to("lines", "paid_to")}}, d.allocations(),
			text("measure", "Maßnahme", "measure", func(a allocationOf) budget.MeasureID { return a.measure.ID }).required(),
			number("number", "Nummer der Zuordnung in der Maßnahme", "number of the allocation within the measure", func(a allocationOf) int { return a.number }).required(),
			text("line", "Haushaltsstelle", "line", func(a allocationOf) budget.LineID { return a.Line }).required(),
			text("paid_to", "Ertragsposition des IT-Dienstleisters, der das Geld erhält; nicht noch einmal zählen, bei cause „vat“ nur amount − received", "the provider's income line that it is paid on to; not to be counted again, with cause \"vat\" only amount − received", func(a allocationOf) budget.LineID { return a.To }),
			year("year", "Jahr", "year", func(a allocationOf) budget.Year { return a.Year }).required(),
			amount("amount", "Betrag auf der Haushaltsstelle", "amount on the line", func(a allocationOf) budget.Cents { return a.City }),
			amount("received", "was der Dienstleister davon einplant", "what the provider plans to receive of it", func(a allocationOf) budget.Cents { return a.received() }),
			word("cause", plan.FieldOf("measure", "allocation", "cause"), func(a allocationOf) string { return a.Cause }),
			word("origin", plan.FieldOf("measure", "allocation", "origin"), func(a allocationOf) plan.Origin { return a.Origin }),
			word("coverage", coverageField, func(a allocationOf) string { return coverageWords[a.coverage] }),
			text("source", "Quelle", "source", func(a allocationOf) string { return a.Source }),
		),
		fill(d, Table{Name: "grants", Title: words.Phrase{De: "Fördermittel je Maßnahme und Jahr", En: "Grants by measure and year"}, Key: []string{"measure", "number", "year"}, Refs: []Ref{to("measures", "measure"), toLine}}, d.grants(),
			text("measure", "Maßnahme", "measure", func(g grantOf) budget.MeasureID { return g.measure }).required(),
			number("number", "Nummer der Förderung in der Maßnahme", "number of the grant within the measure", func(g grantOf) int { return g.number }).required(),
			text("giver", "Zuwendungsgeber", "who gives it", func(g grantOf) string { return g.Giver }).required(),
			text("line", "Ertragsposition", "income line", func(g grantOf) budget.LineID { return g.Line }),
			year("year", "Jahr", "year", func(g grantOf) budget.Year { return g.Year }).required(),
			amount("amount", "Förderung, im Jahr ihres Eingangs", "grant, in the year in which it arrives", func(g grantOf) budget.Cents { return g.Amount }),
			word("status", plan.FieldOf("measure", "grant", "status"), func(g grantOf) string { return g.Status }),
		),
		fill(d, Table{Name: "transfers", Title: words.Phrase{De: "Verrechnungen zwischen beiden Plänen", En: "Transfers between the books"}, Key: []string{"number", "year"}, Refs: []Ref{to("lines", "city_line"), to("lines", "provider_line")}}, d.transfers(),
			number("number", "laufende Nummer", "number", func(t transferOf) int { return t.number }).required(),
			word("kind", plan.FieldOf("transfer", "kind"), func(t transferOf) budget.TransferKind { return t.Kind }).required(),
			text("city_line", "Haushaltsstelle der Stadt", "the city's line", func(t transferOf) budget.LineID { return t.Transfer.Transfer.City }).required(),
			text("provider_line", "Planposition des IT-Dienstleisters", "the provider's line", func(t transferOf) budget.LineID { return t.Transfer.Transfer.Provider }).required(),
			year("year", "Jahr", "year", func(t transferOf) budget.Year { return t.Year }).required(),
			amount("city_amount", "Betrag im Haushalt der Stadt", "amount in the city's book", func(t transferOf) budget.Cents { return t.Crossing.City }),
			amount("provider_amount", "Betrag im Wirtschaftsplan", "amount in the provider's book", func(t transferOf) budget.Cents { return t.Crossing.Provider }),
			word("cause", plan.FieldOf("transfer", "cause"), func(t transferOf) string { return t.Cause }),
		),
	}
}

func positionColumns() []column[positionOf] {
	columns := []column[positionOf]{
		text("line", "Haushaltsstelle", "line", func(p positionOf) budget.LineID { return p.line }).required(),
		year("year", "Jahr", "year", func(p positionOf) budget.Year { return p.year }).required(),
	}
	for _, term := range terms {
		columns = append(columns, amount(term.name, term.de, term.en, func(p positionOf) budget.Cents { return p.Of(term.term) }))
	}
	return append(columns,
		amount("updated", "fortgeschriebener Ansatz", "updated estimate", func(p positionOf) budget.Cents { return p.Updated() }),
		amount("free", "von Maßnahmen nicht belegt", "left by the measures", func(p positionOf) budget.Cents { return p.Free() }),
		field("available", Amount, "noch verfügbar; leer in Jahren ohne geltenden Haushalt", "may still be ordered; empty in years without a budget in force", func(p positionOf) string {
			if left, ok := p.Available(); ok {
				return left.String()
			}
			return ""
		}))
}

// terms are the names of the terms of a position, which stay as they are.
var terms = []struct {
	term         budget.Component
	name, de, en string
}{
	{budget.Estimate, "estimate", "Ansatz", "estimate"},
	{budget.Supplements, "supplements", "Nachträge", "supplements"},
	{budget.Shifted, "shifted", "Umschichtungen", "shifted from other lines"},
	{budget.CarriedIn, "carried_in", "aus dem Vorjahr übertragen", "carried over from the year before"},
	{budget.Covered, "covered", "durch Mehrerträge gedeckt", "raised by income"},
	{budget.ExcessGranted, "granted", "über- oder außerplanmäßig bewilligt", "excess granted"},
	{budget.Blocked, "blocked", "gesperrt", "blocked"},
	{budget.CarriedOut, "carried_out", "in das Folgejahr übertragen", "carried over to the next year"},
	{budget.Lent, "lent", "zur Deckung anderer Stellen abgegeben", "given as cover of other lines"},
	{budget.Actual, "actual", "Ist", "booked"},
	{budget.Open, "committed", "gebunden", "ordered and bound"},
	{budget.Reserved, "reserved", "vorgemerkt", "reserved"},
	{budget.Allocated, "allocated", "Maßnahmen zugeordnet", "given to measures"},
}

var coverageWords = [...]string{council.Covered: "decided", council.Conditional: "conditional", council.InHearing: "pending", council.Undecided: "undecided"}

var coverageField = source.FieldInfo{Doc: words.Phrase{De: "Beschlusslage", En: "what it stands on"}, Needed: true, Items: coverageWords[:]}

type positionOf struct {
	line budget.LineID
	year budget.Year
	budget.Position
}

func (d maker) positions() (lines []*plan.Line, positions []positionOf) {
	for i := range d.Plan.Lines {
		line := &d.Plan.Lines[i]
		lines = append(lines, line)
		for _, year := range d.LineYears(line.ID) {
			positions = append(positions, positionOf{line.ID, year, d.Ledger.Position(line.ID, year)})
		}
	}
	return lines, positions
}

type allocationOf struct {
	measure *plan.Measure
	number  int
	*plan.Allocation
	budget.Crossing
	coverage council.Coverage
}

// received is nothing where nothing is paid on.
func (a allocationOf) received() budget.Cents {
	if a.To == "" {
		return 0
	}
	return a.Crossing.Provider
}

func (d maker) allocations() []allocationOf {
	var rows []allocationOf
	for _, m := range d.Plan.Measures {
		for j := range m.Allocations {
			a := &m.Allocations[j]
			entries := budget.Allocation{Amounts: a.Amounts, Received: a.Received}
			for crossing := range entries.Crossings {
				rows = append(rows, allocationOf{m, j + 1, a, crossing, d.Council.Coverage(m, a)})
			}
		}
	}
	return rows
}

type grantOf struct {
	measure budget.MeasureID
	number  int
	*plan.Grant
	budget.YearAmount
}

func (d maker) grants() []grantOf {
	var rows []grantOf
	for _, m := range d.Plan.Measures {
		for j := range m.Grants {
			g := &m.Grants[j]
			for _, entry := range g.Account(m.ID).Money() {
				rows = append(rows, grantOf{m.ID, j + 1, g, entry})
			}
		}
	}
	return rows
}

type transferOf struct {
	number int
	*plan.Transfer
	budget.Crossing
}

func (d maker) transfers() []transferOf {
	var rows []transferOf
	for i := range d.Plan.Transfers {
		t := &d.Plan.Transfers[i]
		for _, crossing := range t.Amounts {
			rows = append(rows, transferOf{i + 1, t, crossing})
		}
	}
	return rows
}
