package tui

import (
	"slices"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/budget"
	"digiplan/plan/edit"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/page"
	"digiplan/tui/style"
	"digiplan/tui/terminal"
)

// app is the only model: size, data, the open page and what lies over it.
type app struct {
	options       Options
	style         style.Style
	width, height int
	lang          words.Lang
	view          budget.View
	mouse         bool

	pages   []page.Page
	open    int
	history []int     // the pages that led here, each by a jump; the last one last
	broken  page.Page // shown while there is no data
	overlay page.Page // what lies over the page: help, palette, a menu, a prompt; nil for nothing

	model    *page.Model                           // the last sound state; nil until there is one
	shownAt  time.Time                             // when it was read
	problems []source.Problem                      // of the files as they are now, if they cannot be read
	watch    func(workspace.Stamp) <-chan struct{} // starts to notice changes; nil: never
	later    func(time.Duration, tea.Msg) tea.Cmd  // says something after a while
	changes  <-chan struct{}
	tasks    tasks
	versions []workspace.Version // earlier ones, to choose from
	status   status

	steps   []edit.Step // what was written and can be taken back, the last one last
	undone  []edit.Step // what was taken back and can be made again, the last one last
	pending pending
	views   *viewsFile // the person's own; nil until they are read
}

func newApp(o Options) *app {
	a := &app{options: o, lang: o.Lang, view: o.View, mouse: !o.NoMouse, pages: page.AllWith(o.Earlier), broken: page.NewBroken(), later: later}
	if a.lang == "" {
		a.lang = words.German
	}
	return a
}

func later(after time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(after, func(time.Time) tea.Msg { return msg })
}

// Init implements tea.Model. Only now does lipgloss know the terminal.
func (a *app) Init() tea.Cmd {
	a.style = style.For(a.options.Theme)
	if wrong := a.options.PreferWrong; len(wrong) > 0 {
		a.complain(words.Phrase{De: "Einstellungen: %s", En: "settings: %s"}.With(problemText(wrong[0])))
	}
	return a.read()
}

// Typing tells the terminal that letters belong together as text.
func (a *app) Typing() bool { return a.top().Typing() }

// top is what keys go to first.
func (a *app) top() page.Page {
	switch {
	case a.overlay != nil:
		return a.overlay
	case a.model == nil:
		return a.broken
	}
	return a.pages[a.open]
}

// Update implements tea.Model: it decides, commands act, messages report back.
func (a *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
	case tea.KeyMsg:
		return a, a.press(msg)
	case tea.MouseMsg:
		return a, a.click(msg)
	case changedMsg, loadedMsg, changedRowsMsg, spinMsg, fadeMsg, exportedMsg:
		return a, a.hear(msg)
	case page.EditMsg:
		return a, a.edit(msg.Place)
	case editedMsg:
		return a, a.edited(msg)
	case page.ExportMsg:
		return a, a.exportList(msg.Table)
	case page.CopyMsg:
		return a, terminal.Copy(msg.Text)
	case terminal.CopiedMsg:
		return a, a.copied(msg)
	case page.OpenMsg:
		a.show(msg)
	case page.LookMsg:
		return a, a.look(msg)
	case page.ChangeMsg, page.NewMeasureMsg, page.KeepMsg, wroteMsg, refusedMsg:
		return a, a.changing(msg)
	case page.TableMsg:
		a.overlay = &trail{app: a, steps: []step{{table: msg.Table, name: words.Said(msg.Table.Title)}}}
	case page.TrailMsg:
		a.follow(msg.Opens)
	case page.RefusedMsg:
		return a, a.complain(msg.Why)
	case page.NewPlanMsg:
		return a, a.newPlan(msg)
	case newPlanMsg:
		return a, a.heardNewPlan(msg)
	case viewsMsg:
		return a, a.heardViews(msg)
	case keptMsg:
		return a, a.kept(msg)
	case previewedMsg:
		a.heardPreview(msg)
		return a, nil
	case versionsMsg:
		return a, a.heardVersions(msg)
	case earlierMsg:
		return a, a.heardEarlier(msg)
	case page.MenuMsg:
		a.overlay = &menu{app: a, Menu: msg.Menu}
	case chosenMsg:
		return a, a.choose(msg.action)
	}
	return a, nil
}

// press finds the action of a key. While somebody types, letters are text.
func (a *app) press(msg tea.KeyMsg) tea.Cmd {
	a.status.touch()
	name := msg.String()
	if name == " " {
		name = "space"
	}
	if a.small() && name != "q" && name != "ctrl+c" {
		return nil
	}
	text := msg.Paste || !msg.Alt && (msg.Type == tea.KeyRunes || msg.Type == tea.KeySpace)
	if !a.small() && a.top().Typing() && text {
		return a.top().Update(msg, a.frame())
	}
	for _, action := range a.actions() {
		if slices.Contains(strings.Fields(action.Keys), name) {
			return a.do(action)
		}
	}
	return a.top().Update(msg, a.frame())
}

func (a *app) do(action page.Action) tea.Cmd {
	if action.Asks != nil {
		_, cmd := a.Update(action.Asks)
		return cmd
	}
	return action.Do(a.frame())
}

// click gives the mouse to the tabs or, in its own coordinates, to the page.
func (a *app) click(msg tea.MouseMsg) tea.Cmd {
	if a.small() {
		return nil
	}
	pressed := msg.Action == tea.MouseActionPress && msg.Button == tea.MouseButtonLeft
	if msg.Y == 1 && pressed && a.overlay == nil && a.model != nil {
		if at := a.tabAt(msg.X); at >= 0 {
			a.turnTo(at)
		}
		return nil
	}
	f := a.frame()
	msg.Y -= a.bodyTop()
	if msg.Y < 0 || msg.Y >= f.Height {
		return nil
	}
	return a.top().Update(msg, f)
}

// show opens the page of a table at a row.
func (a *app) show(msg page.OpenMsg) {
	for i, p := range a.pages {
		if s, ok := p.(page.Selector); ok && s.Select(msg.Table, msg.Row) {
			a.overlay = nil
			a.jump(i)
			return
		}
	}
}

// frame is what pages are drawn with now.
func (a *app) frame() page.Frame {
	width, height := a.size()
	return page.Frame{Width: width, Height: height - a.bodyTop() - a.footHeight(), Lang: a.spoken(), Style: a.style, Model: a.model, Problems: a.problems}
}

// spoken is the language on the screen; it changes together with the data.
func (a *app) spoken() words.Lang {
	if a.model != nil {
		return a.model.Lang
	}
	return a.lang
}
