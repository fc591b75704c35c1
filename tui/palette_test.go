package tui

import (
	"context"
	"strings"
	"testing"

	"digiplan/plan/edit"
	"digiplan/plan/words"
)

// TestEverydayWords: the palette finds what people call things, in both
// languages, and shows the names they have here.
func TestEverydayWords(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		o := testOptions(copied(t), lang)
		o.Export = func(context.Context, Exported) (string, error) { return "", nil }
		a := startedWith(o, 120, 40)
		a.steps = []edit.Step{{}}
		a.keys("2", ":")
		p := a.overlay.(*palette)
		for typed, key := range map[string]string{
			"speich": "x", "drucken": "x", "export": "x", "save": "x", "undo": "u", "rückg": "u", "monat": "1", "month": "1", "suchen": "/",
			"änderung": "u", "aktualis": "r", "anlegen": "n", "exit": "q", "termin": "c", "meilenstein": "6", "fehler": "7",
		} {
			p.input.Set(typed)
			found := p.found(p.sought(lang))
			some := false
			for _, i := range found {
				first, _, _ := strings.Cut(p.actions[i].Keys, " ")
				some = some || first == key
			}
			if !some && !(lang == words.English && typed == "änderung") {
				t.Errorf("%s: %q does not find the key %s", lang, typed, key)
			}
		}
		p.input.Set("änder")
		if first := p.picked(p.sought(lang)); lang == words.German && !strings.Contains(p.actions[first].Title.De, "nder") {
			t.Errorf("names come behind other words: %v", p.actions[first].Title)
		}
		if strings.Contains(a.shown(), "drucken") {
			t.Error("the words are shown")
		}
	}
}

// TestViewsOfTheOverview: what has no view to save says so.
func TestViewsOfTheOverview(t *testing.T) {
	o := testOptions(copied(t), words.German)
	o.Views = t.TempDir() + "/views.toml"
	a := startedWith(o, 80, 24)
	a.keys("V")
	wantShown(t, a, "diese Seite hat keine Ansicht; speichern geht auf Listen")
	a.keys("a", "b", "c", "enter")
	wantShown(t, a, "✗ nichts gespeichert: diese Seite hat keine Ansicht · erst eine Liste öffnen")
}

// TestPickedTooLate: what ends while the list of all commands is open is no longer
// there to be cancelled or taken back.
func TestPickedTooLate(t *testing.T) {
	a := started(t, copied(t), words.German, 120, 30)
	a.options.Export = endless
	answer := beside(t, a)
	a.keys(":", "A", "u", "s", "g", "a", "b", "e")
	a.tasks.going[exportTask].stop()
	a.Update(<-answer)
	a.keys("enter")
	wantShown(t, a, "das geht jetzt nicht mehr")

	a.undone = []edit.Step{{}}
	a.keys(":", "w", "i", "e", "d", "e", "r", "h", "e", "r")
	a.undone = nil
	a.keys("enter")
	wantShown(t, a, "das geht jetzt nicht mehr")
}
