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
	return &input{file: r, more: send}
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
	if _, err := (&input{file: tty}).Read(make([]byte, 100)); err != errGone {
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
	in := &input{file: r, more: func() bool { return true }}
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

// TestGateEndsReads: a closed gate ends the read that waits and takes no key, an
// open one lets keys through.
func TestGateEndsReads(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close(); _ = w.Close() }()
	in, gate, err := repaired(r, keyTimeout)
	if err != nil {
		t.Fatal(err)
	}
	if _, named := in.(cancelreader.File); named {
		t.Error("bubbletea would make readers of its own")
	}
	p := make([]byte, 8)
	for range 3 {
		answer := make(chan int)
		go func() {
			n, _ := in.Read(p)
			answer <- n
		}()
		gate.close()
		gate.close()
		if n := <-answer; n != 0 {
			t.Errorf("a closed gate lets %q through", p[:n])
		}
		if _, err := io.WriteString(w, "j"); err != nil {
			t.Fatal(err)
		}
		if n, err := in.Read(p); n != 0 || err != nil {
			t.Errorf("a closed gate gives %q, %v", p[:n], err)
		}
		gate.open()
		gate.open()
		if n, err := in.Read(p); string(p[:n]) != "j" || err != nil {
			t.Errorf("an open gate gives %q, %v", p[:n], err)
		}
	}
	if _, err := io.WriteString(w, "j"); err != nil {
		t.Fatal(err)
	}
	gate.end()
	if n, err := in.Read(p); n != 0 || err != nil {
		t.Errorf("a gate closed for good gives %q, %v", p[:n], err)
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
