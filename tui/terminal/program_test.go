//go:build unix

package terminal

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// The test binary starts itself in a terminal. This variable tells it to be a
// small program then: "plain" speaks and ends, "screen" shows an actor, "patient"
// too, but waits for the rest of a key as long as it takes, "shell" starts it as
// a shell does, "dark" and "impatient" ask for the background.
const roleVariable = "TERMINAL_TEST_ROLE"

func TestMain(m *testing.M) {
	switch os.Getenv(roleVariable) {
	case "plain":
		fmt.Println("digiplan 1.0")
	case "screen":
		os.Exit(act(0))
	case "patient":
		os.Exit(act(hopeless))
	case "shell":
		os.Exit(control())
	case "dark":
		fmt.Println("dark:", Dark(os.Stdin, os.Stdout, os.Getenv, hopeless))
	case "impatient":
		fmt.Println("dark:", Dark(os.Stdin, os.Stdout, os.Getenv, 0))
	default:
		os.Exit(m.Run())
	}
}

// act runs the screen as main would and says afterwards how it ended.
func act(keyTimeout time.Duration) int {
	ctx, cancel := context.WithCancel(context.Background())
	actor := &actor{alarm: NewAlarm(), cancel: cancel}
	err := Run(ctx, actor, Options{
		In: os.Stdin, Out: os.Stdout, Env: os.Getenv, Mouse: true, Title: "a plan",
		ReportDir: os.Getenv("TERMINAL_TEST_REPORTS"), Alarm: actor.alarm, keyTimeout: keyTimeout,
	})
	var crash *Crash
	switch {
	case errors.As(err, &crash):
		fmt.Printf("crashed: %v; report: %s\n", crash.Value, crash.Report)
		return 70
	case errors.Is(err, ErrInterrupted):
		fmt.Println("interrupted")
		return 130
	}
	fmt.Printf("ended: %v\n", err)
	return 0
}

// actor shows the keys it got and does what the key stands for.
type actor struct {
	alarm   *Alarm
	cancel  func()
	seen    []string
	size    string
	badView bool
}

func (a *actor) Init() tea.Cmd { return nil }

func (a *actor) View() string {
	if a.badView {
		panic("bad view")
	}
	return "seen:" + strings.Join(a.seen, ",") + ".\n" + a.size
}

func (a *actor) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyMsg:
		a.seen = append(a.seen, msg.String())
		return a, a.perform(msg.String())
	case tea.WindowSizeMsg:
		a.size = fmt.Sprintf("<%d×%d>", msg.Width, msg.Height)
	case edited:
		a.seen = append(a.seen, fmt.Sprintf("edited(%v)", msg.err))
	}
	return a, nil
}

type edited struct{ err error }

func (a *actor) perform(key string) tea.Cmd {
	switch key {
	case "c":
		return bad
	case "s":
		return tea.Batch(tea.HideCursor, tea.Sequence(tea.HideCursor, bad))
	case "u":
		panic("bad update")
	case "v":
		a.badView = true
	case "g":
		a.alarm.Safely(func() { panic("bad goroutine") })
	case "x":
		a.cancel()
	case "e":
		script := "echo prompt; read line; echo got $line"
		return Edit(Command{Args: []string{"sh", "-c", script}}, func(err error) tea.Msg { return edited{err} })
	case "m":
		return Edit(Command{Args: []string{"sh", "-c", "stty raw -echo; echo a mess"}}, func(err error) tea.Msg { return edited{err} })
	case "E":
		return Edit(Command{Args: []string{"sh", "-c", "echo prompt"}}, func(error) tea.Msg { panic("bad answer") })
	case "n":
		return Edit(Command{Args: []string{"true"}}, func(err error) tea.Msg { return edited{err} })
	case "d":
		a.seen = nil
	case "w":
		return func() tea.Msg { _, _ = os.Stdout.WriteString("flood" + strings.Repeat("x", 300_000)); return nil }
	case "i":
		return tea.Interrupt
	case "ctrl+z":
		return tea.Suspend
	case "y":
		return Copy("hi")
	case "q":
		return tea.Quit
	}
	return nil
}
