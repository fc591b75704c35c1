package tui

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/exp/golden"
	"github.com/muesli/termenv"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/style"
)

var sizes = [][2]int{{80, 24}, {120, 40}, {200, 60}}

// TestPages is every page at three sizes, in both languages.
func TestPages(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		for _, size := range sizes {
			a := everyPage(t, lang, size, style.Mono)
			for i, p := range a.pages {
				a.open = i
				t.Run(fmt.Sprintf("%s-%dx%d/%s", lang, size[0], size[1], fileName(p.Title().En)), func(t *testing.T) {
					golden.RequireEqual(t, a.shown())
				})
			}
		}
	}
}

// TestPagesWithoutColours is every page as the mono theme draws it: bold,
// faint and reversed stay, no colour is left.
func TestPagesWithoutColours(t *testing.T) {
	before := lipgloss.ColorProfile()
	lipgloss.SetColorProfile(termenv.ANSI)
	t.Cleanup(func() { lipgloss.SetColorProfile(before) })
	a := everyPage(t, words.German, sizes[0], style.Mono)
	for i, p := range a.pages {
		a.open = i
		t.Run(fileName(p.Title().En), func(t *testing.T) {
			view := a.View()
			for _, sequence := range sequences.FindAllStringSubmatch(view, -1) {
				if !plain.MatchString(sequence[1]) {
					t.Errorf("%q is more than bold, faint, underlined, struck or reversed", sequence[1])
				}
			}
			golden.RequireEqual(t, sequences.ReplaceAllString(view, "⟨$1⟩"))
		})
	}
}

// sequences are what the terminal takes for styles; plain ones have no colour.
var (
	sequences = regexp.MustCompile("\x1b\\[([0-9;]*)m")
	plain     = regexp.MustCompile(`^[012479](;[012479])*$`)
)

// everyPage is an app with all its pages, that of the changes too.
func everyPage(t testing.TB, lang words.Lang, size [2]int, theme style.Theme) *app {
	before, err := workspace.Find("../testdata", "muenster-2017")
	if err != nil {
		t.Fatal(err)
	}
	o := testOptions(copied(t), lang)
	o.Theme, o.Before = theme, before.Read()
	return startedWith(o, size[0], size[1])
}

func fileName(title string) string { return strings.ReplaceAll(strings.ToLower(title), " ", "-") }
