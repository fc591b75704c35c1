package check

import (
	"time"

	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// noticeDays: a paper is out as many days before a meeting as the committee asks for. It
// is on its date, and where it has none once it has a number. What is over or done with
// asks for nothing.
func noticeDays(in Input) []source.Problem {
	hints := map[source.Severity]words.Sentence{
		source.Notice:  words.Text("die Vorlage bis dahin fertigstellen und ihren Tag als „date“ eintragen", "have the paper out by then and enter its day as \"date\""),
		source.Warning: words.Text("eine spätere Sitzung nennen; lag die Vorlage rechtzeitig vor, ihren Tag als „date“ eintragen", "name a later meeting; if the paper was out in time, enter its day as \"date\""),
	}
	var found []source.Problem
	for i := range in.Papers {
		p := &in.Papers[i]
		for j := range p.Hearings {
			h := &p.Hearings[j]
			last := in.OutBy(h)
			if last.IsZero() || h.Date.Before(in.AsOf) || h.Recorded() || p.Closed() >= 0 {
				continue
			}
			if severity, message := tooLate(in, p, h, last); !message.Empty() {
				found = append(found, source.Problem{Place: h.At.At("date"), Severity: severity, Message: message, Hint: hints[severity]})
			}
		}
	}
	return found
}

// tooLate says that a paper is not out in time, or may not be; nothing where it is.
func tooLate(in Input, p *plan.Paper, h *plan.Hearing, last time.Time) (source.Severity, words.Sentence) {
	committee := in.committee(h.Committee)
	switch {
	case p.Date.After(last):
		return source.Warning, words.Phrase{
			De: "%s verfehlt %s am %s: die Vorlage ist vom %s und muss bis %s vorliegen",
			En: "%s misses %s on %s: the paper is of %s and must be out by %s",
		}.With(string(p.Key()), committee, h.Date, p.Date, last)
	case !p.Date.IsZero() || p.Number != "" || in.AsOf.IsZero():
		return 0, words.Sentence{}
	case in.AsOf.After(last):
		return source.Warning, words.Phrase{
			De: "%s verfehlt %s am %s: die Vorlage musste bis %s vorliegen",
			En: "%s misses %s on %s: the paper had to be out by %s",
		}.With(string(p.Key()), committee, h.Date, last)
	}
	return source.Notice, words.Phrase{
		De: "%s verfehlt %s am %s, wenn die Vorlage nicht bis %s vorliegt",
		En: "%s misses %s on %s unless the paper is out by %s",
	}.With(string(p.Key()), committee, h.Date, last)
}
