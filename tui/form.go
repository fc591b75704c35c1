package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/widget"
)

// formField is a line of the form: a text, or a choice.
type formField struct {
	name    words.Phrase
	text    *prompt // nil for a choice
	choices []words.Phrase
	at      int
	choose  func(at int)
}

func (field formField) line(f page.Frame, here bool, width int) string {
	switch {
	case field.text != nil && here:
		return field.text.line(f, width)
	case field.text != nil:
		return widget.Line(field.text.input.String(), width)
	}
	text := words.None
	if field.at >= 0 && field.at < len(field.choices) {
		text = field.choices[field.at].In(f.Lang)
	}
	if here && len(field.choices) > 1 {
		text = f.Style.Cursor.On("‹ " + text + " ›")
	}
	return text
}

// fieldKeys are the keys that go through the fields of a form and their choices.
func fieldKeys(fields []formField, at *int, turn func(by int)) []page.Action {
	move := func(by int) func(page.Frame) tea.Cmd {
		return func(page.Frame) tea.Cmd { *at = (*at + by + len(fields)) % len(fields); return nil }
	}
	turning := func(by int) func(page.Frame) tea.Cmd {
		return func(page.Frame) tea.Cmd { turn(by); return nil }
	}
	actions := []page.Action{
		{Keys: "down tab", Title: words.Phrase{De: "nächste Angabe", En: "next field"}, Do: move(+1)},
		{Keys: "up shift+tab", Title: words.Phrase{De: "vorige Angabe", En: "previous field"}, Do: move(-1), Quiet: true},
	}
	if len(fields[*at].choices) > 1 {
		actions = append(actions,
			page.Action{Keys: "right", Title: words.Phrase{De: "andere Wahl", En: "another choice"}, Do: turning(+1)},
			page.Action{Keys: "left", Title: words.Phrase{De: "vorige Wahl", En: "previous choice"}, Do: turning(-1), Quiet: true})
	}
	return actions
}

// fieldWidth is the room that the names of fields take.
func fieldWidth(f page.Frame, fields []formField) int {
	width := 0
	for _, field := range fields {
		width = max(width, widget.Width(field.name.In(f.Lang))+2)
	}
	return width
}

// fieldLines are the fields, one to a line, with a sign at the one under the cursor.
func fieldLines(f page.Frame, fields []formField, at int) []string {
	lines, width := make([]string, len(fields)), fieldWidth(f, fields)
	for i, field := range fields {
		sign, name := "  ", widget.Line(field.name.In(f.Lang), width)
		if i == at {
			sign, name = "› ", f.Style.Key.On(name)
		}
		lines[i] = sign + name + field.line(f, i == at, max(1, f.Width-width-3))
	}
	return lines
}
