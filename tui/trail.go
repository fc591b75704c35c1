package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/widget"
)

// trail lies over a page and opens what an amount is made of, step by step. The page
// below stays as it is.
type trail struct {
	app   *app
	steps []step // the last one is in sight
}

// step is one thing that was opened, and where one stands in it.
type step struct {
	opens table.Link
	table *table.Table // all of a table instead; nil for none
	name  words.Sentence
	at    int // of what it leads to, the chosen one
	from  int // first line in sight
}

// follow opens what a row leads to: over the page, or as a further step.
func (a *app) follow(link table.Link) {
	f := a.frame()
	opened := page.Open(f, link)
	next := step{opens: link, name: opened.Name, from: widget.Scroll(opened.Here-room(f)/2, len(opened.Lines), room(f))}
	if len(opened.Leads) > 1 {
		next.at = 1 // behind its own place
	}
	if t, ok := a.overlay.(*trail); ok {
		t.steps = append(t.steps, next)
		return
	}
	a.overlay = &trail{app: a, steps: []step{next}}
}

func (t *trail) Title() words.Phrase { return words.Phrase{De: "Nachweiskette", En: "Trail"} }
func (t *trail) Typing() bool        { return false }
func (t *trail) Prepare(*page.Model) {}

func (t *trail) last() *step { return &t.steps[len(t.steps)-1] }

func (t *trail) opened(f page.Frame) page.Opened {
	s := t.last()
	if s.table == nil {
		return page.Open(f, s.opens)
	}
	detail := report.Detail{Title: s.table.Note.In(f.Lang), Tables: []*table.Table{s.table}}
	return page.Opened{Detail: detail, Text: page.DetailText(f, detail, f.Width)}
}

// room is the height below the line that says where one stands.
func room(f page.Frame) int { return max(0, f.Height-1) }

func (t *trail) Actions(f page.Frame) []page.Action {
	now := t.opened(f)
	actions := []page.Action{{Keys: "esc", Title: words.Phrase{De: "zurück", En: "back"}, Do: func(page.Frame) tea.Cmd { t.back(); return nil }}}
	at := now.Place
	if s := t.last(); s.at < len(now.Leads) {
		opens := now.Leads[s.at].Opens
		actions = append(actions, page.Action{Keys: "enter", Title: words.Phrase{De: "öffnen", En: "open"}, Do: func(page.Frame) tea.Cmd { t.app.follow(opens); return nil }})
		if opens.Place.Path() != "" {
			at = opens.Place
		}
	}
	if at.Path() != "" {
		actions = append(actions, t.editing(at))
	}
	if len(now.Tables) > 0 {
		actions = append(actions, page.Action{Keys: "X", Title: words.Phrase{De: "ausgeben", En: "export"}, Do: func(page.Frame) tea.Cmd { return t.app.exportList(now.Tables[0]) }})
	}
	return append(actions, t.moves()...)
}

func (t *trail) editing(at source.Place) page.Action {
	return page.Action{Keys: "e", Title: words.Phrase{De: "bearbeiten", En: "edit"}, Short: words.Phrase{De: "Editor", En: "edit"},
		Do: func(page.Frame) tea.Cmd { return t.app.edit(at) }}
}

