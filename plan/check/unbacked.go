package check

import (
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// unbacked: a measure that is called decided, or has begun, names the paper
// that decided it.
func unbacked(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		if !undecidedStatus(m) {
			continue
		}
		found = append(found, source.Problem{
			Place: m.At.At("status"), Severity: source.Warning, Measure: string(m.ID),
			Message: words.Phrase{
				De: "%s gilt als beschlossen oder begonnen, aber keine Vorlage hat es beschlossen",
				En: "%s is called decided or running, but no paper has decided it",
			}.With(m.Title),
			Hint: words.Text("„decided_by“ ergänzen oder den Stand auf „prepared“ setzen", "add \"decided_by\" or set the status to \"prepared\""),
		})
	}
	return found
}

// undecidedStatus tells of a measure that is called decided or running without any
// decision.
func undecidedStatus(m *plan.Measure) bool {
	return (m.Status == plan.Decided || m.Status == plan.Running) && !backed(m)
}

// backed tells whether any decision is named for the measure or its money.
func backed(m *plan.Measure) bool {
	for _, a := range m.Allocations {
		if a.By != "" {
			return true
		}
	}
	return len(m.DecidedBy) > 0
}
