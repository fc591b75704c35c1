package page

import (
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"digiplan/budget"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

func earlier() *workspace.Snapshot {
	return workspace.Location{Files: os.DirFS("../../testdata/muenster-2017")}.Read()
}

// The page says what the supplement of 2018 changed: the funding item now
// names the city's budget, and the four motions are open again.
func TestChanges(t *testing.T) {
	before := earlier()
	for _, lang := range []words.Lang{words.German, words.English} {
		t.Run(string(lang), func(t *testing.T) {
			p := NewChanges(before)
			f := frameOf(example(), lang, 120, 30, p)
			press(t, p, f, "/", "funding", "enter", "enter")
			golden.RequireEqual(t, p.View(f))
		})
	}
}

func TestNoChanges(t *testing.T) {
	p := NewChanges(example())
	f := frameOf(example(), words.German, 80, 20, p)
	if view := p.View(f); !strings.Contains(view, "beide Fassungen sind gleich") {
		t.Errorf("the page of two equal versions says\n%s", view)
	}
}

// TestChangesAreComparedOnReload holds that a reload can tell which changes
// are new: their cells hold two values each.
func TestChangesAreComparedOnReload(t *testing.T) {
	pages := []Page{NewChanges(earlier())}
	before := NewModel(example(), budget.Cash, words.German, pages)
	now := NewModel(example(), budget.Cash, words.German, pages)
	if changed := now.Since(before); len(changed) != 0 {
		t.Errorf("the same plan has changed: %v", changed)
	}
}

// TestDifferencesAreInSight on eighty columns: the amounts of both versions and
// what lies between them in full; a text begins where it differs, and takes the
// room of the empty columns beside it.
func TestDifferencesAreInSight(t *testing.T) {
	l := NewChanges(earlier()).(*list)
	f := frameOf(example(), words.German, 80, 400, l)
	view := ansi.Strip(l.View(f))
	for _, want := range []string{"Differenz", "[-1.260.000-] {+1.400.000+}    140.000,00", "… [-; die Folge ist die der Erg", "[-01.12.2017-] {+14.03.2018+}"} {
		if !strings.Contains(view, want) {
			t.Errorf("%q is missing in\n%s", want, view)
		}
	}
}

// TestChangesNameTheirPaper: on a hundred and twenty columns its number is not
// cut.
func TestChangesNameTheirPaper(t *testing.T) {
	l := NewChanges(earlier()).(*list)
	f := frameOf(example(), words.German, 120, 60, l)
	if view := ansi.Strip(l.View(f)); !strings.Contains(view, "V/0989/2017/1. Erg.  ") {
		t.Errorf("the page is\n%s", view)
	}
}
