package widget

import (
	"strings"
	"testing"

	"digiplan/plan/words"
	"digiplan/tui/style"
)

func TestKeyLineIsShortWhereRoomIs(t *testing.T) {
	hints := []KeyHint{
		{"enter i", "Einzelheiten", "Details"}, {"shift+down J", "Einzelheiten hinunter", "weiter"}, {"/ f3", "filtern", ""},
		{": ctrl+p", "alle Befehle", "mehr"}, {"? f1", "Hilfe", ""}, {"q", "beenden", "Ende"},
	}
	for width, want := range map[int]string{
		100: " ↵ Einzelheiten  Umschalt+↓ Einzelheiten hinunter  / filtern  : alle Befehle  ? Hilfe  q beenden",
		99:  " ↵ Einzelheiten  Umschalt+↓ Einzelheiten hinunter  / filtern  : alle Befehle  ? Hilfe  q beenden",
		95:  " ↵ Details  J weiter  / filtern  : mehr  ? Hilfe  q Ende",
		56:  " ↵ Details  J weiter  / filtern  : mehr  ? Hilfe  q Ende",
		50:  " ↵ Details  J weiter  : mehr  ? Hilfe  q Ende",
		25:  " : mehr  ? Hilfe  q Ende",
	} {
		if got := strings.TrimRight(KeyLine(hints, width, words.German, style.Style{}), " "); got != want {
			t.Errorf("at %d: %q; want %q", width, got, want)
		}
	}
}