func (t *trail) moves() []page.Action {
	by := func(move func(page.Frame, int), n int) func(page.Frame) tea.Cmd {
		return func(f page.Frame) tea.Cmd { move(f, n); return nil }
	}
	const all = 1 << 30
	return []page.Action{
		{Keys: "down j tab", Title: words.Phrase{De: "ab", En: "down"}, Do: by(t.move, +1), Quiet: true},
		{Keys: "up k shift+tab", Title: words.Phrase{De: "auf", En: "up"}, Do: by(t.move, -1), Quiet: true},
		{Keys: "pgdown space ctrl+f", Title: words.Phrase{De: "Seite ab", En: "page down"}, Do: func(f page.Frame) tea.Cmd { t.scroll(f, max(1, room(f)-1)); return nil }, Quiet: true},
		{Keys: "pgup ctrl+b", Title: words.Phrase{De: "Seite auf", En: "page up"}, Do: func(f page.Frame) tea.Cmd { t.scroll(f, -max(1, room(f)-1)); return nil }, Quiet: true},
		{Keys: "home g", Title: words.Phrase{De: "zum Anfang", En: "to the first"}, Do: by(t.scroll, -all), Quiet: true},
		{Keys: "end G", Title: words.Phrase{De: "zum Ende", En: "to the last"}, Do: by(t.scroll, +all), Quiet: true},
		{Keys: "q", Title: words.Phrase{De: "alles schließen", En: "close all"}, Do: func(page.Frame) tea.Cmd { t.app.overlay = nil; return nil }, Quiet: true},
		{Keys: "? f1", Title: words.Phrase{De: "Hilfe", En: "help"}, Do: t.app.openHelp},
	}
}

// back leads to where one was before, at last to the page.
func (t *trail) back() {
	if len(t.steps) == 1 {
		t.app.overlay = nil
		return
	}
	t.steps = t.steps[:len(t.steps)-1]
}

// move goes to the next of what leads on, or scrolls where there is none.
func (t *trail) move(f page.Frame, by int) {
	s, now := t.last(), t.opened(f)
	next := s.at + by
	if next < 0 || next >= len(now.Leads) {
		s.from = widget.Scroll(s.from+by, len(now.Lines), room(f))
		return
	}
	s.at = next
	lead := now.Leads[next]
	s.from = widget.Scroll(max(min(s.from, lead.Line), lead.Line+lead.Height-room(f)), len(now.Lines), room(f))
}

// scroll takes the cursor along, to the first of what leads on in sight.
func (t *trail) scroll(f page.Frame, by int) {
	s, now := t.last(), t.opened(f)
	s.from = widget.Scroll(s.from+by, len(now.Lines), room(f))
	for i, lead := range now.Leads {
		if lead.Line >= s.from && lead.Line < s.from+room(f) {
			s.at = i
			return
		}
	}
}

// Update implements page.Page: the wheel scrolls, a click opens.
func (t *trail) Update(msg tea.Msg, f page.Frame) tea.Cmd {
	mouse, ok := msg.(tea.MouseMsg)
	if !ok {
		return nil
	}
	s, now := t.last(), t.opened(f)
	switch mouse.Button {
	case tea.MouseButtonWheelUp:
		t.scroll(f, -3)
	case tea.MouseButtonWheelDown:
		t.scroll(f, +3)
	case tea.MouseButtonLeft:
		at := now.LeadAt(widget.Scroll(s.from, len(now.Lines), room(f)) + mouse.Y - 1)
		if mouse.Action == tea.MouseActionPress && mouse.Y > 0 && at >= 0 {
			s.at = at
			t.app.follow(now.Leads[at].Opens)
		}
	}
	return nil
}

// View says where one stands, and below it what is known there.
func (t *trail) View(f page.Frame) string {
	s := t.last()
	lines, more := page.InSight(f, t.opened(f).Signed(s.at, f.Style), s.from, room(f))
	more = f.Style.Faint.On(more) + " "
	head := widget.Ends(" "+f.Style.Head.On(t.stands(f, f.Width-3-widget.Width(more))), more, f.Width)
	return widget.Box(strings.Join(append([]string{head}, lines...), "\n"), f.Width, f.Height)
}

// stands is the way from the page to what is in sight, its end at least.
func (t *trail) stands(f page.Frame, width int) string {
	names := []string{t.app.pages[t.app.open].Title().In(f.Lang)}
	for _, s := range t.steps {
		names = append(names, s.name.In(f.Lang))
	}
	way := strings.Join(names, table.PathSign)
	for widget.Width(way) > width && len(names) > 1 {
		names = names[1:]
		way = "…" + table.PathSign + strings.Join(names, table.PathSign)
	}
	return way
}
