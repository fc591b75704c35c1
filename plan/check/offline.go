package check

import (
	"slices"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

// offline: a measure that serves citizens says how it stays reachable without
// a computer (domain § 3, 10; principle 4 of the strategy of Münster).
func offline(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		if m.Profile().Offline != "" || !slices.Contains(m.Profile().Serves, "citizens") {
			continue
		}
		found = append(found, source.Problem{
			Place: m.At.At("serves"), Severity: source.Warning, Measure: string(m.ID),
			Message: words.Phrase{
				De: "%s dient den Bürgerinnen und Bürgern, sagt aber nicht, wie das Angebot ohne Computer erreichbar bleibt",
				En: "%s serves citizens but does not say how it stays reachable without a computer",
			}.With(m.Title),
			Hint: words.Text("„offline“ ergänzen", "add \"offline\""),
		})
	}
	return found
}
