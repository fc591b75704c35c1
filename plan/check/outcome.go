package check

import (
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// outcome: of a hearing that is over it is known what came of it, and of one that
// is ahead it is not (domain § 3, 19). Where a later step has an outcome, those
// before it need none, nor does a version that another one has replaced.
func outcome(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Papers {
		p := &in.Papers[i]
		var missing []*plan.Hearing
		for j := range p.Hearings {
			switch h := &p.Hearings[j]; {
			case p.Unrecorded(j, in.AsOf) && in.Council.History(p.Key()).Open() == p:
				missing = append(missing, h)
			case h.Recorded() && h.Outcome != plan.Cancelled && h.Date.After(in.AsOf) && !in.AsOf.IsZero():
				found = append(found, foretold(in, p, h))
			}
		}
		if len(missing) > 0 {
			found = append(found, unrecorded(p, missing))
		}
	}
	return found
}

func foretold(in Input, p *plan.Paper, h *plan.Hearing) source.Problem {
	return source.Problem{
		Place: h.At.At("outcome"), Severity: source.Warning,
		Message: words.Phrase{
			De: "%s: das Ergebnis steht schon da, die Beratung ist aber erst am %s (Stand der Daten: %s)",
			En: "%s: the outcome is given already, but the hearing is not until %s (state of the data: %s)",
		}.With(string(p.Key()), h.Date, in.AsOf),
		Hint: words.Text("„outcome“ streichen, oder den Tag oder „as_of“ in [plan] berichtigen", "leave \"outcome\" out, or correct the day or \"as_of\" in [plan]"),
	}
}

func unrecorded(p *plan.Paper, missing []*plan.Hearing) source.Problem {
	severity := source.Notice
	days := make([]words.Sentence, len(missing))
	for i, h := range missing {
		if h.Role == plan.Deciding {
			severity = source.Warning
		}
		days[i] = words.Phrase{De: "%s", En: "%s"}.With(h.Date)
	}
	return source.Problem{
		Place: missing[0].At, Severity: severity,
		Message: words.Phrase{
			De: "%s: die Beratung ist vorbei (%s), ein Ergebnis aber nicht vermerkt",
			En: "%s: the hearing is over (%s), but no outcome is recorded",
		}.With(string(p.Key()), words.List(days)),
		Hint: words.Text(
			"„outcome“ nachtragen, auch „postponed“ oder „cancelled“, oder den Tag berichtigen",
			"add \"outcome\", also \"postponed\" or \"cancelled\", or correct the day"),
	}
}

// onlyRecommended: a recommendation comes of advice; who decides adopts or rejects.
func onlyRecommended(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Papers {
		p := &in.Papers[i]
		for j := range p.Hearings {
			h := &p.Hearings[j]
			if h.Role != plan.Deciding || h.Outcome != "recommended" {
				continue
			}
			found = append(found, source.Problem{
				Place: h.At.At("outcome"), Severity: source.Warning,
				Message: words.Phrase{De: "%s: das Gremium entscheidet, vermerkt ist aber nur eine Empfehlung; der Beschluss gilt damit nicht", En: "%s: the committee decides, but only a recommendation is recorded; so the decision is not in force"}.With(string(p.Key())),
				Hint:    words.Text("„adopted“ eintragen, oder role = \"advice\"", "enter \"adopted\", or role = \"advice\""),
			})
		}
	}
	return found
}
