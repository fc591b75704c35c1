package money

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// DerivationsByLine writes down how the figures of every line and year come about, line
// by line, the city's first: the same summands and sums as LineDetail, one under the
// other. Years in which nothing is voted or booked are left out, as are sums without a
// summand of their own.
func DerivationsByLine(src report.Source) *table.Table {
	t := &table.Table{
		ID:    "derivations",
		Title: words.Phrase{De: "Herleitungen", En: "Derivations"},
		Note: words.Phrase{
			De: "%s · je Haushaltsstelle und Jahr: jeder Summand mit Beschluss und Stelle in den Dateien, Summen mit „=“",
			En: "%s · by line and year: every summand with its decision and its place in the files, sums with \"=\"",
		}.With(report.InEuros),
		Columns: []table.Column{
			{Key: "line", Title: words.Line, Priority: 1},
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			{Key: "term", Title: words.Title, Priority: 1},
			{Key: "amount", Title: words.Phrase{De: "Betrag", En: "Amount"}, Kind: table.Money, Priority: 1},
			{Key: "decision", Title: words.Decision, Priority: 2},
			{Key: "source", Title: words.Source, Priority: 3},
			{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 1},
		},
	}
	postings, owners := src.Ledger.ExplainAll(), ownersOf(src, "")
	for _, line := range byBook(src.Plan) {
		var rows []table.Row
		for _, year := range src.LineYears(line.ID) {
			summands := postings[budget.Leg{Line: line.ID, Year: year}]
			if len(summands) == 0 || src.Ledger.Position(line.ID, year).Of(budget.Allocated) == 0 && !src.InForce.Has(year) {
				continue
			}
			calculations := slices.DeleteFunc(calculationsOf(line.Side, src.Ledger.Position(line.ID, year)), func(c calculation) bool { return !c.has(summands) })
			for _, row := range derivation(src, line, year, calculations, summands, owners).Rows {
				if row.Level != table.Heading {
					rows = append(rows, table.Row{Level: row.Level, Place: row.Place, Mark: row.Mark,
						Cells: append([]table.Cell{table.Name(line.ID), table.Period(year)}, row.Cells...)})
				}
			}
		}
		if len(rows) > 0 {
			heading := t.HeadingRow(string(line.ID), words.Phrase{})
			heading.Cells[0] = table.NameOf(string(line.ID) + " " + line.Name)
			t.Rows = append(append(t.Rows, heading), rows...)
		}
	}
	return t
}

// Derivations are the same as one list, sums among their summands.
func Derivations(src report.Source) *table.Table {
	t := DerivationsByLine(src)
	t.Rows = slices.DeleteFunc(t.Rows, func(row table.Row) bool { return row.Level == table.Heading })
	for i := range t.Rows {
		t.Rows[i].Level = table.Body
	}
	return t
}

// byBook are the lines of the city, then those of the provider.
func byBook(p *plan.Plan) []*plan.Line {
	var lines []*plan.Line
	for _, book := range budget.Books {
		for i := range p.Lines {
			if p.Lines[i].Book == book {
				lines = append(lines, &p.Lines[i])
			}
		}
	}
	return lines
}
