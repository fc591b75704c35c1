package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

// pending is what was written by us and not yet read back. It is said together
// with the next reading; the zero value is nothing.
type pending struct {
	said     words.Sentence
	of       string         // the row that it is about
	undoable bool           // it can be taken back
	value    bool           // findings may follow from it
	findings words.Sentence // that did; empty for none
	bad      bool           // it stays on the screen
	files    []*source.File // as they were written
}

// sayPending says what was written, and marks its row.
func (a *app) sayPending() tea.Cmd {
	p := a.pending
	a.pending = pending{}
	if p.said.Empty() {
		return nil
	}
	if a.model != nil && p.of != "" {
		a.model.Mark(p.of)
	}
	said := p.said
	if p.undoable {
		said = words.Phrase{De: "%s · u nimmt es zurück", En: "%s · u takes it back"}.With(said)
	}
	if !p.findings.Empty() {
		said = words.Phrase{De: "%s · %s", En: "%s · %s"}.With(said, p.findings)
	}
	if p.bad {
		return a.complain(said)
	}
	return a.say(said)
}
