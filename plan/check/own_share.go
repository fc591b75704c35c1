package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// ownShare: third parties together never pay more than a measure costs, and
// no more than 100 % of what is eligible (domain § 2, grants).
func ownShare(book Book) []source.Problem {
	var found []source.Problem
	for i := range book.Measures {
		m := &book.Measures[i]
		if len(m.Grants) == 0 {
			continue
		}
		found = append(found, rates(m)...)
		for _, year := range book.Years.Each() {
			both := book.Ledger.Measure(m.ID, year, budget.Cash)
			if both.Net() >= 0 {
				continue
			}
			found = append(found, source.Problem{
				Place: m.Grants[0].At, Severity: source.Error, Measure: string(m.ID),
				Message: words.Phrase{
					De: "%s: Dritte zahlen %d %s, die Maßnahme kostet aber nur %s",
					En: "%s: third parties pay %[3]s in %[2]d, but the measure costs only %[4]s",
				}.With(m.Title, year, both.ThirdParty(), both.Consolidated()),
				Hint: words.Said(words.Phrase{
					De: "Förderung, zuwendungsfähige Ausgaben und Zuordnungen des Jahres abgleichen",
					En: "compare grant, eligible cost and allocations of the year",
				}),
			})
		}
	}
	return found
}

func rates(m *plan.Measure) []source.Problem {
	var sum budget.Percent
	for _, g := range m.Grants {
		sum += g.Rate
	}
	if sum <= budget.Whole {
		return nil
	}
	return []source.Problem{{
		Place: m.Grants[len(m.Grants)-1].At.At("rate"), Severity: source.Error, Measure: string(m.ID),
		Message: words.Phrase{De: "%s: die Fördersätze ergeben zusammen %s", En: "%s: the rates add up to %s"}.With(m.Title, sum),
		Hint:    words.Said(words.Phrase{De: "zusammen sind höchstens 100 % möglich", En: "at most 100 % are possible together"}),
	}}
}

// grantTerms: grants are received on income lines, and what they pay for is
// spent before they end.
func grantTerms(book Book) []source.Problem {
	var found []source.Problem
	for i := range book.Measures {
		m := &book.Measures[i]
		for j := range m.Grants {
			g := &m.Grants[j]
			if line := book.Ledger.Line(g.Line); line != nil && line.Side != budget.Income {
				found = append(found, grantProblem(m, g.At.At("line"), source.Error,
					words.Phrase{De: "%s: die Förderung geht auf %s ein, einer Position für Aufwand", En: "%s: the grant is received on %s, a line for expense"}.With(m.Title, string(g.Line)),
					words.Phrase{De: "eine Position mit side = \"income\" nennen", En: "name a line with side = \"income\""}))
			}
			for _, entry := range g.Eligible {
				if g.Until.IsZero() || entry.Amount == 0 || int(entry.Year) <= g.Until.Year() {
					continue
				}
				found = append(found, grantProblem(m, g.At.At("eligible").Year(int(entry.Year)), source.Warning,
					words.Phrase{De: "%s: die Förderung endet am %s, %d sind aber noch %s zuwendungsfähig geplant", En: "%s: the grant ends on %s, but %[4]s are planned as eligible in %[3]d"}.With(m.Title, g.Until, entry.Year, entry.Amount),
					words.Phrase{De: "Ausgaben vorziehen oder Verlängerung beantragen", En: "spend earlier or apply for an extension"}))
			}
		}
	}
	return found
}

func grantProblem(m *plan.Measure, place source.Place, severity source.Severity, message words.Sentence, hint words.Phrase) source.Problem {
	return source.Problem{Place: place, Severity: severity, Measure: string(m.ID), Message: message, Hint: words.Said(hint)}
}
