package terminal

import (
	"io"
	"os"
	"runtime"
	"strings"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
)

type (
	mouseMsg bool
	titleMsg string
)

// Interactive reports whether a file is a terminal.
func Interactive(f *os.File) bool { return term.IsTerminal(f.Fd()) }

// Capable tells whether a terminal can show a screen, by what it calls itself.
// Windows consoles have no name.
func Capable(env func(string) string) bool {
	name := env("TERM")
	return name != "dumb" && (name != "" || runtime.GOOS == "windows")
}

// Mouse switches the mouse on, or off so that text can be marked.
func Mouse(on bool) tea.Cmd {
	return func() tea.Msg { return mouseMsg(on) }
}

// Title names the window. Control characters are left out: they would end the
// title early and let the rest command the terminal.
func Title(text string) tea.Cmd {
	return func() tea.Msg { return titleMsg(safeTitle(text)) }
}

func safeTitle(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == unicode.ReplacementChar {
			return -1
		}
		return r
	}, text)
}

func (m *guardedModel) setMouse(on bool) tea.Cmd {
	m.mouse = on
	if on {
		return tea.EnableMouseCellMotion
	}
	return tea.DisableMouse
}

// regain brings back what bubbletea or an editor switched off: mouse and title.
func (m *guardedModel) regain() tea.Cmd {
	if !m.mouse {
		return m.retitle()
	}
	return tea.Batch(tea.EnableMouseCellMotion, m.retitle())
}

func (m *guardedModel) retitle() tea.Cmd {
	if m.title == "" {
		return nil
	}
	return tea.SetWindowTitle(safeTitle(m.title))
}

// keepMode remembers the terminal's mode and returns what brings it back.
// bubbletea takes the mode that an editor leaves for the one to end with.
func keepMode(in *os.File) (restore func()) {
	before, err := term.GetState(in.Fd())
	if err != nil {
		return func() {}
	}
	return func() { _ = term.Restore(in.Fd(), before) } // a terminal that is gone has no mode
}

// keepTitle lets the terminal put the present title on its stack, restoreTitle
// takes it back. Terminals without a stack ignore both.
func keepTitle(out io.Writer)    { _, _ = io.WriteString(out, "\x1b[22;2t") }
func restoreTitle(out io.Writer) { _, _ = io.WriteString(out, "\x1b[23;2t") }
