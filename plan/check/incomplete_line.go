package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// withoutYears: a budget line has an estimate of at least one year. Measures that
// take money of a line without any have none.
func withoutYears(in Input) []source.Problem {
	var found []source.Problem
	bare := in.bare()
	for i := range in.Lines {
		line := &in.Lines[i]
		if !bare[line] {
			continue
		}
		problem := source.Problem{
			Place: line.At, Severity: source.Warning, Line: string(line.ID),
			Message: words.Phrase{De: "%s nennt für kein Jahr einen Ansatz", En: "%s gives an estimate of no year"}.With(string(line.ID)),
			Hint: words.Phrase{
				De: "je Jahr eine Zeile ergänzen: %d = { estimate = 1000 }",
				En: "add a row for each year: %d = { estimate = 1000 }",
			}.With(in.Years.From),
		}
		if taken := in.allocated(line.ID); taken != 0 {
			problem.Severity = source.Error
			problem.Message = words.Phrase{
				De: "%s, Maßnahmen sind aber mit %s geplant",
				En: "%s, but measures are allocated %s",
			}.With(problem.Message, taken)
		}
		found = append(found, problem)
	}
	return found
}

// yearsBetween: a budget line has an estimate of each year between two that have one,
// 0 where there is nothing; a year left out is not 0.
func yearsBetween(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Lines {
		line := &in.Lines[i]
		var estimated budget.Years
		for _, year := range line.Years {
			if year.Estimate != nil {
				estimated = estimated.With(year.Year)
			}
		}
		var missing []budget.Year
		for _, year := range estimated.Within(in.Years).Each() {
			position := in.Ledger.Position(line.ID, year)
			if in.Ledger.Line(line.ID).In(year).Estimate == nil && !in.Ledger.Booked(budget.Leg{Line: line.ID, Year: year}) && position.Updated() == 0 && position.Of(budget.Allocated) == 0 {
				missing = append(missing, year)
			}
		}
		if len(missing) > 0 {
			found = append(found, source.Problem{
				Place: line.At, Severity: source.Notice, Line: string(line.ID),
				Message: words.Phrase{
					De: "%s nennt für %d keinen Ansatz, davor und danach schon%s",
					En: "%s gives no estimate of %d, but before and after it%s",
				}.With(string(line.ID), missing[0], alsoIn(missing[1:])),
				Hint: words.Phrase{
					De: "den Ansatz ergänzen, auch 0: %d = { estimate = 0 }",
					En: "add the estimate, 0 too: %d = { estimate = 0 }",
				}.With(missing[0]),
			})
		}
	}
	return found
}

// bare are the lines that have no year, and get authority by nothing else.
func (in Input) bare() map[*plan.Line]bool {
	named := make(map[budget.LineID]bool)
	for i := range in.Movements {
		m := &in.Movements[i]
		named[m.On.Line], named[m.From.Line], named[m.To.Line] = true, true, true
	}
	for i := range in.Authorities {
		named[in.Authorities[i].Line] = true
	}
	lines := make(map[*plan.Line]bool)
	for i := range in.Lines {
		if line := &in.Lines[i]; len(line.Years) == 0 && !named[line.ID] {
			lines[line] = true
		}
	}
	return lines
}

// allocated is what measures have of a line, or count on from grants, in all years.
func (in Input) allocated(line budget.LineID) budget.Cents {
	var sum budget.Cents
	for _, year := range in.Ledger.Years(line) {
		sum += in.Ledger.Position(line, year).Of(budget.Allocated)
	}
	for _, year := range in.Years.Each() {
		sum += in.Ledger.Granted(budget.Leg{Line: line, Year: year})
	}
	return sum
}
