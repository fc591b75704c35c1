package check

import (
	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// overbilled: of an order no more is billed than was ordered; what is more binds
// nothing and would vanish (domain § 2, O).
func overbilled(in Input) []source.Problem {
	var found []source.Problem
	look := func(at source.Place, measure budget.MeasureID, line budget.LineID, billed, ordered budget.Cents) {
		if billed <= ordered {
			return
		}
		found = append(found, source.Problem{
			Place: at, Severity: source.Warning, Measure: string(measure), Line: string(line),
			Message: words.Phrase{
				De: "%s: abgerechnet sind %s, bestellt wurden %s",
				En: "%s: %s are billed, %s were ordered",
			}.With(string(line), billed, ordered),
			Hint: words.Text("den Auftragswert anheben oder die Abrechnung prüfen", "raise the amount ordered or check what was billed"),
		})
	}
	for i := range in.Commitments {
		c := &in.Commitments[i]
		look(c.At.At("billed"), c.Measure, c.Line, c.Billed, c.Amount)
	}
	for i := range in.Loads {
		f := &in.Loads[i]
		for _, billed := range f.Billed {
			look(f.At.At("billed").Year(int(billed.Year)), f.Measure, f.Line, billed.Amount, f.Due.At(billed.Year))
		}
	}
	return found
}
