package workspace

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

const sound = "[plan]\ntitle = \"Plan\"\nyears = { from = 2018, to = 2019 }\n[[paper]]\nnumber = \"V/1\"\nkind = \"decision\"\ntitle = \"V\"\n"

const (
	theme  = "[[theme]]\nid = \"t\"\ntitle = \"T\"\n"
	themes = theme + "[[theme]]\nid = \"u\"\ntitle = \"U\"\n"
)

// denied is a folder in which some names cannot be opened or listed.
type denied struct {
	fstest.MapFS
	names map[string]error
}

func (d denied) Open(name string) (fs.File, error) {
	if err := d.names[name]; err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return d.MapFS.Open(name)
}

func (d denied) ReadDir(name string) ([]fs.DirEntry, error) {
	if err := d.names[name]; err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return d.MapFS.ReadDir(name)
}

func (d denied) ReadFile(name string) ([]byte, error) {
	if err := d.names[name]; err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return d.MapFS.ReadFile(name)
}

// huge is a file that is only said to be large.
type huge struct{ fstest.MapFS }

func (h huge) Stat(name string) (fs.FileInfo, error) {
	info, err := h.MapFS.Stat(name)
	return largeInfo{info}, err
}

type largeInfo struct{ fs.FileInfo }

func (largeInfo) Size() int64 { return 50 << 20 }

func files(texts ...string) fstest.MapFS {
	folder := fstest.MapFS{}
	for i := 0; i < len(texts); i += 2 {
		folder[texts[i]] = &fstest.MapFile{Data: []byte(texts[i+1])}
	}
	return folder
}

func with(folder fstest.MapFS, name string, mode fs.FileMode) fstest.MapFS {
	folder[name] = &fstest.MapFile{Mode: mode}
	return folder
}

