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
	a.overlay = &palette{app: a, actions: a.commands()}
	return nil
}

// commands are all that can be done now.
func (a *app) commands() []page.Action {
	return append(append(a.actions(), a.sheetActions()...), a.viewActions()...)
}

// choose does what was picked, if it still can be done: an export that was to be
// cancelled may have ended, a change been taken back.
func (a *app) choose(picked page.Action) tea.Cmd {
	a.overlay = nil
	for _, action := range a.commands() {
		if action.Title == picked.Title && action.Keys == picked.Keys {
			return a.do(action)
		}
	}
	return a.say(words.Text("das geht jetzt nicht mehr", "that can no longer be done"))
}

func (p *palette) Title() words.Phrase { return words.Phrase{De: "Alle Befehle", En: "All commands"} }
func (p *palette) Typing() bool        { return true }
func (p *palette) Prepare(*page.Model) {}

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

// sought is what is searched: names, and the everyday words for them.
func (p *palette) sought(lang words.Lang) []string {
	names := p.names(lang)
	for i, action := range p.actions {
		key, _, _ := strings.Cut(action.Keys, " ")
		for _, other := range []words.Phrase{everyday[key], action.Everyday} {
			names[i] += alike + other.De + " " + other.En
		}
	}
	return names
}

// everyday are other words by which people look for what a key does; they are
// never shown, and both languages are searched.
var everyday = map[string]words.Phrase{
	"x":     {De: "speichern drucken exportieren Excel Arbeitsmappe Datei schreiben", En: "save print xlsx workbook file write"},
	"X":     {De: "speichern drucken exportieren Excel Liste Datei", En: "save print xlsx list file"},
	"I":     {De: "einlesen übernehmen CSV Excel SAP Infoma OParl Buchungen Ist Datei laden", En: "read in load file bookings actuals"},
	"u":     {De: "rückgängig widerrufen zurück", En: "undo revert back"},
	"c":     {De: "eingeben bearbeiten Betrag Stand Termin Jahr verschieben", En: "enter edit amount status date postpone"},
	"e":     {De: "Editor Datei TOML ändern", En: "editor file change"},
	"n":     {De: "anlegen hinzufügen erstellen", En: "add create"},
	"/":     {De: "suchen finden", En: "search find"},
	"s":     {De: "ordnen Reihenfolge", En: "order"},
	"o":     {De: "ordnen Reihenfolge", En: "order"},
	"t":     {De: "Zwischensummen zusammenfassen", En: "subtotals"},
	"y":     {De: "Zwischenablage", En: "clipboard"},
	"space": {De: "auswählen ankreuzen", En: "select"},
	"C":     {De: "ausblenden einblenden", En: "hide show"},
	"V":     {De: "speichern merken Lesezeichen Filter", En: "save bookmark filter"},
	"v":     {De: "Abschreibungen Investitionen Ergebnisplan Finanzplan", En: "depreciation investments"},
	"=":     {De: "Änderungen git Version Stand Revision Unterschiede", En: "changes diff history differences"},
	"r":     {De: "aktualisieren auffrischen einlesen", En: "refresh update"},
	"L":     {De: "Deutsch", En: "German"},
	"?":     {De: "Tasten Anleitung Handbuch", En: "keys manual"},
	"q":     {De: "verlassen schließen Ende", En: "exit close leave"},
}

func (p *palette) View(f page.Frame) string {
	names := p.names(f.Lang)
	lines := append([]string{" " + f.Style.Title.On(p.Title().In(f.Lang))}, p.lines(f, f.Height-1, p.sought(f.Lang), func(i int) string {
		key, _, _ := strings.Cut(p.actions[i].Keys, " ")
		return widget.Line(widget.KeyName(key, f.Lang), 14) + names[i]
	})...)
	return widget.Box(strings.Join(lines, "\n"), f.Width, f.Height)
}
