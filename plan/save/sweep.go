package save

import (
	"os"
	"path/filepath"
)

// sweep removes from a folder what saves left there that were killed: under
// names of theirs, and held by no process.
func sweep(folder string) {
	dir, err := os.Open(folder)
	if err != nil {
		return
	}
	defer dir.Close()
	names, _ := dir.Readdirnames(-1)
	for _, name := range names {
		if !passingName.MatchString(name) {
			continue
		}
		name = filepath.Join(folder, name)
		if info, err := os.Lstat(name); err == nil && (info.Mode().IsRegular() || info.IsDir()) {
			removeAbandoned(name, info)
		}
	}
}
