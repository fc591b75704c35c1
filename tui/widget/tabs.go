package widget

import (
	"github.com/charmbracelet/x/ansi"

	"digiplan/tui/style"
)

// Tab is a page's title with its key, in full and short.
type Tab struct {
	Key, Title, Short string
}

// Tabs shows all pages, the open one marked and with its full title. Where not
// all titles fit, the others are short, then closer together, then cut, and at
// last left out. TabAt must be asked with the same values.
func Tabs(tabs []Tab, open, width int, s style.Style) string {
	var line string
	for i, text := range tabTexts(tabs, open, width) {
		if i == open {
			line += s.Open.On(text)
		} else {
			line += text
		}
	}
	return Line(line, width)
}

// TabAt is the tab at a column, -1 for none.
func TabAt(tabs []Tab, open, width, x int) int {
	from := 0
	for i, text := range tabTexts(tabs, open, width) {
		if x >= from && x < from+Width(text) {
			return i
		}
		from += Width(text)
	}
	return -1
}

func tabTexts(tabs []Tab, open, width int) []string {
	full := func(t Tab) string { return t.Title }
	short := func(t Tab) string { return t.Short }
	if texts, fits := titled(tabs, open, width, "  ", full); fits {
		return texts
	}
	for _, apart := range []string{"  ", " "} {
		if texts, fits := titled(tabs, open, width, apart, short); fits {
			return texts
		}
	}
	for room := 5; room > 2; room-- {
		if texts, fits := titled(tabs, open, width, " ", func(t Tab) string { return ansi.Truncate(t.Short, room, "…") }); fits {
			return texts
		}
	}
	texts, _ := titled(tabs, open, width, " ", func(Tab) string { return "" })
	return texts
}

// titled gives all tabs but the open one the title that is asked for, and tells
// whether they fit. The marked one takes the blank before it.
func titled(tabs []Tab, open, width int, apart string, title func(Tab) string) (texts []string, fits bool) {
	sum := 0
	for i, tab := range tabs {
		text := " " + tab.Key
		switch {
		case i == open:
			text = "›" + tab.Key + " " + tab.Title
		case title(tab) != "":
			text += " " + title(tab)
		}
		text += apart[1:]
		texts = append(texts, text)
		sum += Width(text)
	}
	return texts, sum <= width
}
