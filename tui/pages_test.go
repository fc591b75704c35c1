package tui

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/exp/golden"
	"github.com/muesli/termenv"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/style"
)

// sizes are small, usual, large and very large.
var sizes = [][2]int{{40, 10}, {80, 24}, {120, 40}, {200, 60}}

// bodies are the sizes at which the body of every page has a golden file. The
// languages share the large ones: a page is laid out alike in both.
var bodies = map[words.Lang][][2]int{words.German: {{80, 24}, {200, 60}}, words.English: {{80, 24}, {120, 40}}}

// TestPages is the body of every page in both languages.
func TestPages(t *testing.T) {
	for lang, sizes := range bodies {
		a := everyPage(t, lang, usual, style.Mono)
		for _, size := range sizes {
			a.eachPage(size, func(title string) {
				t.Run(fmt.Sprintf("%s-%dx%d/%s", lang, size[0], size[1], fileName(title)), func(t *testing.T) {
					golden.RequireEqual(t, a.body())
				})
			})
		}
	}
}

// TestHeadsAndFeet is what stands around the body of every page at every size,
// in one golden file for each language.
func TestHeadsAndFeet(t *testing.T) {
	for lang := range bodies {
		t.Run(string(lang), func(t *testing.T) {
			a := everyPage(t, lang, usual, style.Mono)
			var text strings.Builder
			for _, size := range sizes {
				a.eachPage(size, func(title string) {
					fmt.Fprintf(&text, "-- %dx%d %s --\n%s\n%s\n", size[0], size[1], title, a.head(), a.foot())
				})
			}
			golden.RequireEqual(t, text.String())
		})
	}
}

// TestPagesWithoutColours is what the mono theme does to every page: bold, faint
// and reversed stay, no colour is left. Its golden file has the texts that stand
// out, line by line.
func TestPagesWithoutColours(t *testing.T) {
	before := lipgloss.ColorProfile()
	lipgloss.SetColorProfile(termenv.ANSI)
	t.Cleanup(func() { lipgloss.SetColorProfile(before) })
	var text strings.Builder
	a := everyPage(t, words.German, usual, style.Mono)
	a.eachPage(usual, func(title string) {
		fmt.Fprintf(&text, "-- %s --\n", title)
		for line := range strings.Lines(a.View()) {
			for _, styled := range styledTexts.FindAllStringSubmatch(line, -1) {
				if !plain.MatchString(styled[1]) {
					t.Errorf("%q in %q is more than bold, faint, underlined, struck or reversed", styled[1], line)
				}
				fmt.Fprintf(&text, "⟨%s⟩%s⟨0⟩", styled[1], styled[2])
			}
			text.WriteString("\n")
		}
	})
	golden.RequireEqual(t, text.String())
}

// styledTexts are texts with the sequence before them that the terminal takes
// for their style; plain ones have no colour.
var (
	styledTexts = regexp.MustCompile("\x1b\\[([0-9;]*)m([^\x1b\n]*)(?:\x1b\\[0m)?")
	plain       = regexp.MustCompile(`^[012479](;[012479])*$`)
)

var usual = [2]int{80, 24}

// everyPage is an app with all its pages, that of the changes too.
func everyPage(t testing.TB, lang words.Lang, size [2]int, theme style.Theme) *app {
	before, err := workspace.Find("../testdata", "muenster-2017")
	if err != nil {
		t.Fatal(err)
	}
	o := testOptions(copied(t), lang)
	o.Theme, o.Earlier = theme, before.Read()
	return startedWith(o, size[0], size[1])
}

// eachPage opens one page after the other.
func (a *app) eachPage(size [2]int, look func(title string)) {
	a.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
	for i, p := range a.pages {
		a.open = i
		look(p.Title().En)
	}
}

func fileName(title string) string { return strings.ReplaceAll(strings.ToLower(title), " ", "-") }

// head, body and foot are the three parts of the screen.
func (a *app) head() string { return a.lines(0, a.bodyTop()) }
func (a *app) body() string { return a.lines(a.bodyTop(), a.height-a.footHeight()) }
func (a *app) foot() string { return a.lines(a.height-a.footHeight(), a.height) }

func (a *app) lines(from, to int) string {
	return strings.Join(strings.Split(a.shown(), "\n")[from:to], "\n")
}
