package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// carry: what leaves a year arrives in the next, on the same line, and was left over
// (domain § 3, 1; § 22 KomHVO NRW). Before anything is booked all authority is left.
func carry(in Input) []source.Problem {
	var found []source.Problem
	carried := make(map[budget.Leg]budget.Cents)
	for i := range in.Movements {
		m := &in.Movements[i]
		from, to := in.Ledger.Line(m.From.Line), in.Ledger.Line(m.To.Line)
		if m.Kind != budget.Carry || from == nil || to == nil {
			continue
		}
		if m.To.Year != m.From.Year+1 {
			found = append(found, carryProblem(m, m.Meta.At.At("to").At("year"), words.Phrase{
				De: "die Übertragung aus %d kommt %d an, nicht %d",
				En: "the carry-over from %d arrives in %d, not in %d",
			}.With(m.From.Year, m.To.Year, m.From.Year+1)))
		}
		if from.ID != to.ID {
			problem := carryProblem(m, m.Meta.At.At("to").At("line"), words.Phrase{
				De: "die Übertragung von %s kommt auf %s an; übertragen wird auf dieselbe Haushaltsstelle",
				En: "the carry-over of %s arrives on %s; authority is carried over on its own line",
			}.With(string(from.ID), string(to.ID)))
			problem.Hint = words.Text(
				"auf derselben Haushaltsstelle übertragen und im Folgejahr umschichten",
				"carry it over on the same line and shift it in the next year")
			found = append(found, problem)
		}
		position := in.Ledger.Position(from.ID, m.From.Year)
		before := carried[m.From]
		carried[m.From] += m.Amount
		left := position.Carriable()
		known := in.Ledger.Booked(m.From) || from.In(m.From.Year).Estimate != nil
		if known && before <= left && carried[m.From] > left {
			found = append(found, carryProblem(m, m.Meta.At.At("amount"), words.Phrase{
				De: "%s: %d bleiben %s übrig, übertragen werden %s",
				En: "%s: %[3]s are left of %[2]d, %[4]s are carried over",
			}.With(string(from.ID), m.From.Year, left, carried[m.From])))
		}
	}
	return found
}

func carryProblem(m *plan.Movement, place source.Place, message words.Sentence) source.Problem {
	return source.Problem{
		Place: place, Severity: source.Error, Line: string(m.From.Line), Message: message,
		Hint: words.Text(
			"Beträge und Jahre der Übertragung mit dem Jahresabschluss abgleichen",
			"compare amounts and years of the carry-over with the annual accounts"),
	}
}
