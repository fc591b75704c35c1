package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/budget"
	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/terminal"
)

// actions are all that can be done now: those of what is on top, then those
// that always are. The first of a key wins.
func (a *app) actions() []page.Action {
	if a.small() {
		return a.leaving()
	}
	f := a.frame()
	actions := a.cancelling()
	if a.overlay != nil {
		return append(append(actions, a.overlay.Actions(f)...), a.always()...)
	}
	if a.model != nil && len(a.problems) > 0 && a.problems[0].Place.Path() != "" && !a.top().Typing() {
		at := a.problems[0].Place
		actions = append(actions, page.Action{Keys: "e", Title: words.Phrase{De: "Fehler bearbeiten", En: "edit the error"},
			Do: func(page.Frame) tea.Cmd { return a.edit(at) }})
	}
	actions = append(actions, untaken(a.withReturn(a.top().Actions(f)), actions)...)
	global := append(append(a.everywhere(), a.always()...), a.leaving()...)
	if a.top().Typing() {
		letter := func(key string) bool { return len(key) == 1 } // which is text
		global = untaken(without(global, letter), actions)
	}
	return append(actions, global...)
}

// everywhere are the actions of every page.
func (a *app) everywhere() []page.Action {
	var actions []page.Action
	if a.model != nil && a.options.Export != nil && a.tasks.going[exportTask] == nil {
		actions = append(actions, page.Action{Keys: "x", Title: words.Phrase{De: "ausgeben …", En: "export …"}, Do: a.openExport})
	}
	if a.model != nil {
		actions = append(actions, page.Action{Keys: "I", Title: words.Phrase{De: "importieren …", En: "import …"}, Quiet: true, Do: a.openImport})
		actions = append(actions, page.Action{Keys: "u", Title: words.Phrase{De: "Änderung zurücknehmen", En: "take the change back"}, Quiet: len(a.steps) == 0, Do: a.undo})
	}
	if a.model != nil && len(a.undone) > 0 {
		actions = append(actions, page.Action{Keys: "ctrl+r", Title: words.Phrase{De: "Zurückgenommenes wiederherstellen", En: "make the change again"}, Short: words.Phrase{De: "wieder", En: "again"}, Do: a.redo})
	}
	actions = append(actions,
		page.Action{Keys: ": ctrl+p", Title: words.Phrase{De: "alle Befehle", En: "all commands"}, Short: words.Phrase{De: "mehr", En: "more"}, Do: a.openPalette},
		page.Action{Keys: "? f1", Title: words.Phrase{De: "Hilfe", En: "help"}, Do: a.openHelp},
	)
	if a.model != nil {
		actions = append(actions, page.Action{Keys: "V", Title: words.Phrase{De: "Ansichten …", En: "saved views …"}, Quiet: true, Do: a.openViews})
		actions = append(actions, a.turning()...)
	}
	return append(actions,
		page.Action{Keys: "r f5", Title: words.Phrase{De: "neu laden", En: "reload"}, Quiet: true, Do: func(page.Frame) tea.Cmd { return a.read() }},
		page.Action{Keys: "L", Title: words.Phrase{De: "Sprache wechseln: English", En: "change the language: Deutsch"}, Quiet: true, Do: a.otherLanguage},
		page.Action{Keys: "T", Title: words.Phrase{De: "Farben wechseln", En: "change the colours"}, Quiet: true, Do: a.nextTheme},
		page.Action{Keys: "M", Title: words.Phrase{De: "Maus an oder aus, um Text zu markieren", En: "mouse on or off, to select text"}, Quiet: true, Do: a.switchMouse},
	)
}

