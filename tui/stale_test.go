package tui

import (
	"os"
	"strings"
	"testing"

	"digiplan/plan/words"
)

// TestFindingsOfTheLastState: while a file is broken the findings are those of the state
// before, and none of them is no praise of the files.
func TestFindingsOfTheLastState(t *testing.T) {
	for lang, want := range map[words.Lang][3]string{
		words.German:  {"Feststellungen des letzten lesbaren Standes, ohne den Fehler oben", "keine Feststellungen im letzten lesbaren Stand; der Fehler oben zählt nicht mit", "alle Regeln sind eingehalten"},
		words.English: {"findings of the last state that could be read, without the error above", "no findings in the last state that could be read; the error above is not counted", "all rules are kept"},
	} {
		place := copied(t)
		a := started(t, place, lang, 120, 30)
		a.keys("7")
		if strings.Contains(a.shown(), want[0]) {
			t.Error("said of a state that is that of the files")
		}
		overwrite(t, place, "measures-opendata.toml", `status = "decided"`, `status = "decidet"`)
		a.run(a.read())
		wantShown(t, a, want[0])

		place = copied(t)
		entries, err := os.ReadDir(place.Folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range entries {
			if entry.Name() != "plan.toml" {
				os.Remove(place.Path(entry.Name()))
			}
		}
		if err := os.WriteFile(place.Path("plan.toml"), []byte("[plan]\ntitle = \"P\"\nyears = { from = 2020, to = 2020 }\n[[line]]\nid = \"it\"\nbook = \"city\"\npart = \"operating\"\nside = \"expense\"\nname = \"IT\"\n2020 = { estimate = 1 }\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		a = started(t, place, lang, 120, 30)
		a.keys("7")
		wantShown(t, a, want[2])
		overwrite(t, place, "plan.toml", "title", "titel")
		a.run(a.read())
		wantShown(t, a, want[0], want[1])
		if strings.Contains(a.shown(), want[2]) {
			t.Errorf("%s: a broken file is praised", lang)
		}
	}
}
