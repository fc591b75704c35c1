package terminal

import (
	"os"
	"sync/atomic"

	tea "github.com/charmbracelet/bubbletea"
)

// guardedModel is the model bubbletea sees. It passes messages on to the real
// one, catches its panics, serves the requests of this package and repairs what
// bubbletea forgets.
type guardedModel struct {
	inner tea.Model
	in    *os.File // the terminal itself, for editors
	out   *os.File
	env   func(string) string
	mouse bool   // what the person wants; the terminal may have lost it
	title string // "" if none was ever set

	gate    *gate                    // of the keys
	visits  visits                   // of editors
	quit    func()                   // ends the program, from any goroutine
	suspend func()                   // stops the program until the shell wakes it
	crash   atomic.Pointer[CrashMsg] // the first one
	reason  atomic.Pointer[error]    // what ended the program from outside
}

func newGuardedModel(model tea.Model, o Options, in *os.File) *guardedModel {
	return &guardedModel{inner: model, in: in, out: o.Out, env: o.Env, mouse: o.Mouse, title: o.Title}
}

// fail remembers the first crash and ends the program.
func (m *guardedModel) fail(crash CrashMsg) {
	m.crash.CompareAndSwap(nil, &crash)
	m.quit()
}

// end ends the program for a reason from outside.
func (m *guardedModel) end(reason error) {
	m.reason.CompareAndSwap(nil, &reason)
	m.quit()
}

// catch is deferred around every call of the real model.
func (m *guardedModel) catch() {
	if value := recover(); value != nil {
		m.fail(newCrashMsg(value))
	}
}

func (m *guardedModel) Init() tea.Cmd {
	defer m.catch()
	return tea.Batch(Guard(m.inner.Init()), m.retitle())
}

// View is empty after a crash: the model may be half changed.
func (m *guardedModel) View() string {
	if m.crash.Load() != nil {
		return ""
	}
	defer m.catch()
	return m.inner.View()
}

func (m *guardedModel) Update(msg tea.Msg) (model tea.Model, cmd tea.Cmd) {
	model = m // also when the real model panics
	if m.crash.Load() != nil {
		return model, nil
	}
	defer m.catch()
	cmd = m.serve(msg)
	return model, cmd
}

// serve answers the messages of this package and passes on all others.
func (m *guardedModel) serve(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case CrashMsg:
		m.fail(msg)
		return nil
	case mouseMsg:
		return m.setMouse(bool(msg))
	case titleMsg:
		m.title = string(msg)
		return m.retitle()
	case editMsg:
		return m.edit(msg)
	case editedMsg:
		if msg.lost != nil {
			m.end(&NoTerminalError{msg.lost})
			return nil
		}
		return tea.Batch(m.regain(), Guard(msg.answer))
	case copyMsg:
		return m.copy(string(msg))
	case tea.ResumeMsg:
		return tea.Batch(m.regain(), m.pass(msg))
	case tea.KeyMsg:
		return m.press(msg)
	}
	return m.pass(msg)
}

// pass gives a message to the real model.
func (m *guardedModel) pass(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	m.inner, cmd = m.inner.Update(msg)
	return Guard(cmd)
}
