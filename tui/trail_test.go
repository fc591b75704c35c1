package tui

import (
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
)

// TestTrailLeadsToTheFileAndBack goes from a year of the overview down to the line of a
// file: what is shown on the way down is shown on the way up, each time.
func TestTrailLeadsToTheFileAndBack(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {200, 60}, {40, 12}} {
		a := started(t, copied(t), words.German, size[0], size[1])
		a.keys("left") // to the years, or what stands before
		for range 20 {
			if a.keys("up"); strings.Contains(a.shown(), "\n›2019") {
				break
			}
		}
		down := []string{a.shown()}
		for _, keys := range [][]string{{"enter"}, {"down", "enter"}, {"enter"}, {"enter"}, {"enter"}, {"up", "enter"}} {
			a.keys(keys[:len(keys)-1]...)
			down[len(down)-1] = a.shown()
			a.keys("enter")
			down = append(down, a.shown())
		}
		if size[0] >= 80 {
			wantShown(t, a, "→ ", "[[measure", ".toml:")
		}
		slices.Reverse(down)
		for i, want := range down {
			if a.shown() != want {
				t.Fatalf("at %d, %d steps up: esc leads to\n%s\nnot back to\n%s", size[0], i, a.shown(), want)
			}
			if i < len(down)-1 {
				a.keys("esc")
			}
		}
		if a.overlay != nil || a.open != 0 {
			t.Errorf("at %d the way back does not end where it began", size[0])
		}
	}
}

// TestTrailSaysWhereOneStands, with the page first, and its end where room is short.
func TestTrailSaysWhereOneStands(t *testing.T) {
	a := started(t, copied(t), words.German, 120, 40)
	a.keys("5", "/", "0", "1", "5", "4", "enter", "enter", "enter")
	wantShown(t, a, " Gremien › V/0154/2018")
	a.keys("down", "enter")
	wantShown(t, a, " Gremien › V/0154/2018 › bezahlt aus city.0902.5291", "› Open-Data-Portal")
	a.keys("enter")
	wantShown(t, a, " › aus city.0902.5291", "›Maßnahme", "▸Beschluss")
	a.keys("q")
	wantShown(t, a, "›5 Gremien", "/ 0154")
}

// TestTrailIsFollowedWithTheMouse from the overview, from a detail below the table and
// beside it, and from the trail itself.
func TestTrailIsFollowedWithTheMouse(t *testing.T) {
	click := func(a *app, text string) {
		t.Helper()
		for y, line := range strings.Split(a.shown(), "\n") {
			if at := strings.Index(line, text); at >= 0 {
				x := len([]rune(line[:at]))
				_, cmd := a.Update(tea.MouseMsg{X: x, Y: y, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft})
				a.run(cmd)
				return
			}
		}
		t.Fatalf("the screen does not say %q:\n%s", text, a.shown())
	}
	for _, size := range [][2]int{{80, 24}, {200, 60}} {
		a := started(t, copied(t), words.German, size[0], size[1])
		click(a, " 2020  █")
		wantShown(t, a, " Übersicht › Kennzahlen 2020")
		click(a, "▸ Lücke")
		wantShown(t, a, "› Lücke 2020")
		a.keys("q", "2", "enter")
		click(a, "▸ Bedarf")
		wantShown(t, a, " Maßnahmen › measures-")
		a.keys("esc")
		wantShown(t, a, "Esc schließen")
	}
}

// TestTrailOutlivesAReload: what is gone says so, and Esc leads on.
func TestTrailOutlivesAReload(t *testing.T) {
	place := copied(t)
	a := started(t, place, words.German, 80, 24)
	a.keys("2", "/", "f", "a", "m", "i", "l", "i", "e", "n", "enter", "enter", "enter")
	wantShown(t, a, " Maßnahmen › familien-app")
	overwrite(t, place, "measures-opendata.toml", `id = "familien-app"`, `id = "familien-app-2"`)
	a.run(a.read())
	wantShown(t, a, "Das gibt es nicht mehr: Esc führt zurück")
	a.keys("esc")
	wantShown(t, a, "›2 Maßnahmen")
}

// TestHelpOfATrail lies over it and gives it back.
func TestHelpOfATrail(t *testing.T) {
	a := started(t, copied(t), words.German, 80, 24)
	a.keys("2", "enter", "enter", "down")
	before := a.shown()
	a.keys("?")
	wantShown(t, a, "Nachweiskette")
	a.keys("esc")
	if a.shown() != before {
		t.Errorf("behind the help stands\n%s\nnot\n%s", a.shown(), before)
	}
}
