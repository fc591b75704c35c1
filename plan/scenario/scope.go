package scenario

import (
	"cmp"
	"slices"

	"digiplan/budget"
	"digiplan/plan"
)

// reaches tells whether a step means the expense of a line.
func reaches(s *plan.Step, line *budget.Line) bool {
	return line.Side == budget.Expense && line.Part != budget.Running &&
		(s.Book == "" || line.Book == s.Book) && (s.Part == "" || line.Part == s.Part) &&
		(s.Cover == "" || line.CoverGroup == s.Cover) && (s.Line == "" || line.ID == s.Line)
}

// concerns tells whether a step means the money of a measure.
func concerns(s *plan.Step, m *plan.Measure) bool {
	return (s.Theme == "" || m.Theme == s.Theme) && (s.Measure == "" || m.ID == s.Measure)
}

// ofMeasures tells whether a step means only money that measures have.
func ofMeasures(s *plan.Step) bool { return s.Theme != "" || s.Measure != "" }

// linesOf are the lines that a step reaches, by id.
func (t *trial) linesOf(s *plan.Step) []*budget.Line {
	var lines []*budget.Line
	for i := range t.ledger.Lines {
		if line := &t.ledger.Lines[i]; reaches(s, line) {
			lines = append(lines, line)
		}
	}
	slices.SortFunc(lines, func(a, b *budget.Line) int { return cmp.Compare(a.ID, b.ID) })
	return lines
}

// base is what a percentage is a share of, and what a fixed total holds down: the
// updated estimates of the lines, of a theme or a measure what measures are given.
func (t *trial) base(s *plan.Step, lines []*budget.Line) budget.Cents {
	var sum budget.Cents
	for _, line := range lines {
		if !ofMeasures(s) {
			sum += max(0, t.ledger.Position(line.ID, s.Year).Updated())
			continue
		}
		for _, m := range t.plan.Measures {
			if concerns(s, m) {
				sum += given(m, line.ID, s.Year)
			}
		}
	}
	return sum
}

// given is what a measure is allocated on a line in a year.
func given(m *plan.Measure, line budget.LineID, year budget.Year) budget.Cents {
	var sum budget.Cents
	for i := range m.Allocations {
		if m.Allocations[i].Line == line {
			sum += max(0, m.Allocations[i].Amounts.At(year))
		}
	}
	return sum
}
