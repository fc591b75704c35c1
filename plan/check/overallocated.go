package check

import (
	"iter"
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// overallocated: measures never get more of a line than its updated estimate,
// and count on no more income than it, grants included (domain § 3, 4). Exactly
// 100 % is not over. Of a closed year without an estimate the actual is the limit. A
// line without any year, years after the plan, estimates below zero, and money that is
// paid on to the wrong line or allocated twice are found elsewhere.
func overallocated(in Input) []source.Problem {
	var found []source.Problem
	bare, astray, doubled := in.bare(), in.astray(), in.doubled()
	for i := range in.Lines {
		line := &in.Lines[i]
		if bare[line] {
			continue
		}
		var each []yearly
		for year := range in.yearsOf(line) {
			leg := budget.Leg{Line: line.ID, Year: year}
			position, granted, wrong := in.Ledger.Position(line.ID, year), in.Ledger.Granted(leg), astray[leg]+doubled[leg]
			switch {
			case year > in.Years.To || in.mistyped(line, year) || doubtful(line, year):
			case granted != 0 && line.Side == budget.Income && !position.Settled():
				if expected := position.Of(budget.Allocated) + granted; expected-wrong > max(0, position.Updated()) {
					each = append(each, yearly{year, overexpected(in, line, year, expected, granted)})
				}
			case position.Over() && (wrong == 0 || position.Free()+wrong < 0):
				each = append(each, yearly{year, overallocatedIn(in, line, year, position)})
			}
		}
		found = append(found, overYears(each)...)
	}
	return found
}

// mistyped tells of a line that says nothing of a year, but something of one after the
// plan: the estimate stands there, which is found elsewhere.
func (in Input) mistyped(line *plan.Line, year budget.Year) bool {
	return in.Ledger.Line(line.ID).In(year).Estimate == nil &&
		slices.ContainsFunc(line.Years, func(y plan.LineYear) bool { return y.Year > in.Years.To })
}

// yearsOf are the years in which a line has figures or receives grants.
func (in Input) yearsOf(line *plan.Line) iter.Seq[budget.Year] {
	return func(yield func(budget.Year) bool) {
		years := in.Ledger.Years(line.ID)
		for _, year := range years {
			if !yield(year) {
				return
			}
		}
		for _, year := range in.Years.Each() {
			if in.Ledger.Granted(budget.Leg{Line: line.ID, Year: year}) != 0 && !slices.Contains(years, year) && !yield(year) {
				return
			}
		}
	}
}

// overexpected says that an income line brings less than grants and allocations
// of measures count on.
func overexpected(in Input, line *plan.Line, year budget.Year, expected, granted budget.Cents) source.Problem {
	position := in.Ledger.Position(line.ID, year)
	problem := source.Problem{
		Place: line.YearPlace(year), Severity: source.Error, Line: string(line.ID),
		Message: words.Phrase{
			De: "%s: Maßnahmen rechnen %d mit %s Einnahmen, davon %s Förderung; der Ansatz ist %s – %s zu viel",
			En: "%s: measures count on an income of %[3]s in %[2]d, %[4]s of it grants; the estimate is %[5]s – %[6]s too much",
		}.With(string(line.ID), year, expected, granted, position.Updated(), expected-position.Updated()),
		Hint: words.Text("Förderung und Ansatz der Einnahmen abgleichen", "compare the grants with the estimate of the income"),
	}
	if in.Ledger.Line(line.ID).In(year).Estimate == nil && position.Updated() == 0 {
		problem.Message = words.Phrase{
			De: "%s: Maßnahmen rechnen %d mit %s Einnahmen, davon %s Förderung; ein Ansatz ist nicht angegeben",
			En: "%s: measures count on an income of %[3]s in %[2]d, %[4]s of it grants; no estimate is given",
		}.With(string(line.ID), year, expected, granted)
	}
	return problem
}

func overallocatedIn(in Input, line *plan.Line, year budget.Year, position budget.Position) source.Problem {
	problem := source.Problem{
		Place: line.YearPlace(year), Severity: source.Error, Line: string(line.ID), Hint: words.Text(
			"Zuordnung senken, in ein anderes Jahr legen oder zum Nachtrag anmelden",
			"lower the allocation, move it to another year or ask for a supplement"),
	}
	given := position.Of(budget.Allocated)
	switch {
	case position.Settled():
		problem.Message = words.Phrase{
			De: "%s: Maßnahmen sind %d mit %s geplant, das Jahr ist mit %s abgeschlossen",
			En: "%s: measures are allocated %[3]s in %[2]d, the year is closed with %[4]s",
		}.With(string(line.ID), year, given, position.Of(budget.Actual))
		problem.Hint = words.Text(
			"die Zuordnung auf das Ist senken oder „estimate“ des Jahres nachtragen",
			"lower the allocation to the actual or enter the \"estimate\" of the year")
	case in.Ledger.Line(line.ID).In(year).Estimate == nil && position.Updated() == 0:
		problem.Message = words.Phrase{
			De: "%s: Maßnahmen sind %d mit %s geplant, ein Ansatz ist nicht angegeben",
			En: "%s: measures are allocated %[3]s in %[2]d, no estimate is given",
		}.With(string(line.ID), year, given)
	case line.Side == budget.Income:
		problem.Message = words.Phrase{
			De: "%s: Maßnahmen rechnen %d mit %s Einnahmen, der Ansatz ist %s – %s zu viel",
			En: "%s: measures count on an income of %[3]s in %[2]d, the estimate is %[4]s – %[5]s too much",
		}.With(string(line.ID), year, given, position.Updated(), -position.Free())
		problem.Hint = words.Text("Zuordnungen und Ansatz der Einnahmen abgleichen", "compare the allocations with the estimate of the income")
	default:
		problem.Message = words.Phrase{
			De: "%s: Maßnahmen sind %d mit %s geplant, der Ansatz ist %s – es fehlen %s",
			En: "%s: measures are allocated %[3]s in %[2]d, the estimate is %[4]s – %[5]s are missing",
		}.With(string(line.ID), year, given, position.Updated(), -position.Free())
	}
	return problem
}
