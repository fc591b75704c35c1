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
	"golang.org/x/sys/unix"
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

// open makes a terminal without a program.
func open(t *testing.T) *stage {
	t.Helper()
	screen, tty, err := pty.Open()
	if err != nil {
		t.Skipf("no terminal to be had: %v", err)
	}
	s := &stage{t: t, screen: closable(t, screen), tty: tty}
	t.Cleanup(func() { _ = s.screen.Close(); _ = tty.Close() })
	s.resize(80, 24)
	if s.before, err = term.GetState(tty.Fd()); err != nil {
		t.Fatal(err)
	}
	return s
}

// closable is a file that can be closed while somebody reads it.
func closable(t *testing.T, file *os.File) *os.File {
	t.Helper()
	fd, err := unix.FcntlInt(file.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err == nil {
		err = unix.SetNonblock(fd, true)
	}
	if err != nil {
		t.Fatal(err)
	}
	_ = file.Close()
	return os.NewFile(uintptr(fd), file.Name())
}

// perform starts the test program in a terminal, after some changes to it.
func perform(t *testing.T, role string, changes ...func(*stage)) *stage {
	t.Helper()
	s := open(t)
	s.output, s.reports = make(chan []byte, 1), t.TempDir()
	s.program = exec.Command(os.Args[0])
	s.program.Stdin, s.program.Stdout, s.program.Stderr = s.tty, s.tty, s.tty
	s.program.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	s.program.Env = []string{
		roleVariable + "=" + role, "TERMINAL_TEST_REPORTS=" + s.reports,
		"TERM=xterm-256color", "PATH=" + os.Getenv("PATH"),
	}
	for _, change := range changes {
		change(s)
	}
	if err := s.program.Start(); err != nil {
		t.Fatal(err)
	}
	watchdog := time.AfterFunc(hopeless, func() { _ = s.program.Process.Kill(); _ = s.tty.Close() })
	t.Cleanup(func() { watchdog.Stop(); _ = s.program.Process.Kill() })
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

func (s *stage) resize(width, height int) {
	s.t.Helper()
	if err := pty.Setsize(s.tty, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)}); err != nil {
		s.t.Fatal(err)
	}
}

// hangUp closes our end of the terminal, as a lost connection does.
func (s *stage) hangUp() {
	s.t.Helper()
	if err := s.screen.Close(); err != nil {
		s.t.Fatal(err)
	}
}

// code waits for the program to end.
func (s *stage) code() int {
	_ = s.program.Wait() // an error says the code
	return s.program.ProcessState.ExitCode()
}

// unchanged checks that the terminal's mode is as before.
func (s *stage) unchanged() {
	s.t.Helper()
	now, err := term.GetState(s.tty.Fd())
	if err != nil || !reflect.DeepEqual(now, s.before) {
		s.t.Errorf("the terminal's mode is %+v, %v; want %+v", now, err, s.before)
	}
}

// end waits for the program with the last words, and gives all it has shown.
func (s *stage) end(words string, code int) string {
	s.t.Helper()
	s.see(words)
	got := s.code()
	s.unchanged()
	_ = s.tty.Close()
	for part := range s.output {
		s.all.Write(part)
	}
	if got != code {
		s.t.Errorf("exit code %d; want %d\n%q", got, code, s.all.String())
	}
	return s.all.String()
}

// endClean also checks that the screen was given back before the last words.
func (s *stage) endClean(words string, code int) string {
	s.t.Helper()
	all := s.end(words, code)
	s.given(words)
	if kept, back := strings.LastIndex(all, "\x1b[22;2t"), strings.LastIndex(all, "\x1b[23;2t"); kept < 0 || back < kept {
		s.t.Errorf("the title is not given back in %q", all)
	}
	return all
}

// given checks that screen, cursor, mouse and pasting were given back before
// some words.
func (s *stage) given(words string) {
	s.t.Helper()
	all := s.all.String()
	for on, off := range map[string]string{
		"\x1b[?1049h": "\x1b[?1049l", "\x1b[?25l": "\x1b[?25h", "\x1b[?1002h": "\x1b[?1002l", "\x1b[?2004h": "\x1b[?2004l",
	} {
		begun, ended, said := strings.LastIndex(all, on), strings.LastIndex(all, off), strings.LastIndex(all, words)
		if begun < 0 || ended < begun || said < ended {
			s.t.Errorf("%q at %d, %q at %d, %q at %d in %q", on, begun, off, ended, words, said, all)
		}
	}
}
