package tui

import (
	"fmt"
	"strings"
	"testing"

	"digiplan/plan/words"
)

func TestMenuStaysForColumnsAndClosesForTheOrder(t *testing.T) {
	a := started(t, copied(t), words.German, 80, 24)
	a.keys("2", "C", "b", "e", "s", "c", "h", "enter")
	if a.overlay == nil {
		t.Fatal("the columns close after one")
	}
	wantShown(t, a, "›   Beschlusslage")
	a.keys("enter")
	wantShown(t, a, "› ✓ Beschlusslage")
	a.keys("enter", "esc")
	if head := strings.Split(a.shown(), "\n")[3]; strings.Contains(head, "Beschlusslage") {
		t.Errorf("the head is %q", head)
	}
	a.keys("o", "l", "ü", "c", "k", "enter")
	if a.overlay != nil {
		t.Error("the order stays open")
	}
	wantShown(t, a, "Lücke ▼")
}

// TestLeap: page keys stop at both ends of what was found; arrows go around.
func TestLeap(t *testing.T) {
	var names []string
	for i := range 25 {
		names = append(names, fmt.Sprint("name ", i))
	}
	var c chooser
	for i, step := range []struct{ leap, move, want int }{{10, 0, 10}, {10, 0, 20}, {10, 0, 24}, {0, 1, 0}, {-10, 0, 0}, {0, -1, 24}, {-10, 0, 14}} {
		if step.leap != 0 {
			c.leap(step.leap, names)
		} else {
			c.move(step.move, names)
		}
		if c.at != step.want {
			t.Errorf("step %d leads to %d; want %d", i, c.at, step.want)
		}
	}
	c.leap(10, nil)
}

// TestMenusGoToTheirEnds with an empty text; in a text the keys move the caret.
func TestMenusGoToTheirEnds(t *testing.T) {
	a := started(t, copied(t), words.German, 80, 24)
	for _, opening := range []string{"c", "C", ":"} {
		a.keys("2", opening)
		first := a.shown()
		a.keys("up") // goes around
		last := a.shown()
		a.keys("home")
		if a.shown() != first {
			t.Errorf("%s: home leads to\n%s", opening, a.shown())
		}
		if a.keys("end"); a.shown() != last || last == first {
			t.Errorf("%s: end leads to\n%s", opening, a.shown())
		}
		a.keys("a", "home", "b")
		wantShown(t, a, ": ba")
		a.keys("esc")
	}
}
