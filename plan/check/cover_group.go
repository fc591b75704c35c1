package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// coverGroup: a block of a cover group falls on one group. Groups of one name in
// two books or parts are tested apart, and lines of both would share its burden.
func coverGroup(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Movements {
		m := &in.Movements[i]
		if m.Kind != budget.Block || m.CoverGroup == "" || m.On.Line != "" {
			continue
		}
		switch lines := in.Ledger.Reach(m.Movement); {
		case len(lines) == 0:
			found = append(found, blockProblem(m,
				words.Phrase{
					De: "einen Deckungskreis „%s“ mit Ausgaben gibt es nicht; die Sperre hält nichts zurück",
					En: "there is no cover group %q of expense; the block withholds nothing",
				}.With(m.CoverGroup),
				words.Text("den Namen angeben, der bei den Haushaltsstellen unter „cover“ steht", "name it as the lines do under \"cover\"")))
		default:
			for _, line := range lines[1:] {
				if line.Group() != lines[0].Group() {
					found = append(found, twoGroups(m, lines[0], line))
					break
				}
			}
		}
	}
	return found
}

func twoGroups(m *plan.Movement, one, other *budget.Line) source.Problem {
	hint := words.Text("den Deckungskreisen verschiedene Namen geben", "give the cover groups different names")
	if one.Book != other.Book {
		hint = words.Text("„book“ ergänzen: \"city\" oder \"provider\"", "add \"book\": \"city\" or \"provider\"")
	}
	return blockProblem(m,
		words.Phrase{
			De: "„%s“ sind zwei Deckungskreise, der von %s und der von %s; eine Sperre gilt für einen",
			En: "%q are two cover groups, that of %s and that of %s; a block is for one",
		}.With(m.CoverGroup, string(one.ID), string(other.ID)), hint)
}

func blockProblem(m *plan.Movement, message, hint words.Sentence) source.Problem {
	return source.Problem{Place: m.Meta.At.At("cover"), Severity: source.Error, Message: message, Hint: hint}
}
