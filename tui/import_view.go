package tui

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/importer"
	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/widget"
)

// importView shows what an import would do, lets the person say what columns mean, and
// writes.
type importView struct {
	app      *app
	form     *importForm // that asked for it
	preview  *importer.Preview
	settings []importer.Setting
	trouble  trouble
	changed  bool // the person has said something that the mapping did not
	at       int  // the line under the cursor

	answering *importer.Setting // asked for; nil: none is
	choice    chooser
}

func newImportView(form *importForm, p *importer.Preview, why trouble) *importView {
	return &importView{app: form.app, form: form, preview: p, settings: p.Settings(), trouble: why, at: 1}
}

// goTo puts the cursor on the first setting that is so.
func (v *importView) goTo(is func(*importer.Setting) bool) {
	for i, line := range v.lines(v.app.frame()) {
		if line.of != nil && is(line.of) {
			v.at = i
			return
		}
	}
}

func (v *importView) Title() words.Phrase { return importing }
func (v *importView) Typing() bool        { return v.answering != nil }
func (v *importView) Prepare(*page.Model) {}

// Update implements page.Page: typed letters choose an answer.
func (v *importView) Update(msg tea.Msg, _ page.Frame) tea.Cmd {
	if key, ok := msg.(tea.KeyMsg); ok && v.answering != nil {
		v.choice.press(key)
	}
	return nil
}

// importLine is a line of the view: a text, or something that Enter does.
type importLine struct {
	text   string
	title  words.Phrase // of what Enter does
	do     func(page.Frame) tea.Cmd
	of     *importer.Setting // that the line shows; nil: none
	strong bool
}

// lines are all lines, as wide as the frame.
func (v *importView) lines(f page.Frame) []importLine {
	lines := v.writeLines(f)
	add := func(texts []string) {
		for _, text := range texts {
			indent := len(text) - len(strings.TrimLeft(text, " "))
			for i, part := range widget.Wrap(strings.TrimSpace(text), max(10, f.Width-4-indent)) {
				lines = append(lines, importLine{text: strings.Repeat(" ", indent+2*min(i, 1)) + part, strong: indent == 0 && i == 0})
			}
		}
	}
	add(v.preview.Warned(f.Lang))
	if v.preview.Mapping != nil {
		add(v.preview.Read(f.Lang))
		lines = append(lines, v.settingLines(f)...)
		add(v.preview.Counted(f.Lang))
	}
	if v.trouble.message.Empty() {
		add(v.preview.Redline(f.Lang))
	}
	return lines
}

// writeLines are the ways to write, or what keeps from it.
func (v *importView) writeLines(f page.Frame) []importLine {
	target := words.Clean(filepath.Base(v.preview.Job.Target))
	line := importLine{title: words.Phrase{De: "schreiben", En: "write"}, do: v.write, strong: true}
	switch bad := v.preview.Bad(); {
	case !v.trouble.message.Empty():
		return nil
	case v.preview.Unchanged():
		line = importLine{text: words.Phrase{De: "%s sagt das alles schon: nichts zu schreiben", En: "%s says all of it already: nothing to write"}.With(target).In(f.Lang), strong: true}
	case bad > 0:
		line.text = words.Phrase{De: "Nach %s schreiben, ohne die Zeilen, die nicht passen (%d)", En: "Write to %s, without the rows that do not fit (%d)"}.With(target, bad).In(f.Lang)
	default:
		line.text = words.Phrase{De: "Nach %s schreiben", En: "Write to %s"}.With(target).In(f.Lang)
	}
	return []importLine{line}
}

// settingHead stands over settings of a kind.
func settingHead(asks importer.Asked) words.Phrase {
	switch asks {
	case importer.AskUnknown:
		return words.Phrase{De: "Was Wörter bedeuten, ist noch nicht gesagt: Zeile wählen, Enter", En: "What words mean is not said yet: choose the row, Enter"}
	case importer.AskColumn:
		return words.Phrase{De: "Was die Spalten bedeuten", En: "What the columns mean"}
	case importer.AskWord:
		return words.Phrase{De: "Was Wörter bedeuten", En: "What words mean"}
	}
	return words.Phrase{De: "Was für alle Zeilen gilt", En: "What holds for all rows"}
}

// settingLines are words and columns with what they mean, and what holds for all rows.
func (v *importView) settingLines(f page.Frame) []importLine {
	name, says := 0, 0
	for _, s := range v.settings {
		name, says = max(name, widget.Width(s.Name.In(f.Lang))), max(says, widget.Width(s.Says.In(f.Lang)))
	}
	name, says = min(name, f.Width/3), min(says, f.Width*2/5)
	var lines []importLine
	for i := range v.settings {
		s := &v.settings[i]
		if head := settingHead(s.Asks); i == 0 || settingHead(v.settings[i-1].Asks) != head {
			lines = append(lines, importLine{text: head.In(f.Lang), strong: true})
		}
		text := "  " + widget.Line(s.Name.In(f.Lang), name) + " → " + widget.Line(cmp.Or(s.Says.In(f.Lang), "–"), says)
		if len(s.Samples) > 0 {
			text += "  " + strings.Join(s.Samples, " | ")
		}
		lines = append(lines, importLine{text: text, title: words.Phrase{De: "ändern", En: "change"}, of: s,
			do: func(f page.Frame) tea.Cmd { v.ask(s, f.Lang); return nil }})
	}
	return lines
}

