package check

import (
	"time"

	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// late is how long after its day a milestone may go without a word.
const late = 90 * 24 * time.Hour

// milestone: of a milestone long past it is known whether it was reached, of one ahead
// it is not, and none lies behind the end of its measure.
func milestone(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		for i := range m.Milestones {
			if key, message, hint := misplaced(in, m, &m.Milestones[i]); key != "" {
				found = append(found, source.Problem{
					Place: m.Milestones[i].At.At(key), Severity: source.Notice, Measure: string(m.ID), Message: message, Hint: hint,
				})
			}
		}
	}
	return found
}

// misplaced says what is wrong with a milestone, and under which key; "" for nothing.
func misplaced(in Input, m *plan.Measure, step *plan.Milestone) (key string, message, hint words.Sentence) {
	known, day, dayKey := !in.AsOf.IsZero(), step.Deadline(), "date"
	if !step.Due.IsZero() {
		dayKey = "due"
	}
	switch {
	case known && step.Reached.After(in.AsOf):
		return "done", words.Phrase{
				De: "%s: „%s“ soll am %s erreicht worden sein, nach dem Stand der Daten (%s)",
				En: "%s: %q is to have been reached on %s, after the state of the data (%s)",
			}.With(m.Title, step.Title, step.Reached, in.AsOf),
			words.Text("den Tag oder „as_of“ in [plan] berichtigen", "correct the day or \"as_of\" in [plan]")
	case known && step.Done && step.Reached.IsZero() && day.After(in.AsOf):
		return "done", words.Phrase{
				De: "%s: „%s“ gilt als erreicht, der Termin ist aber erst am %s (Stand der Daten: %s)",
				En: "%s: %q is called reached, but its day is not until %s (state of the data: %s)",
			}.With(m.Title, step.Title, day, in.AsOf),
			words.Text("mit „done“ den Tag nennen, an dem er erreicht war, oder „done“ streichen", "say with \"done\" on which day it was reached, or leave \"done\" out")
	case known && !step.Done && m.Status != plan.Paused && m.Status != plan.Stopped && in.AsOf.Sub(day) > late:
		return dayKey, words.Phrase{
				De: "%s: „%s“ war am %s fällig und gilt nicht als erreicht",
				En: "%s: %q was due on %s and is not called reached",
			}.With(m.Title, step.Title, day),
			words.Phrase{
				De: "mit „done“ den Tag nennen, an dem er erreicht war, oder mit „due“ den neuen Termin",
				En: "say with \"done\" on which day it was reached, or with \"due\" the new day",
			}.With()
	case m.Term.To != 0 && day.Year() > int(m.Term.To):
		return dayKey, words.Phrase{
				De: "%s: „%s“ ist für den %s geplant, die Laufzeit endet aber %d",
				En: "%s: %q is planned for %s, but the term ends in %d",
			}.With(m.Title, step.Title, day, m.Term.To),
			words.Text("Termin oder Laufzeit („term“) berichtigen", "correct the day or the term")
	}
	return "", message, hint
}
