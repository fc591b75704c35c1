//go:build unix

package terminal

import (
	"errors"
	"io"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

func repaired(f *os.File, timeout time.Duration) (io.Reader, *gate, error) {
	gate, err := newGate()
	fd := int(f.Fd())
	return &input{f, func() bool { return readable(fd, timeout) }, gate}, gate, err
}

// readable waits until a byte can be read, at most for the limit. It uses select
// since poll does not know terminals on macOS.
func readable(fd int, limit time.Duration) bool {
	if !selectable(fd) {
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

// awaited waits until a byte can be read from one of both, and tells whether it
// is the second. Where that cannot be waited for, the first is taken for ready.
func awaited(fd, second int) bool {
	for selectable(fd) && selectable(second) {
		var set unix.FdSet
		set.Set(fd)
		set.Set(second)
		_, err := unix.Select(max(fd, second)+1, &set, nil, nil, nil)
		if !errors.Is(err, unix.EINTR) {
			return err == nil && set.IsSet(second)
		}
	}
	return false
}

func selectable(fd int) bool { return fd >= 0 && fd < unix.FD_SETSIZE }

func openTTY() (*os.File, error) { return os.OpenFile("/dev/tty", os.O_RDWR, 0) }