// ask lets the person choose, beginning with what holds now.
func (v *importView) ask(s *importer.Setting, lang words.Lang) {
	v.answering, v.choice = s, chooser{}
	v.choice.at = max(0, slices.Index(v.choiceNames(lang), s.Says.In(lang)))
}

// write writes the target, and the mapping with it where it is not there yet or was
// changed here.
func (v *importView) write(page.Frame) tea.Cmd {
	keep := ""
	if v.preview.Mapping != nil && (v.changed || v.form.fresh) {
		keep = importer.MappingFile(v.preview.Job.Target)
	}
	return v.app.writeImport(v.preview, keep)
}

// Actions implements page.Page.
func (v *importView) Actions(f page.Frame) []page.Action {
	if v.answering != nil {
		return v.answers(f)
	}
	lines := v.lines(f)
	move := func(by int) func(page.Frame) tea.Cmd {
		return func(page.Frame) tea.Cmd { v.at = max(0, min(v.at+by, len(lines)-1)); return nil }
	}
	actions := []page.Action{
		{Keys: "esc", Title: words.Phrase{De: "zurück", En: "back"}, Do: v.back},
		{Keys: "down j", Title: words.Phrase{De: "ab", En: "down"}, Do: move(+1)},
		{Keys: "up k", Title: words.Phrase{De: "auf", En: "up"}, Do: move(-1)},
		{Keys: "pgdown space", Title: words.Phrase{De: "Seite ab", En: "page down"}, Do: move(+max(1, f.Height-2))},
		{Keys: "pgup", Title: words.Phrase{De: "Seite auf", En: "page up"}, Do: move(-max(1, f.Height-2)), Quiet: true},
		{Keys: "home g", Title: words.Phrase{De: "zum Anfang", En: "to the first"}, Do: move(-len(lines)), Quiet: true},
		{Keys: "end G", Title: words.Phrase{De: "zum Ende", En: "to the last"}, Do: move(+len(lines)), Quiet: true},
	}
	if v.at < len(lines) && lines[v.at].do != nil {
		actions = append(actions[:1:1], append([]page.Action{{Keys: "enter", Title: lines[v.at].title, Do: lines[v.at].do}}, actions[1:]...)...)
	}
	return actions
}

// back ends the reading, else goes back to the form.
func (v *importView) back(page.Frame) tea.Cmd {
	if v.app.stopsImport() {
		return v.app.say(words.Text("abgebrochen: es bleibt, was zu sehen ist", "cancelled: what is shown stays"))
	}
	v.app.overlay = v.form
	return nil
}

// answers are the keys while the person chooses what a column means.
func (v *importView) answers(f page.Frame) []page.Action {
	actions := append([]page.Action{
		{Keys: "esc", Title: words.Phrase{De: "zurück", En: "back"}, Do: func(page.Frame) tea.Cmd { v.answering = nil; return nil }},
	}, v.choice.moves(v.choiceNames)...)
	if at := v.choice.picked(v.choiceNames(f.Lang)); at >= 0 {
		picked := v.answering.Choices[at]
		actions = append(actions, page.Action{Keys: "enter", Title: words.Phrase{De: "wählen", En: "choose"}, Do: func(page.Frame) tea.Cmd {
			v.answering = nil
			return v.app.previewImport(v.preview.With(picked), false)
		}})
	}
	return actions
}

func (v *importView) choiceNames(lang words.Lang) []string {
	names := make([]string, len(v.answering.Choices))
	for i, choice := range v.answering.Choices {
		names[i] = choice.Says.In(lang)
	}
	return names
}

// View implements page.Page.
func (v *importView) View(f page.Frame) string {
	head := []string{widget.Ends(" "+f.Style.Title.On(v.heading(f.Lang)), f.Style.Faint.On(importer.KindNames[v.preview.Job.Kind].In(f.Lang))+" ", f.Width)}
	if v.answering != nil {
		names := v.choiceNames(f.Lang)
		head = append(head, v.choice.lines(f, f.Height-1, names, func(i int) string { return names[i] })...)
		return widget.Box(strings.Join(head, "\n"), f.Width, f.Height)
	}
	head = append(head, v.trouble.lines(f)...)
	lines, room := v.lines(f), max(1, f.Height-len(head))
	at := min(v.at, len(lines)-1)
	from := widget.Scroll(at-room/2, len(lines), room)
	for i, line := range lines[from:min(len(lines), from+room)] {
		switch {
		case from+i == at:
			head = append(head, f.Style.Cursor.On(widget.Line("› "+line.text, f.Width)))
		case line.strong:
			head = append(head, "  "+f.Style.Key.On(line.text))
		default:
			head = append(head, "  "+line.text)
		}
	}
	return widget.Box(strings.Join(head, "\n"), f.Width, f.Height)
}

func (v *importView) heading(lang words.Lang) string {
	if v.answering != nil {
		return words.Phrase{De: "Was gilt: %s", En: "What holds: %s"}.With(v.answering.Name).In(lang)
	}
	return words.Clean(filepath.Base(v.preview.Job.Files[0])) + " → " + words.Clean(filepath.Base(v.preview.Job.Target))
}
