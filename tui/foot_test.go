package tui

import (
	"strings"
	"testing"

	"digiplan/plan/words"
)

// TestLongMessagesKeepTheirRemedy: what does not fit into a line takes more of
// them; the keys stay, and the frame keeps its size.
func TestLongMessagesKeepTheirRemedy(t *testing.T) {
	long := words.Said(words.Same("/tmp/ein/langer/ordner/digiplan-2018-03-14-massnahmen.xlsx hat digiplan nicht geschrieben: umbenennen, verschieben oder löschen"))
	for _, size := range [][2]int{{80, 24}, {60, 20}, {80, 12}, {100, 40}} {
		for _, page := range []string{"1", "2"} {
			a := started(t, copied(t), words.German, size[0], size[1])
			a.keys(page)
			keys := lastLine(a)
			for name, tell := range map[string]func(){
				"an error": func() { a.complain(long) }, "good news": func() { a.say(long) },
			} {
				tell()
				wantSize(t, a.View(), size[0], size[1])
				said := strings.Join(strings.Fields(a.shown()), " ")
				if !strings.Contains(said, "verschieben oder löschen") || lastLine(a) != keys {
					t.Errorf("at %v %s loses its end or the keys:\n%s", size, name, a.shown())
				}
			}
			a.complain(words.Said(words.Same(strings.Repeat("wort ", 200))))
			wantSize(t, a.View(), size[0], size[1])
		}
	}
}

func lastLine(a *app) string {
	lines := strings.Split(a.shown(), "\n")
	return strings.TrimSpace(lines[len(lines)-1])
}

// TestBannerSaysTheRemedy at every size that has room for it.
func TestBannerSaysTheRemedy(t *testing.T) {
	for _, size := range [][2]int{{40, 20}, {60, 24}, {80, 24}, {120, 40}, {120, 12}} {
		place := copied(t)
		a := started(t, place, words.German, size[0], size[1])
		overwrite(t, place, "measures-opendata.toml", `status = "decided"`, `status = "decidet"`)
		a.run(a.read())
		wantSize(t, a.View(), size[0], size[1])
		if said := a.shown(); !strings.Contains(said, "→ gemeint ist wohl") {
			t.Errorf("at %v the banner has no remedy:\n%s", size, said)
		}
		if said := a.shown(); size[0] > 40 && !strings.Contains(said, "angezeigt: Stand 14:03:22") {
			t.Errorf("at %v the banner does not say what is shown:\n%s", size, said)
		}
	}
}

// TestMarksAreSummedUpAboveTheKeys, of as many columns as there is room for; the rule comes
// back with the marks gone.
func TestMarksAreSummedUpAboveTheKeys(t *testing.T) {
	above := func(a *app) string {
		lines := strings.Split(strings.TrimRight(a.shown(), "\n"), "\n")
		return strings.TrimSpace(lines[len(lines)-2])
	}
	for width, want := range map[int]string{
		80:  "• 2 markiert · Bedarf: Summe 3.000.000, Ø 1.500.000, 200.000 bis 2.800.000",
		200: "• 2 markiert · Bedarf: Summe 3.000.000, Ø 1.500.000, 200.000 bis 2.800.000 · Stadt: Summe 2.800.000, Ø 1.400.000, – bis 2.800.000 · citeq: Summe 200.000, Ø 100.000, – bis 200.000",
	} {
		a := started(t, copied(t), words.German, width, 24)
		a.keys("2", "space", "space")
		wantSize(t, a.View(), width, 24)
		if got := above(a); got != want {
			t.Errorf("%d: %q; want %q", width, got, want)
		}
		a.keys("U")
		if got := above(a); !strings.HasPrefix(got, "───") {
			t.Errorf("%d: %q; want the rule", width, got)
		}
	}
}
