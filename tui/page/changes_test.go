package page

import (
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// The page says what the supplement of 2018 changed: the funding item now
// names the city's budget, and the four motions are open again.
func TestChanges(t *testing.T) {
	before := workspace.Place{Files: os.DirFS("../../testdata/muenster-2017")}.Read()
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
