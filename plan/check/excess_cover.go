package check

import (
	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// excessCover: spending beyond the estimate names what it is paid from, and
// the covers add up to it (domain § 3, 2; § 83 GO NRW).
func excessCover(book Input) []source.Problem {
	var found []source.Problem
	for i := range book.Movements {
		m := &book.Movements[i]
		if m.Kind != budget.Excess {
			continue
		}
		var covered budget.Cents
		for _, cover := range m.CoverBy {
			covered += cover.Amount
		}
		if covered == m.Amount {
			continue
		}
		found = append(found, source.Problem{
			Place: m.Meta.At.At("cover_by"), Severity: source.Error, Line: string(m.On.Line),
			Message: words.Phrase{
				De: "%s: %d werden %s über den Ansatz hinaus bewilligt, gedeckt sind %s",
				En: "%s: %[3]s are granted beyond the estimate of %[2]d, %[4]s are covered",
			}.With(string(m.On.Line), m.On.Year, m.Amount, covered),
			Hint: words.Text(
				"in „cover_by“ die deckenden Haushaltsstellen mit ihren Beträgen nennen",
				"name the covering lines with their amounts in \"cover_by\""),
		})
	}
	return found
}
