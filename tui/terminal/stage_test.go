//go:build unix

package terminal

import (
	"bytes"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// hopeless is when a test gives up; no passing test waits for it.
const hopeless = time.Minute

// stage is the test program in a terminal of its own.
type stage struct {
	t       *testing.T
	program *exec.Cmd
	screen  *os.File // our end: what is written here was typed
	tty     *os.File // the program's end
	before  *term.State
	output  chan []byte
	all     bytes.Buffer // everything shown so far
	checked int          // how much of it see has passed
	reports string
}

func perform(t *testing.T, role string) *stage {
	t.Helper()
	screen, tty, err := pty.Open()
	if err != nil {
		t.Skipf("no terminal to be had: %v", err)
	}
	if err := pty.Setsize(screen, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	s := &stage{t: t, screen: screen, tty: tty, output: make(chan []byte, 1), reports: t.TempDir()}
	if s.before, err = term.GetState(tty.Fd()); err != nil {
		t.Fatal(err)
	}
	s.program = exec.Command(os.Args[0])
	s.program.Stdin, s.program.Stdout, s.program.Stderr = tty, tty, tty
	s.program.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	s.program.Env = []string{
		roleVariable + "=" + role, "TERMINAL_TEST_REPORTS=" + s.reports,
		"TERM=xterm-256color", "PATH=" + os.Getenv("PATH"),
	}
	if err := s.program.Start(); err != nil {
		t.Fatal(err)
	}
	watchdog := time.AfterFunc(hopeless, func() { _ = s.program.Process.Kill(); _ = tty.Close() })
	t.Cleanup(func() { watchdog.Stop(); _ = s.program.Process.Kill(); _ = screen.Close() })
	go s.collect()
	return s
}

func (s *stage) collect() {
	defer close(s.output)
	for {
		part := make([]byte, 4096)
		n, err := s.screen.Read(part)
		if err != nil {
			return
		}
		s.output <- part[:n]
	}
}

// see waits until a text is shown after what was seen before.
func (s *stage) see(text string) {
	s.t.Helper()
	for {
		if i := strings.Index(s.all.String()[s.checked:], text); i >= 0 {
			s.checked += i + len(text)
			return
		}
		part, more := <-s.output
		if !more {
			s.t.Fatalf("never saw %q in %q", text, s.all.String()[s.checked:])
		}
		s.all.Write(part)
	}
}

func (s *stage) press(keys string) {
	s.t.Helper()
	if _, err := s.screen.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

func (s *stage) signal(sig os.Signal) {
	s.t.Helper()
	if err := s.program.Process.Signal(sig); err != nil {
		s.t.Fatal(err)
	}
}

// end waits for the program with the last words, and gives all it has shown.
func (s *stage) end(words string, code int) string {
	s.t.Helper()
	s.see(words)
	_ = s.program.Wait() // the code is looked at below
	after, err := term.GetState(s.tty.Fd())
	if err != nil {
		s.t.Fatal(err)
	}
	_ = s.tty.Close()
	for part := range s.output {
		s.all.Write(part)
	}
	if got := s.program.ProcessState.ExitCode(); got != code {
		s.t.Errorf("exit code %d; want %d\n%q", got, code, s.all.String())
	}
	if !reflect.DeepEqual(after, s.before) {
		s.t.Errorf("the terminal's mode is not as before: %+v; want %+v", after, s.before)
	}
	return s.all.String()
}

// endClean also checks that the screen was given back before the last words.
func (s *stage) endClean(words string, code int) string {
	s.t.Helper()
	all := s.end(words, code)
	for on, off := range map[string]string{
		"\x1b[?1049h": "\x1b[?1049l", "\x1b[?25l": "\x1b[?25h", "\x1b[?1002h": "\x1b[?1002l",
		"\x1b[?2004h": "\x1b[?2004l", "\x1b[22;2t": "\x1b[23;2t",
	} {
		begun, ended, said := strings.LastIndex(all, on), strings.LastIndex(all, off), strings.LastIndex(all, words)
		if begun < 0 || ended < begun || said < ended {
			s.t.Errorf("%q at %d, %q at %d, %q at %d in %q", on, begun, off, ended, words, said, all)
		}
	}
	return all
}
