//go:build unix

package terminal

import (
	"io"
	"os"
	"strings"
	"syscall"
	"testing"

	"github.com/creack/pty"
	"github.com/muesli/cancelreader"
)

// torn is an input over a pipe that gets the parts one by one: the first at
// once, each next one when the reader waits for more. No clock is involved.
func torn(t *testing.T, parts ...string) *input {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.Close(); _ = w.Close() })
	send := func() bool {
		if len(parts) == 0 {
			return false
		}
		_, err := io.WriteString(w, parts[0])
		parts = parts[1:]
		return err == nil
	}
	send()
	return &input{File: r, more: send}
}

// A terminal whose other end is closed says so in one of two ways.
func TestLostInputIsGone(t *testing.T) {
	controller, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer tty.Close()
	if err := controller.Close(); err != nil {
		t.Fatal(err)
	}
	if err := (&os.PathError{Op: "read", Path: "/dev/tty", Err: syscall.EIO}); !lost(err) {
		t.Errorf("%v is not known to say so", err)
	}
	if _, err := (&input{File: tty}).Read(make([]byte, 100)); err != errGone {
		t.Errorf("Read says %v; want %v", err, errGone)
	}
}

func TestReadGivesWholeKeys(t *testing.T) {
	tests := map[string]struct {
		parts []string
		want  string
	}{
		"whole":             {[]string{"j"}, "j"},
		"umlaut":            {[]string{"\xc3", "\xa4"}, "ä"},
		"arrow":             {[]string{"\x1b", "[", "A"}, "\x1b[A"},
		"text, then arrow":  {[]string{"jj\x1b", "[", "B"}, "jj\x1b[B"},
		"lone esc":          {[]string{"\x1b"}, "\x1b"},
		"never finished":    {[]string{"\x1b[1;"}, "\x1b[1;"},
		"late colour reply": {[]string{"\x1b]11;rgb:1e/1e/1e", "\x07"}, ""},
		"reply among keys":  {[]string{"j\x1b]11;rgb:1e/1e/1e\x1b", "\\"}, "j"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := make([]byte, 256)
			n, err := torn(t, test.parts...).Read(p)
			if got := string(p[:n]); err != nil || got != test.want {
				t.Errorf("Read of %q = %q, %v; want %q", test.parts, got, err, test.want)
			}
		})
	}
}

// A fast wheel fills bubbletea's buffer of 256 bytes; every Read must still end
// between two reports.
func TestReadCutsBetweenKeys(t *testing.T) {
	const wheel = "\x1b[<64;110;20M"
	all := strings.Repeat(wheel, 40)
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close() }()
	if _, err := io.WriteString(w, all); err != nil {
		t.Fatal(err)
	}
	_ = w.Close()
	in := &input{File: r, more: func() bool { return true }}
	p, got := make([]byte, 256), ""
	for {
		n, err := in.Read(p)
		if err == errGone {
			break
		}
		if err != nil || n%len(wheel) != 0 || n == len(p) {
			t.Fatalf("Read = %d bytes, %v: not whole reports of %d", n, err, len(wheel))
		}
		got += string(p[:n])
	}
	if got != all {
		t.Errorf("read %d bytes; want %d", len(got), len(all))
	}
}

// bubbletea reads through cancelreader; without a descriptor it would fall back
// to one that cannot cancel.
func TestReadCanBeCancelled(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close(); _ = w.Close() }()
	reader, err := cancelreader.NewReader(repaired(r, keyTimeout))
	if err != nil {
		t.Fatal(err)
	}
	answer := make(chan error)
	go func() {
		_, err := reader.Read(make([]byte, 8))
		answer <- err
	}()
	if !reader.Cancel() {
		t.Fatal("cannot be cancelled")
	}
	if err := <-answer; err != cancelreader.ErrCanceled {
		t.Errorf("Read = %v; want %v", err, cancelreader.ErrCanceled)
	}
}

func TestReadable(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close(); _ = w.Close() }()
	if readable(int(r.Fd()), 0) {
		t.Error("an empty pipe is readable")
	}
	if _, err := io.WriteString(w, "x"); err != nil {
		t.Fatal(err)
	}
	if !readable(int(r.Fd()), 0) {
		t.Error("a full pipe is not readable")
	}
}
