//go:build unix

package workspace

import (
	"path/filepath"
	"syscall"
	"testing"
)

// A pipe that nobody writes to is no plan and is not waited for.
func TestHasPlanReadsNoPipes(t *testing.T) {
	folder := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(folder, "x.toml"), 0o600); err != nil {
		t.Fatal(err)
	}
	if HasPlan(folder) {
		t.Error("a pipe is taken for a plan")
	}
}
