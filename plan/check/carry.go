package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// carry: what leaves a year arrives in the next, on the same line or one that
// it covers, and was left over (domain § 3, 1; § 22 KomHVO NRW).
func carry(book Book) []source.Problem {
	var found []source.Problem
	for i := range book.Movements {
		m := &book.Movements[i]
		from, to := book.Ledger.Line(m.From.Line), book.Ledger.Line(m.To.Line)
		if m.Kind != budget.Carry || from == nil || to == nil {
			continue
		}
		switch position := book.Ledger.Position(from.ID, m.From.Year); {
		case m.To.Year != m.From.Year+1:
			found = append(found, lostOnTheWay(m, words.Phrase{
				De: "die Übertragung aus %d kommt %d an, nicht %d",
				En: "the carry-over from %d arrives in %d, not in %d",
			}.With(m.From.Year, m.To.Year, m.From.Year+1)))
		case from.ID != to.ID && !from.Covers(to):
			found = append(found, lostOnTheWay(m, words.Phrase{
				De: "die Übertragung von %s kommt auf %s an, das nicht dazugehört",
				En: "the carry-over of %s arrives on %s, which does not belong to it",
			}.With(string(from.ID), string(to.ID))))
		case position.Of(budget.Actual) != 0 && position.Of(budget.CarriedOut) > position.Rest():
			found = append(found, lostOnTheWay(m, words.Phrase{
				De: "%s: %d bleiben %s übrig, übertragen werden %s",
				En: "%s: %[3]s are left of %[2]d, %[4]s are carried over",
			}.With(string(from.ID), m.From.Year, max(0, position.Rest()), position.Of(budget.CarriedOut))))
		}
	}
	return found
}

func lostOnTheWay(m *plan.Movement, message words.Sentence) source.Problem {
	return source.Problem{
		Place: m.Entry.At.At("to"), Severity: source.Error, Line: string(m.From.Line), Message: message,
		Hint: words.Said(words.Phrase{
			De: "Beträge und Jahre der Übertragung mit dem Jahresabschluss abgleichen",
			En: "compare amounts and years of the carry-over with the annual accounts",
		}),
	}
}
