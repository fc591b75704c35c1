package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// transferEnds: a transfer leads from an expense line of the city to an income
// line of the provider, a profit transfer the other way (domain § 3, 15).
func transferEnds(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Transfers {
		if problem, wrong := in.wrongEnds(&in.Transfers[i]); wrong {
			found = append(found, problem)
		}
	}
	return found
}

// wellLed are the transfers between lines of the right books and sides.
func (in Input) wellLed(yield func(*plan.Transfer) bool) {
	for i := range in.Transfers {
		if _, wrong := in.wrongEnds(&in.Transfers[i]); !wrong && !yield(&in.Transfers[i]) {
			return
		}
	}
}

func (in Input) wrongEnds(t *plan.Transfer) (source.Problem, bool) {
	city, provider := in.Ledger.Line(t.City), in.Ledger.Line(t.Provider)
	pays, receives := budget.Expense, budget.Income
	if t.Kind == budget.Profit {
		pays, receives = receives, pays
	}
	switch {
	case city == nil || provider == nil:
	case city.Book == budget.Provider && provider.Book == budget.City:
		return wrongEnd(t, "city", words.Phrase{
			De: "%s und %s sind vertauscht: „city“ nennt die Haushaltsstelle der Stadt",
			En: "%s and %s have changed places: \"city\" names the city's line",
		}.With(string(t.City), string(t.Provider))), true
	case city.Book != budget.City || city.Side != pays:
		return wrongEnd(t, "city", notOf(t.City, pays, words.BookName(budget.City, ""))), true
	case provider.Book != budget.Provider || provider.Side != receives:
		return wrongEnd(t, "provider", notOf(t.Provider, receives, in.provider())), true
	}
	return source.Problem{}, false
}

// notOf says that a line is not on the side of the book that it should be on.
func notOf(line budget.LineID, side budget.Side, owner words.Phrase) words.Sentence {
	say := words.Phrase{De: "%s ist keine Position für Aufwand (%s)", En: "%s is no line for expense (%s)"}
	if side == budget.Income {
		say = words.Phrase{De: "%s ist keine Position für Ertrag (%s)", En: "%s is no line for income (%s)"}
	}
	return say.With(string(line), owner)
}

func wrongEnd(t *plan.Transfer, key string, message words.Sentence) source.Problem {
	hint := words.Text(
		"in „city“ den Aufwand der Stadt und in „provider“ den Ertrag des IT-Dienstleisters nennen",
		"name the city's expense in \"city\" and the provider's income in \"provider\"")
	if t.Kind == budget.Profit {
		hint = words.Text(
			"bei einer Gewinnabführung in „city“ den Ertrag der Stadt und in „provider“ den Aufwand des IT-Dienstleisters nennen",
			"of a profit transfer name the city's income in \"city\" and the provider's expense in \"provider\"")
	}
	return source.Problem{
		Place: t.Meta.At.At(key), Severity: source.Error, Line: string(t.City), Message: message, Hint: hint,
	}
}
