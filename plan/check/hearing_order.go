package check

import (
	"time"

	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// hearingOrder: the hearings of a paper stand in the order of their days; on
// one day the order of the file counts (domain § 3, 12).
func hearingOrder(book Book) []source.Problem {
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
					Hint: words.Said(words.Phrase{De: "die Beratungsfolge nach Sitzungstagen ordnen", En: "put the hearings in the order of their days"}),
				})
				continue
			}
			last = hearing.Date
		}
	}
	return found
}

// decidingHearing: a paper has one deciding hearing, and it is the last. A
// report may end with being taken notice of.
func decidingHearing(book Book) []source.Problem {
	var found []source.Problem
	for i := range book.Papers {
		p := &book.Papers[i]
		if len(p.Hearings) == 0 {
			continue
		}
		deciding := 0
		for j, hearing := range p.Hearings {
			if hearing.Role != plan.Deciding {
				continue
			}
			deciding++
			if deciding == 1 && j < len(p.Hearings)-1 {
				found = append(found, hearingProblem(hearing.At.At("role"), words.Phrase{
					De: "%s: nach der Entscheidung folgen noch Beratungen",
					En: "%s: hearings follow after the decision",
				}.With(string(p.Key()))))
			}
			if deciding == 2 {
				found = append(found, hearingProblem(hearing.At.At("role"), words.Phrase{
					De: "%s: mehr als ein Gremium entscheidet",
					En: "%s: more than one committee decides",
				}.With(string(p.Key()))))
			}
		}
		if deciding == 0 && p.Kind != plan.ReportPaper && p.Kind != plan.InquiryPaper {
			found = append(found, hearingProblem(p.At.At("hearings"), words.Phrase{
				De: "%s: kein Gremium entscheidet",
				En: "%s: no committee decides",
			}.With(string(p.Key()))))
		}
	}
	return found
}

func hearingProblem(place source.Place, message words.Sentence) source.Problem {
	return source.Problem{
		Place: place, Severity: source.Error, Message: message,
		Hint: words.Said(words.Phrase{
			De: "genau eine Beratung mit role = \"decision\" ans Ende stellen",
			En: "put exactly one hearing with role = \"decision\" at the end",
		}),
	}
}
