package command

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"digiplan/tui/settings"
	"digiplan/tui/style"
)

// TestPreferences: a flag comes before the environment, that before the settings.
func TestPreferences(t *testing.T) {
	utf8 := map[string]string{"LANG": "de_DE.UTF-8"}
	for name, c := range map[string]struct {
		flags  ScreenOptions
		env    map[string]string
		theme  style.Theme
		glyphs style.Glyphs
	}{
		"settings":    {ScreenOptions{}, utf8, style.Light, style.ASCII},
		"flag":        {flagged(style.Contrast, style.Unicode), utf8, style.Contrast, style.Unicode},
		"environment": {ScreenOptions{}, map[string]string{"LC_ALL": "C"}, style.Light, ""},
	} {
		o := c.flags
		o.Env = func(key string) string { return c.env[key] }
		o.prefer(settings.Settings{Theme: style.Light, Glyphs: style.ASCII})
		if o.Theme != c.theme || o.Glyphs != c.glyphs {
			t.Errorf("%s: %q, %q; want %q, %q", name, o.Theme, o.Glyphs, c.theme, c.glyphs)
		}
	}
}

func flagged(theme style.Theme, glyphs style.Glyphs) (o ScreenOptions) {
	o.Theme, o.Glyphs = theme, glyphs
	return o
}

func TestLinearly(t *testing.T) {
	for name, c := range map[string]struct {
		flag      bool
		env       string
		preferred bool
		want      bool
	}{
		"nobody":                       {false, "", false, false},
		"flag":                         {true, "", false, true},
		"flag over the environment":    {true, "0", false, true},
		"environment":                  {false, "1", false, true},
		"settings":                     {false, "", true, true},
		"environment against settings": {false, "0", true, false},
	} {
		if got := linearly(c.flag, c.env, c.preferred); got != c.want {
			t.Errorf("%s: %v; want %v", name, got, c.want)
		}
	}
}

// TestSettingsSpeak: the language and the view of the settings are those of the
// screen, and of its text, unless a flag says otherwise.
func TestSettingsSpeak(t *testing.T) {
	c, _ := screenContext(t)
	c.Own = t.TempDir()
	file := filepath.Join(c.Own, "digiplan", "settings.toml")
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte("[screen]\nlanguage = \"en\"\nview = \"resource\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]struct {
		args  []string
		words []string
	}{
		"settings": {[]string{"plan"}, []string{"35 measures", "resource view"}},
		"flags":    {[]string{"plan", "--lang", "de", "--view", "cash"}, []string{"35 Maßnahmen", "Lücke"}},
	} {
		var out, messages bytes.Buffer
		c.Out, c.Err = &out, &messages
		if code := Run(want.args, []Command{{Use: "digiplan [PLAN]", Make: With(ScreenFlags, Screen)}}, c); code != OK {
			t.Fatalf("%s: code %d, %s", name, code, messages.String())
		}
		for _, word := range want.words {
			if !strings.Contains(out.String(), word) {
				t.Errorf("%s: no %q in\n%s", name, word, out.String())
			}
		}
	}
}

func TestExportsFolder(t *testing.T) {
	c, home := screenContext(t)
	for folder, want := range map[string]string{
		"": c.Folder, "~/aus": filepath.Join(home, "aus"), home: home, "aus": filepath.Join(c.Folder, "aus"),
	} {
		c.Exports = folder
		if got := c.fromTilde(c.Exports); got != want {
			t.Errorf("%q: %q; want %q", folder, got, want)
		}
	}
}
