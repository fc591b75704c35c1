//go:build unix

package save_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"digiplan/plan/save"
	"digiplan/plan/words"
)

// TestFileKeepsRights: what is written anew has the mode of what was there, to
// the last bit, whatever the system takes from new files.
func TestFileKeepsRights(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o077))
	for _, mode := range []fs.FileMode{0o666, 0o664, 0o660, 0o640, 0o600, 0o755, 0o604} {
		name := put(t, filepath.Join(t.TempDir(), "a.toml"), "alt", mode)
		if err := save.File(name, save.Options{}, text("neu")); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != mode {
			t.Errorf("a file of %v is %v now, %v", mode, info.Mode(), err)
		}
	}
	name := filepath.Join(t.TempDir(), "a.toml")
	if err := save.File(name, save.Options{}, text("neu")); err != nil {
		t.Fatal(err)
	}
	if info, _ := os.Stat(name); info.Mode().Perm() != 0o600 {
		t.Errorf("a new file is %v; want what the system leaves of it", info.Mode())
	}
}

// TestFileKeepsGroup needs a second group, or root, to prove anything.
func TestFileKeepsGroup(t *testing.T) {
	name := put(t, filepath.Join(t.TempDir(), "a.toml"), "alt", 0o660)
	owner, group := os.Getuid(), os.Getgid()
	if owner == 0 {
		owner, group = 12345, 54321
	} else if groups, err := os.Getgroups(); err == nil && len(groups) > 0 {
		group = groups[len(groups)-1]
	}
	if err := os.Chown(name, owner, group); err != nil {
		t.Fatal(err)
	}
	if err := save.File(name, save.Options{}, text("neu")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	if is := info.Sys().(*syscall.Stat_t); int(is.Uid) != owner || int(is.Gid) != group || info.Mode().Perm() != 0o660 {
		t.Errorf("the file is of %d and %d, %v; want %d and %d", is.Uid, is.Gid, info.Mode(), owner, group)
	}
}

// TestFileOfTwoNames is not written, for the other name would keep the old
// text; forced, it is.
func TestFileOfTwoNames(t *testing.T) {
	folder := t.TempDir()
	name, other := put(t, filepath.Join(folder, "a.toml"), "alt", 0o600), filepath.Join(folder, "b.toml")
	if err := os.Link(name, other); err != nil {
		t.Fatal(err)
	}
	var known *save.Error
	err := save.File(name, save.Options{}, text("neu"))
	if !errors.As(err, &known) || known.Why != save.Linked || !strings.Contains(known.In(words.German), "zweiten Namen") {
		t.Errorf("a file of two names gives %v", err)
	}
	if err := save.File(name, save.Options{Force: true}, text("neu")); err != nil {
		t.Error(err)
	}
	if got := content(t, folder); got["a.toml"] != "neu" || got["b.toml"] != "alt" {
		t.Errorf("the files say %q", got)
	}
}

// TestSweep: the next save removes what killed ones have left, and nothing else.
func TestSweep(t *testing.T) {
	if os.Getenv("DIGIPLAN_SAVES_TO") != "" {
		beKilled(t)
	}
	folder := t.TempDir()
	put(t, filepath.Join(folder, ".digiplan-1abc.tmp"), "half", 0o600)
	put(t, filepath.Join(folder, ".digiplan-Notes.tmp"), "mine", 0o600)
	if err := os.MkdirAll(filepath.Join(folder, ".digiplan-9z.tmp", "im"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("a", filepath.Join(folder, ".digiplan-2.tmp")); err != nil {
		t.Fatal(err)
	}
	live := save.Held(t, filepath.Join(folder, ".digiplan-3.tmp"))
	defer live.Close()
	if err := save.File(filepath.Join(folder, "a"), save.Options{}, text("A")); err != nil {
		t.Fatal(err)
	}
	var left []string
	entries, _ := os.ReadDir(folder)
	for _, entry := range entries {
		left = append(left, entry.Name())
	}
	if got, want := strings.Join(left, " "), ".digiplan-2.tmp .digiplan-3.tmp .digiplan-Notes.tmp a"; got != want {
		t.Errorf("left are %s; want %s", got, want)
	}
}

// TestKilled: a process that is killed while it writes into a folder leaves
// nothing there that the next save does not take away.
func TestKilled(t *testing.T) {
	root := t.TempDir()
	for _, target := range []string{filepath.Join(root, "neu"), root} {
		child := exec.Command(os.Args[0], "-test.run=^TestSweep$")
		child.Env = append(os.Environ(), "DIGIPLAN_SAVES_TO="+target)
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := child.StdinPipe(); err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadFull(out, make([]byte, len("half\n"))); err != nil {
			t.Fatal(err)
		}
		child.Process.Kill()
		child.Wait()
		if err := save.File(filepath.Join(root, "a"), save.Options{}, text("A")); err != nil {
			t.Fatal(err)
		}
		if entries, _ := os.ReadDir(root); len(entries) != 1 {
			t.Errorf("a kill leaves %v", entries)
		}
	}
}

// beKilled writes until somebody ends the process.
func beKilled(t *testing.T) {
	folder, err := save.OpenFolder(os.Getenv("DIGIPLAN_SAVES_TO"), false)
	if err != nil {
		t.Fatal(err)
	}
	err = errors.Join(folder.File("x", save.Options{}, text("X")), folder.File("y", save.Options{}, func(io.Writer) error {
		os.Stdout.WriteString("half\n")
		io.ReadAll(os.Stdin)
		return nil
	}))
	t.Fatal(err)
}
