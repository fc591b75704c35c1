package tui

import (
	"context"
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/page"
)

type exportedMsg struct {
	number int // of the task
	what   Exported
	file   string
	err    error
}

// measureUnder is the measure under the cursor of the page, nil for none.
func (a *app) measureUnder() *plan.Measure {
	if p, ok := a.pages[a.open].(page.MeasureRow); ok && a.model != nil {
		return p.Measure(a.frame())
	}
	return nil
}

// sheetActions are the way to the sheet of a measure, for the palette.
func (a *app) sheetActions() []page.Action {
	m := a.measureUnder()
	if m == nil || a.options.Export == nil || a.tasks.going[exportTask] != nil {
		return nil
	}
	return []page.Action{{
		Title:    words.Phrase{De: "Steckbrief dieser Maßnahme ausgeben …", En: "export the sheet of this measure …"},
		Do:       func(page.Frame) tea.Cmd { return a.openExportOf(Exported{Sheet: m.ID}) },
		Everyday: words.Phrase{De: "Maßnahmenblatt Datenblatt drucken PDF Seite", En: "one page profile print"},
	}}
}

// exportList writes one table into the file that is proposed for it.
func (a *app) exportList(part *table.Table) tea.Cmd {
	return a.export(a.proposed(Exported{Part: part}, exportKinds(Exported{Part: part})[0].ending))
}

// proposed gives what is to be written its path.
func (a *app) proposed(what Exported, ending string) Exported {
	what = a.exported(what)
	if propose := a.options.ExportName; propose != nil {
		what.Path = propose(what) + ending
	}
	return what
}

// exported is what is to be written of the data on the screen.
func (a *app) exported(what Exported) Exported {
	what.Snapshot, what.Earlier, what.View, what.Lang = a.model.Snapshot, a.options.Earlier, a.model.View, a.model.Lang
	return what
}

// export begins to write. What is no longer what the files say is not handed out.
func (a *app) export(what Exported) tea.Cmd {
	write := a.options.Export
	switch {
	case write == nil:
		return nil
	case len(a.problems) > 0:
		return a.refuseExport()
	case a.tasks.going[exportTask] != nil:
		return a.say(words.Text("es wird noch ausgegeben: Ctrl+G bricht das ab", "an export is still going on: Ctrl+G cancels it"))
	}
	return a.begin(exportTask, words.Phrase{De: "wird ausgegeben", En: "exporting"}, func(ctx context.Context, number int) tea.Msg {
		file, err := write(ctx, what)
		return exportedMsg{number, what, file, err}
	})
}

// refuseExport names the error for which nothing is handed out. A later reading of
// the files takes the words back, for the error may stand elsewhere then.
func (a *app) refuseExport() tea.Cmd {
	cmd := a.complain(words.Phrase{De: "nichts ausgegeben: erst den Fehler in %s beheben", En: "nothing exported: first mend the error in %s"}.
		With(page.PlaceText(a.problems[0].Place)))
	a.status.ofFiles = true
	return cmd
}

// heardExport tells how an export ended. Where nothing could be written, another
// path can be typed.
func (a *app) heardExport(msg exportedMsg) tea.Cmd {
	a.tasks.answered(exportTask, msg.number)
	switch {
	case errors.Is(msg.err, context.Canceled):
		return a.say(words.Text("Ausgabe abgebrochen, es wurde nichts geschrieben", "export cancelled, nothing was written"))
	case msg.err == nil:
		return a.say(words.Phrase{De: "geschrieben: %s", En: "written: %s"}.With(words.Clean(msg.file)))
	case a.top().Typing() || a.overlay != nil:
		return a.complain(a.sayError(msg.err))
	}
	form := a.newExport(msg.what)
	form.path.trouble = trouble{message: a.sayError(msg.err)}
	form.path.touched = true
	a.overlay = form
	return nil
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
