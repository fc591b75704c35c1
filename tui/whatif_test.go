package tui

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"digiplan/plan/starter"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// TestTenPercentLess: "ten percent less at citeq in 2020" takes five keys.
func TestTenPercentLess(t *testing.T) {
	a := started(t, copied(t), words.German, 80, 24)
	a.keys("9", "t", "right", "+", "+")
	wantShown(t, a, "citeq, Erfolgsplan, 2020", "kürzen, 10 % · 245.000 € von 2.450.000 €", "rote Linie", "◐ teils", "✗ weicht", "citeq 2020  2.595.000  2.350.000")
}

// TestReadmeShowsTheRedLine holds its picture of page 9.
func TestReadmeShowsTheRedLine(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	a := started(t, copied(t), words.German, 80, 24)
	a.keys("9", "t", "right", "+", "+")
	var picture strings.Builder
	for line := range strings.SplitSeq(a.body(), "\n") {
		picture.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	if !strings.Contains(string(readme), "```text\n"+picture.String()+"```") {
		t.Errorf("README.md does not show\n%s", picture.String())
	}
}

// texts are the files of a plan.
func texts(t *testing.T, place workspace.Location) map[string]string {
	t.Helper()
	files := make(map[string]string)
	for _, file := range place.Read().Files() {
		text, err := os.ReadFile(place.Path(file.Path))
		if err != nil {
			t.Fatal(err)
		}
		files[file.Path] = string(text)
	}
	return files
}

func sameTexts(a, b map[string]string) bool { return fmt.Sprint(a) == fmt.Sprint(b) }

// withoutScenarios is the example, whose page begins with one of its own.
func withoutScenarios(t *testing.T) workspace.Location {
	place := copied(t)
	if err := os.Remove(place.Path("scenarios.toml")); err != nil {
		t.Fatal(err)
	}
	return place
}

// TestWhatIfIsSavedWhenWanted: trying touches no file; w writes a scenario, which can be
// opened again and taken back byte for byte.
func TestWhatIfIsSavedWhenWanted(t *testing.T) {
	place := withoutScenarios(t)
	before := texts(t, place)
	a := started(t, place, words.German, 120, 40)
	a.keys("9", "t", "right", "+", "+", "K", "p", "d", "u", "u")
	if !sameTexts(before, texts(t, place)) {
		t.Fatal("trying changes files")
	}
	a.keys("w", "P", "r", "o", "b", "e", "enter")
	wantShown(t, a, "Szenario „Probe“ in plan.toml gespeichert · u nimmt es zurück", " Probe ")
	if text := texts(t, place)["plan.toml"]; !strings.Contains(text, `{ do = "rank", measure = "anliegen" },`) || !strings.Contains(text, `{ do = "cut", book = "provider", part = "operating", year = 2020, percent = 10 },`) {
		t.Errorf("plan.toml says %s", text[max(0, len(text)-400):])
	}
	a.keys("o", "enter")
	wantShown(t, a, "Entwurf, nicht gespeichert", "Ziel: nichts (+)")
	a.keys("o", "P", "r", "o", "enter")
	wantShown(t, a, "citeq, Erfolgsplan, 2020", "kürzen, 10 %", " Probe ")
	a.keys("-")
	wantShown(t, a, "Probe, geändert", "kürzen, 5 %")
	a.keys("u", "u")
	wantShown(t, a, "zurückgenommen: plan.toml wieder ohne „Probe“")
	if !sameTexts(before, texts(t, place)) {
		t.Error("taken back, the files differ")
	}
}

// TestNewPlanFolder: W hands the files of the new plan over; the plan itself stays.
func TestNewPlanFolder(t *testing.T) {
	place := copied(t)
	before := texts(t, place)
	o := testOptions(place, words.German)
	var folder string
	var written []starter.File
	var refusal error
	o.NewPlan = func(name string, files []starter.File) (string, error) {
		folder, written = name, files
		return "~/" + name, refusal
	}
	a := startedWith(o, 120, 40)
	a.keys("9", "t", "right", "+", "+", "W", "n", "e", "u", "enter")
	wantShown(t, a, "geschrieben: ~/neu · ansehen: digiplan ~/neu")
	if folder != "neu" || len(written) != len(before) || !sameTexts(before, texts(t, place)) {
		t.Errorf("%d files are written into %q, and the plan has %d", len(written), folder, len(before))
	}
	for _, file := range written {
		if file.Name == "citeq.toml" && !bytes.Contains(file.Text, []byte("2020 = { estimate = 980_000 }")) { // 1,055,000 - 35,000 - 40,000
			t.Errorf("citeq.toml says %s", file.Text)
		}
	}
	refusal = errors.New("in diesem Ordner steht schon ein Plan")
	a.keys("W", "n", "e", "u", "enter")
	wantShown(t, a, "✗ in diesem Ordner steht schon ein Plan")
}

// TestWhatIfRefuses says why something cannot be done, and leaves the line where it is.
func TestWhatIfRefuses(t *testing.T) {
	a := started(t, copied(t), words.German, 120, 40)
	a.keys("9", "t", "right", "+", "+", "+", "+")
	wantShown(t, a, "✗ gefordert sind 490.000 €, im Jahr 2020 können höchstens 480.000 € weichen", "kürzen, 15 %")
	a.keys("home", "d")
	wantShown(t, a, "✗ „e-akte“ kann nicht weichen: pflichtige Aufgabe", "kürzen, 15 %")
	a.keys("a", "4", "8", "0", "0", "0", "0", "enter")
	wantShown(t, a, "kürzen, 480.000 € · 480.000 € von 2.450.000 €")
	place := copied(t)
	place.Folder = ""
	a = started(t, place, words.German, 120, 40)
	a.keys("9", "+", "w", "enter")
	wantShown(t, a, "✗ das Beispiel steckt im Programm")
}

// fiveYears is the large plan with money in all years, and in 2021 so little on the lines
// that measures have to give way.
func fiveYears(measures int) workspace.Location {
	_, folder := large(measures)
	text := bytes.ReplaceAll(folder[largeFile].Data, []byte(`2020 = "9.999,50" }`), []byte(`2020 = "9.999,50", 2021 = 10_000, 2022 = 10_000 }`))
	text = bytes.ReplaceAll(text, []byte("2020 = { estimate = 50_000_000 }\n"), []byte("2020 = { estimate = 50_000_000 }\n2021 = { estimate = 600_000 }\n2022 = { estimate = 600_000 }\n"))
	return workspace.Location{Files: fstest.MapFS{largeFile: {Data: text}}}
}

// BenchmarkWhatIf is the way from a key on the page to the frame that shows what it does.
func BenchmarkWhatIf(b *testing.B) {
	for _, measures := range []int{400, 5_000} {
		place := fiveYears(measures)
		for name, keys := range map[string][2]string{"target": {"-", "+"}, "measure": {"K", "J"}, "cursor": {"up", "down"}, "protect": {"p", "p"}} {
			b.Run(fmt.Sprint(measures, "/", name), func(b *testing.B) {
				a := started(b, place, words.German, 200, 60)
				a.keys("9", "right", "right", "+", "+", "+", "+", "+")
				if !strings.Contains(a.shown(), "weicht") {
					b.Fatal(a.shown())
				}
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					a.Update(key(keys[i%2]))
					a.View()
				}
			})
		}
	}
}
