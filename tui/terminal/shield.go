package terminal

import (
	"os"
	"sync/atomic"

	tea "github.com/charmbracelet/bubbletea"
)

// shield is the model bubbletea sees. It passes messages on to the real one,
// catches its panics, serves the requests of this package and repairs what
// bubbletea forgets.
type shield struct {
	inner tea.Model
	in    *os.File // the terminal itself, for editors
	out   *os.File
	env   func(string) string
	mouse bool   // what the person wants; the terminal may have lost it
	title string // "" if none was ever set

	quit    func()                   // ends the program, from any goroutine
	suspend func()                   // stops the program until the shell wakes it
	crash   atomic.Pointer[CrashMsg] // the first one
	reason  atomic.Pointer[error]    // what ended the program from outside
}

func newShield(model tea.Model, o Options, in *os.File) *shield {
	return &shield{inner: model, in: in, out: o.Out, env: o.Env, mouse: o.Mouse, title: o.Title}
}

// fail remembers the first crash and ends the program.
func (s *shield) fail(crash CrashMsg) {
	s.crash.CompareAndSwap(nil, &crash)
	s.quit()
}

// end ends the program for a reason from outside.
func (s *shield) end(reason error) {
	s.reason.CompareAndSwap(nil, &reason)
	s.quit()
}

// catch is deferred around every call of the real model.
func (s *shield) catch() {
	if value := recover(); value != nil {
		s.fail(newCrashMsg(value))
	}
}

func (s *shield) Init() tea.Cmd {
	defer s.catch()
	return tea.Batch(Guard(s.inner.Init()), s.retitle())
}

// View is empty after a crash: the model may be half changed.
func (s *shield) View() string {
	if s.crash.Load() != nil {
		return ""
	}
	defer s.catch()
	return s.inner.View()
}

func (s *shield) Update(msg tea.Msg) (model tea.Model, cmd tea.Cmd) {
	model = s // also when the real model panics
	if s.crash.Load() != nil {
		return model, nil
	}
	defer s.catch()
	cmd = s.serve(msg)
	return model, cmd
}

// serve answers the messages of this package and passes on all others.
func (s *shield) serve(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case CrashMsg:
		s.fail(msg)
		return nil
	case mouseMsg:
		return s.setMouse(bool(msg))
	case titleMsg:
		s.title = string(msg)
		return s.retitle()
	case editMsg:
		return s.edit(msg)
	case editedMsg:
		return tea.Batch(s.regain(), Guard(msg.answer))
	case copyMsg:
		return s.copy(string(msg))
	case tea.ResumeMsg:
		return tea.Batch(s.regain(), s.pass(msg))
	case tea.KeyMsg:
		return s.press(msg)
	}
	return s.pass(msg)
}

// pass gives a message to the real model.
func (s *shield) pass(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	s.inner, cmd = s.inner.Update(msg)
	return Guard(cmd)
}