func TestFaults(t *testing.T) {
	tests := map[string]struct {
		place  Location
		de, en string // all problems, a line each, hints indented
	}{
		"sound":                  {Location{Files: files("plan.toml", sound)}, "", ""},
		"BOM":                    {Location{Files: files("plan.toml", "\ufeff"+sound)}, "", ""},
		"CRLF":                   {Location{Files: files("plan.toml", strings.ReplaceAll(sound, "\n", "\r\n"))}, "", ""},
		"other endings":          {Location{Files: files("PLAN.TOML", sound, "a.txt", "x", "a.toml~", "x", ".a.toml", "x", "~a.toml", "x")}, "", ""},
		"one file":               {Location{Files: files("plan.toml", sound, "b.toml", "x"), Only: "plan.toml"}, "", ""},
		"one file with any name": {Location{Files: files("plan.txt", sound), Only: "plan.txt"}, "", ""},
		"empty file":             {Location{Files: files("plan.toml", sound, "leer.toml", "")}, "", ""},
		"only an empty file": {Location{Files: files("plan.toml", "")},
			"in keiner Datei steht eine Tabelle [plan] [no-plan]\n    mit [plan], title = \"…\" und years = { from = 2018, to = 2022 } beginnen",
			"no file has a table [plan] [no-plan]\n    begin with [plan], title = \"…\" and years = { from = 2018, to = 2022 }"},
		"empty folder": {Location{Files: files(), Shown: "ordner"},
			"im Ordner ordner steht keine TOML-Datei [no-plan]\n    eine Datei plan.toml mit einer Tabelle [plan] anlegen",
			"the folder ordner has no TOML file [no-plan]\n    make a file plan.toml with a table [plan]"},
		"missing folder": {Location{Files: os.DirFS("/no/such/folder"), Shown: "weg"},
			"den Ordner weg gibt es nicht [file]\n    Namen, Leserecht und Laufwerk prüfen",
			"the folder weg does not exist [file]\n    check its name, the permission to read it and the drive"},
		"folder that may not be read": {Location{Files: denied{files(), map[string]error{".": fs.ErrPermission}}},
			"der Ordner . darf nicht gelesen werden [file]\n    Namen, Leserecht und Laufwerk prüfen",
			"the folder . may not be read [file]\n    check its name, the permission to read it and the drive"},
		"folder on a broken drive": {Location{Files: denied{files(), map[string]error{".": errors.New("I/O error")}}},
			"der Ordner . kann nicht gelesen werden [file]\n    Namen, Leserecht und Laufwerk prüfen",
			"the folder . cannot be read [file]\n    check its name, the permission to read it and the drive"},
		"file that may not be read": {Location{Files: denied{files("a.toml", "x", "plan.toml", sound), map[string]error{"a.toml": fs.ErrPermission}}, Shown: "ordner"},
			"ordner/a.toml: darf nicht gelesen werden [file]\n    Leserecht für die Datei erteilen",
			"ordner/a.toml: may not be read [file]\n    give yourself permission to read it"},
		"file on a broken drive": {Location{Files: denied{files("a.toml", "x", "plan.toml", sound), map[string]error{"a.toml": errors.New("I/O \x1berror")}}},
			"a.toml: kann nicht gelesen werden: open a.toml: I/O ␛error [file]\n    Datei und Datenträger prüfen",
			"a.toml: cannot be read: open a.toml: I/O ␛error [file]\n    check the file and its drive"},
		"too large": {Location{Files: huge{files("plan.toml", sound)}},
			"plan.toml: ist mit 50 MiB zu groß; gelesen werden Dateien bis 32 MiB [file]\n    den Plan auf mehrere Dateien verteilen",
			"plan.toml: is too large at 50 MiB; files up to 32 MiB are read [file]\n    divide the plan over several files"},
		"Latin-1": {Location{Files: files("plan.toml", "[plan]\n# ä\ntitle = \"M\xfcnster\"\n")},
			"plan.toml:3:11: enthält hier ein Zeichen, das kein UTF-8 ist [utf8]\n    im Editor als UTF-8 speichern, nicht als ANSI oder Latin-1",
			"plan.toml:3:11: has a character here that is not UTF-8 [utf8]\n    save it as UTF-8 in the editor, not as ANSI or Latin-1"},
		"UTF-16": {Location{Files: files("plan.toml", "\xff\xfe[\x00p\x00")},
			"plan.toml: ist in UTF-16 gespeichert [file]\n    im Editor als UTF-8 speichern",
			"plan.toml: is saved as UTF-16 [file]\n    save it as UTF-8 in the editor"},
		"UTF-16 without a mark": {Location{Files: files("plan.toml", "[\x00p\x00")},
			"plan.toml: ist in UTF-16 gespeichert [file]\n    im Editor als UTF-8 speichern",
			"plan.toml: is saved as UTF-16 [file]\n    save it as UTF-8 in the editor"},
		"files in a folder below": {Location{Files: files("plan.toml", sound, "massnahmen/a.toml", "x", "massnahmen/b.toml", "y", ".alt/c.toml", "z", "leer/d.txt", "x"), Shown: "o"},
			"o/massnahmen: hier liegen 2 TOML-Dateien; gelesen wird nur der Ordner des Plans selbst [file]\n" +
				"    die Dateien in den Ordner des Plans legen; gehören sie nicht dazu, den Namen des Ordners mit einem Punkt beginnen",
			"o/massnahmen: 2 TOML files stand here; only the folder of the plan itself is read [file]\n" +
				"    put the files into the folder of the plan; if they do not belong to it, let the name of the folder begin with a dot"},
		"files of other endings": {Location{Files: files("plan.toml", sound, "a.toml.txt", "x", "b.TML", "y", "c.txt", "z")},
			"a.toml.txt: wird nicht gelesen, denn der Name endet nicht auf .toml [file]\n    in a.toml umbenennen\n" +
				"b.TML: wird nicht gelesen, denn der Name endet nicht auf .toml [file]\n    in b.toml umbenennen",
			""},
		"a copy": {Location{Files: files("plan.toml", sound, "plan - Kopie.toml", sound)},
			"plan - Kopie.toml: sagt dasselbe wie plan.toml und wird nicht gelesen [duplicate-id]\n    die Kopie löschen oder aus dem Ordner nehmen",
			"plan - Kopie.toml: says the same as plan.toml and is not read [duplicate-id]\n    delete the copy or take it out of the folder"},
		"a part of a plan": {Location{Files: files("plan.toml", sound, "a.toml", "[[measure]]\nid = \"m\"\ntitle = \"M\"\ntheme = \"t\"\n"), Shown: "o", Only: "a.toml"},
			"a.toml ist nur ein Teil eines Plans; der Plan ist der Ordner o [no-plan]\n    den Ordner nennen: o",
			"a.toml is only a part of a plan; the plan is the folder o [no-plan]\n    name the folder: o"},
		"the beginning of a plan": {Location{Files: files("plan.toml", sound, "a.toml", theme), Only: "plan.toml"},
			"plan.toml ist nur ein Teil eines Plans; der Plan ist der Ordner . [no-plan]\n    den Ordner nennen: .",
			"plan.toml is only a part of a plan; the plan is the folder . [no-plan]\n    name the folder: ."},
		"one of several plans": {Location{Files: files("plan.toml", sound, "a.toml", sound+"\n"), Only: "plan.toml"}, "", ""},
		"a plan alone":         {Location{Files: files("plan.toml", sound), Only: "plan.toml"}, "", ""},
		"a copy that was changed": {Location{Files: files("plan.toml", sound, "t.toml", theme, "t - Kopie.toml", "# neu\n"+theme)},
			"t - Kopie.toml:3:6: die Kennung „t“ ist schon vergeben: t.toml:2 [duplicate-id]\n    eine andere Kennung wählen oder den doppelten Eintrag löschen",
			"t - Kopie.toml:3:6: the id \"t\" is taken already: t.toml:2 [duplicate-id]\n    choose another id or delete the entry that stands twice"},
		"a copy with the plan in it": {Location{Files: files("plan.toml", sound+themes, "plan - Kopie.toml", "# neu\n"+sound+themes)},
			"plan - Kopie.toml: 4 Kennungen dieser Datei stehen schon in plan.toml; es scheint eine Kopie zu sein [duplicate-id]\n    eine der beiden Dateien löschen oder aus dem Ordner nehmen",
			""},
		"folder named like a file": {Location{Files: with(files("plan.toml", sound), "x.toml", fs.ModeDir)},
			"x.toml: ist ein Ordner, keine Datei, und wird übergangen [file]\n    Ordner umbenennen, so dass er nicht auf .toml endet",
			"x.toml: is a folder, not a file, and is left out [file]\n    rename the folder so that it does not end in .toml"},
		"nothing but such a folder": {Location{Files: with(files(), "x.toml", fs.ModeDir)},
			"in keiner Datei steht eine Tabelle [plan] [no-plan]\n    mit [plan], title = \"…\" und years = { from = 2018, to = 2022 } beginnen\n" +
				"x.toml: ist ein Ordner, keine Datei, und wird übergangen [file]\n    Ordner umbenennen, so dass er nicht auf .toml endet", ""},
		"pipe": {Location{Files: with(files("plan.toml", sound), "x.toml", fs.ModeNamedPipe)},
			"x.toml: ist keine gewöhnliche Datei [file]\n    durch eine Textdatei ersetzen",
			"x.toml: is not a regular file [file]\n    put a text file in its place"},
		"single file that is gone": {Location{Files: files(), Only: "plan.toml"},
			"plan.toml: gibt es nicht mehr [file]\n    Datei zurückholen oder eine andere nennen",
			"plan.toml: is no longer there [file]\n    bring the file back or name another"},
		"broken file hides what follows from it": {Location{Files: files("plan.toml", sound,
			"a.toml", "[[theme]]\nid = \"a\"\ntitle = x\n", "b.toml", "[[measure]]\nid = \"m\"\ntitle = 1\ntheme = \"a\"\n")},
			"a.toml:3:9: „x“ ist kein Wert [syntax]\n    Text gehört in Anführungszeichen\n" +
				"b.toml:3:9: „title“ hat die falsche Form [wrong-kind]\n    erwartet: Text in Anführungszeichen", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			snapshot := test.place.Read()
			if got := all(snapshot.Problems, words.German); got != test.de {
				t.Errorf("problems\n%s; want\n%s", got, test.de)
			}
			if got := all(snapshot.Problems, words.English); test.en != "" && got != test.en {
				t.Errorf("problems\n%s; want\n%s", got, test.en)
			}
			if snapshot.Plan == nil || snapshot.Ledger == nil || snapshot.Council == nil {
				t.Error("the snapshot is not whole")
			}
			if snapshot.Sound && source.Worst(snapshot.Problems, source.Error) {
				t.Error("sound in spite of an error")
			}
		})
	}
}

