package tui

import (
	"context"
	"errors"
	"sync"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/report"
	"digiplan/plan/words"
	"digiplan/tui/page"
)

// exporting is an export that goes on beside the screen.
type exporting struct {
	number int // of the work
	cancel context.CancelFunc
	busy   sync.Mutex // held while it goes on
}

type exportedMsg struct {
	number int
	file   string
	err    error
}

func (a *app) export(page.Frame) tea.Cmd { return a.exportPart(nil) }

// exportPart writes one table, or without one the whole workbook. What is no
// longer what the files say is not handed out.
func (a *app) exportPart(part *report.Table) tea.Cmd {
	switch {
	case a.options.Export == nil:
		return nil
	case len(a.problems) > 0:
		return a.complain(words.Phrase{De: "nichts ausgegeben: erst den Fehler in %s beheben", En: "nothing exported: first mend the error in %s"}.
			With(page.PlaceText(a.problems[0].Place)))
	case a.exporting != nil:
		return a.say(words.Text("es wird noch ausgegeben: Ctrl+G bricht das ab", "an export is still going on: Ctrl+G cancels it"))
	}
	ctx, cancel := context.WithCancel(context.Background())
	e := &exporting{number: a.work.number + 1, cancel: cancel}
	a.exporting = e
	data, before, write := a.data, a.options.Before, a.options.Export
	cmd := a.begin(words.Phrase{De: "wird ausgegeben", En: "exporting"}, func() tea.Msg {
		e.busy.Lock()
		defer e.busy.Unlock()
		file, err := write(ctx, Exported{data.Snapshot, before, data.View, data.Lang, part})
		return exportedMsg{e.number, file, err}
	})
	a.work.aside = true
	return cmd
}

// exported tells how an export ended.
func (a *app) exported(msg exportedMsg) tea.Cmd {
	a.exporting.cancel()
	a.exporting = nil
	if msg.number == a.work.number {
		a.work.going = false
	}
	switch {
	case errors.Is(msg.err, context.Canceled):
		return a.say(words.Text("Ausgabe abgebrochen, es wurde nichts geschrieben", "export cancelled, nothing was written"))
	case msg.err != nil:
		return a.complain(a.sayError(msg.err))
	}
	return a.say(words.Phrase{De: "geschrieben: %s", En: "written: %s"}.With(words.Clean(msg.file)))
}

// abandon calls off an export and waits for it, so that it leaves nothing
// behind.
func (a *app) abandon() {
	if a.exporting != nil {
		a.exporting.cancel()
		a.exporting.busy.Lock()
	}
}

// callOff tells an export to end without a file; it answers when it has.
func (a *app) callOff(page.Frame) tea.Cmd {
	a.exporting.cancel()
	return nil
}
