package linear

import (
	"os"
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// TestNewMeasureLineByLine: the file is chosen before it is written, by number or by name.
func TestNewMeasureLineByLine(t *testing.T) {
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("../../testdata/muenster")); err != nil {
		t.Fatal(err)
	}
	place, err := workspace.Find("", folder)
	if err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(place.Path("measures-wlan.toml"))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	typed := "n\nn xyz\n\nn xyz\nmeasures-wlan\nn xyz\n1\nu\nq\n"
	if err := Run(Options{In: strings.NewReader(typed), Out: &out, Place: place, Lang: words.German, View: budget.Cash}); err != nil {
		t.Fatal(err)
	}
	rest := out.String()
	for _, want := range []string{
		"die Kennung nennen, etwa n wlan-bad", "In welche Datei?", "1: plan.toml", "nichts gewählt",
		"Maßnahme xyz in measures-wlan.toml:", "die Kennung „xyz“ ist schon vergeben", "frei ist: xyz-2", "zurückgenommen: Maßnahme xyz",
	} {
		_, after, ok := strings.Cut(rest, want)
		if !ok {
			t.Fatalf("%q is not said; said since:\n%s", want, rest)
		}
		rest = after
	}
	if now, err := os.ReadFile(place.Path("measures-wlan.toml")); err != nil || string(now) != string(before) {
		t.Errorf("the file is not as before (%v)", err)
	}
	out.Reset()
	place.Folder = ""
	if err := Run(Options{In: strings.NewReader("n x\nq\n"), Out: &out, Place: place, Lang: words.English, View: budget.Cash}); err != nil || !strings.Contains(out.String(), "the example is inside the program") {
		t.Errorf("the example: %v, %s", err, out.String())
	}
}
