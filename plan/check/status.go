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
		case m.Status == plan.Idea && m.Profile().Progress > 0:
			add(m, m.At.At("progress"), words.Phrase{
				De: "%s ist eine Idee, der Fortschritt aber %d %%",
				En: "%s is an idea, but its progress is %d%%",
			}.With(m.Title, m.Profile().Progress), words.Text("den Stand nachführen oder den Fortschritt streichen", "bring the status up to date or drop the progress"))
		case m.Status == plan.Stopped && !in.AsOf.IsZero():
			if a, given := givenAfter(m, budget.Year(in.AsOf.Year())); a != nil {
				first, others := given[0], make([]budget.Year, len(given)-1)
				for i, later := range given[1:] {
					others[i] = later.Year
				}
				add(m, a.At.At("amounts").Year(int(first.Year)), words.Phrase{
					De: "%s ist eingestellt, erhält aber %d noch %s%s",
					En: "%s is stopped but still gets %[3]s in %[2]d%[4]s",
				}.With(m.Title, first.Year, first.Amount, alsoIn(others)), words.Text("die Zuordnung streichen, damit das Geld frei wird", "drop the allocation, so that the money is free"))
			}
		}
	}
	return found
}

// givenAfter is what a measure is allocated in the years after another one, and the first
// allocation of the first of them; nil for none.
func givenAfter(m *plan.Measure, last budget.Year) (first *plan.Allocation, given budget.Series) {
	for j := range m.Allocations {
		a := &m.Allocations[j]
		for _, entry := range a.Amounts {
			if entry.Year <= last || entry.Amount == 0 {
				continue
			}
			if given = given.Add(entry.Year, entry.Amount); first == nil || first.Amounts.At(given[0].Year) == 0 {
				first = a
			}
		}
	}
	return first, given
}
