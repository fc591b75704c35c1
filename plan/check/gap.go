package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// gap: what the books pay of a measure is less than it needs. A year without any
// money is reported as unfunded.
func gap(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		var short []budget.Year
		flows := in.Ledger.Flows(m.ID)
		for _, need := range m.Need {
			both := flows.In(need.Year, budget.Cash)
			if both.Gap(need.Amount) > 0 && both.Consolidated() != 0 && in.Years.Has(need.Year) && m.Status != plan.Stopped {
				short = append(short, need.Year)
			}
		}
		if len(short) > 0 {
			found = append(found, gapIn(in, m, flows, short))
		}
	}
	return found
}

// gapIn says what is missing in the first of some years, and which are the others.
func gapIn(in Input, m *plan.Measure, flows *budget.Flows, years []budget.Year) source.Problem {
	year, need := years[0], m.Need.At(years[0])
	both := flows.In(year, budget.Cash)
	problem := source.Problem{
		Place: m.At.At("need").Year(int(year)), Severity: source.Notice, Measure: string(m.ID),
		Message: words.Phrase{
			De: "%s: von %s Bedarf sind %d %s gedeckt – es fehlen %s%s",
			En: "%s: of %s needed in %d %s are paid – %s are open%s",
		}.With(m.Title, need, year, both.Consolidated(), both.Gap(need), alsoIn(years[1:])),
		Hint: words.Text("Zuordnung ergänzen oder Bedarf senken", "add an allocation or lower the need"),
	}
	if message, hint, ok := in.unspent(m, year, both); ok {
		problem.Message, problem.Hint = words.Phrase{De: "%s%s", En: "%s%s"}.With(message, alsoIn(years[1:])), hint
	}
	return problem
}
