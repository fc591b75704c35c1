package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// excessCover: spending beyond the estimate names what it is paid from, and
// the covers add up to it (domain § 3, 2; § 83 GO NRW).
func excessCover(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Movements {
		m := &in.Movements[i]
		if m.Kind != budget.Excess {
			continue
		}
		var covered budget.Cents
		for _, cover := range m.CoverBy {
			covered += cover.Amount
		}
		if covered == m.Amount {
			continue
		}
		found = append(found, source.Problem{
			Place: m.Meta.At.At("cover_by"), Severity: source.Error, Line: string(m.On.Line),
			Message: words.Phrase{
				De: "%s: %d werden %s über den Ansatz hinaus bewilligt, gedeckt sind %s",
				En: "%s: %[3]s are granted beyond the estimate of %[2]d, %[4]s are covered",
			}.With(string(m.On.Line), m.On.Year, m.Amount, covered),
			Hint: words.Text(
				"in „cover_by“ die deckenden Haushaltsstellen mit ihren Beträgen nennen",
				"name the covering lines with their amounts in \"cover_by\""),
		})
	}
	return found
}

// coverGiven: the cover comes from another line, of the same year, that has it and
// loses it (domain § 3, 21).
func coverGiven(in Input) []source.Problem {
	var found []source.Problem
	given := make(map[budget.Leg]budget.Cents)
	for i := range in.Movements {
		m := &in.Movements[i]
		if m.Kind != budget.Excess {
			continue
		}
		for j := range m.CoverBy {
			cover := &m.CoverBy[j]
			switch line := in.Ledger.Line(cover.Line); {
			case line == nil:
			case cover.Line == m.On.Line:
				found = append(found, coverProblem(cover, "line", words.Phrase{
					De: "%s soll seine eigene Überschreitung decken",
					En: "%s is to cover its own excess",
				}.With(string(cover.Line))))
			case cover.Year != m.On.Year:
				found = append(found, coverProblem(cover, "year", words.Phrase{
					De: "die Überschreitung %d wird aus %d gedeckt, nicht aus demselben Jahr",
					En: "the excess of %d is covered from %d, not from the same year",
				}.With(m.On.Year, cover.Year)))
			case in.Council.Effective(m):
				before := given[cover.Leg]
				given[cover.Leg] += cover.Amount
				if has := in.coverOf(line, cover.Year); before <= has && given[cover.Leg] > has {
					found = append(found, coverProblem(cover, "amount", words.Phrase{
						De: "%s soll %d %s zur Deckung abgeben, hat aber nur %s übrig",
						En: "%s is to give %[3]s as cover in %[2]d, but has only %[4]s left",
					}.With(string(cover.Line), cover.Year, given[cover.Leg], has)))
				}
			}
		}
	}
	return found
}

// coverOf is what a line can give: of its authority what is not spent or bound,
// of income what has come in beyond the estimate.
func (in Input) coverOf(line *budget.Line, year budget.Year) budget.Cents {
	position := in.Ledger.Position(line.ID, year)
	if line.Side == budget.Income {
		return max(0, position.Of(budget.Actual)-position.Updated())
	}
	return max(0, position.Spendable()+position.Of(budget.Lent)-position.Of(budget.Actual)-position.Of(budget.Open))
}

func coverProblem(cover *plan.CoverLeg, key string, message words.Sentence) source.Problem {
	return source.Problem{
		Place: cover.At.At(key), Severity: source.Error, Line: string(cover.Line), Message: message,
		Hint: words.Text(
			"in „cover_by“ eine andere Haushaltsstelle desselben Jahres nennen, die das Geld noch hat",
			"name in \"cover_by\" another line of the same year that still has the money"),
	}
}
