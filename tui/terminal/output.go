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
	if errors.Is(err, syscall.EIO) || errors.Is(err, syscall.EPIPE) {
		o.gone()
	}
	return n, err
}
