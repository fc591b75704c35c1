package settings

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

func written(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "settings.toml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func contents(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestRead(t *testing.T) {
	all := "[screen]\nlanguage = \"en\"\ntheme = \"light\"\nglyphs = \"ascii\"\nview = \"resource\"\nno_mouse = true\nlinear = true\nexports = \"~/aus\"\n"
	for name, c := range map[string]struct {
		text, wrong string
		want        Settings
	}{
		"nothing":      {"", "", Settings{}},
		"all":          {all, "", Settings{Language: "en", Theme: "light", Glyphs: "ascii", View: "resource", NoMouse: true, Linear: true, Exports: "~/aus"}},
		"one":          {"[screen]\ntheme = \"dark\"\n", "", Settings{Theme: "dark"}},
		"a slip":       {"[screen]\ntheme = \"drak\"\nlinear = true\n", "„drak“ ist hier nicht", Settings{Linear: true}},
		"unknown key":  {"[screen]\nthem = \"dark\"\n", "unbekannter Schlüssel „them“", Settings{}},
		"no TOML":      {"[screen\n", "nicht geschlossen", Settings{}},
		"other tables": {"[plan]\n", "plan", Settings{}},
	} {
		got, problems := Read(written(t, c.text))
		got.At = source.Place{}
		if got != c.want {
			t.Errorf("%s: %+v; want %+v", name, got, c.want)
		}
		said := ""
		for _, problem := range problems {
			said += problem.Text(words.German)
		}
		if c.wrong == "" && said != "" || !strings.Contains(said, c.wrong) {
			t.Errorf("%s: problems %q; want some of %q", name, said, c.wrong)
		}
	}
	for _, path := range []string{"", filepath.Join(t.TempDir(), "none", "settings.toml")} {
		if got, problems := Read(path); got != (Settings{}) || len(problems) > 0 {
			t.Errorf("%q: %+v, %v; want nothing", path, got, problems)
		}
	}
}

func TestSetKeepsTheRest(t *testing.T) {
	path := written(t, "# meins\n[screen]\ntheme = \"dark\" # abends\nlinear = false\n")
	if err := Set(path, "theme", "light", words.German); err != nil {
		t.Fatal(err)
	}
	if got, want := contents(t, path), "# meins\n[screen]\ntheme = \"light\" # abends\nlinear = false\n"; got != want {
		t.Errorf("the file says\n%s\nwant\n%s", got, want)
	}
}

func TestSetBeginsAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "digiplan", "settings.toml")
	if err := Set(path, "theme", "contrast", words.German); err != nil {
		t.Fatal(err)
	}
	if got, problems := Read(path); got.Theme != "contrast" || len(problems) > 0 {
		t.Errorf("read back: %+v, %v", got, problems)
	}
	if text := contents(t, path); !strings.HasPrefix(text, "# Einstellungen von digiplan") {
		t.Errorf("a new file begins with %q", text)
	}
}

func TestNothingIsWrittenIntoWhatCannotBeRead(t *testing.T) {
	for _, text := range []string{"[screen\n", "screen = 1\n"} {
		path := written(t, text)
		if err := Set(path, "theme", "light", words.German); err == nil {
			t.Errorf("%q: written", text)
		}
		if got := contents(t, path); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}

// TestSaveSeesOthers: what somebody else has written meanwhile stays.
func TestSaveSeesOthers(t *testing.T) {
	path := written(t, "[screen]\n")
	before, _ := read(path)
	if err := os.WriteFile(path, []byte("[screen]\nlinear = true\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Save(path, before, before.With([]byte("[screen]\ntheme = \"dark\"\n"))); err == nil {
		t.Error("written over the change of another")
	}
	if err := Save(path, nil, before); err == nil {
		t.Error("written over a file that was not there before")
	}
	if got := contents(t, path); got != "[screen]\nlinear = true\n" {
		t.Errorf("the file says %q", got)
	}
}
