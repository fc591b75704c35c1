package tui

import (
	"strings"
	"time"

	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/widget"
)

// reloaded says when the plan was read again, and how many rows say something
// else since.
func reloaded(at time.Time, rows int) words.Sentence {
	when := words.Phrase{De: "neu geladen %s", En: "reloaded %s"}.With(at.Format(time.TimeOnly))
	if rows == 0 {
		return when
	}
	return words.Phrase{De: "%s · %s geändert", En: "%s · %s changed"}.
		With(when, words.Count(rows, words.Phrase{De: "Zeile", En: "row"}, words.Phrase{De: "Zeilen", En: "rows"}))
}

// moreFindings says how many findings a reading has more than there were
// before, and which of the new ones comes first; nothing if there are no more.
func (a *app) moreFindings(now *workspace.Snapshot) words.Sentence {
	if a.model == nil {
		return words.Sentence{}
	}
	more := len(now.Problems) - len(a.model.Snapshot.Problems)
	if more <= 0 {
		return words.Sentence{}
	}
	known := make(map[string]int)
	for _, problem := range a.model.Snapshot.Problems {
		known[problem.Rule+problem.Message.In(words.German)]++
	}
	var first *source.Problem
	for i := range now.Problems {
		problem := &now.Problems[i]
		key := problem.Rule + problem.Message.In(words.German)
		if known[key]--; known[key] < 0 && (first == nil || problem.Severity < first.Severity) {
			first = problem
		}
	}
	return words.Phrase{De: "Feststellungen (Taste %d): +%d, zuerst %s", En: "findings (key %d): +%d, first %s"}.With(a.keyOf("findings"), more, shortly{first.Message})
}

// shortly says the beginning of a long sentence.
type shortly struct{ words.Sentence }

// In implements what sentences ask of their values.
func (s shortly) In(lang words.Lang) string {
	const most = 72
	text := s.Sentence.In(lang)
	if widget.Width(text) > most {
		return strings.TrimRight(widget.Line(text, most), " ")
	}
	return text
}
