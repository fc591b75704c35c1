package tui

import (
	"context"
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/edit"
	"digiplan/plan/save"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/tui/page"
)

type (
	// wroteMsg says that a step has been written.
	wroteMsg struct {
		step edit.Step
		how  writing
		open source.Place // for the editor; nowhere for none
		kept func(string) // is told the id of what was written; nil for nobody
	}
	// refusedMsg says why nothing has been written.
	refusedMsg struct {
		trouble
		changed bool // the file is not as it was read
	}
)

// writing is how a step came to be written.
type writing int

const (
	anew writing = iota
	undone
	redone
)

// mostSteps is how many steps can be taken back; each holds its file twice.
const mostSteps = 50

// unwritable says why no value can be changed now; empty if one can.
func (a *app) unwritable() words.Sentence {
	switch {
	case a.options.Place.Folder == "":
		return words.Said(page.Sealed)
	case len(a.problems) > 0:
		return words.Phrase{De: "erst den Fehler in %s beheben", En: "first mend the error in %s"}.With(page.PlaceText(a.problems[0].Place))
	}
	return words.Sentence{}
}

// changing takes all that has to do with changing values.
func (a *app) changing(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.ChangeMsg:
		return a.openChange(msg)
	case page.NewMeasureMsg:
		return a.openMeasure(msg)
	case page.KeepMsg:
		return a.keepScenario(msg)
	case wroteMsg:
		return a.wrote(msg)
	case refusedMsg:
		return a.refused(msg)
	}
	return nil
}

func (a *app) openChange(msg page.ChangeMsg) tea.Cmd {
	if why := a.unwritable(); !why.Empty() {
		return a.complain(why)
	}
	entry, ok := edit.Find(a.model.Snapshot, msg.Place, msg.Year)
	if !ok {
		return a.complain(words.Text("hier steht kein Wert, der sich einzeln ändern lässt", "no value stands here that can be changed alone"))
	}
	a.overlay = &change{app: a, entry: entry, ofYear: msg.Year != 0}
	return nil
}

// write makes a step and writes it, beside the screen.
func (a *app) write(make func() (edit.Step, *source.Problem)) tea.Cmd {
	return a.writeAnd(func() (wroteMsg, *source.Problem) {
		step, problem := make()
		return wroteMsg{step: step}, problem
	})
}

func (a *app) writeAnd(make func() (wroteMsg, *source.Problem)) tea.Cmd {
	place := a.options.Place
	return a.beginWriting(func() tea.Msg {
		done, problem := make()
		if problem != nil {
			return refusedMsg{trouble: troubleOf(problem)}
		}
		if err := done.step.Do(place); err != nil {
			var known *save.Error
			return refusedMsg{trouble{message: a.sayError(err)}, errors.As(err, &known) && known.Why == save.Changed}
		}
		return done
	})
}

// beginWriting lets one step end before the next begins.
func (a *app) beginWriting(do tea.Cmd) tea.Cmd {
	if a.tasks.going[writeTask] != nil {
		return nil
	}
	return a.begin(writeTask, words.Phrase{De: "wird geschrieben", En: "writing"}, func(context.Context, int) tea.Msg { return do() })
}

// undo takes the last step back.
func (a *app) undo(page.Frame) tea.Cmd {
	if len(a.steps) == 0 {
		return a.say(words.Text("nichts mehr zurückzunehmen", "nothing left to take back"))
	}
	return a.again(a.steps[len(a.steps)-1], undone)
}

// redo makes the last step again that was taken back.
func (a *app) redo(page.Frame) tea.Cmd { return a.again(a.undone[len(a.undone)-1], redone) }

// again takes a step back or makes it once more.
func (a *app) again(step edit.Step, how writing) tea.Cmd {
	place, do := a.options.Place, step.Do
	if how == undone {
		do = step.Undo
	}
	return a.beginWriting(func() tea.Msg {
		err := do(place)
		var known *save.Error
		switch {
		case errors.As(err, &known) && known.Why == save.Changed:
			return refusedMsg{trouble: trouble{message: words.Phrase{
				De: "%s ist nicht mehr, wie digiplan sie geschrieben hat: von Hand ändern (e)",
				En: "%s is no longer as digiplan wrote it: change it by hand (e)",
			}.With(step.File)}}
		case err != nil:
			return refusedMsg{trouble: trouble{message: a.sayError(err)}}
		}
		return wroteMsg{step: step, how: how}
	})
}

// wrote keeps the step for undo and reads the file again. What is said then is
// what was done, not that files have changed.
func (a *app) wrote(msg wroteMsg) tea.Cmd {
	a.tasks.end(writeTask)
	switch a.overlay.(type) {
	case *change, *newMeasure, *importView:
		a.overlay = nil
	}
	a.pending = pending{said: msg.step.Said, of: msg.step.Of, undoable: msg.how != undone, value: msg.open.Path() == ""}
	if msg.step.Written != nil {
		a.pending.files = []*source.File{msg.step.Written}
		msg.step.Written = nil // steps to take back hold texts alone
	}
	a.keep(msg.step, msg.how)
	if msg.kept != nil {
		msg.kept(msg.step.Of)
	}
	read := a.readQuietly()
	if msg.open.Path() != "" {
		a.show(page.OpenMsg{Table: "measures", Row: msg.step.Of})
		return tea.Batch(read, a.editNew(msg.open))
	}
	return read
}

// keep puts a step where it can be taken back, or made again. What is written anew
// leaves nothing to make again.
func (a *app) keep(step edit.Step, how writing) {
	if how == undone {
		a.steps, a.undone = a.steps[:len(a.steps)-1], append(a.undone, step)
		a.pending.said = words.Phrase{De: "zurückgenommen: %s", En: "taken back: %s"}.With(step.Back)
		return
	}
	a.steps = append(a.steps[max(0, len(a.steps)-mostSteps+1):], step)
	if how == redone {
		a.undone = a.undone[:len(a.undone)-1]
	} else {
		a.undone = nil
	}
}

// refused says why nothing was written. A file that has changed is read again,
// so that the next try is made against what it says now.
func (a *app) refused(why refusedMsg) tea.Cmd {
	a.tasks.end(writeTask)
	if why.changed {
		why.message = words.Text(
			"nichts geschrieben: die Datei wurde inzwischen geändert",
			"nothing written: the file has been changed meanwhile")
		why.hint = words.Text(
			"sie ist neu gelesen: Enter schreibt jetzt, Esc verwirft",
			"it has been read again: Enter writes now, Esc drops it")
	}
	switch overlay := a.overlay.(type) {
	case *change:
		overlay.trouble = why.trouble
	case *newMeasure:
		overlay.trouble = why.trouble
	case *importView:
		overlay.trouble = why.trouble
	default:
		return a.complain(why.message)
	}
	if why.changed {
		return a.readQuietly()
	}
	return nil
}
