package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// overallocated: measures never get more of a line than its updated estimate,
// and count on no more income than it (domain § 3, 4). Exactly 100 % is not
// over. A line without any year, and years outside the plan, are found elsewhere.
func overallocated(book Input) []source.Problem {
	var found []source.Problem
	bare := book.bare()
	for i := range book.Lines {
		line := &book.Lines[i]
		if bare[line] {
			continue
		}
		for _, year := range book.Ledger.Years(line.ID) {
			position := book.Ledger.Position(line.ID, year)
			if position.Of(budget.Allocated) > max(0, position.Updated()) && book.Years.Has(year) {
				found = append(found, overallocatedIn(line, year, position))
			}
		}
	}
	return found
}

func overallocatedIn(line *plan.Line, year budget.Year, position budget.Position) source.Problem {
	say := words.Phrase{
		De: "%s: Maßnahmen sind %d mit %s geplant, der Ansatz ist %s – es fehlen %s",
		En: "%s: measures are allocated %[3]s in %[2]d, the estimate is %[4]s – %[5]s are missing",
	}
	hint := words.Phrase{
		De: "Zuordnung senken, in ein anderes Jahr legen oder zum Nachtrag anmelden",
		En: "lower the allocation, move it to another year or ask for a supplement",
	}
	if line.Side == budget.Income {
		say = words.Phrase{
			De: "%s: Maßnahmen rechnen %d mit %s Einnahmen, der Ansatz ist %s – %s zu viel",
			En: "%s: measures count on an income of %[3]s in %[2]d, the estimate is %[4]s – %[5]s too much",
		}
		hint = words.Phrase{
			De: "Zuordnungen und Ansatz der Einnahmen abgleichen",
			En: "compare the allocations with the estimate of the income",
		}
	}
	return source.Problem{
		Place: line.YearPlace(year), Severity: source.Error, Line: string(line.ID),
		Message: say.With(string(line.ID), year, position.Of(budget.Allocated), position.Updated(), -position.Free()),
		Hint:    words.Said(hint),
	}
}
