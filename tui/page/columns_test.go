package page

import (
	"slices"
	"strings"
	"testing"

	"digiplan/plan/words"
)

// choose takes an offer of a menu that a key opens.
func choose(t *testing.T, p Page, f Frame, key, title string) {
	t.Helper()
	msg, ok := press(t, p, f, key).(MenuMsg)
	if !ok {
		t.Fatalf("%s opens no menu", key)
	}
	for _, offer := range msg.Offers(f, "") {
		if offer.Title.In(f.Lang) == title {
			if cmd := offer.Do(f); cmd != nil {
				cmd()
			}
			return
		}
	}
	t.Fatalf("%s does not offer %q", key, title)
}

// TestEveryColumnOfEveryPageCanBeSeen goes to the right until nothing is left
// there, at any width.
func TestEveryColumnOfEveryPageCanBeSeen(t *testing.T) {
	snapshot := example()
	for _, width := range []int{40, 80, 120, 200} {
		f := frameOf(snapshot, words.German, width, 20, All()...)
		for _, p := range All() {
			l, ok := p.(*list)
			if !ok {
				continue
			}
			l.open, l.group = false, ""
			var seen []string
			for {
				seen = append(seen, l.grid(f).Keys(width)...)
				if _, right := l.grid(f).Sideways(width); right == 0 {
					break
				}
				press(t, p, f, "right")
			}
			for _, i := range l.usable(f) {
				if key := l.index(f).Table.Columns[i].Key; !slices.Contains(seen, key) {
					t.Errorf("at %d %s never shows %s", width, l.table, key)
				}
			}
			for l.scrolled > 0 {
				press(t, p, f, "left")
			}
		}
	}
}

func TestColumnsAreChosen(t *testing.T) {
	p := NewMeasures().(*list)
	f := frameOf(example(), words.German, 80, 20, p)
	keys := func() string { return strings.Join(p.grid(f).Keys(80), " ") }
	if got := keys(); got != "title need k gap state" {
		t.Fatalf("at first there is %q", got)
	}
	choose(t, p, f, "C", "Beschlusslage")
	choose(t, p, f, "C", "Federführung")
	if got := keys(); got != "title lead need k gap" {
		t.Errorf("without one and with another there is %q", got)
	}
	choose(t, p, f, "C", "Stadt")
	if left, right := p.grid(f).Sideways(80); keys() != "title lead need city k" || left != 0 || right != 1 {
		t.Errorf("with one too many there is %q and %d more", keys(), right)
	}
	choose(t, p, f, "C", "Spalten wie vorgegeben, so viele passen")
	if got := keys(); got != "title need k gap state" {
		t.Errorf("in the end there is %q", got)
	}
}

func TestTheLastColumnStays(t *testing.T) {
	p := NewTimeline().(*list)
	f := frameOf(example(), words.German, 80, 20, p)
	for _, title := range []string{"2018", "2019", "2020", "2021", "2022", "Maßnahme", "Maßnahme"} {
		choose(t, p, f, "C", title)
	}
	if got := p.grid(f).Keys(80); len(got) != 1 {
		t.Errorf("there is %q", got)
	}
}

func TestAnyColumnSorts(t *testing.T) {
	p := NewMeasures().(*list)
	f := frameOf(example(), words.German, 80, 20, p)
	choose(t, p, f, "o", "Feststellungen") // out of sight
	if first := p.rows(f).rows[0].ID; first != "archivspeicher" || !p.fromHigh {
		t.Errorf("%s comes first; want the first of the measures with a finding", first)
	}
	choose(t, p, f, "o", "Federführung")
	if first := p.rows(f).rows[0].ID; first != "scanstelle" && p.fromHigh {
		t.Errorf("%s comes first", first)
	}
	first := p.rows(f).rows[0]
	if lead := first.Cells[p.index(f).Table.Column("lead")].In(f.Lang); lead != "Amt für Bürger- und Ratsservice" {
		t.Errorf("the lead %q comes first in the alphabet", lead)
	}
	choose(t, p, f, "o", "Reihenfolge der Tabelle")
	if first := p.rows(f).rows[0].ID; first != "breitbandkoordination" {
		t.Errorf("%s comes first in the file", first)
	}
}
