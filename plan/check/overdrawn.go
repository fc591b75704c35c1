package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// overdrawn: a cover group never spends or orders more than it may. A line
// may, as long as its group does not (domain § 3, 3; § 21 KomHVO NRW).
func overdrawn(book Book) []source.Problem {
	var found []source.Problem
	reported := make(map[budget.Leg]bool) // the first line stands for its group
	for i := range book.Lines {
		line := &book.Lines[i]
		for _, year := range book.Ledger.Years(line.ID) {
			left, ok := book.Ledger.Position(line.ID, year).Available()
			if !ok || left >= 0 || line.Side != budget.Expense {
				continue
			}
			whole, _ := book.Ledger.Group(book.Ledger.Line(line.ID), year).Available()
			group := budget.Leg{Line: budget.LineID(string(line.Book) + string(line.Part) + line.Cover), Year: year}
			switch {
			case line.Cover == "" || whole >= 0:
				found = append(found, lineOverdrawn(line, year, left))
			case !reported[group]:
				reported[group] = true
				found = append(found, groupOverdrawn(line, year, whole))
			}
		}
	}
	return found
}

var spendLess = words.Said(words.Phrase{
	De: "Aufträge verschieben, umschichten oder überplanmäßige Mittel beantragen",
	En: "postpone orders, shift money or apply for an excess",
})

// lineOverdrawn is an error where the line covers itself alone.
func lineOverdrawn(line *plan.Line, year budget.Year, left budget.Cents) source.Problem {
	problem := source.Problem{
		Place: line.YearPlace(year), Severity: source.Notice, Line: string(line.ID), Hint: spendLess,
		Message: words.Phrase{
			De: "%s ist %d um %s überzogen; der Deckungskreis %s trägt es",
			En: "%s is overdrawn by %[3]s in %[2]d; the cover group %[4]s bears it",
		}.With(string(line.ID), year, -left, line.Cover),
	}
	if line.Cover == "" {
		problem.Severity = source.Error
		problem.Message = words.Phrase{
			De: "%s ist %d um %s überzogen",
			En: "%s is overdrawn by %[3]s in %[2]d",
		}.With(string(line.ID), year, -left)
	}
	return problem
}

func groupOverdrawn(line *plan.Line, year budget.Year, left budget.Cents) source.Problem {
	return source.Problem{
		Place: line.YearPlace(year), Severity: source.Error, Line: string(line.ID), Hint: spendLess,
		Message: words.Phrase{
			De: "der Deckungskreis %s ist %d um %s überzogen",
			En: "the cover group %s is overdrawn by %[3]s in %[2]d",
		}.With(line.Cover, year, -left),
	}
}
