package check

import (
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// progress: what is done has reached its results. A progress that is not given
// says nothing.
func progress(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		place := m.At.At("progress")
		if m.Status != plan.Done || m.Profile().Progress >= 100 || !place.Stands() {
			continue
		}
		found = append(found, source.Problem{
			Place: place, Severity: source.Warning, Measure: string(m.ID),
			Message: words.Phrase{
				De: "%s ist abgeschlossen, der Fortschritt aber %d %%",
				En: "%s is done, but its progress is %d%%",
			}.With(m.Title, m.Profile().Progress),
			Hint: words.Text(
				"den Fortschritt auf 100 setzen, oder den Stand auf „running“ oder „stopped“",
				"set the progress to 100, or the status to \"running\" or \"stopped\""),
		})
	}
	return found
}
