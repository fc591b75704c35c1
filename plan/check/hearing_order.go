package check

import (
	"time"

	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// hearingOrder: the hearings of a paper stand in the order of their days; on
// one day the order of the file counts (domain § 3, 12). None is before the paper.
func hearingOrder(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Papers {
		p := &in.Papers[i]
		var last time.Time
		for _, hearing := range p.Hearings {
			if hearing.Date.IsZero() {
				continue
			}
			if hearing.Date.Before(p.Date) {
				found = append(found, beforePaper(p, &hearing))
			}
			if hearing.Date.Before(last) {
				found = append(found, source.Problem{
					Place: hearing.At.At("date"), Severity: source.Error,
					Message: words.Phrase{
						De: "%s: die Beratung am %s steht hinter der vom %s",
						En: "%s: the hearing on %s stands behind the one on %s",
					}.With(string(p.Key()), hearing.Date, last),
					Hint: words.Text("die Beratungsfolge nach Sitzungstagen ordnen", "put the hearings in the order of their days"),
				})
				continue
			}
			last = hearing.Date
		}
	}
	return found
}

func beforePaper(p *plan.Paper, h *plan.Hearing) source.Problem {
	return source.Problem{
		Place: h.At.At("date"), Severity: source.Warning,
		Message: words.Phrase{
			De: "%s: die Beratung am %s liegt vor dem Datum der Vorlage (%s)",
			En: "%s: the hearing on %s is before the date of the paper (%s)",
		}.With(string(p.Key()), h.Date, p.Date),
		Hint: words.Text("den Tag der Beratung oder „date“ der Vorlage berichtigen", "correct the day of the hearing or the paper's \"date\""),
	}
}
