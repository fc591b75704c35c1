package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/edit"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/widget"
)

// newMeasure asks for the id of a measure to begin.
type newMeasure struct {
	app  *app
	near source.Place // in the file that gets it; nowhere: the plan's own
	prompt
}

func (a *app) openMeasure(msg page.NewMeasureMsg) tea.Cmd {
	if why := a.unwritable(); !why.Empty() {
		return a.complain(why)
	}
	n := &newMeasure{app: a, near: msg.Near}
	n.begin(edit.FreeID(a.model.Snapshot, words.Phrase{De: "neue Maßnahme", En: "new measure"}.In(a.spoken())))
	a.overlay = n
	return nil
}

func (n *newMeasure) Title() words.Phrase { return page.NewMeasure }
func (n *newMeasure) Typing() bool        { return true }
func (n *newMeasure) Prepare(*page.Model) {}

func (n *newMeasure) Update(msg tea.Msg, _ page.Frame) tea.Cmd {
	if key, ok := msg.(tea.KeyMsg); ok {
		n.press(key)
	}
	return nil
}

func (n *newMeasure) Actions(page.Frame) []page.Action {
	actions := []page.Action{
		{Keys: "esc", Title: words.Phrase{De: "schließen", En: "close"}, Do: func(page.Frame) tea.Cmd { n.app.overlay = nil; return nil }},
		{Keys: "enter", Title: words.Phrase{De: "anlegen und im Editor öffnen", En: "begin it and open the editor"}, Do: n.create},
	}
	if free := edit.FreeID(n.app.model.Snapshot, n.input.String()); free != n.input.String() && !n.trouble.message.Empty() {
		actions = append(actions, page.Action{Keys: "tab", Title: words.Phrase{De: "Vorschlag übernehmen", En: "take the suggestion"},
			Do: func(page.Frame) tea.Cmd { n.begin(free); return nil }})
	}
	return actions
}

func (n *newMeasure) create(page.Frame) tea.Cmd {
	snapshot, near, id := n.app.model.Snapshot, n.near, strings.TrimSpace(n.input.String())
	return n.app.writeAnd(func() (wroteMsg, *source.Problem) {
		step, place, problem := edit.NewMeasure(snapshot, near, id)
		return wroteMsg{step: step, open: place}, problem
	})
}

func (n *newMeasure) View(f page.Frame) string {
	name := words.Phrase{De: "Kennung", En: "Id"}.In(f.Lang)
	lines := []string{
		" " + f.Style.Title.On(page.NewMeasure.In(f.Lang)),
		"",
		"  " + f.Style.Faint.On(words.Phrase{De: "kurz, kleine Buchstaben, Ziffern und . - _ /", En: "short, small letters, digits and . - _ /"}.In(f.Lang)),
		"",
		"  " + f.Style.Key.On(name) + "  " + n.line(f, max(1, f.Width-widget.Width(name)-5)),
		"  " + f.Style.Faint.On(n.where().In(f.Lang)),
		"",
	}
	return widget.Box(strings.Join(append(lines, n.trouble.lines(f)...), "\n"), f.Width, f.Height)
}

// where says which file gets the measure.
func (n *newMeasure) where() words.Sentence {
	s := n.app.model.Snapshot
	if file := s.FileOf(n.near); file != nil {
		return words.Phrase{De: "kommt ans Ende von %s, der Datei dieser Zeile", En: "goes to the end of %s, the file of this row"}.With(words.Clean(file.Path))
	}
	if file := s.FileOf(s.Plan.At); file != nil {
		return words.Phrase{De: "kommt ans Ende von %s", En: "goes to the end of %s"}.With(words.Clean(file.Path))
	}
	return words.Sentence{}
}

// editNew opens the editor at what was just written; where there is none, the
// place is told.
func (a *app) editNew(at source.Place) tea.Cmd {
	command, err := a.editorAt(at)
	if err != nil {
		a.pending.undoable, a.pending.bad = false, true
		a.pending.said = words.Phrase{De: "%s · kein Editor geöffnet: %s", En: "%s · no editor opened: %s"}.With(a.steps[len(a.steps)-1].Said, editorTrouble(err))
		return nil
	}
	return a.startEditor(command, at)
}
