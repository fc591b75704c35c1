package terminal

import (
	"errors"
	"os"
	"syscall"
	"time"
)

// output is the terminal to draw on. bubbletea does not look whether anything
// arrives there; a program that nobody sees must not stay.
type output struct {
	*os.File
	gone func()
}

func (o *output) Write(p []byte) (int, error) {
	n, err := o.File.Write(p)
	if lost(err) {
		o.gone()
	}
	return n, err
}

// patience is how long a terminal may take no output when the program ends.
const patience = 300 * time.Millisecond

// insist throws away what a terminal does not take, until the program has ended:
// it would wait for a stopped or silent one without end.
func insist(out *os.File, ended <-chan struct{}) {
	for wait := patience; ; wait = patience / 30 {
		select {
		case <-ended:
			return
		case <-time.After(wait):
			discard(out)
		}
	}
}

// lost tells of what is said of a terminal that is no longer there.
func lost(err error) bool { return errors.Is(err, syscall.EIO) || errors.Is(err, syscall.EPIPE) }
