//go:build unix

package terminal

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// unheard is after how long a stop was none. The system does not stop a program
// that no shell could wake, and does not tell.
const unheard = 200 * time.Millisecond

// suspend gives the terminal to the shell and stops until it wakes us. bubbletea's
// own way waits for ever where nothing stops.
func suspend(p *tea.Program, gate *gate) error {
	gate.close()
	err := p.ReleaseTerminal()
	gate.open()
	if err != nil {
		return err
	}
	woken := make(chan os.Signal, 1)
	signal.Notify(woken, syscall.SIGCONT)
	defer signal.Stop(woken)
	if syscall.Kill(0, syscall.SIGTSTP) == nil {
		select {
		case <-woken:
		case <-time.After(unheard): // goes on while we are stopped: then both are there
		}
	}
	if err := p.RestoreTerminal(); err != nil {
		return err
	}
	go p.Send(tea.ResumeMsg{}) // bubbletea's loop, which this is called in, takes it
	return nil
}
