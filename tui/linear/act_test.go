package linear

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/starter"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// TestWhatIfLineByLine: all that the page does can be told line by line: a target, moves,
// protection, a saved scenario and its end, a new plan.
func TestWhatIfLineByLine(t *testing.T) {
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("../../testdata/muenster")); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(folder, "scenarios.toml")); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(filepath.Join(folder, "plan.toml"))
	if err != nil {
		t.Fatal(err)
	}
	place, err := workspace.Find("", folder)
	if err != nil {
		t.Fatal(err)
	}
	saved := ""
	var written []starter.File
	typed := []struct{ text, want string }{
		{"9", "9: Was wäre wenn"},
		{"t", "können 505.000 € weichen"},
		{"y", "können 480.000 € weichen"},
		{"+", "kürzen, 5 %, 122.500 € von 2.450.000 €"},
		{"a 10%", "kürzen, 10 %, 245.000 €"},
		{"h", "K und eine Zeile, etwa K 3: später weichen lassen"},
		{"K 9", "jetzt Zeile 8: Digitale Maßnahmenplanung aller Ämter. Stand: bleibt"},
		{"p 8", "Digitale Maßnahmenplanung aller Ämter. Stand: fest"},
		{"p", "die Nummer einer Zeile nennen, etwa p 3"},
		{"d 1", "„e-akte“ kann nicht weichen: pflichtige Aufgabe"},
		{"d 14", "mit dieser Zeile geht das nicht: sie ist keine Maßnahme"},
		{"u", "kürzen, 10 %"},
		{"f", "§ 82 Abs. 1 Nr. 1 GO NRW"},
		{"w Probe", "Szenario „Probe“ in plan.toml gespeichert"},
		{"o", "2: Probe probe"},
		{"2", "kürzen, 10 %"},
		{"W neu", "geschrieben: ~/neu"},
		{"u", "zurückgenommen: plan.toml wieder ohne „Probe“"},
		{"u", "es gibt nichts zurückzunehmen"},
		{"1", "rechtlich gebunden. Betrag: 615.000 Euro"},
		{"b", "Das war der Anfang."},
		{"q", ""},
	}
	keys := &typist{}
	for _, one := range typed {
		*keys = append(*keys, func() string {
			if strings.HasPrefix(one.text, "o") {
				text, _ := os.ReadFile(filepath.Join(folder, "plan.toml"))
				saved = string(text)
			}
			return one.text
		})
	}
	var out strings.Builder
	o := Options{In: keys, Out: &out, Place: place, Lang: words.German, View: budget.Cash,
		NewPlan: func(folder string, files []starter.File) (string, error) { written = files; return "~/" + folder, nil }}
	if err := Run(o); err != nil {
		t.Fatal(err)
	}
	rest := out.String()
	for _, one := range typed {
		_, after, ok := strings.Cut(rest, one.want)
		if !ok {
			t.Fatalf("%q does not say %q; said since:\n%s", one.text, one.want, rest)
		}
		rest = after
	}
	if after, err := os.ReadFile(filepath.Join(folder, "plan.toml")); err != nil || string(after) != string(before) || !strings.Contains(saved, `title = "Probe"`) {
		t.Errorf("%v; plan.toml was %q and is %q", err, saved, after)
	}
	if len(written) != 12 {
		t.Errorf("%d files are written; want 12", len(written))
	}
}
