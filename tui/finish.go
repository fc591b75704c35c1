package tui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/tui/page"
)

// finishedMsg says that all pages are prepared, behind the frame that shows one
// of them.
type finishedMsg struct {
	data    *page.Data
	changed map[string]bool // since the state before; nil if there is none
	at      time.Time
	said    int // number of the status that tells of the reload
}

// finish prepares the pages that are not open, and sees what has changed on them.
func (a *app) finish(loaded loadedMsg) tea.Cmd {
	pages, said := a.pages, a.status.number
	return func() tea.Msg {
		loaded.data.Prepare(pages...)
		msg := finishedMsg{data: loaded.data, at: loaded.at, said: said}
		if loaded.before != nil {
			msg.changed = loaded.data.Since(loaded.before)
		}
		return msg
	}
}

// ready makes searching and sorting ready: at first on all pages, later on the
// open one, since most texts are known by then, and what the others ask for.
func (a *app) ready(msg finishedMsg) tea.Cmd {
	pages, asking := a.pages, func(*page.Data) {}
	if msg.changed != nil {
		pages, asking = a.pages[a.open:a.open+1], page.Asking(a.pages)
	}
	return func() tea.Msg {
		asking(msg.data)
		msg.data.Ready(pages...)
		return nil
	}
}

// finished marks what has changed, counts it where nothing else has been said
// since.
func (a *app) finished(msg finishedMsg) tea.Cmd {
	ready := a.ready(msg)
	if msg.changed == nil || a.data.Snapshot != msg.data.Snapshot {
		return ready
	}
	for id := range msg.changed {
		a.data.Mark(id)
	}
	if a.status.number != msg.said || a.status.text.Empty() {
		return ready
	}
	return tea.Batch(ready, a.say(reloaded(msg.at, len(a.data.Changed))))
}
