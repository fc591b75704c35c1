package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
	"digiplan/tui/style"
)

// TestEscLeadsBackFromAJump goes from the overview to a hearing, on its page
// back and forth, and back to the row that it came from.
func TestEscLeadsBackFromAJump(t *testing.T) {
	a := started(t, copied(t), words.German, 120, 40)
	chosen := func() string {
		for _, line := range strings.Split(a.shown(), "\n")[2:] {
			if strings.Contains(line, "›") {
				return line
			}
		}
		return ""
	}
	a.keys("down", "down", "down")
	before := a.shown()
	if chosen() == "" {
		t.Fatal("no row of the overview is chosen")
	}
	a.keys("enter")
	if a.open == 0 {
		t.Fatalf("enter opens nothing:\n%s", a.shown())
	}
	wantShown(t, a, "Esc schließen")
	a.keys("esc")
	wantShown(t, a, "Esc zurück")
	a.keys("down", "esc")
	if a.shown() != before {
		t.Errorf("esc leads to\n%s\nnot back to\n%s", a.shown(), before)
	}
	if _, cmd := a.Update(key("esc")); cmd != nil || a.open != 0 {
		t.Error("esc goes further than to the beginning")
	}
}

// TestEscLeadsBackFromACount: a filter that the jump set is cleared first.
func TestEscLeadsBackFromACount(t *testing.T) {
	a := started(t, copied(t), words.German, 120, 40)
	for range 200 {
		if a.keys("enter"); a.open == 1 && !strings.Contains(a.shown(), "35 von 35") {
			break
		}
		a.turnTo(0)
		a.keys("down")
	}
	wantShown(t, a, "›2 Maßnahmen", "/ theme=", "Esc Filter löschen")
	a.keys("esc")
	wantShown(t, a, "Esc zurück")
	a.keys("esc")
	wantShown(t, a, "›1 Übersicht")
}

// TestTurningForgetsTheWay: who asks for a page by its number, by Tab, with the
// mouse or by a view has not been led there.
func TestTurningForgetsTheWay(t *testing.T) {
	for name, turn := range map[string]func(*app){
		"number": func(a *app) { a.keys("3") },
		"tab":    func(a *app) { a.keys("tab") },
		"view":   func(a *app) { a.keys("V", "9", "0", "enter", "esc") },
		"mouse": func(a *app) {
			a.Update(tea.MouseMsg{X: 30, Y: 1, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft})
		},
	} {
		a := started(t, copied(t), words.German, 120, 40)
		a.keys("down", "down", "down", "enter", "esc")
		if len(a.history) == 0 {
			t.Fatal("there is no way back")
		}
		turn(a)
		at := a.open
		a.keys("esc", "esc")
		if a.open != at || strings.Contains(a.shown(), "Esc zurück") {
			t.Errorf("%s: esc leads back to\n%s", name, a.shown())
		}
	}
}

// TestNewsStayOnTheirPage: what was said of a page goes with it, but bad news
// stays until it has been read.
func TestNewsStayOnTheirPage(t *testing.T) {
	a := everyPage(t, words.German, [2]int{120, 40}, style.Mono)
	a.keys("V", "enter")
	wantShown(t, a, "Ansicht: Noch nicht beschlossen")
	a.keys("down")
	wantShown(t, a, "Ansicht: Noch nicht beschlossen")
	a.keys("7")
	if strings.Contains(a.shown(), "Ansicht:") {
		t.Errorf("the page of findings speaks of another:\n%s", a.shown())
	}
	a.complain(words.Said(words.Same("schlecht")))
	a.turnTo(1)
	wantShown(t, a, "✗ schlecht")
}
