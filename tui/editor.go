package tui

import (
	"errors"
	"os/exec"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/terminal"
)

// editedMsg says that the editor has ended, or does not need the terminal.
type editedMsg struct {
	err error
	at  source.Place // what it was opened at
}

// edit opens the editor at a place.
func (a *app) edit(at source.Place) tea.Cmd {
	if a.options.Place.Folder == "" {
		return a.complain(words.Said(page.Sealed))
	}
	command, err := a.editorAt(at)
	if err != nil {
		return a.complain(editorTrouble(err))
	}
	return a.startEditor(command, at)
}

func (a *app) editorAt(at source.Place) (terminal.Command, error) {
	pos := at.Pos()
	return terminal.Editor(a.options.Env, exec.LookPath, a.options.Place.Path(at.Path()), pos.Line, pos.Col)
}

func (a *app) startEditor(command terminal.Command, at source.Place) tea.Cmd {
	pos := at.Pos()
	start := terminal.Edit(command, func(err error) tea.Msg { return editedMsg{err, at} })
	if !command.KnowsLine && pos.Line > 0 {
		return tea.Batch(start, a.say(words.Phrase{De: "Zeile %d in %s", En: "line %d of %s"}.With(pos.Line, at.File())))
	}
	return start
}

func (a *app) edited(msg editedMsg) tea.Cmd {
	if msg.err != nil {
		return a.complain(words.Phrase{De: "der Editor für %s meldet: %s", En: "the editor for %s says: %s"}.With(msg.at, words.Clean(msg.err.Error())))
	}
	return nil // what was saved is noticed as any change of the files is
}

func editorTrouble(err error) words.Sentence {
	var trouble *terminal.EditorError
	if !errors.As(err, &trouble) {
		return words.Plain(words.Clean(err.Error()))
	}
	switch trouble.Problem {
	case terminal.EditorQuotes:
		return words.Phrase{De: "in %s ist ein Anführungszeichen nicht geschlossen: %s", En: "%s has a quote that is not closed: %s"}.
			With(trouble.Variable, words.Clean(trouble.Value))
	case terminal.EditorNotFound:
		return words.Phrase{De: "%s nennt einen Editor, den es hier nicht gibt: %s", En: "%s names an editor that is not here: %s"}.
			With(trouble.Variable, words.Clean(trouble.Value))
	}
	return words.Text("kein Editor gefunden: die Variable EDITOR setzen", "no editor found: set the variable EDITOR")
}

func (a *app) copied(msg terminal.CopiedMsg) tea.Cmd {
	switch {
	case errors.Is(msg.Err, terminal.ErrTooLong):
		return a.complain(words.Text("zu lang für die Zwischenablage des Terminals: weniger Zeilen markieren", "too long for the terminal's clipboard: mark fewer rows"))
	case msg.Err != nil:
		return a.complain(words.Phrase{De: "nicht kopiert: %s", En: "not copied: %s"}.With(words.Clean(msg.Err.Error())))
	case msg.Sent:
		return a.say(words.Text("Zeile an die Zwischenablage des Terminals gesendet", "row sent to the terminal's clipboard"))
	}
	return a.say(words.Text("kopiert", "copied"))
}
