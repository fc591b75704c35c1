package tui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/settings"
	"digiplan/tui/style"
	"digiplan/tui/terminal"
)

// keptMsg says how it went to write a setting.
type keptMsg struct {
	said words.Sentence
	err  error
}

// nextTheme changes the colours at once and writes them into the person's settings.
func (a *app) nextTheme(page.Frame) tea.Cmd {
	if !terminal.Colored(a.options.Color, a.options.Env) {
		return a.say(words.Text("ohne Farben: NO_COLOR, --color never oder das Terminal wollen es so", "no colours: NO_COLOR, --color never or the terminal want it so"))
	}
	theme := style.Themes[(slices.Index(style.Themes[:], a.options.Theme)+1)%len(style.Themes)]
	a.options.Theme, a.style = theme, style.For(theme)
	said := words.Phrase{De: "Farben: %s", En: "colours: %s"}.With(style.ThemeNames[theme])
	path, lang := a.options.Prefer, a.lang
	if path == "" {
		return a.say(said)
	}
	return func() tea.Msg { return keptMsg{said, settings.Set(path, "theme", string(theme), lang)} }
}

func (a *app) kept(msg keptMsg) tea.Cmd {
	if msg.err != nil {
		return a.complain(words.Phrase{De: "%s, %s", En: "%s, %s"}.With(msg.said, a.sayError(msg.err)))
	}
	return a.say(msg.said)
}
