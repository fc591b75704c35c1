package tui

import (
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
