package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"digiplan/plan/words"
	"digiplan/tui/page"
)

// FuzzViews saves a view into any file and deletes it again. What stood there
// before stands there in the end, and nothing is lost in between.
func FuzzViews(f *testing.F) {
	f.Add([]byte(""), "Lücken", "lücke>0")
	f.Add([]byte("# meins\nnote = 1\nview = [{ name = \"a\", page = \"measures\" }]\nlast = 2\n"), "a", "")
	f.Add([]byte("[[view]]\nname = 'a'\npage = 'measures'\n\n# b\n[[view]] # c\nname = \"b\"\npage = \"lines\"\n"), "a", "x \"y\"")
	f.Fuzz(func(t *testing.T, text []byte, name, filter string) {
		file := filepath.Join(t.TempDir(), "views.toml")
		if err := os.WriteFile(file, text, 0o600); err != nil {
			t.Fatal(err)
		}
		before := readViews(file)
		view := page.SavedView{Name: words.Same(name), Page: "measures", Filter: filter}
		if before.place(view) >= 0 {
			return // it would be another one
		}
		after, err := before.put(view, words.German)
		if err != nil {
			holdsStill(t, file, text)
			return
		}
		if len(after.views) != len(before.views)+1 || after.place(view) < 0 {
			return // a name that is none: nothing was promised
		}
		saved, err := os.ReadFile(file)
		if err != nil || !strings.HasPrefix(string(saved), strings.TrimRight(string(text), "\n")) {
			t.Fatalf("saving makes %q of %q, %v", saved, text, err)
		}
		gone, err := after.drop(view)
		if err != nil {
			holdsStill(t, file, saved)
			return
		}
		if got, _ := os.ReadFile(file); len(gone.views) != len(before.views) || strings.TrimRight(string(got), "\n") != strings.TrimRight(string(text), "\n") && len(text) > 0 {
			t.Errorf("deleting makes %q of %q; before %q", got, saved, text)
		}
	})
}

// holdsStill: what was refused has changed nothing.
func holdsStill(t *testing.T, file string, text []byte) {
	t.Helper()
	if got, err := os.ReadFile(file); err != nil || string(got) != string(text) {
		t.Errorf("the file says %q, %v; want %q", got, err, text)
	}
}
