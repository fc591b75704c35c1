//go:build unix

package save

import (
	"io/fs"
	"os"
	"syscall"
)

// names counts the names of a file.
func names(info fs.FileInfo) uint64 {
	if known, ok := info.Sys().(*syscall.Stat_t); ok {
		return uint64(known.Nlink)
	}
	return 1
}

// keep gives a new file what the one has that it replaces: group, mode, and
// what else the system lets be given.
func keep(file *os.File, target string, old fs.FileInfo) error {
	mode := old.Mode().Perm()
	if known, ok := old.Sys().(*syscall.Stat_t); ok && file.Chown(int(known.Uid), int(known.Gid)) != nil && file.Chown(-1, int(known.Gid)) != nil {
		mode &^= 0o070 &^ (mode << 3) // another group gets no more than everybody
	}
	if err := file.Chmod(mode); err != nil {
		return err
	}
	keepAttributes(file, target)
	return nil
}
