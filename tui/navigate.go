package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
	"digiplan/tui/page"
)

// turnTo opens a page because the person asked for it: there is no way back
// from it but to ask for another.
func (a *app) turnTo(at int) {
	a.history = nil
	a.openPage(at)
}

// jump opens a page that another one led to; Esc leads back.
func (a *app) jump(to int) {
	if to == a.open {
		return
	}
	a.history = append(a.history, a.open)
	a.openPage(to)
}

func (a *app) openPage(at int) {
	if at != a.open {
		a.status.leave()
	}
	a.open = at
}

// look is the jump to a list that shows what another page counts.
func (a *app) look(msg page.LookMsg) tea.Cmd {
	history := append(slices.Clip(a.history), a.open)
	cmd := a.recall(msg.SavedView, a.frame())
	if history[len(history)-1] != a.open {
		a.history = history
	}
	return cmd
}

// withReturn lets Esc lead back to where a jump came from, when the page has
// nothing to close.
func (a *app) withReturn(actions []page.Action) []page.Action {
	taken := func(action page.Action) bool { return slices.Contains(strings.Fields(action.Keys), "esc") }
	if len(a.history) == 0 || a.top() != a.pages[a.open] || slices.ContainsFunc(actions, taken) {
		return actions
	}
	last := len(a.history) - 1
	from := a.history[last]
	title := a.pages[from].Title()
	return append([]page.Action{{
		Keys:  "esc",
		Title: words.Phrase{De: "zurück: " + title.De, En: "back: " + title.En},
		Short: words.Phrase{De: "zurück", En: "back"},
		Do: func(page.Frame) tea.Cmd {
			a.history = a.history[:last]
			a.openPage(from)
			return nil
		},
	}}, actions...)
}
