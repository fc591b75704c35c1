package command

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui"
)

// screenContext is a working folder with the example in it, in a home of its own.
func screenContext(t *testing.T) (c Context, home string) {
	t.Helper()
	home = t.TempDir()
	folder := filepath.Join(home, "arbeit")
	if err := os.CopyFS(filepath.Join(folder, "plan"), os.DirFS("../../testdata/muenster")); err != nil {
		t.Fatal(err)
	}
	t.Setenv("GIT_CEILING_DIRECTORIES", home)
	return Context{Folder: folder, Getenv: func(name string) string { return map[string]string{"HOME": home}[name] }}, home
}

func TestOlderVersionIsAFolderOrARevision(t *testing.T) {
	c, home := screenContext(t)
	if err := os.Mkdir(filepath.Join(home, "leer"), 0o777); err != nil {
		t.Fatal(err)
	}
	place, err := workspace.Find(c.Folder, "plan")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"plan":                          "",
		"~/arbeit/plan":                 "",
		filepath.Join(c.Folder, "plan"): "",
		"~/leer":                        "im Ordner ~/leer steht kein Plan",
		"nirgends":                      "nirgends gibt es nicht: einen Ordner mit TOML-Dateien",
		"HEAD~1":                        "HEAD~1 gibt es nicht",
	} {
		snapshot, err := c.readEarlier(place)(context.Background(), name)
		switch {
		case want == "" && (err != nil || !snapshot.Sound):
			t.Errorf("%s: %v", name, err)
		case want != "" && (err == nil || !strings.Contains(Say(err, words.German), want)):
			t.Errorf("%s: %v; want %q", name, err, want)
		}
	}
	t.Setenv("PATH", t.TempDir())
	if _, err := c.readEarlier(place)(context.Background(), "HEAD"); err == nil || !strings.Contains(Say(err, words.German), "fehlt das Programm git") {
		t.Errorf("without git: %v", err)
	}
}

// TestExportSaysWhere: the person reads in which folder the file is.
func TestExportSaysWhere(t *testing.T) {
	c, home := screenContext(t)
	place, err := workspace.Find(c.Folder, "plan")
	if err != nil {
		t.Fatal(err)
	}
	what := tui.Exported{Snapshot: place.Read(), View: "cash", Lang: words.German}
	what.Part = what.Snapshot.Source("cash").Findings()
	what.Path = c.exportName(what) + ".xlsx"
	file, err := c.exporter()(context.Background(), what)
	if name := filepath.Base(c.exportName(tui.Exported{Snapshot: what.Snapshot, Lang: words.German, Sheet: "e-akte", Public: true})); name != "digiplan-2018-03-14-steckbrief-e-akte-oeffentlich" {
		t.Errorf("a sheet is called %s", name)
	}
	if want := filepath.Join("~", "arbeit", "digiplan-2018-03-14-feststellungen.xlsx"); err != nil || file != want {
		t.Errorf("written: %q, %v; want %q", file, err, want)
	}
	if _, err := os.Stat(filepath.Join(home, strings.TrimPrefix(file, "~"))); err != nil {
		t.Error(err)
	}
	for path, want := range map[string]string{home: "~", home + "stadt": home + "stadt", "/": "/"} {
		if got := c.fromHome(path); got != want {
			t.Errorf("fromHome(%q) = %q; want %q", path, got, want)
		}
	}
}

// TestNoWorkingFolder: without a folder no plan is guessed, a named one is read.
func TestNoWorkingFolder(t *testing.T) {
	c, _ := screenContext(t)
	plan := filepath.Join(c.Folder, "plan")
	c.Folder = ""
	var lost *NoWorkingFolderError
	if _, err := c.Open(""); !errors.As(err, &lost) || lost.In(words.German) == lost.In(words.English) {
		t.Errorf("no plan in no folder gives %v", err)
	}
	if snapshot, err := c.Open(plan); err != nil || !snapshot.Sound {
		t.Errorf("a plan of full name gives %v", err)
	}
}

// TestScreenWritesEveryKind: by the ending of the path, all of it or a list, and never
// over a file that is not ours.
func TestScreenWritesEveryKind(t *testing.T) {
	c, _ := screenContext(t)
	place, err := workspace.Find(c.Folder, "plan")
	if err != nil {
		t.Fatal(err)
	}
	snapshot := place.Read()
	if err := os.WriteFile(filepath.Join(c.Folder, "fremd.md"), []byte("# fremd\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	list := snapshot.Source("cash").Findings()
	for name, e := range map[string]struct {
		what tui.Exported
		file string // that is there then
		want string // in what is said
	}{
		"a folder":             {tui.Exported{Path: "aus/"}, "aus/measures.csv", ""},
		"a list as csv":        {tui.Exported{Path: "liste.csv", Part: list}, "liste.csv", ""},
		"a committee":          {tui.Exported{Path: "rat.md", Committee: "rat"}, "rat.md", ""},
		"for the public":       {tui.Exported{Path: "alle.json", Public: true}, "alle.json", ""},
		"a sheet":              {tui.Exported{Path: "blatt.html", Sheet: "wlan-gebaeude"}, "blatt.html", ""},
		"a sheet as csv":       {tui.Exported{Path: "blatt.csv", Sheet: "wlan-gebaeude"}, "", "die Endung der Zieldatei muss eine von diesen sein: .xlsx .md .html"},
		"a sheet of nothing":   {tui.Exported{Path: "blatt.html", Sheet: "nix", Public: true}, "", "diese Maßnahme ist nicht öffentlich"},
		"all in one csv":       {tui.Exported{Path: "plan.csv"}, "", "eine CSV-Datei hat eine Tabelle"},
		"a folder for the rat": {tui.Exported{Path: "rat/", Committee: "rat"}, "", "eine CSV-Datei hat eine Tabelle"},
		"a foreign file":       {tui.Exported{Path: "fremd.md"}, "", "wird nicht überschrieben: einen anderen Namen nennen"},
		"a strange ending":     {tui.Exported{Path: "plan.doc"}, "", "die Endung der Zieldatei muss eine von diesen sein"},
		"no folder":            {tui.Exported{Path: "nirgends/plan.md"}, "", "den Ordner gibt es nicht"},
	} {
		e.what.Snapshot, e.what.View, e.what.Lang = snapshot, "cash", words.German
		_, err := c.exporter()(context.Background(), e.what)
		if e.file != "" {
			if _, missing := os.Stat(filepath.Join(c.Folder, e.file)); err != nil || missing != nil {
				t.Errorf("%s: %v, %v", name, err, missing)
			}
			continue
		}
		if err == nil || !strings.Contains(Say(err, words.German), e.want) || strings.Contains(Say(err, words.German), "--force") {
			t.Errorf("%s: %v; want %q", name, err, e.want)
		}
	}
}
