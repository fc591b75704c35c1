package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/budget"
	"digiplan/plan/words"
)

// late does the work of a command without telling the app yet.
func late(t *testing.T, cmd tea.Cmd) tea.Msg {
	t.Helper()
	batch, ok := cmd().(tea.BatchMsg)
	if !ok {
		t.Fatal("no work has begun")
	}
	return batch[0]()
}

func titles(a *app, key string) (found []string) {
	for _, action := range a.actions() {
		for _, name := range strings.Fields(action.Keys) {
			if name == key {
				found = append(found, action.Title.En)
			}
		}
	}
	return found
}

func TestLongReadingIsCancelled(t *testing.T) {
	place := copied(t)
	a := started(t, place, words.German, 120, 30)
	a.keys("2", "enter")
	before := a.model
	overwrite(t, place, "plan.toml", `title = "Digitale Maßnahmenplanung"`, `title = "Neuer Titel"`)
	reading := a.read()
	if got := titles(a, "esc"); len(got) != 1 || got[0] != "close" {
		t.Errorf("before the spinner shows esc is %q", got)
	}
	result := late(t, reading)
	a.Update(spinMsg(a.tasks.begun))
	wantShown(t, a, "Esc abbrechen", "wird gelesen")
	a.Update(key("esc"))
	wantShown(t, a, "abgebrochen: es bleibt beim Stand 14:03:22; r lädt neu", "Esc schließen")
	a.Update(result)
	if a.model != before || a.tasks.shown() != nil {
		t.Error("what was cancelled is shown")
	}
	if _, cmd := a.Update(spinMsg(a.tasks.begun)); cmd != nil {
		t.Error("the spinner goes on")
	}
	a.keys("r")
	wantShown(t, a, "Neuer Titel")
}

func TestACancelledReadingIsNotPrepared(t *testing.T) {
	a := started(t, copied(t), words.German, 120, 30)
	reading := a.read()
	a.Update(spinMsg(a.tasks.begun))
	a.Update(key("ctrl+g"))
	if msg := late(t, reading); msg != nil {
		t.Errorf("%T comes of it", msg)
	}
}

func TestCancellingKeepsViewAndLanguage(t *testing.T) {
	a := started(t, copied(t), words.German, 120, 30)
	for _, name := range []string{"v", "L"} {
		_, cmd := a.Update(key(name))
		a.Update(spinMsg(a.tasks.begun))
		var result tea.Msg
		for batch, ok := cmd().(tea.BatchMsg); ok; batch, ok = result.(tea.BatchMsg) {
			result = batch[0]()
		}
		a.keys("2", "/", "x") // while typing, Esc ends the filter
		if got := titles(a, "esc"); len(got) != 1 || got[0] != "clear the filter" {
			t.Errorf("esc is %q while typing", got)
		}
		a.Update(key("ctrl+g"))
		a.Update(result)
		a.keys("esc")
		if a.view != budget.Cash || a.lang != words.German || a.model.View != budget.Cash || a.model.Lang != words.German {
			t.Errorf("after %s and cancelling: %v %v, shown %v %v", name, a.view, a.lang, a.model.View, a.model.Lang)
		}
	}
}
