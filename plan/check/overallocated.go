package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// overallocated: measures never get more of a line than its updated estimate
// (domain § 3, 4). Exactly 100 % is not over.
func overallocated(book Book) []source.Problem {
	var found []source.Problem
	for i := range book.Lines {
		line := &book.Lines[i]
		for _, year := range allocatedYears(book, line) {
			position := book.Ledger.Position(line.ID, year)
			if position.Of(budget.Allocated) <= max(0, position.Updated()) {
				continue
			}
			found = append(found, source.Problem{
				Place: yearPlace(line, year),
				Line:  string(line.ID),
				Message: words.Phrase{
					De: "%s: Maßnahmen sind %d mit %s geplant, der Ansatz ist %s – es fehlen %s",
					En: "%s: measures are allocated %[3]s in %[2]d, the estimate is %[4]s – %[5]s are missing",
				}.With(string(line.ID), year, position.Of(budget.Allocated), position.Updated(), -position.Free()),
				Hint: words.Said(words.Phrase{
					De: "Zuordnung senken, in ein anderes Jahr legen oder zum Nachtrag anmelden",
					En: "lower the allocation, move it to another year or ask for a supplement",
				}),
			})
		}
	}
	return found
}

// allocatedYears are the years in which a line has figures.
func allocatedYears(book Book, line *plan.Line) []budget.Year { return book.Ledger.Years(line.ID) }

// yearPlace is where a line speaks about a year, or the line itself.
func yearPlace(line *plan.Line, year budget.Year) source.Place {
	for _, y := range line.Years {
		if y.Year == year {
			return y.At
		}
	}
	return line.At
}
