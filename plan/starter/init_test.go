package starter_test

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"testing"

	"digiplan/plan/save"
	"digiplan/plan/starter"
	"digiplan/plan/words"
)

func starterFiles(t *testing.T) []starter.File {
	t.Helper()
	files, err := starter.Files(words.German, 2031)
	if err != nil || len(files) != 4 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	return files
}

// holds is what stands in a folder, nil for none.
func holds(t *testing.T, folder string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	found := make(map[string]string)
	for _, entry := range entries {
		text, _ := os.ReadFile(filepath.Join(folder, entry.Name()))
		found[entry.Name()] = string(text)
	}
	return found
}

// TestWrite: a plan is written where there is none, the rest of one where it was
// interrupted, and nothing where another stands; whatever the folder is called.
func TestWrite(t *testing.T) {
	files := starterFiles(t)
	whole := make(map[string]string)
	for _, file := range files {
		whole[file.Name] = string(file.Text)
	}
	with := func(name, text string) map[string]string {
		all := maps.Clone(whole)
		all[name] = text
		return all
	}
	for name, c := range map[string]struct {
		folder string
		there  map[string]string // nil: no folder
		want   map[string]string // nil: refused, and what is there stays
	}{
		"new":                {"neu", nil, whole},
		"new, deep":          {"tief/im/neuen", nil, whole},
		"new, like a set":    {"p[1]", nil, whole},
		"new, like all":      {"p*", nil, whole},
		"empty":              {"leer", map[string]string{}, whole},
		"of other things":    {"voll", map[string]string{"README": "x"}, with("README", "x")},
		"hidden":             {"voll", map[string]string{".ruff.toml": "x"}, with(".ruff.toml", "x")},
		"interrupted":        {"halb", map[string]string{files[0].Name: string(files[0].Text)}, whole},
		"nearly done":        {"halb", map[string]string{files[0].Name: string(files[0].Text), files[2].Name: string(files[2].Text)}, whole},
		"whole":              {"voll", whole, nil},
		"another":            {"p[1]", map[string]string{"mein.toml": "x"}, nil},
		"in capitals":        {"voll", map[string]string{"PLAN.TOML": "x"}, nil},
		"changed":            {"voll", map[string]string{files[0].Name: string(files[0].Text) + "\n"}, nil},
		"beside interrupted": {"voll", map[string]string{files[0].Name: string(files[0].Text), "mein.toml": "x"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			folder := filepath.Join(root, c.folder)
			if c.there != nil {
				if err := os.Mkdir(folder, 0o700); err != nil {
					t.Fatal(err)
				}
			}
			for name, text := range c.there {
				if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			err := starter.Write(folder, files)
			want := c.want
			if want == nil {
				want = c.there
				if !errors.Is(err, starter.ErrPlan) {
					t.Errorf("Write gives %v; want %v", err, starter.ErrPlan)
				}
			} else if err != nil {
				t.Error(err)
			}
			if got := holds(t, folder); !maps.Equal(got, want) {
				t.Errorf("the folder holds %q", got)
			}
			if beside := holds(t, root); len(beside) != 1 {
				t.Errorf("left are %q", beside)
			}
		})
	}
}

// TestWriteFails: nothing is left, not even the folder.
func TestWriteFails(t *testing.T) {
	root := t.TempDir()
	files := append(starterFiles(t), starter.File{Name: "kein/ordner.toml"})
	var known *save.Error
	if err := starter.Write(filepath.Join(root, "neu"), files); !errors.As(err, &known) {
		t.Errorf("a file that cannot be made gives %v", err)
	}
	if err := starter.Write(root, files); !errors.As(err, &known) || len(holds(t, root)) != 0 {
		t.Errorf("%v, left are %q", err, holds(t, root))
	}
}
