package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/widget"
)

// sheet shows all of a table over the page, to be read and handed out.
type sheet struct {
	app   *app
	table *table.Table
	from  int // first line in sight
}

func (s *sheet) Title() words.Phrase { return s.table.Title }
func (s *sheet) Typing() bool        { return false }
func (s *sheet) Prepare(*page.Model) {}

// Update implements page.Page: the wheel scrolls.
func (s *sheet) Update(msg tea.Msg, f page.Frame) tea.Cmd {
	if mouse, ok := msg.(tea.MouseMsg); ok {
		switch mouse.Button {
		case tea.MouseButtonWheelUp:
			s.scroll(f, -3)
		case tea.MouseButtonWheelDown:
			s.scroll(f, +3)
		}
	}
	return nil
}

func (s *sheet) scroll(f page.Frame, by int) {
	s.from = widget.Scroll(s.from+by, len(s.lines(f)), f.Height)
}

func (s *sheet) Actions(f page.Frame) []page.Action {
	by := func(n int) func(page.Frame) tea.Cmd {
		return func(f page.Frame) tea.Cmd { s.scroll(f, n); return nil }
	}
	return []page.Action{
		{Keys: "esc q enter", Title: words.Phrase{De: "schließen", En: "close"}, Do: func(page.Frame) tea.Cmd { s.app.overlay = nil; return nil }},
		{Keys: "down j", Title: words.Phrase{De: "ab", En: "down"}, Do: by(+1)},
		{Keys: "up k", Title: words.Phrase{De: "auf", En: "up"}, Do: by(-1)},
		{Keys: "pgdown space", Title: words.Phrase{De: "Seite ab", En: "page down"}, Do: by(+max(1, f.Height-1)), Quiet: true},
		{Keys: "pgup", Title: words.Phrase{De: "Seite auf", En: "page up"}, Do: by(-max(1, f.Height-1)), Quiet: true},
		{Keys: "X", Title: words.Phrase{De: "ausgeben", En: "export"}, Do: func(page.Frame) tea.Cmd { return s.app.exportList(s.table) }},
	}
}

func (s *sheet) lines(f page.Frame) []string {
	lines := []string{" " + f.Style.Title.On(s.table.Title.In(f.Lang))}
	lines = append(lines, widget.Indent(widget.Wrap(s.table.Note.In(f.Lang), f.Width-2), 1)...)
	return append(append(lines, ""), widget.Whole(s.table, f.Width, f.Lang, f.Style)...)
}

func (s *sheet) View(f page.Frame) string {
	return widget.Box(strings.Join(widget.Window(s.lines(f), s.from, f.Height), "\n"), f.Width, f.Height)
}
