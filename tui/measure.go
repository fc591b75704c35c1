package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/edit"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/widget"
)

// newMeasure asks for the id of a measure to begin, and for the file that gets it.
type newMeasure struct {
	app    *app
	near   source.Place // of the row that was under the cursor
	files  []string     // the paths of those that can get it, the usual one first
	chosen int          // of them
	at     int          // the field under the cursor
	prompt
}

func (a *app) openMeasure(msg page.NewMeasureMsg) tea.Cmd {
	if why := a.unwritable(); !why.Empty() {
		return a.complain(why)
	}
	n := &newMeasure{app: a, near: msg.Near}
	for _, file := range edit.MeasureFiles(a.model.Snapshot, msg.Near) {
		n.files = append(n.files, file.Path)
	}
	n.begin(edit.FreeID(a.model.Snapshot, words.Phrase{De: "neue Maßnahme", En: "new measure"}.In(a.spoken())))
	a.overlay = n
	return nil
}

func (n *newMeasure) Title() words.Phrase { return page.NewMeasure }
func (n *newMeasure) Typing() bool        { return true }
func (n *newMeasure) Prepare(*page.Model) {}

func (n *newMeasure) Update(msg tea.Msg, _ page.Frame) tea.Cmd {
	switch key, ok := msg.(tea.KeyMsg); {
	case !ok:
	case n.at == 0:
		n.press(key)
	case key.Type == tea.KeySpace:
		n.turn(+1)
	}
	return nil
}

// target is the file that gets the measure, nil where there is none any more.
func (n *newMeasure) target() *source.File {
	files := n.app.model.Snapshot.Files()
	if len(n.files) == 0 {
		return nil
	}
	at := slices.IndexFunc(files, func(file *source.File) bool { return file.Path == n.files[n.chosen] })
	if at < 0 {
		return nil
	}
	return files[at]
}

// fields are the id and, where there is a choice, the file.
func (n *newMeasure) fields() []formField {
	fields := []formField{{name: words.Phrase{De: "Kennung", En: "Id"}, text: &n.prompt}}
	if len(n.files) < 2 {
		return fields
	}
	field := formField{name: words.Phrase{De: "Datei", En: "File"}, at: n.chosen, choose: func(to int) { n.chosen = to }}
	for _, path := range n.files {
		field.choices = append(field.choices, words.Same(words.Clean(path)))
	}
	return append(fields, field)
}

// turn takes the next file, or the one before.
func (n *newMeasure) turn(by int) {
	field := n.fields()[n.at]
	if count := len(field.choices); count > 1 {
		field.choose((field.at + by + count) % count)
	}
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
	fields := n.fields()
	if len(fields) < 2 {
		return actions
	}
	return append(actions, untaken(fieldKeys(fields, &n.at, n.turn), actions)...)
}

func (n *newMeasure) create(page.Frame) tea.Cmd {
	snapshot, file, id := n.app.model.Snapshot, n.target(), strings.TrimSpace(n.input.String())
	return n.app.writeAnd(func() (wroteMsg, *source.Problem) {
		step, place, problem := edit.NewMeasure(snapshot, file, id)
		return wroteMsg{step: step, open: place}, problem
	})
}

func (n *newMeasure) View(f page.Frame) string {
	lines := []string{
		" " + f.Style.Title.On(page.NewMeasure.In(f.Lang)),
		"",
		"  " + f.Style.Faint.On(words.Phrase{De: "kurz, kleine Buchstaben, Ziffern und . - _ /", En: "short, small letters, digits and . - _ /"}.In(f.Lang)),
		"",
	}
	lines = append(lines, fieldLines(f, n.fields(), n.at)...)
	lines = append(lines, "  "+f.Style.Faint.On(n.where().In(f.Lang)), "")
	return widget.Box(strings.Join(append(lines, n.trouble.lines(f)...), "\n"), f.Width, f.Height)
}

// where says which file gets the measure.
func (n *newMeasure) where() words.Sentence {
	file := n.target()
	switch {
	case file == nil:
		return words.Sentence{}
	case file.Path == n.near.Path():
		return words.Phrase{De: "kommt ans Ende von %s, der Datei dieser Zeile", En: "goes to the end of %s, the file of this row"}.With(words.Clean(file.Path))
	}
	return words.Phrase{De: "kommt ans Ende von %s", En: "goes to the end of %s"}.With(words.Clean(file.Path))
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
