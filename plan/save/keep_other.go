//go:build !unix

package save

import (
	"io/fs"
	"os"
)

func names(fs.FileInfo) uint64 { return 1 }

// keep gives a new file the mode of the one that it replaces.
func keep(file *os.File, _ string, old fs.FileInfo) error {
	return os.Chmod(file.Name(), old.Mode().Perm())
}
