package linear

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/page"
)

// typist types one line at each reading, and may do something before it.
type typist []func() string

func (t *typist) Read(p []byte) (int, error) {
	if len(*t) == 0 {
		return 0, io.EOF
	}
	next := (*t)[0]
	*t = (*t)[1:]
	return copy(p, next()+"\n"), nil
}

func said(text string) func() string { return func() string { return text } }

// TestReload: a change is told of once, and read when asked for; a broken file
// leaves the last state.
func TestReload(t *testing.T) {
	folder := t.TempDir()
	write := func(text string) {
		if err := os.WriteFile(filepath.Join(folder, "plan.toml"), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	const plan = "[plan]\ntitle = \"P\"\nyears = { from = 2018, to = 2019 }\n[[measure]]\nid = \"a\"\ntitle = \"Alt\"\n"
	write(plan)
	place, err := workspace.Find("", folder)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	keys := &typist{
		said("2"),
		func() string { write(strings.Replace(plan, "Alt", "Neuer", 1)); return "1" },
		said("r"),
		func() string { write("[plan"); return "" },
		said("r"),
		said("1"),
		said("q"),
	}
	if err := Run(Options{In: keys, Out: &out, Place: place, Lang: words.German, View: budget.Cash}); err != nil {
		t.Fatal(err)
	}
	rest := out.String()
	for _, want := range []string{
		"1: a. Maßnahme: Alt", "Die Dateien haben sich geändert", "Neu geladen.", "1: a. Maßnahme: Neuer",
		"Die Dateien haben sich geändert", "Der Plan kann nicht gelesen werden:", "Gezeigt wird der letzte lesbare Stand.", "a. Maßnahme: Neuer",
	} {
		_, after, ok := strings.Cut(rest, want)
		if !ok {
			t.Fatalf("%q is not said behind the others:\n%s", want, out.String())
		}
		rest = after
	}
	if n := strings.Count(out.String(), "haben sich geändert"); n != 2 {
		t.Errorf("changes are told of %d times; want 2", n)
	}
}

// full takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestOutputThatFails(t *testing.T) {
	place := workspace.Location{Files: os.DirFS("../../testdata/muenster")}
	if err := Run(Options{In: strings.NewReader("1\n2\n"), Out: full{}, Place: place, View: budget.Cash}); err == nil {
		t.Error("nobody hears that nothing can be written")
	}
}

// TestPagesAreThoseOfTheScreen, with the same numbers.
func TestPagesAreThoseOfTheScreen(t *testing.T) {
	place := workspace.Location{Files: os.DirFS("../../testdata/muenster")}
	var out strings.Builder
	if err := Run(Options{In: strings.NewReader(""), Out: &out, Place: place, View: budget.Cash, Earlier: place.Read()}); err != nil {
		t.Fatal(err)
	}
	for i, p := range page.AllWith(place.Read()) {
		if want := fmt.Sprintf("\n%d: %s", i+1, p.Title().De); !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in the menu:\n%s", want, out.String())
		}
	}
}
