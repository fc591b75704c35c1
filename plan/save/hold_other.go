//go:build !unix

package save

import (
	"io/fs"
	"os"
	"time"
)

// hold has nothing to do: what is old enough to be swept is nobody's.
func hold(*os.File, string) bool { return true }

// removeAbandoned removes what is older than any save takes.
func removeAbandoned(name string, info fs.FileInfo) {
	if time.Since(info.ModTime()) > 24*time.Hour {
		os.RemoveAll(name)
	}
}
