package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/edit"
	"digiplan/plan/source"
	"digiplan/plan/starter"
	"digiplan/plan/words"
	"digiplan/tui/page"
)

// NewPlan writes the files of a plan into a folder that holds none: all of them, or
// nothing. It returns the folder as people say it. It runs beside the screen.
type NewPlan func(folder string, files []starter.File) (shown string, err error)

// keepScenario writes a scenario into the plan's files.
func (a *app) keepScenario(msg page.KeepMsg) tea.Cmd {
	if why := a.unwritable(); !why.Empty() {
		return a.complain(why)
	}
	snapshot, one := a.model.Snapshot, msg.Scenario
	one.ID = edit.ScenarioID(snapshot, one.Title)
	return a.writeAnd(func() (wroteMsg, *source.Problem) {
		step, problem := edit.KeepScenario(snapshot, one)
		return wroteMsg{step: step, kept: msg.Kept}, problem
	})
}

// newPlanMsg says how writing a plan into a folder ended.
type newPlanMsg struct {
	folder string
	err    error
}

// newPlan writes the plan that a scenario leaves into a folder of its own. The plan on
// the screen stays.
func (a *app) newPlan(msg page.NewPlanMsg) tea.Cmd {
	switch {
	case a.options.NewPlan == nil:
		return nil
	case len(a.problems) > 0:
		return a.complain(a.unwritable())
	}
	files, problem := edit.Outcome(a.model.Snapshot, msg.Outcome)
	if problem != nil {
		return a.complain(words.Phrase{De: "nichts geschrieben: %s · %s", En: "nothing written: %s · %s"}.With(problem.Message, problem.Hint))
	}
	write := a.options.NewPlan
	return a.beginWriting(func() tea.Msg {
		shown, err := write(msg.Folder, files)
		return newPlanMsg{shown, err}
	})
}

func (a *app) heardNewPlan(msg newPlanMsg) tea.Cmd {
	a.tasks.end(writeTask)
	if msg.err != nil {
		return a.complain(a.sayError(msg.err))
	}
	return a.say(words.Phrase{De: "geschrieben: %s · ansehen: digiplan %s", En: "written: %s · look at it: digiplan %s"}.With(words.Clean(msg.folder), words.Clean(msg.folder)))
}
