package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// grantTerms: grants are received on income lines, and what they pay for is
// spent before they end.
func grantTerms(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		for j := range m.Grants {
			g := &m.Grants[j]
			if line := in.Ledger.Line(g.Line); line != nil && line.Side != budget.Income {
				found = append(found, grantProblem(m, g.At.At("line"), source.Error,
					words.Phrase{De: "%s: die Förderung geht auf %s ein, einer Position für Aufwand", En: "%s: the grant is received on %s, a line for expense"}.With(m.Title, string(g.Line)),
					words.Phrase{De: "eine Position mit side = \"income\" nennen", En: "name a line with side = \"income\""}))
			}
			var each []yearly
			for _, entry := range g.Eligible {
				if g.Until.IsZero() || entry.Amount == 0 || int(entry.Year) <= g.Until.Year() {
					continue
				}
				each = append(each, yearly{entry.Year, grantProblem(m, g.At.At("eligible").Year(int(entry.Year)), source.Warning,
					words.Phrase{De: "%s: die Förderung endet am %s, %d sind aber noch %s zuwendungsfähig geplant", En: "%s: the grant ends on %s, but %[4]s are planned as eligible in %[3]d"}.With(m.Title, g.Until, entry.Year, entry.Amount),
					words.Phrase{De: "Ausgaben vorziehen oder Verlängerung beantragen", En: "spend earlier or apply for an extension"})})
			}
			found = append(found, overYears(each)...)
		}
	}
	return found
}

func grantProblem(m *plan.Measure, place source.Place, severity source.Severity, message words.Sentence, hint words.Phrase) source.Problem {
	return source.Problem{Place: place, Severity: severity, Measure: string(m.ID), Message: message, Hint: words.Said(hint)}
}
