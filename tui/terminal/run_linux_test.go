package terminal

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// TestSignalEndsAMuteScreen: the terminal takes no output, since nobody reads it
// or since somebody has stopped it.
func TestSignalEndsAMuteScreen(t *testing.T) {
	for _, stopped := range []bool{false, true} {
		t.Run(fmt.Sprintf("stopped %t", stopped), func(t *testing.T) {
			t.Parallel()
			s := perform(t, "screen")
			s.see("seen:.")
			s.press("w")
			s.see("flood") // more follows than a terminal keeps
			if stopped {
				if err := unix.IoctlSetInt(int(s.tty.Fd()), unix.TCXONC, unix.TCOOFF); err != nil {
					t.Fatal(err)
				}
			}
			s.signal(syscall.SIGTERM)
			if code := s.code(); code != 130 {
				t.Errorf("exit code %d; want 130", code)
			}
			s.unchanged()
		})
	}
}

// TestVisitsKeepNoDescriptors: editors and shells leave as many files open as
// there were.
func TestVisitsKeepNoDescriptors(t *testing.T) {
	t.Parallel()
	s := perform(t, "screen")
	visits := func(editors, shells int) {
		for range editors {
			s.press("n")
			s.see("edited(<nil>).")
			s.press("d")
			s.see("seen:.")
		}
		for range shells {
			s.press("\x1a") // nobody is there to stop for
			s.see("ctrl+z.")
			s.press("d")
			s.see("seen:.")
		}
	}
	s.see("seen:.")
	visits(2, 2)
	before := s.descriptors()
	visits(200, 10)
	if after := s.descriptors(); after != before {
		t.Errorf("%s\nare open after 210 visits; before:\n%s", after, before)
	}
	s.press("q")
	s.endClean("ended: <nil>", 0)
}

// descriptors are what the program has open.
func (s *stage) descriptors() string {
	s.t.Helper()
	folder := fmt.Sprintf("/proc/%d/fd", s.program.Process.Pid)
	entries, err := os.ReadDir(folder)
	if err != nil {
		s.t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		target, _ := os.Readlink(folder + "/" + entry.Name())
		names = append(names, entry.Name()+" "+target)
	}
	return strings.Join(names, "\n")
}
