package check

import (
	"slices"

	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// adoptedInPart: a committee that adopts a paper in part names the items that it adopts;
// only those are in force. Until it does, all of them count.
func adoptedInPart(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Papers {
		p := &in.Papers[i]
		for j := range p.Hearings {
			h := &p.Hearings[j]
			switch inPart := h.Role == plan.Deciding && h.Outcome == plan.AdoptedInPart; {
			case inPart && len(h.Items) == 0:
				found = append(found, itemsMissing(p, h))
			case !inPart && len(h.Items) > 0:
				found = append(found, source.Problem{
					Place: h.At.At("items"), Severity: source.Warning,
					Message: words.Phrase{De: "%s: „items“ nennt, was teilweise beschlossen wurde; das Ergebnis dieser Beratung ist ein anderes", En: "%s: \"items\" names what was adopted in part; the outcome of this hearing is another"}.With(string(p.Key())),
					Hint:    words.Text("„items“ streichen, oder role = \"decision\" und outcome = \"adopted-in-part\"", "drop \"items\", or role = \"decision\" and outcome = \"adopted-in-part\""),
				})
			}
			found = append(found, itemsUnknown(p, h)...)
		}
	}
	return found
}

func itemsMissing(p *plan.Paper, h *plan.Hearing) source.Problem {
	problem := source.Problem{
		Place: h.At.At("outcome"), Severity: source.Warning,
		Message: words.Phrase{De: "%s ist teilweise beschlossen, die beschlossenen Punkte sind aber nicht genannt; alle gelten als beschlossen", En: "%s is adopted in part, but the items adopted are not named; all count as adopted"}.With(string(p.Key())),
		Hint:    words.Text("die Beschlusspunkte als [[paper.item]] eintragen und die beschlossenen in „items“ nennen", "enter the items as [[paper.item]] and name those adopted in \"items\""),
	}
	if len(p.Items) > 0 {
		problem.Hint = words.Phrase{De: "in „items“ die Kennungen der beschlossenen Punkte nennen; möglich sind: %s", En: "name in \"items\" the ids of the items adopted; possible: %s"}.With(itemIDs(p))
	}
	return problem
}

// itemsUnknown are the items of a hearing that its paper does not have.
func itemsUnknown(p *plan.Paper, h *plan.Hearing) []source.Problem {
	var found []source.Problem
	for k, id := range h.Items {
		if slices.ContainsFunc(p.Items, func(item plan.Item) bool { return item.ID == id }) {
			continue
		}
		problem := source.Problem{
			Place: h.At.At("items").Index(k), Severity: source.Error,
			Message: words.Phrase{De: "%s hat keinen Punkt „%s“", En: "%s has no item %q"}.With(string(p.Key()), id),
			Hint:    words.Phrase{De: "möglich sind: %s", En: "possible: %s"}.With(itemIDs(p)),
		}
		printed := func(item plan.Item) bool { return item.Number == id }
		if n := slices.IndexFunc(p.Items, printed); n >= 0 {
			problem.Hint = words.Phrase{De: "genannt wird die Kennung, nicht die gedruckte Nummer: „%s“", En: "name the id, not the printed number: %q"}.With(p.Items[n].ID)
		}
		found = append(found, problem)
	}
	return found
}

func itemIDs(p *plan.Paper) words.Sentence {
	ids := make([]words.Sentence, len(p.Items))
	for i, item := range p.Items {
		ids[i] = words.Plain(item.ID)
	}
	return words.List(ids)
}
