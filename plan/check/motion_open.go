package check

import (
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// motionOpen: a motion is answered by a paper. A motion that names none has
// been forgotten; one whose paper is still open, or that was rejected or withdrawn,
// has not.
func motionOpen(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Motions {
		m := &in.Motions[i]
		if m.SettledBy != "" || m.Outcome != "" {
			continue
		}
		found = append(found, source.Problem{
			Place: m.At.At("number"), Severity: source.Notice,
			Message: words.Phrase{
				De: "der Antrag %s „%s“ nennt keine Vorlage, die ihn beantwortet",
				En: "the motion %s %q names no paper that answers it",
			}.With(m.Number, m.Title),
			Hint: words.Text("„settled_by“ mit Vorlage und Punkt ergänzen, oder „outcome“, wenn er abgelehnt oder zurückgezogen ist", "add \"settled_by\" with paper and item, or \"outcome\" if it was rejected or withdrawn"),
		})
	}
	return found
}
