package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// transferSize: what goes from book to book stands within the estimates of both
// lines, beside what measures have of them (domain § 3, 15). Exactly all is not
// over.
func transferSize(in Input) []source.Problem {
	paid := in.payers()
	moved := make(map[budget.Leg]budget.Cents)
	var found []source.Problem
	for t := range in.wellLed {
		for _, line := range []budget.LineID{t.City, t.Provider} {
			var years []budget.Year
			for _, crossing := range t.Amounts {
				leg := budget.Leg{Line: line, Year: crossing.Year}
				moved[leg] += amountOn(line, t, crossing)
				apart := t.Kind != budget.Profit && paid[way{t.City, t.Provider, leg.Year}] == nil
				if moved[leg] > in.movable(leg, apart) && in.Years.Has(leg.Year) {
					years = append(years, leg.Year)
				}
			}
			if len(years) > 0 {
				first := budget.Leg{Line: line, Year: years[0]}
				found = append(found, tooMuchMoved(in, t, first, moved[first], alsoIn(years[1:])))
			}
		}
	}
	return found
}

func amountOn(line budget.LineID, t *plan.Transfer, crossing budget.Crossing) budget.Cents {
	if line == t.City {
		return crossing.City
	}
	return crossing.Provider
}

// movable is what transfers may move of a line: its estimate, and where measures
// have their part of it apart from them, what these leave. Where they have more
// than there is, that is another fault.
func (in Input) movable(leg budget.Leg, apart bool) budget.Cents {
	position := in.Ledger.Position(leg.Line, leg.Year)
	if free := position.Free(); free >= 0 && apart {
		return free
	}
	return max(0, position.Updated())
}

func tooMuchMoved(in Input, t *plan.Transfer, leg budget.Leg, moved budget.Cents, others words.Sentence) source.Problem {
	position := in.Ledger.Position(leg.Line, leg.Year)
	beside := words.Sentence{}
	if allocated := position.Of(budget.Allocated); allocated != 0 {
		beside = words.Phrase{De: ", Maßnahmen haben davon %s", En: ", of which measures have %s"}.With(allocated)
	}
	return source.Problem{
		Place: t.Meta.At.At("amounts").Year(int(leg.Year)), Severity: source.Error, Line: string(leg.Line),
		Message: words.Phrase{
			De: "%s: verrechnet werden %d %s, der Ansatz ist %s%s%s",
			En: "%s: %[3]s are transferred in %[2]d, the estimate is %[4]s%s%s",
		}.With(string(leg.Line), leg.Year, moved, position.Updated(), beside, others),
		Hint: words.Text("den Betrag oder den Ansatz berichtigen", "correct the amount or the estimate"),
	}
}
