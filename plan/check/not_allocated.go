package check

import (
	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// notAllocated: what is ordered or booked for a measure stands on a line that the measure
// has money of, in whatever year.
func notAllocated(in Input) []source.Problem {
	type share struct {
		measure budget.MeasureID
		line    budget.LineID
	}
	has := make(map[share]bool)
	for _, m := range in.Measures {
		for j := range m.Allocations {
			has[share{m.ID, m.Allocations[j].Line}], has[share{m.ID, m.Allocations[j].To}] = true, true
		}
		for j := range m.Grants {
			has[share{m.ID, m.Grants[j].Line}] = true
		}
	}
	var found []source.Problem
	look := func(at source.Place, measure budget.MeasureID, line budget.LineID, say words.Phrase) {
		if measure == "" || has[share{measure, line}] {
			return
		}
		found = append(found, source.Problem{
			Place: at.At("line"), Severity: source.Warning, Measure: string(measure), Line: string(line),
			Message: say.With(string(measure), string(line)),
			Hint:    words.Text("Haushaltsstelle oder Maßnahme berichtigen, oder der Maßnahme Mittel der Haushaltsstelle zuordnen", "correct the line or the measure, or allocate money of the line to the measure"),
		})
	}
	for i := range in.Commitments {
		c := &in.Commitments[i]
		look(c.Meta.At, c.Measure, c.Line, words.Phrase{De: "für %s ist auf %s bestellt, zugeordnet ist ihr davon nichts", En: "ordered for %s on %s, of which nothing is allocated to it"})
	}
	for i := range in.Actuals {
		a := &in.Actuals[i]
		look(a.Meta.At, a.Measure, a.Line, words.Phrase{De: "für %s ist auf %s gebucht, zugeordnet ist ihr davon nichts", En: "booked for %s on %s, of which nothing is allocated to it"})
	}
	return found
}
