//go:build linux || openbsd || dragonfly || darwin || freebsd || netbsd

package workspace

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestStampSeesCopiesOfTheSameSizeAndTime: cp -p and rsync -t give a file the
// time of its original.
func TestStampSeesCopiesOfTheSameSizeAndTime(t *testing.T) {
	place := folderOf(t, map[string]string{"plan.toml": "a = 1\n"})
	file, then := place.Path("plan.toml"), time.Date(2018, 3, 14, 0, 0, 0, 0, time.UTC)
	must(t, os.Chtimes(file, then, then))
	before := place.Stamp()

	over := filepath.Join(t.TempDir(), "other")
	write(t, over, "a = 2\n")
	must(t, os.Chtimes(over, then, then))
	must(t, os.Rename(over, file))
	after := place.Stamp()
	if after == before {
		t.Error("a file renamed over another keeps the stamp")
	}

	for deadline := time.Now().Add(20 * time.Second); place.Stamp() == after; { // clocks of files tick slowly
		if time.Now().After(deadline) {
			t.Fatal("a file written in place keeps the stamp")
		}
		write(t, file, "a = 3\n")
		must(t, os.Chtimes(file, then, then))
	}
}
