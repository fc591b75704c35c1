package terminal

import (
	"errors"
	"io"
	"os"
	"time"
)

// keyTimeout is how long the rest of a key may take. It is also how late a lone
// Esc is noticed.
const keyTimeout = 50 * time.Millisecond

// errGone says that the terminal is lost: a window that was closed, a line that
// broke.
var errGone = errors.New("the terminal is gone")

// input is the terminal for bubbletea. One Read gives whole keys only: a
// sequence torn apart on the line would be read as Esc and text.
//
// It has a descriptor, which bubbletea needs for raw mode, but no name: of files
// with both bubbletea makes a new reader, with descriptors of its own, after
// every editor, and closes none. The gate ends its reads instead. No bytes are
// kept between two reads: they are the editor's.
type input struct {
	file *os.File
	more func() bool // waits a moment and reports whether a byte is there
	gate *gate
}

// What bubbletea knows a terminal by.
func (in *input) Fd() uintptr                 { return in.file.Fd() }
func (in *input) Write(p []byte) (int, error) { return in.file.Write(p) }
func (in *input) Close() error                { return in.file.Close() }

// Read leaves room in p to finish the last key, so p is hardly ever full;
// bubbletea misreads keys at the end of a full buffer.
func (in *input) Read(p []byte) (int, error) {
	if !in.gate.pass(in.file) {
		return 0, nil
	}
	room := min(longestSequence, len(p)/2)
	n, err := in.file.Read(p[:len(p)-room])
	switch {
	case err == io.EOF || lost(err):
		return n, errGone // at io.EOF bubbletea would go on without keys
	case err != nil:
		return n, err
	}
	n = in.finish(p, n)
	return len(dropReplies(p[:n])), nil // bubbletea reads on after nothing
}

// finish reads byte by byte until the last key is whole, so that it does not
// begin another one.
func (in *input) finish(p []byte, n int) int {
	for n < len(p) && unfinished(p[:n]) && in.more() {
		k, err := in.file.Read(p[n : n+1])
		if err != nil || k == 0 {
			break // the next Read meets it again
		}
		n += k
	}
	return n
}

// openInput gives the terminal to read keys from: in itself, or the controlling
// terminal when data is piped in.
func openInput(in *os.File) (terminal *os.File, done func(), err error) {
	if Interactive(in) {
		return in, func() {}, nil
	}
	tty, err := openTTY()
	if err != nil {
		return nil, nil, err
	}
	return tty, func() { _ = tty.Close() }, nil
}
