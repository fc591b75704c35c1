//go:build unix

package terminal

import (
	"errors"
	"io"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

func repaired(f *os.File, timeout time.Duration) io.Reader {
	fd := int(f.Fd())
	return &input{File: f, more: func() bool { return readable(fd, timeout) }}
}

// readable waits until a byte can be read, at most for the limit. It uses select
// since poll does not know terminals on macOS.
func readable(fd int, limit time.Duration) bool {
	if fd < 0 || fd >= unix.FD_SETSIZE {
		return false
	}
	end := time.Now().Add(limit)
	for {
		var set unix.FdSet
		set.Set(fd)
		wait := unix.NsecToTimeval(max(0, time.Until(end)).Nanoseconds())
		n, err := unix.Select(fd+1, &set, nil, nil, &wait)
		if !errors.Is(err, unix.EINTR) {
			return err == nil && n > 0
		}
	}
}

func openTTY() (*os.File, error) { return os.OpenFile("/dev/tty", os.O_RDWR, 0) }
