//go:build unix

package save

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

func TestReadRegular(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	if err := errors.Join(os.WriteFile(at("file"), []byte("text"), 0o600), os.Symlink("file", at("link")), syscall.Mkfifo(at("pipe"), 0o600), os.Symlink("pipe", at("link to pipe"))); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"file": "text", "link": "text", "pipe": "", "link to pipe": "", ".": "", "missing": ""} {
		ended := make(chan error, 1)
		go func() {
			text, err := ReadRegular(at(name))
			if string(text) != want || (err == nil) != (want != "") {
				t.Errorf("ReadRegular(%s) = %q, %v; want %q", name, text, err, want)
			}
			ended <- err
		}()
		select {
		case err := <-ended:
			if errors.Is(err, fs.ErrNotExist) != (name == "missing") {
				t.Errorf("ReadRegular(%s) fails with %v", name, err)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("ReadRegular(%s) waits", name)
		}
	}
	if text, err := ReadRegular(os.DevNull); err == nil {
		t.Errorf("a device reads as %q", text)
	}
}
