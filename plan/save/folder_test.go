package save_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"digiplan/plan/save"
)

// content is what stands in a folder: names and texts, folders of it too.
func content(t *testing.T, folder string) map[string]string {
	t.Helper()
	found := make(map[string]string)
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(filepath.Join(folder, name))
		found[name] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestFolder: nothing is there before all is placed, and nothing is left of what
// is not.
func TestFolder(t *testing.T) {
	for name, c := range map[string]struct {
		target  string
		parents bool
	}{
		"new":         {"neu", false},
		"with a tail": {"neu/", false},
		"deep":        {"neu/im/neuen", true},
		"there":       {"da", false},
	} {
		for _, placed := range []bool{true, false} {
			t.Run(name, func(t *testing.T) {
				root := t.TempDir()
				if err := os.Mkdir(filepath.Join(root, "da"), 0o700); err != nil {
					t.Fatal(err)
				}
				put(t, filepath.Join(root, "da", "a"), "alt", 0o600)
				before := content(t, root)
				folder, err := save.OpenFolder(filepath.Join(root, c.target), c.parents)
				if err != nil {
					t.Fatal(err)
				}
				if err := errors.Join(folder.File("a", save.Options{}, text("A")), folder.File("b", save.Options{}, text("B"))); err != nil {
					t.Fatal(err)
				}
				if _, err := os.Stat(filepath.Join(root, c.target, "b")); err == nil {
					t.Error("a file is in its place before its time")
				}
				want := before
				if placed {
					if err := folder.Place(); err != nil {
						t.Fatal(err)
					}
					want[filepath.Join(c.target, "a")], want[filepath.Join(c.target, "b")] = "A", "B"
				}
				folder.Close()
				got := content(t, root)
				if len(got) != len(want) || got[filepath.Join(c.target, "b")] != want[filepath.Join(c.target, "b")] || got["da/a"] != want["da/a"] {
					t.Errorf("there are %q; want %q", got, want)
				}
				if entries, _ := os.ReadDir(root); len(entries) != 1 && !placed {
					t.Errorf("%v are left", entries)
				}
			})
		}
	}
}

// TestFolderFaults: the folder is named as the person did, not as it is called
// before its time.
func TestFolderFaults(t *testing.T) {
	root := t.TempDir()
	file := put(t, filepath.Join(root, "datei"), "", 0o600)
	for name, want := range map[string]save.Reason{file: save.NotFolder, filepath.Join(file, "x"): save.NotFolder, filepath.Join(root, "kein", "x"): save.NoFolder} {
		var known *save.Error
		if _, err := save.OpenFolder(name, false); !errors.As(err, &known) || known.Why != want || known.Name != name {
			t.Errorf("OpenFolder(%s) gives %v; want reason %d", name, err, want)
		}
	}
	folder, err := save.OpenFolder(filepath.Join(root, "neu"), false)
	if err != nil {
		t.Fatal(err)
	}
	defer folder.Close()
	var known *save.Error
	err = folder.File("a", save.Options{Guard: func(string, string) error { return fs.ErrPermission }}, text("A"))
	if !errors.As(err, &known) || known.Name != filepath.Join(root, "neu", "a") {
		t.Errorf("the error is %v", err)
	}
	if err := folder.Place(); err != nil {
		t.Error(err)
	}
	if entries, _ := os.ReadDir(root); slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == "neu" }) {
		t.Error("a folder without files was made")
	}
}
