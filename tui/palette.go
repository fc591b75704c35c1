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
	chooser
}

func (a *app) openPalette(page.Frame) tea.Cmd {
	a.overlay = &palette{app: a, actions: append(a.actions(), a.viewActions()...)}
	return nil
}

func (p *palette) Title() words.Phrase { return words.Phrase{De: "Alle Befehle", En: "All commands"} }
func (p *palette) Typing() bool        { return true }
func (p *palette) Prepare(*page.Data)  {}

func (p *palette) Update(msg tea.Msg, _ page.Frame) tea.Cmd {
	if key, ok := msg.(tea.KeyMsg); ok {
		p.press(key)
	}
	return nil
}

func (p *palette) Actions(f page.Frame) []page.Action {
	actions := append([]page.Action{
		{Keys: "esc ctrl+p", Title: words.Phrase{De: "schließen", En: "close"}, Do: func(page.Frame) tea.Cmd { p.app.overlay = nil; return nil }},
	}, p.moves(p.sought)...)
	if at := p.picked(p.sought(f.Lang)); at >= 0 {
		action := p.actions[at]
		actions = append(actions, page.Action{Keys: "enter", Title: words.Phrase{De: "ausführen", En: "do it"},
			Do: func(page.Frame) tea.Cmd { return func() tea.Msg { return chosenMsg{action} } }})
	}
	return actions
}

func (p *palette) names(lang words.Lang) []string {
	names := make([]string, len(p.actions))
	for i, action := range p.actions {
		names[i] = action.Title.In(lang)
	}
	return names
}

// sought is what is searched: names, and the other words of both languages for
// them.
func (p *palette) sought(lang words.Lang) []string {
	names := p.names(lang)
	for i, action := range p.actions {
		names[i] += " " + action.Also.De + " " + action.Also.En
	}
	return names
}

func (p *palette) View(f page.Frame) string {
	names := p.names(f.Lang)
	lines := append([]string{" " + f.Style.Title.On(p.Title().In(f.Lang))}, p.lines(f, f.Height-1, p.sought(f.Lang), func(i int) string {
		key, _, _ := strings.Cut(p.actions[i].Keys, " ")
		return widget.Line(widget.KeyName(key, f.Lang), 14) + names[i]
	})...)
	return widget.Box(strings.Join(lines, "\n"), f.Width, f.Height)
}
