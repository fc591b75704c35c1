package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// statusFits: what is done has an end, an idea has no progress, and what is stopped gets
// nothing in later years.
func statusFits(in Input) []source.Problem {
	var found []source.Problem
	add := func(m *plan.Measure, at source.Place, message, hint words.Sentence) {
		found = append(found, source.Problem{Place: at, Severity: source.Notice, Measure: string(m.ID), Message: message, Hint: hint})
	}
	for _, m := range in.Measures {
		switch {
		case m.Status == plan.Done && m.Term.From != 0 && m.Term.To == 0:
			add(m, m.At.At("term"), words.Phrase{
				De: "%s ist abgeschlossen, nach der Laufzeit aber eine Daueraufgabe",
				En: "%s is done, but a permanent task by its term",
			}.With(m.Title), words.Text("mit „to“ das Ende der Laufzeit nennen, oder den Stand auf „running“ setzen", "give the term an end with \"to\", or set the status to \"running\""))
		case m.Status == plan.Idea && m.Progress > 0:
			add(m, m.At.At("progress"), words.Phrase{
				De: "%s ist eine Idee, der Fortschritt aber %d %%",
				En: "%s is an idea, but its progress is %d%%",
			}.With(m.Title, m.Progress), words.Text("den Stand nachführen oder den Fortschritt streichen", "bring the status up to date or drop the progress"))
		case m.Status == plan.Stopped && !in.AsOf.IsZero():
			if a, year := givenAfter(m, budget.Year(in.AsOf.Year())); a != nil {
				add(m, a.At.At("amounts").Year(int(year)), words.Phrase{
					De: "%s ist eingestellt, erhält aber %d noch %s",
					En: "%s is stopped but still gets %[3]s in %[2]d",
				}.With(m.Title, year, a.Amounts.At(year)), words.Text("die Zuordnung streichen, damit das Geld frei wird", "drop the allocation, so that the money is free"))
			}
		}
	}
	return found
}

// givenAfter is the first allocation of a measure in a year after another one, nil for
// none.
func givenAfter(m *plan.Measure, last budget.Year) (*plan.Allocation, budget.Year) {
	for j := range m.Allocations {
		for _, entry := range m.Allocations[j].Amounts {
			if entry.Year > last && entry.Amount != 0 {
				return &m.Allocations[j], entry.Year
			}
		}
	}
	return nil, 0
}
