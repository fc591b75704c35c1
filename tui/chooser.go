package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/widget"
)

// chooser picks one of several things by typing parts of their names.
type chooser struct {
	input widget.Input
	at    int // among those found
}

func (c *chooser) press(key tea.KeyMsg) {
	if c.input.Press(key) {
		c.at = 0
	}
}

// alike stands between a name and other words for it, which are not shown.
const alike = "\x00"

// found are the places of the names that have every word typed, then of those
// that have them among the other words.
func (c *chooser) found(names []string) []int {
	var found, others []int
	typed := strings.Fields(words.Fold(c.input.String()))
	all := func(name string) bool {
		return !slices.ContainsFunc(typed, func(word string) bool { return !strings.Contains(name, word) })
	}
	for i, name := range names {
		shown, _, more := strings.Cut(name, alike)
		switch {
		case all(words.Fold(shown)):
			found = append(found, i)
		case more && all(words.Fold(name)):
			others = append(others, i)
		}
	}
	return append(found, others...)
}

// picked is the place of the name under the cursor, -1 for none.
func (c *chooser) picked(names []string) int {
	found := c.found(names)
	if len(found) == 0 {
		return -1
	}
	return found[min(c.at, len(found)-1)]
}

// move goes around at both ends.
func (c *chooser) move(by int, names []string) {
	if n := len(c.found(names)); n > 0 {
		c.at = (min(c.at, n-1) + by + n) % n
	}
}

// leap stops at both ends.
func (c *chooser) leap(by int, names []string) {
	if n := len(c.found(names)); n > 0 {
		c.at = max(0, min(c.at+by, n-1))
	}
}

// moves are the keys that go through the names.
func (c *chooser) moves(names func(words.Lang) []string) []page.Action {
	move := func(by int) func(page.Frame) tea.Cmd {
		return func(f page.Frame) tea.Cmd { c.move(by, names(f.Lang)); return nil }
	}
	leap := func(by int) func(page.Frame) tea.Cmd {
		return func(f page.Frame) tea.Cmd { c.leap(by, names(f.Lang)); return nil }
	}
	const screen = 10
	actions := []page.Action{
		{Keys: "up", Title: words.Phrase{De: "auf", En: "up"}, Do: move(-1)},
		{Keys: "down", Title: words.Phrase{De: "ab", En: "down"}, Do: move(+1)},
		{Keys: "pgup", Title: words.Phrase{De: "zehn auf", En: "ten up"}, Do: leap(-screen), Quiet: true},
		{Keys: "pgdown", Title: words.Phrase{De: "zehn ab", En: "ten down"}, Do: leap(+screen), Quiet: true},
	}
	if c.input.String() != "" { // there is a text to go through
		return actions
	}
	return append(actions,
		page.Action{Keys: "home", Title: words.Phrase{De: "zum Anfang", En: "to the first"}, Do: func(page.Frame) tea.Cmd { c.at = 0; return nil }, Quiet: true},
		page.Action{Keys: "end", Title: words.Phrase{De: "zum Ende", En: "to the last"}, Quiet: true,
			Do: func(f page.Frame) tea.Cmd { c.at = max(0, len(c.found(names(f.Lang)))-1); return nil }})
}

// lines are what was typed and, below it, a line for each name found.
func (c *chooser) lines(f page.Frame, height int, names []string, line func(i int) string) []string {
	found := c.found(names)
	count := words.Phrase{De: "%d von %d", En: "%d of %d"}.With(len(found), len(names)).In(f.Lang)
	typed := c.input.View(max(1, f.Width-6-widget.Width(count)), f.Style)
	lines := []string{widget.Ends(" "+f.Style.Key.On(":")+" "+typed, f.Style.Faint.On(count)+" ", f.Width), ""}
	room := max(1, height-len(lines))
	at := min(c.at, len(found)-1)
	from := widget.Scroll(at-room/2, len(found), room)
	for i, name := range found[from:min(len(found), from+room)] {
		text := "  " + line(name)
		if from+i == at {
			text = f.Style.Cursor.On(widget.Line("› "+text[2:], f.Width))
		}
		lines = append(lines, text)
	}
	return lines
}
