package style

import (
	"io"
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
)

// painted runs a test with a terminal of many colours.
func painted(t *testing.T) {
	t.Helper()
	before := lipgloss.ColorProfile()
	lipgloss.SetColorProfile(termenv.TrueColor)
	t.Cleanup(func() { lipgloss.SetColorProfile(before) })
}

func TestMonoHasNoColourButStandsOut(t *testing.T) {
	painted(t)
	s := For(Mono)
	for name, paint := range map[string]Paint{"good": s.Good, "city": s.City, "provider": s.Provider, "warn": s.Warn, "faint": s.Faint} {
		if got := paint.On("a"); got != "a" {
			t.Errorf("%s paints %q; want no colour", name, got)
		}
	}
	for name, paint := range map[string]Paint{"title": s.Title, "cursor": s.Cursor, "bad": s.Bad, "head": s.Head} {
		if paint.On("a") == "a" {
			t.Errorf("%s does not stand out", name)
		}
	}
}

func TestThemesTellTheBooksApart(t *testing.T) {
	painted(t)
	for _, theme := range Themes[:3] {
		s := For(theme)
		if s.City == s.Provider || s.City == (Paint{}) {
			t.Errorf("%s: the books look alike", theme)
		}
		if got := ansi.Strip(s.City.On("Stadt")); got != "Stadt" {
			t.Errorf("%s: painting changes the text to %q", theme, got)
		}
	}
}

func TestZeroStyleIsPlain(t *testing.T) {
	if got := (Style{}).Bad.On("a"); got != "a" {
		t.Errorf("zero style paints %q", got)
	}
}

func TestASCIIKeepsWidth(t *testing.T) {
	signs := "✓✗◐○·•›»◂–−…→│─▲▼„“█▉▊▋▌▍▎▏▒░⠋⠙"
	got := ASCII.Fit(signs)
	if ansi.StringWidth(got) != ansi.StringWidth(signs) {
		t.Errorf("%q is %d cells wide; want %d", got, ansi.StringWidth(got), ansi.StringWidth(signs))
	}
	for _, r := range got {
		if r > '~' {
			t.Errorf("%q is left", r)
		}
	}
	if Unicode.Fit(signs) != signs {
		t.Error("unicode changes signs")
	}
}

// TestASCIIKeepsMeaningsApart: signs that stand in one place stay different.
func TestASCIIKeepsMeaningsApart(t *testing.T) {
	for place, signs := range map[string]string{
		"how far a decision is": "✓◐○✗–",
		"how grave it is":       "✗!∙–",
		"a text and its state":  "…◐∙",
		"a bar":                 "█▓▒░│»",
		"what has changed":      "+✗=±–",
		"beside a row":          "•*",
	} {
		seen := make(map[rune]bool)
		for _, r := range ASCII.Fit(signs) {
			if seen[r] {
				t.Errorf("%s: %s become %s", place, signs, ASCII.Fit(signs))
			}
			seen[r] = true
		}
	}
}

// ourSigns are the signs outside letters that the screen's own sources use;
// every one has an ASCII form.
func TestEverySignOfTheScreenHasAnASCIIForm(t *testing.T) {
	for _, folder := range []string{"../widget", "../page", ".."} {
		entries, err := os.ReadDir(folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range entries {
			if !strings.HasSuffix(entry.Name(), ".go") || strings.HasSuffix(entry.Name(), "_test.go") {
				continue
			}
			file, err := os.Open(folder + "/" + entry.Name())
			if err != nil {
				t.Fatal(err)
			}
			text, _ := io.ReadAll(file)
			file.Close()
			for _, r := range ASCII.Fit(string(text)) {
				if r > '~' && !strings.ContainsRune("äöüÄÖÜß€§²é", r) {
					t.Errorf("%s/%s uses %q, which has no ASCII form", folder, entry.Name(), r)
				}
			}
		}
	}
}
