package terminal

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"io"
	"os/exec"
	"runtime"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/aymanbagabas/go-osc52/v2"
	tea "github.com/charmbracelet/bubbletea"
)

const (
	// clipLimit is how much base64 terminals are known to accept in one sequence.
	clipLimit = 74994
	// clipPatience ends helpers whose display does not answer.
	clipPatience = 2 * time.Second
)

// ErrTooLong says that a text is too long to be sent to the terminal.
var ErrTooLong = errors.New("too long for the terminal's clipboard")

// CopiedMsg answers Copy.
type CopiedMsg struct {
	Sent bool  // handed to the terminal, which may ignore it; else truly copied
	Err  error // nothing was copied: ErrTooLong or an error of writing
}

type copyMsg string

// Copy puts a text into the clipboard: with a program of this computer if its
// display is there, else by asking the terminal. A CopiedMsg follows.
func Copy(text string) tea.Cmd {
	return func() tea.Msg { return copyMsg(text) }
}

func (m *guardedModel) copy(text string) tea.Cmd {
	c := clipboard{m.env, exec.LookPath, feed, runtime.GOOS, m.out}
	return func() tea.Msg { return c.copy(text) }
}

// clipboard is what copying needs from outside.
type clipboard struct {
	env      func(string) string
	lookPath func(string) (string, error)
	feed     func(args []string, text []byte) error
	system   string // as in runtime.GOOS
	out      io.Writer
}

func (c clipboard) copy(text string) CopiedMsg {
	for _, args := range c.helpers() {
		if c.try(args, text) {
			return CopiedMsg{}
		}
	}
	if base64.StdEncoding.EncodedLen(len(text)) > clipLimit {
		return CopiedMsg{Sent: true, Err: ErrTooLong}
	}
	// tmux knows the terminals that look at it; it takes sequences from programs
	// only if set up so.
	if c.env("TMUX") != "" && c.try([]string{"tmux", "load-buffer", "-w", "-"}, text) {
		return CopiedMsg{Sent: true}
	}
	_, err := io.WriteString(c.out, c.sequence(text))
	return CopiedMsg{Sent: true, Err: err}
}

// helpers lists the programs whose display exists. In a remote session those of
// macOS and Windows would fill the clipboard of a computer far away.
func (c clipboard) helpers() (list [][]string) {
	here := c.env("SSH_CONNECTION") == "" && c.env("SSH_TTY") == ""
	if here && c.system == "darwin" {
		list = append(list, []string{"pbcopy"})
	}
	if here && (c.system == "windows" || c.env("WSL_DISTRO_NAME") != "") {
		list = append(list, []string{"clip.exe"})
	}
	if c.env("WAYLAND_DISPLAY") != "" {
		list = append(list, []string{"wl-copy"})
	}
	if c.env("DISPLAY") != "" {
		list = append(list, []string{"xclip", "-selection", "clipboard"}, []string{"xsel", "--clipboard", "--input"})
	}
	return list
}

// try reports whether a program took the text.
func (c clipboard) try(args []string, text string) bool {
	program, err := c.lookPath(args[0])
	if err != nil {
		return false
	}
	data := []byte(text)
	if args[0] == "clip.exe" {
		data = utf16Text(text)
	}
	return c.feed(append([]string{program}, args[1:]...), data) == nil
}

// sequence is OSC 52. Inside tmux it goes out plain, for a tmux that accepts it,
// and wrapped, for one that passes it on; both say the same.
func (c clipboard) sequence(text string) string {
	plain := osc52.New(text)
	switch {
	case c.env("TMUX") != "":
		return plain.String() + plain.Tmux().String()
	case strings.HasPrefix(c.env("TERM"), "screen"):
		return plain.Screen().String()
	}
	return plain.String()
}

// utf16Text is what clip.exe understands without regard to code pages.
func utf16Text(text string) []byte {
	data := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(text)) {
		data = binary.LittleEndian.AppendUint16(data, unit)
	}
	return data
}

// feed runs a program with the text as its input. Clipboard programs stay behind
// to serve the text, so they are detached.
func feed(args []string, text []byte) error {
	ctx, cancel := context.WithTimeout(context.Background(), clipPatience)
	defer cancel()
	process := exec.CommandContext(ctx, args[0], args[1:]...)
	process.Stdin = bytes.NewReader(text)
	process.WaitDelay = clipPatience
	detach(process)
	return process.Run()
}