func all(problems []source.Problem, lang words.Lang) string {
	var lines []string
	for _, problem := range problems {
		lines = append(lines, problem.Text(lang))
		if hint := problem.Hint.In(lang); hint != "" {
			lines = append(lines, "    "+hint)
		}
	}
	return strings.Join(lines, "\n")
}

func TestLinks(t *testing.T) {
	tests := map[string]struct{ target, want string }{
		"in a circle": {"x.toml", "x.toml: ist ein Verweis, der im Kreis führt [file]\n    Verweis löschen oder auf eine Datei richten"},
		"dangling":    {"weg.toml", "x.toml: ist ein Verweis auf eine Datei, die es nicht gibt [file]\n    Verweis löschen oder auf eine Datei richten"},
		"to a file":   {"real.txt", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			place := folderOf(t, map[string]string{"plan.toml": sound, "real.txt": "[[theme]]\nid = \"a\"\ntitle = \"A\"\n"})
			if err := os.Symlink(test.target, place.Path("x.toml")); err != nil {
				t.Skip("no links here:", err)
			}
			if got := all(place.Read().Problems, words.German); got != test.want {
				t.Errorf("problems\n%s; want\n%s", got, test.want)
			}
		})
	}
}

func TestFind(t *testing.T) {
	folder := folderOf(t, map[string]string{"plan.toml": sound}).Folder
	above, base := filepath.Split(folder)
	tests := map[string]struct{ name, shown, only, file string }{
		"folder":   {base, base, "", base + "/plan.toml"},
		"here":     {base + "/.", base + "/.", "", base + "/plan.toml"},
		"file":     {base + "/plan.toml", base + "/", "plan.toml", base + "/plan.toml"},
		"absolute": {folder, folder, "", filepath.ToSlash(folder) + "/plan.toml"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			place, err := Find(above, test.name)
			if err != nil {
				t.Fatal(err)
			}
			if place.Shown != test.shown || place.Only != test.only || place.Folder != folder {
				t.Errorf("Find(%q) = %+v; want %+v in %s", test.name, place, test, folder)
			}
			snapshot := place.Read()
			if len(snapshot.Problems) > 0 || snapshot.Plan.At.File() != test.file {
				t.Errorf("%s: %s", snapshot.Plan.At.File(), all(snapshot.Problems, words.English))
			}
		})
	}
}

