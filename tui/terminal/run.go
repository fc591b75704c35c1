// Package terminal is every contact with the terminal framework: options,
// input repair, crash guard, editor, clipboard.
//
// Run shows a model on the whole screen and gives the terminal back in order,
// whatever happens. Around the model stands a guard that cures what bubbletea
// v1 leaves undone; the model itself need not know of it.
//
// The package speaks no language: errors are types and fields, callers put them
// into words. The crash report is the exception, it is in English.
package terminal

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	_ "digiplan/tui/terminal/nocolorquery" // silences bubbletea's init, see there
)

// framesPerSecond is half of bubbletea's default: tables do not need more, and
// slow lines are spared.
const framesPerSecond = 30

// ErrInterrupted says that a signal, a lost terminal or tea.Interrupt ended the
// program.
var ErrInterrupted = errors.New("interrupted")

// NoTerminalError says that the terminal could not be had back from an editor or
// a shell, so that no key would work.
type NoTerminalError struct{ Err error }

func (e *NoTerminalError) Error() string { return fmt.Sprintf("get the terminal back: %v", e.Err) }
func (e *NoTerminalError) Unwrap() error { return e.Err }

// Options are what Run needs from outside.
type Options struct {
	In, Out   *os.File            // usually stdin and stdout; Out must be a terminal
	Env       func(string) string // usually os.Getenv
	Mouse     bool                // false leaves marking text to the terminal
	Color     Color               // "" is Auto
	Title     string              // of the window; "" leaves it alone
	ReportDir string              // for crash reports; "" is the temporary folder
	Version   string              // named in crash reports
	Alarm     *Alarm              // panics of goroutines; nil if there are none

	keyTimeout time.Duration // of a test; 0: the usual one
}

// Run shows the model until it quits, the context ends, a signal comes or
// something panics. Afterwards the terminal is as it was before. The error is
// nil, ErrInterrupted, a *NoTerminalError, the context's error, a *Crash, or what
// the terminal said.
//
// Do not tie ctx to SIGINT: ctrl+c inside an editor would end the program.
func Run(ctx context.Context, model tea.Model, o Options) error {
	in, done, err := openInput(o.In)
	if err != nil {
		return fmt.Errorf("open the terminal: %w", err)
	}
	defer done()
	lipgloss.SetColorProfile(profile(o.Color, o.Env))
	keys, gate, err := repaired(in, cmp.Or(o.keyTimeout, keyTimeout))
	if err != nil {
		return fmt.Errorf("open the terminal: %w", err)
	}
	defer gate.end()
	guarded := newGuardedModel(model, o, in)
	p := tea.NewProgram(guarded, programOptions(o, keys, func() { guarded.end(ErrInterrupted) })...)
	ended := make(chan struct{})
	defer close(ended)
	guarded.quit = func() {
		go p.Quit() // may be called in bubbletea's loop, which must not wait for itself
		go insist(o.Out, ended)
	}
	guarded.gate = gate
	guarded.suspend = func() {
		if err := suspend(p, gate); err != nil {
			guarded.end(&NoTerminalError{err})
		}
	}
	defer guarded.listen(ctx, o.Alarm)()
	defer keepMode(in)()
	if o.Title != "" {
		keepTitle(o.Out)
		defer restoreTitle(o.Out)
	}
	return guarded.verdict(guarded.run(p), o)
}

// programOptions leaves panics, signals and the context to the guard: bubbletea
// prints panics into the screen, ignores SIGHUP, can hang on a SIGTERM while it
// ends, and closes the input under its own reader when it is killed.
func programOptions(o Options, keys io.Reader, gone func()) []tea.ProgramOption {
	options := []tea.ProgramOption{
		tea.WithInput(keys), tea.WithOutput(&output{o.Out, gone}),
		tea.WithAltScreen(), tea.WithFPS(framesPerSecond), tea.WithFilter(filtered),
		tea.WithoutCatchPanics(), tea.WithoutSignalHandler(),
	}
	if o.Mouse {
		options = append(options, tea.WithMouseCellMotion())
	}
	return options
}

// run also catches what panics in bubbletea's own loop, outside the model.
func (m *guardedModel) run(p *tea.Program) (err error) {
	defer func() {
		if value := recover(); value != nil {
			m.fail(newCrashMsg(value))
			_ = p.ReleaseTerminal() // nothing is left to try if this fails
		}
	}()
	_, err = p.Run()
	return err
}

// filtered takes what bubbletea would do itself: tea.Interrupt is an orderly end
// too, and tea.Suspend comes back where nobody would wake the program.
func filtered(model tea.Model, msg tea.Msg) tea.Msg {
	guarded := model.(*guardedModel)
	switch msg.(type) {
	case tea.InterruptMsg:
		guarded.end(ErrInterrupted)
		return nil
	case tea.SuspendMsg:
		guarded.suspend()
		return nil
	}
	return msg
}

// verdict says how it went: a crash before all else, then what ended the program
// from outside, then what bubbletea says.
func (m *guardedModel) verdict(err error, o Options) error {
	if crash := m.crash.Load(); crash != nil {
		return report(*crash, o)
	}
	if reason := m.reason.Load(); reason != nil {
		return *reason
	}
	if errors.Is(err, errGone) {
		return ErrInterrupted
	}
	if err != nil {
		return fmt.Errorf("run the screen: %w", err)
	}
	return nil
}
