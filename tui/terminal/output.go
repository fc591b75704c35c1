package terminal

import (
	"errors"
	"os"
	"syscall"
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

// lost tells of what is said of a terminal that is no longer there.
func lost(err error) bool { return errors.Is(err, syscall.EIO) || errors.Is(err, syscall.EPIPE) }
