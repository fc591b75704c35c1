package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// overdrawn: a cover group never spends or orders more than it may. A line
// may, as long as its group does not (domain § 3, 3; § 21 KomHVO NRW).
func overdrawn(in Input) []source.Problem {
	whole := make(map[groupYear]budget.Cents)
	in.available(func(line *plan.Line, year budget.Year, left budget.Cents) {
		if line.CoverGroup != "" {
			whole[groupYear{line.Group(), year}] += left
		}
	})
	var found []source.Problem
	reported := make(map[groupYear]bool) // the first line stands for its group
	in.available(func(line *plan.Line, year budget.Year, left budget.Cents) {
		switch group := (groupYear{line.Group(), year}); {
		case left >= 0:
		case line.CoverGroup == "" || whole[group] >= 0:
			found = append(found, lineOverdrawn(line, year, left))
		case !reported[group]:
			reported[group] = true
			found = append(found, groupOverdrawn(line, year, whole[group]))
		}
	})
	return found
}

// groupYear is a cover group in a year.
type groupYear struct {
	group budget.CoverGroup
	year  budget.Year
}

// available goes through what may still be ordered of each expense line, in
// the years in force.
func (in Input) available(each func(*plan.Line, budget.Year, budget.Cents)) {
	for i := range in.Lines {
		line := &in.Lines[i]
		if line.Side != budget.Expense {
			continue
		}
		for _, year := range in.Ledger.Years(line.ID) {
			if left, ok := in.Ledger.Position(line.ID, year).Available(); ok {
				each(line, year, left)
			}
		}
	}
}

var spendLess = words.Text(
	"Aufträge verschieben, umschichten oder überplanmäßige Mittel beantragen",
	"postpone orders, shift money or apply for an excess")

// lineOverdrawn is an error where the line covers itself alone.
func lineOverdrawn(line *plan.Line, year budget.Year, left budget.Cents) source.Problem {
	problem := source.Problem{
		Place: line.YearPlace(year), Severity: source.Notice, Line: string(line.ID), Hint: spendLess,
		Message: words.Phrase{
			De: "%s ist %d um %s überzogen; der Deckungskreis %s trägt es",
			En: "%s is overdrawn by %[3]s in %[2]d; the cover group %[4]s bears it",
		}.With(string(line.ID), year, -left, line.CoverGroup),
	}
	if line.CoverGroup == "" {
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
		}.With(line.CoverGroup, year, -left),
	}
}
