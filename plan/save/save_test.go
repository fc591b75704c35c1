package save_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"digiplan/plan/save"
	"digiplan/plan/words"
)

func put(t *testing.T, name, text string, mode fs.FileMode) string {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(name, mode); err != nil {
		t.Fatal(err)
	}
	return name
}

func text(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

func TestFileReplaces(t *testing.T) {
	name := put(t, filepath.Join(t.TempDir(), "a.toml"), "alt", 0o640)
	var asked []string
	guard := func(target, fresh string) error {
		old, err := os.ReadFile(target)
		asked = append(asked, fmt.Sprintf("%s %t %v", old, fresh == "", err))
		return err
	}
	if err := save.File(name, save.Options{Guard: guard}, text("neu")); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(name); string(got) != "neu" {
		t.Errorf("the file says %q", got)
	}
	if got, want := strings.Join(asked, ", "), "alt true <nil>, alt false <nil>"; got != want {
		t.Errorf("the guard saw %q; want %q", got, want)
	}
	if info, err := os.Stat(name); runtime.GOOS != "windows" && (err != nil || info.Mode().Perm() != 0o640) {
		t.Errorf("the mode is %v, %v", info.Mode(), err)
	}
}

// TestFileFaults: whatever goes wrong, the old file stays and nothing else.
func TestFileFaults(t *testing.T) {
	for name, c := range map[string]struct {
		mode  fs.FileMode
		guard func(target, fresh string) error
		write error
		want  save.Reason
		says  string
	}{
		"full disk":           {0o600, nil, &fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}, save.Full, "der Datenträger ist voll"},
		"full share":          {0o600, nil, syscall.EDQUOT, save.Full, "der Datenträger ist voll"},
		"broken disk":         {0o600, nil, errors.New("input/output error"), save.Failed, "input/output error"},
		"read-only":           {0o400, nil, nil, save.ReadOnly, "schreibgeschützt: den Schutz aufheben"},
		"forbidden at first":  {0o600, func(string, string) error { return &save.Error{Why: save.Changed} }, nil, save.Changed, "inzwischen geändert: neu laden mit r"},
		"forbidden at last":   {0o600, func(_, fresh string) error { return when(fresh != "", &save.Error{Why: save.Changed}) }, nil, save.Changed, "inzwischen"},
		"no right to do that": {0o600, func(string, string) error { return fs.ErrPermission }, nil, save.Denied, "Schreibrecht"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			target := put(t, filepath.Join(folder, "a.toml"), "alt", c.mode)
			err := save.File(target, save.Options{Guard: c.guard}, func(w io.Writer) error {
				io.WriteString(w, strings.Repeat("x", 1<<20))
				return c.write
			})
			var known *save.Error
			if !errors.As(err, &known) || known.Why != c.want {
				t.Fatalf("File gives %v; want reason %d", err, c.want)
			}
			if de, en := known.In(words.German), known.In(words.English); !strings.Contains(de, c.says) || de == en || !strings.Contains(de, target) {
				t.Errorf("it says %q and %q; want %q", de, en, c.says)
			}
			if got, _ := os.ReadFile(target); string(got) != "alt" {
				t.Errorf("the file says %q", got)
			}
			if left, _ := os.ReadDir(folder); len(left) != 1 {
				t.Errorf("%d files are left", len(left))
			}
		})
	}
}

func when(true bool, err error) error {
	if true {
		return err
	}
	return nil
}

// TestLinkThroughALinkedFolder: ".." in a link leads from the folder that the
// link really stands in.
func TestLinkThroughALinkedFolder(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Log("links need a right there that people have not")
		return
	}
	folder := t.TempDir()
	in := func(names ...string) string { return filepath.Join(append([]string{folder}, names...)...) }
	err := errors.Join(os.MkdirAll(in("a", "b", "c"), 0o700), os.MkdirAll(in("a", "b", "other"), 0o700), os.Mkdir(in("other"), 0o700),
		os.Symlink(in("a", "b", "c"), in("link")), os.Symlink("../other/plan.toml", in("a", "b", "c", "plan.toml")))
	if err != nil {
		t.Fatal(err)
	}
	put(t, in("a", "b", "other", "plan.toml"), "alt", 0o600)
	if err := save.File(in("link", "plan.toml"), save.Options{}, text("neu")); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(in("a", "b", "other", "plan.toml")); string(got) != "neu" {
		t.Errorf("the file says %q", got)
	}
	if _, err := os.Stat(in("other", "plan.toml")); err == nil {
		t.Error("another file was written")
	}
}
