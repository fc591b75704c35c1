package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// gap: what the books pay of a measure is less than it needs in the year. A
// year without any money is reported as unfunded.
func gap(book Input) []source.Problem {
	var found []source.Problem
	for _, m := range book.Measures {
		flows := book.Ledger.Flows(m.ID)
		for _, need := range m.Need {
			both := flows.In(need.Year, budget.Cash)
			missing := both.Gap(need.Amount)
			if missing == 0 || both.Consolidated() == 0 || !book.Years.Has(need.Year) || m.Status == plan.Stopped {
				continue
			}
			found = append(found, source.Problem{
				Place: m.At.At("need").Year(int(need.Year)), Severity: source.Notice, Measure: string(m.ID),
				Message: words.Phrase{
					De: "%s: von %s Bedarf sind %d %s bezahlt – offen sind %s",
					En: "%s: of %s needed in %d %s are paid – %s are open",
				}.With(m.Title, need.Amount, need.Year, both.Consolidated(), missing),
				Hint: words.Text("Zuordnung ergänzen oder Bedarf senken", "add an allocation or lower the need"),
			})
		}
	}
	return found
}
