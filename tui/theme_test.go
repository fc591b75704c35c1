package tui

import (
	"path/filepath"
	"testing"
	"time"

	"digiplan/plan/words"
	"digiplan/tui/settings"
	"digiplan/tui/style"
	"digiplan/tui/terminal"
)

// preferring is an app of a person whose settings are in a file.
func preferring(t *testing.T, o Options) *app {
	t.Helper()
	o.Place, o.Lang, o.View, o.Clock = copied(t), words.German, "cash", func() time.Time { return clock }
	a := untimed(o)
	a.width, a.height = 120, 30
	a.run(a.Init())
	return a
}

func TestThemeIsKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "settings.toml")
	a := preferring(t, Options{Theme: style.Dark, Color: terminal.Always, Prefer: file})
	for _, want := range []struct {
		theme style.Theme
		said  string
	}{{style.Light, "Farben: hell"}, {style.Contrast, "Farben: kräftig"}, {style.Mono, "Farben: keine"}, {style.Dark, "Farben: dunkel"}} {
		a.once("T")
		wantShown(t, a, want.said)
		if got, problems := settings.Read(file); got.Theme != want.theme || len(problems) > 0 {
			t.Errorf("the file says %q, %v; want %q", got.Theme, problems, want.theme)
		}
	}
}

func TestThemeWithoutColours(t *testing.T) {
	file := filepath.Join(t.TempDir(), "settings.toml")
	a := preferring(t, Options{Theme: style.Mono, Color: terminal.Never, Prefer: file})
	a.Update(key("T"))
	wantShown(t, a, "ohne Farben: NO_COLOR")
	if got, _ := settings.Read(file); got.Theme != "" {
		t.Errorf("the file says %q; want nothing", got.Theme)
	}
}

func TestWrongSettingsAreSaid(t *testing.T) {
	file := filepath.Join(t.TempDir(), "settings.toml")
	write(t, file, "[screen]\ntheme = \"rot\"\n")
	_, wrong := settings.Read(file)
	a := preferring(t, Options{Theme: style.Mono, PreferWrong: wrong})
	wantShown(t, a, "Einstellungen: ", "settings.toml:2:9", "rot")
}