// turning are the ways to other pages and to the other view.
func (a *app) turning() []page.Action {
	turn := func(to int) func(page.Frame) tea.Cmd {
		return func(page.Frame) tea.Cmd {
			a.turnTo((to + len(a.pages)) % len(a.pages))
			return nil
		}
	}
	var actions []page.Action
	for i, p := range a.pages {
		if i < 9 {
			actions = append(actions, page.Action{Keys: strconv.Itoa(page.Number(a.pages, i)), Title: p.Title(), Quiet: true, Do: turn(i), Everyday: page.Everyday(a.pages, i)})
		}
	}
	if a.options.ReadEarlier != nil {
		keys := "="
		if a.options.Earlier == nil { // the page of changes is still to come
			keys += " " + strconv.Itoa(page.ChangesAt()+1)
		}
		actions = append(actions, page.Action{Keys: keys, Title: comparing, Quiet: true, Do: a.openEarlier})
	}
	if a.options.Earlier != nil {
		actions = append(actions, page.Action{Keys: "E", Title: words.Phrase{De: "Vergleich beenden", En: "end the comparison"}, Quiet: true, Do: a.endComparison})
	}
	return append(actions,
		page.Action{Keys: "tab", Title: words.Phrase{De: "nächste Seite", En: "next page"}, Quiet: true, Do: turn(a.open + 1)},
		page.Action{Keys: "shift+tab", Title: words.Phrase{De: "vorige Seite", En: "previous page"}, Quiet: true, Do: turn(a.open - 1)},
		page.Action{Keys: "v", Title: words.Phrase{De: "Rechenweise wechseln: Zahlungen, Ressourcenverbrauch, Vollkosten", En: "change the view: cash, resource, full cost"}, Quiet: true, Do: a.otherView},
	)
}

// always are there even under the help.
func (a *app) always() []page.Action {
	return []page.Action{
		{Keys: "ctrl+l", Title: words.Phrase{De: "neu zeichnen", En: "redraw"}, Quiet: true, Do: func(page.Frame) tea.Cmd { return tea.ClearScreen }},
		{Keys: "ctrl+z", Title: words.Phrase{De: "anhalten, weiter mit fg", En: "suspend, go on with fg"}, Quiet: true, Do: func(page.Frame) tea.Cmd { return tea.Suspend }},
		{Keys: "ctrl+c", Title: words.Phrase{De: "sofort beenden", En: "quit at once"}, Quiet: true, Do: quit},
	}
}

func (a *app) leaving() []page.Action {
	actions := []page.Action{{Keys: "q", Title: words.Phrase{De: "beenden", En: "quit"}, Short: words.Phrase{De: "Ende", En: "quit"}, Do: quit}}
	if a.small() {
		actions[0].Keys = "q ctrl+c"
	}
	return actions
}

func quit(page.Frame) tea.Cmd { return tea.Quit }

func (a *app) otherView(page.Frame) tea.Cmd {
	next := (slices.Index(budget.Views[:], a.view) + 1) % len(budget.Views)
	a.view = budget.Views[next]
	return tea.Batch(a.prepare(), a.say(words.Said(words.View(a.view))))
}

func (a *app) otherLanguage(page.Frame) tea.Cmd {
	if a.lang == words.German {
		a.lang = words.English
	} else {
		a.lang = words.German
	}
	a.options.Lang = a.lang // from now on the person's wish, not the plan's
	return a.prepare()
}

func (a *app) switchMouse(page.Frame) tea.Cmd {
	a.mouse = !a.mouse
	state := words.Phrase{De: "Maus an", En: "mouse on"}
	if !a.mouse {
		state = words.Phrase{De: "Maus aus: Text kann markiert werden", En: "mouse off: text can be selected"}
	}
	return tea.Batch(terminal.Mouse(a.mouse), a.say(words.Said(state)))
}

// sayError puts an error into words of the screen, if it has them.
func (a *app) sayError(err error) words.Sentence {
	if speaker, ok := err.(interface{ In(words.Lang) string }); ok {
		return words.Text(speaker.In(words.German), speaker.In(words.English))
	}
	return words.Said(words.Same(words.Clean(strings.TrimSpace(err.Error()))))
}
