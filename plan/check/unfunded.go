package check

import (
	"iter"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// unfunded: a measure has money in every year in which it needs some (domain
// § 3, 9). Ideas may wait. What is missing behind a paid year of a measure
// under way is reported as running costs.
func unfunded(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		var each []yearly
		for need, paid := range in.unpaid(m) {
			if paid != 0 && underWay(m) {
				continue
			}
			problem := source.Problem{
				Place: m.At.At("need").Year(int(need.Year)), Severity: source.Warning, Measure: string(m.ID),
				Message: words.Phrase{
					De: "%s braucht %d %s, aber keine Zuordnung deckt es",
					En: "%s needs %[3]s in %[2]d, but no allocation pays for it",
				}.With(m.Title, need.Year, need.Amount),
				Hint: enterOrDrop,
			}
			both := in.Ledger.Measure(m.ID, need.Year, budget.Cash)
			if message, hint, ok := in.unspent(m, need.Year, both); ok {
				problem.Message, problem.Hint = message, hint
			}
			if m.Status == plan.Idea {
				problem.Severity = source.Notice
			}
			each = append(each, yearly{need.Year, problem})
		}
		found = append(found, overYears(each)...)
	}
	return found
}

var enterOrDrop = words.Text(
	"für das Jahr eine Zuordnung eintragen oder den Bedarf streichen",
	"enter an allocation for the year or drop the need")

// unpaid goes through the years of the plan in which a measure needs money
// and no book pays any, each with the last year before it that was paid for,
// 0 if there is none.
func (in Input) unpaid(m *plan.Measure) iter.Seq2[budget.YearAmount, budget.Year] {
	return func(yield func(budget.YearAmount, budget.Year) bool) {
		var paid budget.Year
		flows := in.Ledger.Flows(m.ID)
		for _, need := range m.Need {
			if need.Amount == 0 || !in.Years.Has(need.Year) || m.Status == plan.Stopped {
				continue
			}
			if flows.In(need.Year, budget.Cash).Consolidated() != 0 {
				paid = need.Year
			} else if !yield(need, paid) {
				return
			}
		}
	}
}

// underWay tells whether a measure cannot simply wait for its money.
func underWay(m *plan.Measure) bool {
	return m.Bound || m.Status == plan.Decided || m.Status == plan.Running
}
