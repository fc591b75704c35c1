package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// ownShare: third parties together never pay more than a measure costs in a
// year, and no more than 100 % of what is eligible in it (domain § 2, grants).
func ownShare(in Input) []source.Problem {
	var found []source.Problem
	years := in.Years.Each()
	for _, m := range in.Measures {
		if len(m.Grants) == 0 {
			continue
		}
		if problem, ok := rates(m, years); ok {
			found = append(found, problem)
		}
		for _, year := range years {
			grant := paying(m, year)
			both := in.Ledger.Measure(m.ID, year, budget.Cash)
			if grant == nil || both.Net() >= 0 {
				continue
			}
			found = append(found, source.Problem{
				Place: grant.At.At("eligible").Year(int(year)), Severity: source.Error, Measure: string(m.ID), Line: string(grant.Line),
				Message: words.Phrase{
					De: "%s: Dritte zahlen %d %s, die Maßnahme kostet aber nur %s",
					En: "%s: third parties pay %[3]s in %[2]d, but the measure costs only %[4]s",
				}.With(m.Title, year, both.ThirdParty(), both.Consolidated()),
				Hint: words.Text(
					"Förderung, zuwendungsfähige Ausgaben und Zuordnungen des Jahres abgleichen",
					"compare grant, eligible cost and allocations of the year"),
			})
		}
	}
	return found
}

// rates adds up the rates that meet in a year, and reports the first year in
// which they are too many.
func rates(m *plan.Measure, years []budget.Year) (source.Problem, bool) {
	for _, year := range years {
		var sum budget.Percent
		var last *plan.Grant
		for i := range m.Grants {
			if g := &m.Grants[i]; g.Eligible.At(year) != 0 {
				sum, last = sum+g.Rate, g
			}
		}
		if sum <= budget.Whole {
			continue
		}
		return source.Problem{
			Place: last.At.At("rate"), Severity: source.Error, Measure: string(m.ID), Line: string(last.Line),
			Message: words.Phrase{
				De: "%s: die Fördersätze ergeben %d zusammen %s",
				En: "%s: the rates of %d add up to %s",
			}.With(m.Title, year, exactly(sum)),
			Hint: words.Text(
				"die Sätze auf zusammen höchstens 100 % begrenzen",
				"keep the rates within 100 % together"),
		}, true
	}
	return source.Problem{}, false
}

// exactly is a percentage with all its places: 100.01 % is more than 100 %.
func exactly(share budget.Percent) words.Phrase {
	return words.Phrase{
		De: words.Amount(budget.Cents(share), words.German) + " %",
		En: words.Amount(budget.Cents(share), words.English) + "%",
	}
}

// paying is the last grant that pays in a year, nil if none does.
func paying(m *plan.Measure, year budget.Year) *plan.Grant {
	for i := len(m.Grants) - 1; i >= 0; i-- {
		if g := &m.Grants[i]; g.Line != "" && g.Eligible.At(year) != 0 {
			return g
		}
	}
	return nil
}
