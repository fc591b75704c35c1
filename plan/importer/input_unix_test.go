//go:build unix

package importer

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"digiplan/plan/words"
)

// What is no file is refused at once: a pipe would be waited for without end.
func TestNoFiles(t *testing.T) {
	folder := t.TempDir()
	pipe := filepath.Join(folder, "pipe.csv")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		pipe: "pipe.csv: ist keine Datei", folder: "ist keine Datei", "/dev/null": "null: ist keine Datei",
		filepath.Join(folder, "a.csv"): "a.csv: gibt es hier nicht",
	} {
		for _, read := range []func() error{
			func() error { _, err := openInput(t.Context(), path); return err },
			func() error { _, err := readJSON(path); return err },
		} {
			refusal, ok := read().(*Refusal)
			if !ok || !strings.Contains(refusal.In(words.German), want) {
				t.Errorf("%s: %v; want %q", path, refusal, want)
			}
		}
	}
}
