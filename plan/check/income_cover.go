package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// incomeCover: income raises authority only of its own year, book and part, and only
// by what comes in beyond its estimate (§ 21 (2) KomHVO NRW). Before anything is
// booked nobody knows what that will be.
func incomeCover(in Input) []source.Problem {
	used := in.coveredByExcess()
	var found []source.Problem
	for i := range in.Movements {
		m := &in.Movements[i]
		if m.Kind != budget.IncomeCover {
			continue
		}
		if key, message := in.wrongIncome(m); key != "" {
			found = append(found, incomeProblem(m, key, message))
			continue
		}
		line := in.Ledger.Line(m.From.Line)
		if line == nil || m.Amount <= 0 || !in.Council.Effective(m) || !in.Ledger.Booked(m.From) {
			continue
		}
		before := used[m.From]
		used[m.From] += m.Amount
		if more := in.coverOf(line, m.From.Year); before <= more && used[m.From] > more {
			found = append(found, incomeProblem(m, "amount", words.Phrase{
				De: "auf %s sind %d %s mehr eingegangen als veranschlagt, zur Deckung dienen %s",
				En: "%s has received %[3]s more than estimated in %[2]d, %[4]s of it are to cover expense",
			}.With(string(m.From.Line), m.From.Year, more, used[m.From])))
		}
	}
	return found
}

// coveredByExcess is what excesses take of income beyond its estimate.
func (in Input) coveredByExcess() map[budget.Leg]budget.Cents {
	used := make(map[budget.Leg]budget.Cents)
	for i := range in.Movements {
		if m := &in.Movements[i]; m.Kind == budget.Excess && in.Council.Effective(m) {
			for _, cover := range m.CoverBy {
				used[cover.Leg] += cover.Amount
			}
		}
	}
	return used
}

// wrongIncome tells of a cover that names no fitting income, and under which key;
// "" for none.
func (in Input) wrongIncome(m *plan.Movement) (key string, message words.Sentence) {
	income, line := in.Ledger.Line(m.From.Line), in.Ledger.Line(m.On.Line)
	switch {
	case m.From.Line == "":
		return "from", words.Phrase{
			De: "die unechte Deckung von %s %d nennt nicht, welcher Mehrertrag sie trägt",
			En: "the income cover of %s in %d does not say which additional income bears it",
		}.With(string(m.On.Line), m.On.Year)
	case income == nil || line == nil:
	case income.Side != budget.Income:
		return "from", words.Phrase{
			De: "%s ist keine Position für Ertrag und kann %s nicht decken",
			En: "%s is no line for income and cannot cover %s",
		}.With(string(income.ID), string(line.ID))
	case income.Book != line.Book || income.Part != line.Part:
		return "from", words.Phrase{
			De: "%s und %s stehen nicht im selben Teil desselben Plans",
			En: "%s and %s do not stand in the same part of the same book",
		}.With(string(income.ID), string(line.ID))
	case m.From.Year != m.On.Year:
		return "from", words.Phrase{
			De: "der Mehrertrag ist von %d, gedeckt wird %d",
			En: "the additional income is of %d, the expense of %d",
		}.With(m.From.Year, m.On.Year)
	}
	return "", words.Sentence{}
}

func incomeProblem(m *plan.Movement, key string, message words.Sentence) source.Problem {
	return source.Problem{
		Place: m.Meta.At.At(key), Severity: source.Error, Line: string(m.On.Line), Message: message,
		Hint: words.Text(
			"in „from“ die Ertragsposition desselben Jahres nennen und als „amount“ höchstens, was über ihren Ansatz hinaus eingeht",
			"name the income line of the same year in \"from\", and in \"amount\" at most what comes in beyond its estimate"),
	}
}
