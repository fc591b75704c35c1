package tui

import (
	"strings"
	"testing"

	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/style"
)

// TestKeyLineTeaches: on eighty columns every list says how to filter, and how
// to sort or, with an open detail, how to close it and to read on.
func TestKeyLineTeaches(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		a := everyPage(t, lang, [2]int{80, 24}, style.Mono)
		for i := 1; i < len(a.pages); i++ {
			if _, list := a.pages[i].(page.Viewer); !list {
				continue
			}
			a.open = i
			wantKeys := func(keys ...string) {
				t.Helper()
				lines := strings.Split(a.shown(), "\n")
				line := "  " + lines[len(lines)-1]
				for _, key := range append(keys, "/", ":", "?", "q") {
					if !strings.Contains(line, "  "+key+" ") {
						t.Errorf("%s has no %q in %q", a.pages[i].Title().In(lang), key, line)
					}
				}
			}
			if a.pages[i].Title() == words.Findings {
				wantKeys("Esc", "↵")
				continue
			}
			wantKeys("↵", "s", "e", "c")
			a.keys("enter")
			wantKeys("Esc", "↵", "e", "c")
			a.keys("esc")
		}
	}
}
