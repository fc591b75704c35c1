//go:build unix

package terminal

import (
	"runtime"
	"strings"
	"testing"
)

// tear types a key in two parts; the program has taken the first one before the
// second one comes.
func (s *stage) tear(first, second string) {
	s.t.Helper()
	s.press(first)
	for readable(int(s.tty.Fd()), 0) {
		runtime.Gosched()
	}
	s.press(second)
}

func TestTornKeysArriveWhole(t *testing.T) {
	t.Parallel()
	s := perform(t, "patient")
	s.see("seen:.")
	s.tear("\x1b", "[A")
	s.see("up.")
	s.tear("\x1b[", "B")
	s.see(",down.")
	s.tear("j\xc3", "\xa4")
	s.see(",j,ä.")
	s.tear("\x1b[<64;1", "0;20M") // a wheel is no key
	s.press("q")
	s.endClean("ended: <nil>", 0)
}

func TestSuspendAndBack(t *testing.T) {
	t.Parallel()
	s := perform(t, "shell")
	s.see("seen:.")
	for range 2 {
		s.press("\x1a")
		s.see("stopped")
		s.unchanged()
		s.given("stopped")
		s.press("fg\r")
		s.see("\x1b[?1049h")
		s.see("\x1b[?1002h")
		s.see("ctrl+z.")
	}
	s.press("j")
	s.see(",j.")
	s.press("q")
	s.endClean("ended: <nil>", 0)
}

// Nobody would wake a program without a shell above it: then ctrl+z does nothing
// for long.
func TestNobodyToSuspendTo(t *testing.T) {
	t.Parallel()
	s := perform(t, "screen")
	s.see("seen:.")
	s.press("\x1a")
	s.see("ctrl+z.")
	s.press("j")
	s.see(",j.")
	s.press("q")
	all := s.endClean("ended: <nil>", 0)
	if on := strings.LastIndex(all, "\x1b[?1002h"); on < strings.Index(all, "\x1b[?1002l") {
		t.Errorf("the mouse is dead: %q", all)
	}
}

func TestStormOfSizes(t *testing.T) {
	t.Parallel()
	s := perform(t, "screen")
	s.see("<80×24>")
	for i := range 500 {
		s.resize(40+i%7, 10+i%5)
	}
	s.resize(101, 37)
	s.see("<101×37>")
	s.press("j")
	s.see("seen:j.")
	s.press("q")
	all := s.endClean("ended: <nil>", 0)
	if last := all[:strings.LastIndex(all, "×")]; !strings.HasSuffix(last, "<101") {
		t.Errorf("the last size drawn begins with %q", last[strings.LastIndex(last, "<"):])
	}
}

// An editor may leave the terminal in any state.
func TestEditorMayLeaveAMess(t *testing.T) {
	t.Parallel()
	s := perform(t, "screen")
	s.see("seen:.")
	for range 3 {
		s.press("m")
		s.see("a mess")
		s.see("edited(<nil>).")
		s.press("jj")
		s.see(",j,j.")
	}
	s.press("q")
	all := s.endClean("ended: <nil>", 0)
	for _, part := range strings.Split(all, "a mess")[1:] {
		if !strings.Contains(part, "\x1b[?1002h") || !strings.Contains(part, "\x1b[?1006h") || !strings.Contains(part, "\x1b[?1049h") {
			t.Errorf("mouse or screen did not come back: %q", part)
		}
	}
}

func TestTerminalGone(t *testing.T) {
	t.Parallel()
	s := perform(t, "screen")
	s.see("seen:.")
	s.hangUp()
	if code := s.code(); code != 130 {
		t.Errorf("exit code %d; want 130", code)
	}
}

// TestOneEndGone: input and output are two terminals, and only the one that is
// lost tells. No signal comes.
func TestOneEndGone(t *testing.T) {
	t.Run("input", func(t *testing.T) {
		t.Parallel()
		other := open(t)
		s := perform(t, "screen", func(s *stage) { s.program.Stdin = other.tty; s.program.SysProcAttr.Ctty = 1 })
		s.see("seen:.")
		other.hangUp()
		s.endClean("interrupted", 130)
	})
	t.Run("output", func(t *testing.T) {
		t.Parallel()
		other := open(t)
		s := perform(t, "screen", func(s *stage) { s.program.Stdin = other.tty; s.program.SysProcAttr.Ctty = 0 })
		s.see("seen:.")
		s.hangUp()
		other.press("j")
		if code := s.code(); code != 130 {
			t.Errorf("exit code %d; want 130", code)
		}
		other.unchanged()
	})
}
