package terminal

import (
	"os"

	"golang.org/x/sys/unix"
)

// discard forgets what waits for a terminal and lets it go on: only one that
// was stopped wakes who waits for it.
func discard(out *os.File) {
	fd := int(out.Fd())
	_ = unix.IoctlSetInt(fd, unix.TCFLSH, unix.TCOFLUSH)
	_ = unix.IoctlSetInt(fd, unix.TCXONC, unix.TCOOFF)
	_ = unix.IoctlSetInt(fd, unix.TCXONC, unix.TCOON)
}
