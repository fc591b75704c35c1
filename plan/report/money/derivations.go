package money

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Derivations writes down how the figures of every line and year come about:
// the same summands and sums as LineDetail, one under the other. Years in which
// nothing is voted or booked are left out, as are sums without a summand of
// their own.
func Derivations(src report.Source) *table.Table {
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
	for i := range src.Plan.Lines {
		line := &src.Plan.Lines[i]
		for _, year := range src.LineYears(line.ID) {
			summands := postings[budget.Leg{Line: line.ID, Year: year}]
			if len(summands) == 0 || src.Ledger.Position(line.ID, year).Of(budget.Allocated) == 0 && !src.InForce.Has(year) {
				continue
			}
			calculations := slices.DeleteFunc(calculationsOf(line.Side, src.Ledger.Position(line.ID, year)), func(c calculation) bool { return !c.has(summands) })
			for _, row := range derivation(src, line, year, calculations, summands, owners).Rows {
				if row.Level == table.Heading {
					continue
				}
				t.Rows = append(t.Rows, table.Row{Place: row.Place, Mark: row.Mark,
					Cells: append([]table.Cell{table.Name(line.ID), table.Period(year)}, row.Cells...)})
			}
		}
	}
	return t
}
