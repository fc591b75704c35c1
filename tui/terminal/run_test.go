//go:build unix

package terminal

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestPlainCommandDoesNotTouchTheTerminal(t *testing.T) {
	t.Parallel()
	if all := perform(t, "plain").end("digiplan 1.0", 0); all != "digiplan 1.0\r\n" {
		t.Errorf("a plain command wrote %q", all)
	}
}

func TestScreenAsksNothing(t *testing.T) {
	t.Parallel()
	s := perform(t, "screen")
	s.see("seen:.")
	s.press("q")
	all := s.endClean("ended: <nil>", 0)
	for _, question := range []string{"\x1b]11;?", "\x1b]10;?", "\x1b[6n", "\x1b[c"} {
		if strings.Contains(all, question) {
			t.Errorf("the screen asked %q", question)
		}
	}
	if !strings.Contains(all, "\x1b]2;a plan\x07") {
		t.Errorf("no title in %q", all)
	}
}

func TestBurstArrivesKeyByKey(t *testing.T) {
	t.Parallel()
	s := perform(t, "screen")
	s.see("seen:.")
	s.press("jjjj")
	s.see("j,j,j,j.")
	s.press("\x1b[A")
	s.see("up.")
	s.press("q")
	s.endClean("ended: <nil>", 0)
}

func TestPanicsLeaveAReport(t *testing.T) {
	tests := map[string]struct{ key, value string }{
		"in a command":    {"c", "bad command"},
		"in a sequence":   {"s", "bad command"},
		"in Update":       {"u", "bad update"},
		"in View":         {"v", "bad view"},
		"in a goroutine":  {"g", "bad goroutine"},
		"after an editor": {"E", "bad answer"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := perform(t, "screen")
			s.see("seen:.")
			s.press(test.key)
			all := s.endClean("crashed: "+test.value, 70)
			report := readReport(t, s.reports)
			if !strings.Contains(report, "panic: "+test.value) || !strings.Contains(report, "_test.go:") {
				t.Errorf("the report does not say what and where:\n%s", report)
			}
			if strings.Contains(all, "goroutine ") {
				t.Errorf("a stack was shown: %q", all)
			}
		})
	}
}

func readReport(t *testing.T, dir string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "digiplan-crash-*.txt"))
	if err != nil || len(files) != 1 {
		t.Fatalf("reports %v, %v; want one", files, err)
	}
	text, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestSignalsLeaveTheTerminalClean(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT} {
		t.Run(sig.String(), func(t *testing.T) {
			t.Parallel()
			s := perform(t, "screen")
			s.see("seen:.")
			s.signal(sig)
			s.endClean("interrupted", 130)
		})
	}
}

func TestContextEndsTheScreen(t *testing.T) {
	t.Parallel()
	s := perform(t, "screen")
	s.see("seen:.")
	s.press("x")
	s.endClean("ended: context canceled", 0)
}

func TestInterruptMessageEndsTheScreen(t *testing.T) {
	t.Parallel()
	s := perform(t, "screen")
	s.see("seen:.")
	s.press("i")
	s.endClean("interrupted", 130)
}

func TestEditorHasTheTerminal(t *testing.T) {
	t.Parallel()
	s := perform(t, "screen")
	s.see("seen:.")
	s.press("e")
	s.see("prompt")
	s.press("hello\r")
	s.see("got hello")
	s.see("edited(<nil>)")
	s.press("j")
	s.see(",j.")
	s.press("q")
	all := s.endClean("ended: <nil>", 0)
	_, after, _ := strings.Cut(all, "got hello")
	if !strings.Contains(after, "\x1b[?1002h") {
		t.Errorf("the mouse is dead after the editor: %q", after)
	}
}

func TestInterruptInsideTheEditorIsNotOurs(t *testing.T) {
	t.Parallel()
	s := perform(t, "screen")
	s.see("seen:.")
	s.press("e")
	s.see("prompt")
	s.press("\x03")
	s.see("edited(signal: interrupt)")
	s.press("q")
	s.endClean("ended: <nil>", 0)
}

func TestCopyIsSentToTheTerminal(t *testing.T) {
	t.Parallel()
	s := perform(t, "screen")
	s.see("seen:.")
	s.press("y")
	s.see("\x1b]52;c;aGk=\x07")
	s.press("q")
	s.endClean("ended: <nil>", 0)
}

func TestDarkAsksTheTerminal(t *testing.T) {
	for colour, words := range map[string]string{"ffff/ffff/ffff": "dark: false", "1e1e/1e1e/1e1e": "dark: true"} {
		t.Run(words, func(t *testing.T) {
			t.Parallel()
			s := perform(t, "dark")
			s.see(question)
			s.press("\x1b]11;rgb:" + colour + "\x1b\\\x1b[?62;22c")
			s.end(words, 0)
		})
	}
}

func TestDarkDoesNotWaitForever(t *testing.T) {
	t.Parallel()
	perform(t, "impatient").end("dark: true", 0)
}
