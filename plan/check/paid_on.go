package check

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// paidOn: money is paid on from an expense line of the city to an income line
// of the provider; only then does it stand in both books (domain § 2, C_int).
func paidOn(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		for j := range m.Allocations {
			a := &m.Allocations[j]
			if a.To == "" {
				if len(a.Received) > 0 || a.Cause != "" {
					found = append(found, wayMissing(m, a))
				}
				continue
			}
			switch in.wrongEnd(a) {
			case "line":
				hint := words.Text(
					"in „line“ die Aufwandsposition der Stadt nennen, die zahlt, oder „to“ streichen",
					"name in \"line\" the city's expense line that pays, or drop \"to\"")
				if in.wrongEnd(&plan.Allocation{Line: a.To, To: a.Line}) == "" {
					hint = words.Text("„line“ und „to“ sind vertauscht", "\"line\" and \"to\" are swapped")
				}
				found = append(found, wrongWay(m, a, "line", words.Phrase{
					De: "%s: „to“ gilt nur für Geld der Stadt, %s ist aber keine Aufwandsposition der Stadt",
					En: "%s: \"to\" is for the city's money, but %s is no expense line of the city",
				}.With(m.Title, string(a.Line)), hint))
			case "to":
				found = append(found, wrongWay(m, a, "to", words.Phrase{
					De: "%s: %s ist keine Ertragsposition des IT-Dienstleisters",
					En: "%s: %s is no income line of the provider",
				}.With(m.Title, string(a.To)), words.Text(
					"in „to“ die Ertragsposition des IT-Dienstleisters nennen, auf der das Geld der Stadt eingeht, oder „to“ streichen",
					"name in \"to\" the provider's income line on which the city's money is received, or drop \"to\"")))
			}
		}
	}
	return found
}

// wrongEnd is the key that names a wrong line of an allocation that is paid on: the one
// that pays or the one that receives; "" for none.
func (in Input) wrongEnd(a *plan.Allocation) string {
	from, to := in.Ledger.Line(a.Line), in.Ledger.Line(a.To)
	switch {
	case from == nil || to == nil:
		return ""
	case from.Book != budget.City || from.Side != budget.Expense:
		return "line"
	case to.Book != budget.Provider || to.Side != budget.Income:
		return "to"
	}
	return ""
}

// misdirects tells of a measure whose money is paid on to or from a wrong line.
func (in Input) misdirects(m *plan.Measure) bool {
	return slices.ContainsFunc(m.Allocations, func(a plan.Allocation) bool { return in.wrongEnd(&a) != "" })
}

// astray is what reaches lines, by year, because it is paid on the wrong way.
func (in Input) astray() map[budget.Leg]budget.Cents {
	sums := make(map[budget.Leg]budget.Cents)
	for _, m := range in.Measures {
		for j := range m.Allocations {
			a := &m.Allocations[j]
			if in.wrongEnd(a) == "" {
				continue
			}
			for _, entry := range a.Amounts {
				received, said := a.Received.Find(entry.Year)
				if !said {
					received = entry.Amount
				}
				sums[budget.Leg{Line: a.To, Year: entry.Year}] += received
			}
		}
	}
	return sums
}

func wrongWay(m *plan.Measure, a *plan.Allocation, key string, message, hint words.Sentence) source.Problem {
	return source.Problem{
		Place: a.At.At(key), Severity: source.Error, Measure: string(m.ID), Line: string(a.Line), Message: message, Hint: hint,
	}
}

// wayMissing: what is said about the arrival of money counts for nothing
// while nobody is named who receives it.
func wayMissing(m *plan.Measure, a *plan.Allocation) source.Problem {
	key := "received"
	if len(a.Received) == 0 {
		key = "cause"
	}
	return source.Problem{
		Place: a.At.At(key), Severity: source.Warning, Measure: string(m.ID), Line: string(a.Line),
		Message: words.Phrase{De: "%s: „%s“ steht ohne „to“", En: "%s: %q stands without \"to\""}.With(m.Title, key),
		Hint: words.Phrase{
			De: "„to“ mit der Ertragsposition des IT-Dienstleisters ergänzen oder „%s“ streichen",
			En: "add \"to\" with the provider's income line or drop %q",
		}.With(key),
	}
}

// notSpent: what the provider receives for a measure in a year of need it spends on it, in
// part at least. Where the measure lacks the money, that is found elsewhere.
func notSpent(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		if in.misdirects(m) {
			continue
		}
		var each []yearly
		flows := in.Ledger.Flows(m.ID)
		for _, year := range in.Years.Each() {
			both, need := flows.In(year, budget.Cash), m.Need.At(year)
			message, hint, some := in.unspent(m, year, both)
			if !some || both.Provider != 0 || need == 0 || both.Gap(need) > 0 {
				continue
			}
			each = append(each, yearly{year, source.Problem{
				Place: payment(m, year), Severity: source.Notice, Measure: string(m.ID), Message: message, Hint: hint,
			}})
		}
		found = append(found, overYears(each)...)
	}
	return found
}

// payment is where a measure's money of a year is paid on.
func payment(m *plan.Measure, year budget.Year) source.Place {
	for j := range m.Allocations {
		if a := &m.Allocations[j]; a.To != "" && a.Amounts.At(year) != 0 {
			return a.At.At("amounts").Year(int(year))
		}
	}
	return m.At
}
