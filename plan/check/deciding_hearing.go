package check

import (
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// decidingHearing: a paper has one deciding hearing, and it is the last
// (domain § 3, 12). A hearing that puts the decision off does not count, and a
// report or inquiry may end with being taken notice of. What is withdrawn or settled
// at one step is heard no more (domain § 3, 19).
func decidingHearing(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Papers {
		p := &in.Papers[i]
		if len(p.Hearings) == 0 {
			continue
		}
		say := words.Phrase{De: "%s: kein Gremium entscheidet", En: "%s: no committee decides"}
		place := p.At.At("hearings")
		closed := p.Closed()
		switch decisions := decidingHearings(p); {
		case closed >= 0 && !p.Hearings[closed].Decides():
			if closed < len(p.Hearings)-1 {
				found = append(found, heardAfterwards(p, closed))
			}
			continue
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

// heardAfterwards reports a paper that has been withdrawn or settled and is to be
// heard all the same.
func heardAfterwards(p *plan.Paper, closed int) source.Problem {
	return source.Problem{
		Place: p.Hearings[closed].At.At("outcome"), Severity: source.Error,
		Message: words.Phrase{
			De: "%s: nach „%s“ folgen noch Beratungen",
			En: "%s: hearings follow after %q",
		}.With(string(p.Key()), plan.OutcomeNames[p.Hearings[closed].Outcome]),
		Hint: words.Text(
			"die späteren Beratungen streichen; kommt die Vorlage wieder, als neue Fassung mit „amends“",
			"drop the later hearings; if the paper comes back, as a new version with \"amends\""),
	}
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
