package tui

import (
	"context"
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/page"
)

type exportedMsg struct {
	number int // of the task
	file   string
	err    error
}

func (a *app) export(page.Frame) tea.Cmd { return a.exportPart(nil) }

// exportPart writes one table, or without one the whole workbook. What is no
// longer what the files say is not handed out.
func (a *app) exportPart(part *table.Table) tea.Cmd {
	switch {
	case a.options.Export == nil:
		return nil
	case len(a.problems) > 0:
		return a.complain(words.Phrase{De: "nichts ausgegeben: erst den Fehler in %s beheben", En: "nothing exported: first mend the error in %s"}.
			With(page.PlaceText(a.problems[0].Place)))
	case a.tasks.going[exportTask] != nil:
		return a.say(words.Text("es wird noch ausgegeben: Ctrl+G bricht das ab", "an export is still going on: Ctrl+G cancels it"))
	}
	model, before, write := a.model, a.options.Earlier, a.options.Export
	return a.begin(exportTask, words.Phrase{De: "wird ausgegeben", En: "exporting"}, func(ctx context.Context, number int) tea.Msg {
		file, err := write(ctx, Exported{model.Snapshot, before, model.View, model.Lang, part})
		return exportedMsg{number, file, err}
	})
}

// exported tells how an export ended.
func (a *app) exported(msg exportedMsg) tea.Cmd {
	a.tasks.answered(exportTask, msg.number)
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
	if t := a.tasks.going[exportTask]; t != nil {
		t.stop()
		t.busy.Lock()
	}
}

// callOff tells an export to end without a file; it answers when it has.
func (a *app) callOff(page.Frame) tea.Cmd {
	a.tasks.going[exportTask].stop()
	return nil
}
