package tui

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/page"
	"digiplan/tui/terminal"
)

type (
	// changedMsg says that files may have changed.
	changedMsg struct{}
	// loadedMsg is a snapshot ready to be shown. Without data it is not sound.
	loadedMsg struct {
		number   int // of the task, to leave aside what has been overtaken
		snapshot *workspace.Snapshot
		data     *page.Model // with what the open page shows
		before   *page.Model // what it differs from; nil if there is none
		at       time.Time
		reloaded bool
		views    *viewsFile // read again too; nil if not
	}
	spinMsg int // number of the task
)

var reading = words.Phrase{De: "wird gelesen", En: "reading"}

// listen waits for the next change of the files. It also tells of changes that
// are on the screen already, since an editor or a key asked for them.
func (a *app) listen() tea.Cmd {
	changes := a.changes
	if changes == nil {
		return nil
	}
	return func() tea.Msg {
		if _, open := <-changes; !open {
			return nil
		}
		return changedMsg{}
	}
}

// read reads the files and prepares what is to be shown of them.
func (a *app) read() tea.Cmd { return a.readAnew(false) }

// readQuietly says nothing where nothing has changed.
func (a *app) readQuietly() tea.Cmd { return a.readAnew(true) }

func (a *app) readAnew(quiet bool) tea.Cmd {
	place, before := a.options.Place, a.model
	prepare, open, clock := a.preparing(), a.pages[a.open], a.options.Clock
	views, idle, written := a.options.Views, quiet && len(a.problems) == 0, a.pending.files
	return a.begin(readTask, reading, func(ctx context.Context, number int) tea.Msg {
		snapshot := reread(place, before, written)
		if ctx.Err() != nil {
			return nil
		}
		msg := loadedMsg{number: number, snapshot: snapshot, at: clock(), reloaded: true, views: readViews(views)}
		if snapshot.Sound {
			msg.data = prepare(snapshot)
			msg.before = prepare.alike(before, msg.data)
		}
		switch {
		case idle && msg.before != nil && msg.before == before && before.Snapshot.Same(snapshot):
			msg.data = before
		case snapshot.Sound:
			msg.prepare(open)
		}
		return msg
	})
}

// prepare makes what the open page shows, with what has changed on it.
func (m *loadedMsg) prepare(open page.Page) {
	m.data.Prepare(open)
	if m.before != nil {
		m.data.Changed = m.data.Since(m.before)
	}
}

// reread reads what has changed since the data on the screen.
func reread(place workspace.Location, before *page.Model, written []*source.File) *workspace.Snapshot {
	if before == nil {
		return place.Read()
	}
	return before.Snapshot.Reread(written...)
}

// alike is a state in the language and view of another; nil if there is none.
func (p preparing) alike(before, now *page.Model) *page.Model {
	if before != nil && (before.Lang != now.Lang || before.View != now.View) {
		return p(before.Snapshot)
	}
	return before
}

// prepare makes the tables of the data on the screen anew, for another language
// or view.
func (a *app) prepare() tea.Cmd {
	if a.model == nil {
		return nil
	}
	model, prepare, open, at := a.model, a.preparing(), a.pages[a.open], a.shownAt
	return a.begin(prepareTask, words.Phrase{De: "wird berechnet", En: "calculating"}, func(_ context.Context, number int) tea.Msg {
		next := prepare(model.Snapshot)
		next.Prepare(open)
		return loadedMsg{number: number, snapshot: model.Snapshot, data: next, at: at}
	})
}

// preparing makes data of a snapshot.
type preparing func(*workspace.Snapshot) *page.Model

// preparing takes along what preparing depends on, since it runs beside the
// screen.
func (a *app) preparing() preparing {
	lang, view := a.options.Lang, a.view
	return func(snapshot *workspace.Snapshot) *page.Model {
		return page.NewModel(snapshot, view, languageOf(lang, snapshot), nil)
	}
}

// languageOf is the language asked for, or the plan's.
func languageOf(asked words.Lang, snapshot *workspace.Snapshot) words.Lang {
	switch {
	case asked != "":
		return asked
	case snapshot.Plan.Language != "":
		return snapshot.Plan.Language
	}
	return words.German
}

// hear takes the reports of work beside the screen.
func (a *app) hear(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case changedMsg:
		return tea.Batch(a.readQuietly(), a.listen())
	case loadedMsg:
		cmd := a.loaded(msg)
		if msg.views != nil && a.model != nil {
			return tea.Batch(cmd, a.heardViews(viewsMsg{views: msg.views}))
		}
		return cmd
	case changedRowsMsg:
		return a.markChanged(msg)
	case spinMsg:
		return a.spin(msg)
	case fadeMsg:
		a.status.fade(int(msg))
	case exportedMsg:
		return a.heardExport(msg)
	}
	return nil
}

// loaded shows new data. Files that cannot be read leave the last sound state
// on the screen.
func (a *app) loaded(msg loadedMsg) tea.Cmd {
	kind := prepareTask
	if msg.reloaded {
		kind = readTask
	}
	a.tasks.answered(kind, msg.number)
	if msg.number <= a.tasks.cancelled {
		return nil
	}
	if msg.number != a.tasks.begun {
		return a.overtaken(kind)
	}
	if msg.data != nil && msg.data == a.model { // nothing has changed
		return a.sayPending()
	}
	if msg.reloaded {
		a.problems = nil
	}
	refused := msg.reloaded && a.status.ofFiles
	if refused {
		a.status.drop()
	}
	var listen tea.Cmd
	if a.watch != nil && a.changes == nil {
		a.changes = a.watch(msg.snapshot.Stamp)
		listen = a.listen()
	}
	if msg.data == nil {
		a.problems = gravest(msg.snapshot.Problems)
		if refused && len(a.problems) > 0 && a.pending.said.Empty() {
			return tea.Batch(a.refuseExport(), listen)
		}
		return tea.Batch(a.sayPending(), listen)
	}
	return tea.Batch(a.take(msg), listen)
}

// take puts new data on the screen and says what is new.
func (a *app) take(msg loadedMsg) tea.Cmd {
	first, more := a.model == nil, a.moreFindings(msg.snapshot)
	if !first && !msg.reloaded {
		msg.data.Changed = a.model.Changed
	}
	a.model, a.shownAt, a.lang = msg.data, msg.at, msg.data.Lang
	title := terminal.Title(titleText(a.model) + " · digiplan")
	if first || !msg.reloaded {
		return title
	}
	if open, ok := a.overlay.(*change); ok {
		open.renew(msg.snapshot)
	}
	if !a.pending.said.Empty() {
		if a.pending.value {
			a.pending.findings = more
		}
		return tea.Batch(a.findChanged(msg), title, a.sayPending())
	}
	said := a.say(reloaded(msg.at, 0))
	return tea.Batch(a.findChanged(msg), title, said)
}

// overtaken begins again what another task has overtaken, unless that brings
// the same and more.
func (a *app) overtaken(kind taskKind) tea.Cmd {
	switch {
	case kind == readTask && a.tasks.latest != readTask:
		return a.read() // the files have changed since
	case kind == prepareTask && a.tasks.latest.aside():
		return a.prepare()
	}
	return nil
}

// gravest are the problems for which the files cannot be read, in their order.
func gravest(problems []source.Problem) []source.Problem {
	var worst []source.Problem
	for _, problem := range problems {
		if problem.Severity == source.Error {
			worst = append(worst, problem)
		}
	}
	return worst
}
