package terminal

import (
	"os"

	"golang.org/x/sys/unix"
)

// discard lets a stopped terminal go on and forgets what waits for it.
func discard(out *os.File) {
	const output = 2 // FWRITE
	fd := int(out.Fd())
	_ = unix.IoctlSetPointerInt(fd, unix.TIOCFLUSH, output)
	_ = unix.IoctlSetInt(fd, unix.TIOCSTART, 0)
}
