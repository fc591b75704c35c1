//go:build unix

package terminal

import (
	"io"
	"os"
	"time"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// ask puts the question and gives what was answered within the limit.
func ask(in, out *os.File, limit time.Duration) string {
	fd := in.Fd()
	if group, err := unix.IoctlGetInt(int(fd), unix.TIOCGPGRP); err != nil || group != unix.Getpgrp() {
		return "" // in the background touching the terminal would stop us
	}
	before, err := term.MakeRaw(fd)
	if err != nil {
		return ""
	}
	defer func() { _ = term.Restore(fd, before) }()
	if _, err := io.WriteString(out, question); err != nil {
		return ""
	}
	return listenFor(in, time.Now().Add(limit))
}

func listenFor(in *os.File, end time.Time) string {
	var reply []byte
	part := make([]byte, 256)
	for !answered(string(reply)) && readable(int(in.Fd()), time.Until(end)) {
		n, err := in.Read(part)
		if err != nil {
			break
		}
		reply = append(reply, part[:n]...)
	}
	return string(reply)
}
