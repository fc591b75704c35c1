package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// noAuthority: what changes authority after the vote stands on a decision in
// force. What does not is left out of every sum (domain § 3, 20; §§ 81, 83 GO
// NRW, §§ 21, 25 KomHVO NRW).
func noAuthority(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Movements {
		m := &in.Movements[i]
		if in.Council.Effective(m) {
			continue
		}
		place := m.Meta.At
		if m.By != "" {
			place = place.At("by")
		}
		found = append(found, source.Problem{
			Place: place, Severity: source.Error, Line: string(m.Of().Line),
			Message: words.Phrase{
				De: "%s %d: %s zählen nicht, %s",
				En: "%s of %d: %s do not count, %s",
			}.With(plan.MovementKindNames[m.Kind], m.Of().Year, in.amountOf(m), in.whyVoid(m)),
			Hint: words.Text(
				"in „by“ einen geltenden Beschluss nennen: Haushaltssatzung, Nachtrag oder eine beschlossene Vorlage",
				"name a decision in force in \"by\": the budget by-law, a supplement or an adopted paper"),
		})
	}
	return found
}

// amountOf is what a movement would move.
func (in Input) amountOf(m *plan.Movement) budget.Cents {
	if m.Kind == budget.Block {
		return in.Ledger.Withholding(m.Movement)
	}
	return m.Amount
}

func (in Input) whyVoid(m *plan.Movement) words.Sentence {
	switch {
	case m.By == "":
		return words.Text("denn kein Beschluss ist genannt", "for no decision is named")
	case in.Council.Decision(m.By) == council.Pending:
		return words.Phrase{De: "denn %s ist noch nicht beschlossen", En: "for %s is not decided yet"}.With(m.By)
	case in.Council.Decision(m.By) == council.Struck:
		return words.Phrase{De: "denn %s gilt nicht mehr", En: "for %s is no longer in force"}.With(m.By)
	}
	return words.Phrase{De: "denn %s wurde nicht beschlossen", En: "for %s was not adopted"}.With(m.By)
}
