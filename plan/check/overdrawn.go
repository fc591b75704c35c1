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
	var subjects []any // lines and groups, as they are found
	each := make(map[any][]yearly)
	add := func(subject any, year budget.Year, problem source.Problem) {
		if each[subject] == nil {
			subjects = append(subjects, subject)
		}
		each[subject] = append(each[subject], yearly{year, problem})
	}
	reported := make(map[groupYear]bool) // the first line stands for its group
	in.available(func(line *plan.Line, year budget.Year, left budget.Cents) {
		switch group := (groupYear{line.Group(), year}); {
		case left >= 0 || in.shiftedAway(line, year, left):
		case line.CoverGroup == "" || whole[group] >= 0:
			add(line, year, lineOverdrawn(line, year, left))
		case !reported[group]:
			reported[group] = true
			add(group.group, year, groupOverdrawn(line, year, whole[group]))
		}
	})
	var found []source.Problem
	for _, subject := range subjects {
		found = append(found, overYears(each[subject])...)
	}
	return found
}

// shiftedAway tells of a line that lacks no more than what was shifted away from it
// beyond its estimate, which is found at the shift.
func (in Input) shiftedAway(line *plan.Line, year budget.Year, left budget.Cents) bool {
	position := in.Ledger.Position(line.ID, year)
	return position.Of(budget.Shifted) < 0 && left >= position.Updated()
}

// groupYear is a cover group in a year.
type groupYear struct {
	group budget.CoverGroup
	year  budget.Year
}

// available goes through what may still be ordered of each expense line, in
// the years in force. An estimate below zero that nobody vouches for is found as such,
// and nothing follows from it.
func (in Input) available(each func(*plan.Line, budget.Year, budget.Cents)) {
	for i := range in.Lines {
		line := &in.Lines[i]
		if line.Side != budget.Expense || calculatory(line) {
			continue
		}
		for _, year := range in.Ledger.Years(line.ID) {
			if doubtful(line, year) {
				continue
			}
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
