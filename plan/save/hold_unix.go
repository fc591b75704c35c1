//go:build unix

package save

import (
	"io/fs"
	"os"

	"golang.org/x/sys/unix"
)

// hold keeps a new file or folder from being swept as long as it is open. It
// is false for one that has been swept already.
func hold(file *os.File, name string) bool {
	if unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB) == unix.EWOULDBLOCK {
		return false
	}
	here, err := os.Stat(name)
	open, openErr := file.Stat()
	return err == nil && openErr == nil && os.SameFile(here, open)
}

// removeAbandoned removes what no process holds.
func removeAbandoned(name string, _ fs.FileInfo) {
	fd, err := unix.Open(name, unix.O_RDONLY|unix.O_NONBLOCK|unix.O_NOFOLLOW|unix.O_CLOEXEC, 0)
	if err != nil {
		return
	}
	defer unix.Close(fd)
	if unix.Flock(fd, unix.LOCK_EX|unix.LOCK_NB) == nil {
		os.RemoveAll(name)
	}
}
