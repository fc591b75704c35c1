package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// transferTwice: money of a measure is paid on with `to`, a transfer is money of
// none. On the same two lines in one year it may be the same euro (domain § 3, 15).
func transferTwice(in Input) []source.Problem {
	paid := in.payers()
	var found []source.Problem
	for t := range in.wellLed {
		var years []budget.Year
		for _, crossing := range t.Amounts {
			if crossing.City != 0 && paid[way{t.City, t.Provider, crossing.Year}] != nil {
				years = append(years, crossing.Year)
			}
		}
		if len(years) > 0 {
			found = append(found, paidTwice(t, years, paid[way{t.City, t.Provider, years[0]}]))
		}
	}
	return found
}

// way is how money goes from book to book in a year.
type way struct {
	city, provider budget.LineID
	year           budget.Year
}

// payers are the measures that pay money on, the last one of each way.
func (in Input) payers() map[way]*plan.Measure {
	paid := make(map[way]*plan.Measure)
	for _, m := range in.Measures {
		for _, a := range m.Allocations {
			for _, entry := range a.Amounts {
				if entry.Amount != 0 && a.To != "" {
					paid[way{a.Line, a.To, entry.Year}] = m
				}
			}
		}
	}
	return paid
}

func paidTwice(t *plan.Transfer, years []budget.Year, m *plan.Measure) source.Problem {
	return source.Problem{
		Place: t.Meta.At.At("amounts").Year(int(years[0])), Severity: source.Warning, Line: string(t.City), Measure: string(m.ID),
		Message: words.Phrase{
			De: "von %s nach %s zahlt %d auch „%s“ mit „to“%s; derselbe Betrag zählte doppelt",
			En: "from %s to %s %[4]q pays on too in %[3]d, with \"to\"%[5]s; the same amount would count twice",
		}.With(string(t.City), string(t.Provider), years[0], m.Title, alsoIn(years[1:])),
		Hint: words.Text(
			"im [[transfer]] nur nennen, was zu keiner Maßnahme gehört, am besten auf einer eigenen Position",
			"name in [[transfer]] only what belongs to no measure, best on a line of its own"),
	}
}
