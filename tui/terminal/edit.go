package terminal

import (
	"io"
	"os/exec"
	"sync/atomic"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

type (
	editMsg struct {
		command Command
		done    func(error) tea.Msg
	}
	// editedMsg says that the terminal is ours again, or why it is not.
	editedMsg struct {
		answer tea.Cmd
		lost   error
	}
)

// Edit starts an editor. One in the terminal takes the screen until it ends, then
// done is called. One with its own window leaves the screen alone: done is called
// with nil as soon as it runs, and again only if it ends with an error.
//
// Programs that need the terminal must be started this way, not by
// tea.ExecProcess: the mouse would be dead afterwards.
func Edit(command Command, done func(error) tea.Msg) tea.Cmd {
	return func() tea.Msg { return editMsg{command, done} }
}

func (m *guardedModel) edit(msg editMsg) tea.Cmd {
	process := exec.Command(msg.command.Args[0], msg.command.Args[1:]...)
	if msg.command.OwnWindow {
		return Guard(openWindow(process, msg.done))
	}
	// The real files: bubbletea would give the editor a pipe, since its input is
	// wrapped. Stderr may be redirected and would hide what the editor says.
	process.Stdin, process.Stdout, process.Stderr = m.in, m.out, m.out
	visit := &visit{process: process, model: m}
	m.gate.close()
	m.visits.begin() // before the terminal is given away
	return tea.Exec(visit, func(lost error) tea.Msg {
		m.visits.end()
		return editedMsg{func() tea.Msg { return msg.done(visit.err) }, lost}
	})
}

// visit is an editor that has the terminal, as bubbletea runs it. What it ends
// with is kept here: bubbletea tells it instead of what becomes of the terminal.
type visit struct {
	process *exec.Cmd
	model   *guardedModel
	err     error
}

// Run implements tea.ExecCommand. Nobody reads the terminal for us any more when
// it is called, and somebody will again when it is done.
func (v *visit) Run() error {
	v.model.gate.open()
	v.err = v.process.Run()
	return nil
}

// The process has its files.
func (v *visit) SetStdin(io.Reader)  {}
func (v *visit) SetStdout(io.Writer) {}
func (v *visit) SetStderr(io.Writer) {}

// visits tell whether a ctrl+c is meant for an editor: it is heard by both, and
// by us perhaps when the editor has ended. The zero value knows of none.
type visits struct {
	present atomic.Bool
	ended   atomic.Int64 // in nanoseconds since 1970
}

// lateness is how much later than an editor we may hear of a signal.
const lateness = int64(time.Second)

func (v *visits) begin() { v.present.Store(true) }

func (v *visits) end() {
	v.ended.Store(time.Now().UnixNano())
	v.present.Store(false)
}

func (v *visits) recent() bool {
	return v.present.Load() || time.Now().UnixNano()-v.ended.Load() < lateness
}

// openWindow answers at once and waits for the end in a second command.
func openWindow(process *exec.Cmd, done func(error) tea.Msg) tea.Cmd {
	return func() tea.Msg {
		detach(process)
		if err := process.Start(); err != nil {
			return done(err)
		}
		return tea.BatchMsg{
			func() tea.Msg { return done(nil) },
			func() tea.Msg {
				if err := process.Wait(); err != nil {
					return done(err)
				}
				return nil
			},
		}
	}
}
