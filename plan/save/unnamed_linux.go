package save

import (
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// unnamed opens a file that has no name in a folder; nil where the file system
// has no such files, or none that can be named later.
func unnamed(folder string) *os.File {
	fd, err := unix.Open(folder, unix.O_TMPFILE|unix.O_RDWR|unix.O_CLOEXEC, uint32(newFile))
	if err != nil {
		return nil
	}
	file := os.NewFile(uintptr(fd), folder)
	if _, err := os.Stat(pathOf(file)); err != nil || !hold(file, pathOf(file)) {
		file.Close()
		return nil
	}
	return file
}

// pathOf is where the system shows an open file.
func pathOf(file *os.File) string { return "/proc/self/fd/" + strconv.Itoa(int(file.Fd())) }

// link gives an unnamed file a name that nothing has yet.
func link(file *os.File, name string) error {
	err := unix.Linkat(unix.AT_FDCWD, pathOf(file), unix.AT_FDCWD, name, unix.AT_SYMLINK_FOLLOW)
	if err != nil {
		return &os.LinkError{Op: "link", Old: name, New: name, Err: err}
	}
	return nil
}
