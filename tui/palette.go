package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/widget"
)

// chosenMsg asks for the action that was picked in the palette.
type chosenMsg struct{ action page.Action }

// palette finds any action by its name.
type palette struct {
	app     *app
	actions []page.Action
	input   widget.Input
	at      int
}

func (a *app) openPalette(page.Frame) tea.Cmd {
	a.overlay = &palette{app: a, actions: a.actions()}
	return nil
}

func (p *palette) Title() words.Phrase { return words.Phrase{De: "Alle Befehle", En: "All commands"} }
func (p *palette) Typing() bool        { return true }
func (p *palette) Prepare(*page.Data)  {}

func (p *palette) Update(msg tea.Msg, _ page.Frame) tea.Cmd {
	if key, ok := msg.(tea.KeyMsg); ok && p.input.Press(key) {
		p.at = 0
	}
	return nil
}

func (p *palette) Actions(f page.Frame) []page.Action {
	move := func(by int) func(page.Frame) tea.Cmd {
		return func(f page.Frame) tea.Cmd {
			p.at = max(0, min(p.at+by, len(p.found(f.Lang))-1))
			return nil
		}
	}
	actions := []page.Action{
		{Keys: "esc ctrl+p", Title: words.Phrase{De: "schließen", En: "close"}, Do: func(page.Frame) tea.Cmd { p.app.overlay = nil; return nil }},
		{Keys: "up", Title: words.Phrase{De: "hinauf", En: "up"}, Do: move(-1)},
		{Keys: "down", Title: words.Phrase{De: "hinunter", En: "down"}, Do: move(+1)},
	}
	if found := p.found(f.Lang); len(found) > 0 {
		action := found[min(p.at, len(found)-1)]
		actions = append(actions, page.Action{Keys: "enter", Title: words.Phrase{De: "ausführen", En: "do it"},
			Do: func(page.Frame) tea.Cmd { return func() tea.Msg { return chosenMsg{action} } }})
	}
	return actions
}

// found are the actions whose name has every word typed.
func (p *palette) found(lang words.Lang) []page.Action {
	var found []page.Action
	for _, action := range p.actions {
		name := words.Fold(action.Title.In(lang))
		all := true
		for _, word := range strings.Fields(words.Fold(p.input.String())) {
			all = all && strings.Contains(name, word)
		}
		if all {
			found = append(found, action)
		}
	}
	return found
}

func (p *palette) View(f page.Frame) string {
	lines := []string{
		" " + f.Style.Title.On(p.Title().In(f.Lang)),
		" " + f.Style.Key.On(":") + " " + p.input.View(max(1, f.Width-4), f.Style),
		"",
	}
	found := p.found(f.Lang)
	room := max(1, f.Height-len(lines))
	from := widget.Scroll(p.at-room/2, len(found), room)
	for i, action := range found[from:min(len(found), from+room)] {
		key, _, _ := strings.Cut(action.Keys, " ")
		line := "  " + widget.Line(widget.KeyName(key, f.Lang), 14) + action.Title.In(f.Lang)
		if from+i == p.at {
			line = f.Style.Cursor.On(widget.Line("› "+line[2:], f.Width))
		}
		lines = append(lines, line)
	}
	return widget.Box(strings.Join(lines, "\n"), f.Width, f.Height)
}
