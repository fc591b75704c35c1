package check

import (
	"time"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

// hearingOrder: the hearings of a paper stand in the order of their days; on
// one day the order of the file counts (domain § 3, 12).
func hearingOrder(book Input) []source.Problem {
	var found []source.Problem
	for i := range book.Papers {
		p := &book.Papers[i]
		var last time.Time
		for _, hearing := range p.Hearings {
			if hearing.Date.IsZero() {
				continue
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