func TestFindWhatIsNotThere(t *testing.T) {
	place := folderOf(t, nil)
	if err := os.Symlink("kreis", place.Path("kreis")); err != nil {
		t.Skip("no links here:", err)
	}
	tests := map[string]struct{ de, en string }{
		"weg\x1b": {"weg␛ gibt es nicht: einen Ordner mit TOML-Dateien oder eine TOML-Datei nennen",
			"weg␛ does not exist: name a folder of TOML files or a TOML file"},
		"kreis": {"kreis ist ein Verweis, der im Kreis führt", "kreis is a link that leads in a circle"},
	}
	for name, test := range tests {
		_, err := Find(place.Folder, name)
		var missing *MissingError
		if !errors.As(err, &missing) {
			t.Fatalf("Find(%q) = %v; want a MissingError", name, err)
		}
		if got := missing.In(words.German); got != test.de {
			t.Errorf("Find(%q): %s; want %s", name, got, test.de)
		}
		if got := missing.In(words.English); got != test.en {
			t.Errorf("Find(%q): %s; want %s", name, got, test.en)
		}
	}
}

// TestRereadDecodesOnlyWhatChanged tells a decoded file from one that was kept
// by the identity of its text.
func TestRereadDecodesOnlyWhatChanged(t *testing.T) {
	folder := files("plan.toml", sound, "a.toml", "[[theme]]\nid = \"a\"\ntitle = \"A\"\n", "b.toml", "x", "c.toml", "[[theme]]\nid = \"c\"\ntitle = \"C\"\n")
	place := Location{Files: folder}
	first := place.Read()
	folder["a.toml"] = &fstest.MapFile{Data: []byte("[[theme]]\nid = \"b\"\ntitle = \"A\"\n")}
	delete(folder, "c.toml")
	second := first.Reread()
	if got, want := all(second.Problems, words.German), all(place.Read().Problems, words.German); got != want {
		t.Errorf("problems\n%s; want\n%s", got, want)
	}
	if got := second.Plan.Themes; len(got) != 1 || got[0].ID != "b" {
		t.Errorf("themes %+v; want b only", got)
	}
	if got := first.Plan.Themes; len(got) != 2 || got[0].ID != "a" {
		t.Errorf("the old snapshot has now themes %+v", got)
	}
	kept := 0
	for _, file := range second.files {
		for _, before := range first.files {
			if file == before {
				kept++
			}
		}
	}
	if kept != 2 {
		t.Errorf("%d files kept; want 2, plan.toml and b.toml", kept)
	}
}

// TestReadersChangeNothingInTables reads the example from the same decoded
// files again and again, which is what Reread lives on.
func TestReadersChangeNothingInTables(t *testing.T) {
	for _, name := range []string{"muenster", "muenster-2017", "citeq-2026"} {
		place, err := Find("../../testdata", name)
		if err != nil {
			t.Fatal(err)
		}
		first := place.Read()
		want := written(t, first)
		if got := written(t, first.Reread().Reread()); got != want {
			t.Errorf("%s reads otherwise the third time", name)
		}
		if got := written(t, place.Read()); got != want {
			t.Errorf("%s reads otherwise anew", name)
		}
	}
}

// written is a plan and its problems as text, to compare by.
func written(t *testing.T, s *Snapshot) string {
	t.Helper()
	text, err := json.Marshal(s.Plan)
	if err != nil {
		t.Fatal(err)
	}
	return string(text) + all(s.Problems, words.German)
}
