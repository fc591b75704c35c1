package check

import (
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// decidingHearing: a paper has one deciding hearing, and it is the last
// (domain § 3, 12). A hearing that puts the decision off does not count, and a
// report or inquiry may end with being taken notice of.
func decidingHearing(book Input) []source.Problem {
	var found []source.Problem
	for i := range book.Papers {
		p := &book.Papers[i]
		if len(p.Hearings) == 0 {
			continue
		}
		say := words.Phrase{De: "%s: kein Gremium entscheidet", En: "%s: no committee decides"}
		place := p.At.At("hearings")
		switch decisions := decidingHearings(p); {
		case len(decisions) == 0 && (p.Kind == plan.ReportPaper || p.Kind == plan.InquiryPaper):
			continue
		case len(decisions) > 1:
			say = words.Phrase{De: "%s: entschieden wird mehr als einmal", En: "%s: it is decided more than once"}
			place = p.Hearings[decisions[1]].At.At("role")
		case len(decisions) == 1 && decisions[0] == len(p.Hearings)-1:
			continue
		case len(decisions) == 1:
			say = words.Phrase{De: "%s: nach der Entscheidung folgen noch Beratungen", En: "%s: hearings follow after the decision"}
			place = p.Hearings[decisions[0]].At.At("role")
		}
		found = append(found, source.Problem{
			Place: place, Severity: source.Error, Message: say.With(string(p.Key())),
			Hint: words.Text(
				"genau eine Beratung mit role = \"decision\" ans Ende stellen",
				"put exactly one hearing with role = \"decision\" at the end"),
		})
	}
	return found
}

// decidingHearings are the places of the hearings that decide, or are to.
func decidingHearings(p *plan.Paper) []int {
	var places []int
	for i, hearing := range p.Hearings {
		if hearing.Decides() {
			places = append(places, i)
		}
	}
	return places
}
