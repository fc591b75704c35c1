//go:build unix

package export

import (
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"digiplan/plan/save"
)

// pipe makes a pipe that whoever reads it waits for without end.
func pipe(t *testing.T, name string) {
	t.Helper()
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestPipesAreNotWaitedFor holds that an export ends where pipes have the names
// of its lock files or of its target.
func TestPipesAreNotWaitedFor(t *testing.T) {
	for name, c := range map[string]struct {
		pipe  string
		saved bool
	}{
		"lock of LibreOffice": {".~lock.plan.csv#", true}, "lock of Excel": {"~$plan.csv", true}, "target": {"plan.csv", false},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			pipe(t, filepath.Join(folder, c.pipe))
			ended := make(chan error, 1)
			go func() {
				ended <- formatOf(t, "csv").save(save.File, filepath.Join(folder, "plan.csv"), false, func(to io.Writer) error {
					_, err := io.WriteString(to, "new")
					return err
				})
			}()
			select {
			case err := <-ended:
				if saved := err == nil; saved != c.saved {
					t.Errorf("saved: %v, %v; want %v", saved, err, c.saved)
				}
			case <-time.After(10 * time.Second):
				t.Fatal("the export waits for a pipe")
			}
			if info, err := os.Lstat(filepath.Join(folder, c.pipe)); err != nil || info.Mode()&os.ModeNamedPipe == 0 {
				t.Errorf("the pipe is %v, %v", info, err)
			}
		})
	}
}
