package terminal

import (
	"os/exec"

	tea "github.com/charmbracelet/bubbletea"
)

type (
	editMsg struct {
		command Command
		done    func(error) tea.Msg
	}
	// editedMsg says that the terminal is ours again.
	editedMsg struct{ answer tea.Cmd }
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
	return tea.ExecProcess(process, func(err error) tea.Msg {
		return editedMsg{func() tea.Msg { return msg.done(err) }}
	})
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
