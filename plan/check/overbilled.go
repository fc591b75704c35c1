package check

import (
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// overbilled: of an order no more is billed than was ordered; what is more binds
// nothing and would vanish (domain § 2, O).
func overbilled(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Commitments {
		c := &in.Commitments[i]
		if c.Billed <= c.Amount {
			continue
		}
		found = append(found, source.Problem{
			Place: c.At.At("billed"), Severity: source.Warning, Measure: string(c.Measure), Line: string(c.Line),
			Message: words.Phrase{
				De: "%s: abgerechnet sind %s, bestellt wurden %s",
				En: "%s: %s are billed, %s were ordered",
			}.With(string(c.Line), c.Billed, c.Amount),
			Hint: words.Text("den Auftragswert anheben oder die Abrechnung prüfen", "raise the amount ordered or check what was billed"),
		})
	}
	return found
}
