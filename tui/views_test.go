package tui

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/page"
	"digiplan/tui/style"
)

// withViews is an app of a person whose views are in a file.
func withViews(t *testing.T, file string) *app {
	t.Helper()
	a := untimed(Options{Place: copied(t), Lang: words.German, View: "cash", Theme: style.Mono, Views: file, Clock: func() time.Time { return clock }})
	a.width, a.height = 120, 30
	a.run(a.Init())
	return a
}

func (a *app) typing(text string) {
	for _, r := range text {
		a.Update(key(strings.ReplaceAll(string(r), " ", "space")))
	}
}

// once presses keys whose work ends with saying something for a while.
func (a *app) once(names ...string) {
	for _, name := range names {
		if _, cmd := a.Update(key(name)); cmd != nil {
			a.Update(cmd())
		}
	}
}

// chosen presses Enter where nothing but words comes of it.
func (a *app) chosen() { a.Update(key("enter")) }

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestViewIsSavedRecalledAndDeleted(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new", "digiplan", "views.toml")
	a := withViews(t, file)
	a.keys("2", "/")
	a.typing(`lead:citeq "x\`)
	a.keys("backspace", "backspace", "backspace", "enter", "s", "s", "s", "s", "t", "V")
	a.typing("Für die citeq")
	wantShown(t, a, "„Für die citeq“ speichern")
	a.once("enter")
	wantShown(t, a, "gespeichert: Für die citeq")
	want := `# Ansichten von digiplan: mit V gespeichert und gelöscht; auch von Hand zu ändern

[[view]]
name = "Für die citeq"
page = "measures"
filter = "lead:citeq"
sort = "need"
group = "theme"
descending = true
`
	if got := read(t, file); got != want {
		t.Errorf("the file says\n%s\nwant\n%s", got, want)
	}

	a = withViews(t, file)
	a.keys("V")
	a.typing("citeq")
	wantShown(t, a, "Für die citeq", "Maßnahmen · eigene · lead:citeq")
	a.chosen()
	wantShown(t, a, "›2 Maßnahmen", "/ lead:citeq", "gruppiert: Thema · 9 von 35", "Bedarf ▼", "Ansicht: Für die citeq")
	a.keys("V")
	a.typing("citeq")
	wantShown(t, a, "› ✓ Für die citeq")
	a.keys("delete")
	wantShown(t, a, "wirklich löschen")
	a.once("delete")
	wantShown(t, a, "gelöscht: Für die citeq")
	if got := read(t, file); strings.Contains(got, "view") {
		t.Errorf("after deleting the file says\n%s", got)
	}
}

// TestDeletingAsksAgainAfterMoving: the second press is for the same view.
func TestDeletingAsksAgainAfterMoving(t *testing.T) {
	file := filepath.Join(t.TempDir(), "views.toml")
	before := "[[view]]\nname = \"a1\"\npage = \"both\"\n\n[[view]]\nname = \"a2\"\npage = \"both\"\n"
	write(t, file, before)
	a := withViews(t, file)
	a.keys("V", "a")
	a.once("delete", "down", "delete", "up", "delete")
	if got := read(t, file); got != before {
		t.Errorf("the file says\n%s", got)
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestForeignEntriesStay: what digiplan does not understand in the file is
// named, and is there after saving, replacing and deleting.
func TestForeignEntriesStay(t *testing.T) {
	file := filepath.Join(t.TempDir(), "views.toml")
	write(t, file, `# meine
farbe = "blau"

[[view]] # die wichtige
name = "Lücken"   # wirklich
page = "measures"
filter = "gap>0"
from = 2018

# die zweite
[[view]]
name = "Woanders"
page = "streets"

# Ende
[other]
x = 1
`)
	a := withViews(t, file)
	wantShown(t, a, "gespeicherte Ansichten: views.toml:2:1: unbekannte", "(+3)")
	a.keys("2", "s", "s", "s", "V")
	a.typing("Lücken")
	wantShown(t, a, "„Lücken“ durch die jetzige Ansicht ersetzen")
	a.once("up", "enter")
	want := `# meine
farbe = "blau"

[[view]] # die wichtige
name = "Lücken"   # wirklich
page = "measures"
from = 2018
sort = "need"
descending = true

# die zweite
[[view]]
name = "Woanders"
page = "streets"

# Ende
[other]
x = 1
`
	if got := read(t, file); got != want {
		t.Errorf("after replacing the file says\n%s", got)
	}
	a.keys("V")
	a.typing("Neue")
	a.once("enter")
	want += "\n[[view]]\nname = \"Neue\"\npage = \"measures\"\nsort = \"need\"\ndescending = true\n"
	if got := read(t, file); got != want {
		t.Errorf("after saving the file says\n%s", got)
	}
	a.keys("V")
	a.typing("lucken")
	a.once("delete", "delete")
	head, tail, _ := strings.Cut(want, "[[view]] # die wichtige")
	want = head + tail[strings.Index(tail, "# die zweite"):]
	if got := read(t, file); got != want {
		t.Errorf("after deleting the file says\n%s", got)
	}
}

func TestBrokenViewsAreKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "views.toml")
	broken := "[[view]\nname = \"Lücken\"\n"
	write(t, file, broken)
	a := withViews(t, file)
	wantShown(t, a, "gespeicherte Ansichten: views.toml:1:")
	a.keys("2", "V")
	a.typing("Neue")
	a.once("enter")
	wantShown(t, a, "nichts gespeichert – views.toml:1:")
	if got := read(t, file); got != broken {
		t.Errorf("the file says\n%s", got)
	}
	write(t, file, "[[view]]\nname = \"Lücken\"\npage = \"measures\"\n")
	a.keys("V")
	a.typing("Lücken")
	wantShown(t, a, "eigene")
}

func TestViewsOfAnotherWindowAreKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "views.toml")
	a, b := withViews(t, file), withViews(t, file)
	for i, window := range []*app{a, b} {
		window.keys("2", "V")
		window.typing("Fenster " + string(rune('A'+i)))
		window.once("enter")
	}
	if got := read(t, file); !strings.Contains(got, "Fenster A") || !strings.Contains(got, "Fenster B") {
		t.Errorf("the file says\n%s", got)
	}
}

// TestViewInAList is not deleted with what shares its lines.
func TestViewInAList(t *testing.T) {
	const text = "note = \"meins\"\nview = [\n  { name = \"Alt\", page = \"measures\", filter = \"wlan\" },\n]\nother = 1\n"
	file := filepath.Join(t.TempDir(), "views.toml")
	write(t, file, text)
	v := readViews(file)
	if len(v.usable()) != 1 {
		t.Fatalf("the views are %v", v.usable())
	}
	_, err := v.drop(v.usable()[0])
	var refused viewsError
	if !errors.As(err, &refused) || !strings.Contains(refused.In(words.German), "dort von Hand löschen") {
		t.Errorf("deleting it gives %v", err)
	}
	if got := read(t, file); got != text {
		t.Errorf("the file says\n%s", got)
	}
}

func TestViewWithUnknownWords(t *testing.T) {
	file := filepath.Join(t.TempDir(), "views.toml")
	write(t, file, "[[view]]\nname = \"Alt\"\npage = \"measures\"\nfilter = \"wlan\"\nsort = \"cost\"\ngroup = \"street\"\ncolumns = \"title colour need\"\n")
	a := withViews(t, file)
	a.keys("V")
	a.typing("alt")
	a.chosen()
	wantShown(t, a, "Ansicht „Alt“: hier gibt es nicht: cost, street, colour", "/ wlan", "Maßnahme", "Bedarf")
}

// TestErrandsTakeFewKeys: from the overview, with the views that come with the
// program.
func TestErrandsTakeFewKeys(t *testing.T) {
	a := withViews(t, "")
	a.keys("V", "9", "0")
	a.chosen()
	wantShown(t, a, "›3 Haushalt", "77 von 180", "102,5 %")
	a.keys(":")
	a.typing("lücken je thema")
	a.once("enter")
	wantShown(t, a, "›2 Maßnahmen", "gruppiert: Thema · 2 von 35", "360.000", "55.000")
	a.keys("V", "x", "y")
	if strings.Contains(a.shown(), "speichern") {
		t.Error("saving is offered where there is no file for it")
	}
}

// everyColumn is a measure with what few plans say, so that its columns stand.
const everyColumn = `[[measure]]
id = "every-column"
title = "E"
need = { 2020 = 2 }
running = { 2020 = 1 }
post = [{ book = "city", years = { 2020 = 0.5 } }]
`

func TestBuiltInViewsMeanSomething(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		place := copied(t)
		if err := os.WriteFile(place.Path("more.toml"), []byte(everyColumn), 0o600); err != nil {
			t.Fatal(err)
		}
		a := started(t, place, lang, 120, 30)
		for _, view := range page.BuiltIn(lang) {
			at := a.pageOf(view)
			if at < 0 {
				t.Errorf("%s: there is no page %q", view.Name.En, view.Page)
				continue
			}
			v := a.pages[at].(page.Viewer)
			if unknown := v.Recall(view, a.frame()); unknown != nil {
				t.Errorf("%s: unknown %v", view.Name.En, unknown)
			}
			if now := v.Saved(); now.Filter != view.Filter || now.Sort != view.Sort || now.FromHigh != view.FromHigh || now.Group != view.Group {
				t.Errorf("%s becomes %+v", view.Name.En, now)
			}
		}
	}
}

// TestBuiltInViewsNeedTheirColumns: what no measure says is not offered to look at.
func TestBuiltInViewsNeedTheirColumns(t *testing.T) {
	folder := t.TempDir()
	place := workspace.Location{Files: os.DirFS(folder), Folder: folder}
	if err := os.WriteFile(place.Path("plan.toml"), []byte("[plan]\ntitle = \"P\"\nyears = { from = 2020, to = 2020 }\n[[measure]]\nid = \"m\"\ntitle = \"M\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	a := started(t, place, words.German, 120, 30)
	offered := func() bool {
		return slices.ContainsFunc(a.allViews(), func(v page.SavedView) bool { return v.Name.De == "Folgekosten" })
	}
	if offered() {
		t.Error("running costs are offered where no measure says any")
	}
	if err := os.WriteFile(place.Path("more.toml"), []byte(everyColumn), 0o600); err != nil {
		t.Fatal(err)
	}
	if a = started(t, place, words.German, 120, 30); !offered() {
		t.Error("running costs are not offered where a measure says them")
	}
}

// TestBuiltInViewsSayTheSame: in either language a view leaves the same rows.
func TestBuiltInViewsSayTheSame(t *testing.T) {
	for _, name := range []string{"muenster", "citeq-2026"} {
		model := page.NewModel(workspace.Location{Files: os.DirFS("../testdata/" + name)}.Read(), budget.Cash, words.German, nil)
		for i, german := range page.BuiltIn(words.German) {
			english := page.BuiltIn(words.English)[i]
			f := page.Frame{Width: 120, Height: 40, Lang: words.German, Model: model}
			left := func(view page.SavedView) string {
				p := page.All()[slices.IndexFunc(page.All(), func(p page.Page) bool { v, ok := p.(page.Viewer); return ok && v.Table() == view.Page })]
				p.(page.Viewer).Recall(view, f)
				rest := p.View(f)
				_, rest, _ = strings.Cut(rest, "\n") // with the count
				_, rest, _ = strings.Cut(rest, "\n") // the filter itself
				return rest
			}
			if de, en := left(german), left(english); de != en {
				t.Errorf("%s, %s:\n%s\nand\n%s", name, german.Name.De, de, en)
			}
		}
	}
}
