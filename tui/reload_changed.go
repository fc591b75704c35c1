package tui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/tui/page"
)

// changedRowsMsg tells what a reload has changed on all pages, behind the frame
// that shows one of them.
type changedRowsMsg struct {
	data    *page.Model
	changed map[string]bool
	at      time.Time
	said    int // number of the status that tells of the reload
}

// findChanged compares all pages with what they showed before; nil if there was
// nothing before.
func (a *app) findChanged(loaded loadedMsg) tea.Cmd {
	if loaded.before == nil {
		return nil
	}
	pages, said := a.pages, a.status.number
	return func() tea.Msg {
		loaded.data.Prepare(pages...)
		return changedRowsMsg{loaded.data, loaded.data.Since(loaded.before), loaded.at, said}
	}
}

// markChanged marks what has changed, and counts it where nothing else has been
// said since.
func (a *app) markChanged(msg changedRowsMsg) tea.Cmd {
	if a.model.Snapshot != msg.data.Snapshot {
		return nil
	}
	for id := range msg.changed {
		a.model.Mark(id)
	}
	if a.status.number != msg.said || a.status.text.Empty() {
		return nil
	}
	return a.say(reloaded(msg.at, len(a.model.Changed)))
}
