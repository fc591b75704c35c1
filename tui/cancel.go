package tui

import (
	"slices"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
	"digiplan/tui/page"
)

// cancelling is there while an export goes on, and while work takes long that
// leaves the old data on the screen. Where Esc ends typing or closes a list, it
// keeps to that.
func (a *app) cancelling() []page.Action {
	title, do := words.Phrase{De: "abbrechen", En: "cancel"}, a.cancel
	shown := a.tasks.shown()
	switch {
	case a.tasks.going[exportTask] != nil:
		title, do = words.Phrase{De: "Ausgabe abbrechen", En: "cancel the export"}, a.callOff
	case a.model == nil || shown == nil || shown.spins == 0 || shown.kind == writeTask:
		return nil
	}
	keys := "ctrl+g"
	if a.overlay == nil && !a.top().Typing() {
		keys = "esc ctrl+g"
	}
	return []page.Action{{Keys: keys, Title: title, Do: do}}
}

// cancel gives up reading or calculating: what comes of it, or of work that it
// has overtaken, is not shown any more.
func (a *app) cancel(page.Frame) tea.Cmd {
	a.tasks.end(a.tasks.latest)
	a.tasks.cancelled = a.tasks.begun
	if a.tasks.latest.aside() {
		return a.say(words.Text("abgebrochen", "cancelled"))
	}
	a.lang, a.view = a.model.Lang, a.model.View
	if a.options.Lang != "" {
		a.options.Lang = a.model.Lang
	}
	return a.say(words.Phrase{De: "abgebrochen: es bleibt beim Stand %s; r lädt neu", En: "cancelled: the state of %s stays; r reloads"}.
		With(a.shownAt.Format(time.TimeOnly)))
}

// untaken leaves out keys that do something else already, and actions without
// any key left.
func untaken(actions, before []page.Action) []page.Action {
	var taken []string
	for _, action := range before {
		taken = append(taken, strings.Fields(action.Keys)...)
	}
	return without(actions, func(key string) bool { return slices.Contains(taken, key) })
}

// without leaves out some keys, and actions without any key left.
func without(actions []page.Action, some func(key string) bool) []page.Action {
	var left []page.Action
	for _, action := range actions {
		keys := slices.DeleteFunc(strings.Fields(action.Keys), some)
		if len(keys) > 0 {
			action.Keys = strings.Join(keys, " ")
			left = append(left, action)
		}
	}
	return left
}
