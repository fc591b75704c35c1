package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// shift: money is shifted within one cover group and year, so that the group
// as a whole stays as it was voted, and no more of it than there is (domain § 3, 1;
// § 21 KomHVO NRW).
func shift(in Input) []source.Problem {
	var found []source.Problem
	given := make(map[budget.Leg]budget.Cents)
	for i := range in.Movements {
		m := &in.Movements[i]
		from, to := in.Ledger.Line(m.From.Line), in.Ledger.Line(m.To.Line)
		if m.Kind != budget.Shift || from == nil || to == nil {
			continue
		}
		switch {
		case m.From == m.To:
			problem := unbalanced(m, "line", words.Phrase{
				De: "die Umschichtung führt von %s nach %[1]s und bewegt nichts",
				En: "the shift leads from %s to %[1]s and moves nothing",
			}.With(string(from.ID)))
			problem.Hint = words.Text("die andere Haushaltsstelle nennen oder den Eintrag löschen", "name the other line or delete the entry")
			found = append(found, problem)
		case m.From.Year != m.To.Year:
			found = append(found, unbalanced(m, "year", words.Phrase{
				De: "die Umschichtung verbindet zwei Jahre (%d und %d)",
				En: "the shift joins two years (%d and %d)",
			}.With(m.From.Year, m.To.Year)))
		case !from.Covers(to):
			found = append(found, unbalanced(m, "line", words.Phrase{
				De: "%s und %s decken einander nicht",
				En: "%s and %s do not cover each other",
			}.With(string(from.ID), string(to.ID))))
		case in.Council.Effective(m) && m.Amount > 0 && !in.MediumTerm(m.From.Year):
			before, has := given[m.From], in.shiftable(m.From)
			given[m.From] += m.Amount
			if before <= has && given[m.From] > has {
				found = append(found, shiftTooLarge(m, given[m.From], has))
			}
		}
	}
	return found
}

// shiftable is what a line has in a year before anything is shifted away from it.
func (in Input) shiftable(leg budget.Leg) budget.Cents {
	has := in.Ledger.Position(leg.Line, leg.Year).Updated()
	for i := range in.Movements {
		if m := &in.Movements[i]; m.Kind == budget.Shift && m.From == leg && in.Council.Effective(m) {
			has += m.Amount
		}
	}
	return max(0, has)
}

func shiftTooLarge(m *plan.Movement, given, has budget.Cents) source.Problem {
	return source.Problem{
		Place: m.Meta.At.At("amount"), Severity: source.Error, Line: string(m.From.Line),
		Message: words.Phrase{
			De: "von %s werden %d %s verschoben, vorhanden sind %s",
			En: "%[3]s are shifted from %[1]s in %[2]d, there are %[4]s",
		}.With(string(m.From.Line), m.From.Year, given, has),
		Hint: words.Text("den Betrag senken oder von einer anderen Haushaltsstelle nehmen", "lower the amount or take it from another line"),
	}
}

// unbalanced points at what does not fit where the money arrives.
func unbalanced(m *plan.Movement, key string, message words.Sentence) source.Problem {
	return source.Problem{
		Place: m.Meta.At.At("to").At(key), Severity: source.Error, Line: string(m.From.Line), Message: message,
		Hint: words.Text(
			"innerhalb eines Deckungskreises und Jahres umschichten, sonst einen Nachtrag oder eine Übertragung eintragen",
			"shift within one cover group and year, else enter a supplement or a carry-over"),
	}
}
