package check

import (
	"time"

	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// patience is how long after its first hearing a paper may go without its
// number.
const patience = 30 * 24 * time.Hour

// numberMissing: a paper that has been heard has a number, by which the
// council's archive finds it.
func numberMissing(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Papers {
		p := &in.Papers[i]
		first := firstHearing(p)
		if p.Number != "" || first.IsZero() || in.AsOf.Sub(first) <= patience {
			continue
		}
		found = append(found, source.Problem{
			Place: p.At, Severity: source.Notice,
			Message: words.Phrase{
				De: "die Vorlage „%s“ wurde am %s zuerst beraten und hat noch keine Nummer",
				En: "the paper %q was first heard on %s and has no number yet",
			}.With(p.Title, first),
			Hint: words.Text("„number“ aus dem Ratsinformationssystem ergänzen", "add \"number\" from the council's information system"),
		})
	}
	return found
}

// firstHearing is the earliest known day, zero if none is known.
func firstHearing(p *plan.Paper) time.Time {
	var first time.Time
	for _, hearing := range p.Hearings {
		if first.IsZero() || !hearing.Date.IsZero() && hearing.Date.Before(first) {
			first = hearing.Date
		}
	}
	return first
}
