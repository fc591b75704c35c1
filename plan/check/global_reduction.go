package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// globalReduction: a global reduction lessens operating expense of the city, in a sub-plan
// that is named, which lines do with their group (§ 75 (2) GO NRW).
func globalReduction(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Movements {
		m := &in.Movements[i]
		line := in.Ledger.Line(m.On.Line)
		if m.Kind != budget.GlobalReduction || line == nil {
			continue
		}
		problem := source.Problem{Place: m.Meta.At.At("line"), Severity: source.Error, Line: string(line.ID)}
		switch {
		case line.Book != budget.City || line.Part != budget.Operating || line.Side != budget.Expense:
			problem.Message = words.Phrase{
				De: "globaler Minderaufwand %d: %s ist kein Aufwand im Ergebnisplan der Stadt",
				En: "global reduction of %d: %s is no operating expense of the city",
			}.With(m.On.Year, string(line.ID))
			problem.Hint = words.Text("eine Haushaltsstelle mit Aufwand im Ergebnisplan der Stadt nennen", "name a line of operating expense in the city's budget")
		case line.ProductGroup == "":
			problem.Severity = source.Warning
			problem.Message = words.Phrase{
				De: "globaler Minderaufwand %d: %s nennt keinen Teilplan, der gekürzt wird",
				En: "global reduction of %d: %s names no sub-plan that is cut",
			}.With(m.On.Year, string(line.ID))
			problem.Hint = words.Text("bei der Haushaltsstelle „group“ oder „path“ ergänzen", "add \"group\" or \"path\" to the line")
		default:
			continue
		}
		found = append(found, problem)
	}
	return found
}

// reductionShare is how much of the ordinary expense may be reduced: 2 percent, 1 percent
// until the third law on the NKF (3. NKFWG NRW) of 2024, as is commonly said of § 75 (2)
// GO NRW; the law itself was not at hand, so more is no error.
const reductionShare = budget.Percent(2 * 100)

// reductionLimit holds the global reductions of a year against the printed sum of the
// city's operating expense. A plan without that sum holds only some lines: there nothing
// is checked.
func reductionLimit(in Input) []source.Problem {
	sums, last := make(map[budget.Year]budget.Cents), make(map[budget.Year]*plan.Movement)
	for i := range in.Movements {
		if m := &in.Movements[i]; m.Kind == budget.GlobalReduction && in.Council.Effective(m) {
			sums[m.On.Year] += m.Amount
			last[m.On.Year] = m
		}
	}
	var found []source.Problem
	for i := range in.Totals {
		t := &in.Totals[i]
		if t.Book != budget.City || t.Part != budget.Operating || t.Side != budget.Expense || t.Group != "" {
			continue
		}
		for _, printed := range t.Sums {
			if limit, sum := reductionShare.Of(printed.Amount), sums[printed.Year]; sum > limit {
				found = append(found, overReduced(last[printed.Year], sum, limit, printed.Amount))
			}
		}
	}
	return found
}

func overReduced(m *plan.Movement, sum, limit, whole budget.Cents) source.Problem {
	return source.Problem{
		Place: m.Meta.At.At("amount"), Severity: source.Warning, Line: string(m.On.Line),
		Message: words.Phrase{
			De: "der globale Minderaufwand %d ist %s; 2 %% des Aufwands von %s sind %s",
			En: "the global reduction of %d is %s; 2 %% of the expense of %s are %s",
		}.With(m.On.Year, sum, whole, limit),
		Hint: words.Text("den Minderaufwand senken oder die gedruckte Summe unter [[total]] prüfen (§ 75 Abs. 2 GO NRW)", "lower the reduction, or check the printed sum under [[total]] (§ 75 (2) GO NRW)"),
	}
}
