package check

import (
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// amends: a supplement changes an earlier paper, so that the way back from one
// version to the one before it has an end (domain § 4).
func amends(in Input) []source.Problem {
	papers := make(map[plan.PaperID]*plan.Paper, len(in.Papers))
	for i := range in.Papers {
		p := &in.Papers[i]
		papers[p.ID], papers[p.Number] = p, p
	}
	delete(papers, "")
	var found []source.Problem
	said := make(map[*plan.Paper]bool)
	for i := range in.Papers {
		p := &in.Papers[i]
		round := circleFrom(p, papers)
		if len(round) == 0 || said[p] {
			continue
		}
		for _, one := range round {
			said[one] = true
		}
		found = append(found, amendsInCircle(round))
	}
	return found
}

// circleFrom are the papers that lead from one back to itself, none if they do not.
func circleFrom(p *plan.Paper, papers map[plan.PaperID]*plan.Paper) []*plan.Paper {
	round := []*plan.Paper{p}
	for next := papers[p.Amends]; next != nil && len(round) <= len(papers); next = papers[next.Amends] {
		if next == p {
			return round
		}
		round = append(round, next)
	}
	return nil
}

func amendsInCircle(round []*plan.Paper) source.Problem {
	first := round[0]
	say := words.Phrase{
		De: "%s nennt in „amends“ sich selbst",
		En: "%s names itself in \"amends\"",
	}.With(string(first.Key()))
	if len(round) > 1 {
		names := make([]words.Sentence, len(round))
		for i, p := range round {
			names[i] = words.Said(words.Same(string(p.Key())))
		}
		say = words.Phrase{
			De: "%s ergänzen einander im Kreis; keine ist die erste Fassung",
			En: "%s amend each other in a circle; none is the first version",
		}.With(words.List(names))
	}
	return source.Problem{
		Place: first.At.At("amends"), Severity: source.Error, Message: say,
		Hint: words.Text(
			"in „amends“ die frühere Vorlage nennen, in der ersten Fassung „amends“ streichen",
			"name the earlier paper in \"amends\", and leave it out in the first version"),
	}
}

// amendsNothing: a supplement names the paper that it changes, whose items it would else
// leave in force.
func amendsNothing(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Papers {
		p := &in.Papers[i]
		if p.Kind != plan.SupplementPaper || p.Amends != "" {
			continue
		}
		found = append(found, source.Problem{
			Place: p.At.At("kind"), Severity: source.Warning,
			Message: words.Phrase{De: "%s ist eine Ergänzung, nennt aber keine Vorlage, die sie ergänzt", En: "%s is a supplement but names no paper that it changes"}.With(string(p.Key())),
			Hint:    words.Text("„amends“ mit der Nummer der Vorlage ergänzen", "add \"amends\" with the number of the paper"),
		})
	}
	return found
}
