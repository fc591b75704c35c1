package widget

import (
	"strings"

	"digiplan/plan/words"
	"digiplan/tui/style"
)

// Deed is a thing that can be done, and the keys that do it.
type Deed struct {
	Keys  string // as bubbletea names them, separated by blanks
	Title string
	Short string // where not all titles fit; "" for the same
}

// shortened has the short title and the key with the shortest name.
func (d Deed) shortened(lang words.Lang) Deed {
	if d.Short != "" {
		d.Title = d.Short
	}
	shortest := firstKey(d, lang)
	for _, key := range strings.Fields(d.Keys) {
		if Width(KeyName(key, lang)) < Width(shortest) {
			d.Keys, shortest = key, KeyName(key, lang)
		}
	}
	return d
}

var keyNames = map[string]words.Phrase{
	"enter": words.Same("↵"), "up": words.Same("↑"), "down": words.Same("↓"), "left": words.Same("←"), "right": words.Same("→"),
	"space": {De: "Leertaste", En: "Space"}, "esc": words.Same("Esc"), "tab": words.Same("Tab"), "shift+tab": {De: "Umschalt+Tab", En: "Shift+Tab"},
	"pgup": {De: "Bild↑", En: "PgUp"}, "pgdown": {De: "Bild↓", En: "PgDn"}, "home": {De: "Pos1", En: "Home"}, "end": {De: "Ende", En: "End"},
	"delete": {De: "Entf", En: "Del"}, "backspace": {De: "Rücktaste", En: "Backspace"},
	"shift+up": {De: "Umschalt+↑", En: "Shift+↑"}, "shift+down": {De: "Umschalt+↓", En: "Shift+↓"},
}

// KeyName is what is printed on a key.
func KeyName(key string, lang words.Lang) string {
	if name, ok := keyNames[key]; ok {
		return name.In(lang)
	}
	if letter, ok := strings.CutPrefix(key, "ctrl+"); ok {
		return words.Phrase{De: "Strg+", En: "Ctrl+"}.In(lang) + strings.ToUpper(letter)
	}
	if len(key) > 1 && key[0] == 'f' {
		return strings.ToUpper(key)
	}
	return key
}

// KeyLine names what can be done now. Where not all fits the words are short,
// and then only the last deeds, which are the ways out, and the first of the
// others stand there.
func KeyLine(deeds []Deed, width int, lang words.Lang, s style.Style) string {
	shown, all := chosen(deeds, width, lang)
	if !all {
		short := make([]Deed, len(deeds))
		for i, deed := range deeds {
			short[i] = deed.shortened(lang)
		}
		deeds = short
		shown, _ = chosen(deeds, width, lang)
	}
	line := ""
	for i, deed := range deeds {
		if shown[i] {
			line += " " + s.Key.On(firstKey(deed, lang)) + " " + s.Faint.On(deed.Title) + " "
		}
	}
	return Line(strings.TrimSuffix(line, " "), width)
}

// chosen are the deeds that there is room for.
func chosen(deeds []Deed, width int, lang words.Lang) (shown []bool, all bool) {
	const ways = 3
	shown, all = make([]bool, len(deeds)), true
	used := 0
	take := func(i int) {
		wide := 3 + Width(firstKey(deeds[i], lang)) + Width(deeds[i].Title)
		if used+wide > width+1 {
			all = false
			return
		}
		shown[i] = true
		used += wide
	}
	last := max(0, len(deeds)-ways)
	for i := len(deeds) - 1; i >= last; i-- {
		take(i)
	}
	for i := range last {
		take(i)
	}
	return shown, all
}

func firstKey(deed Deed, lang words.Lang) string {
	key, _, _ := strings.Cut(deed.Keys, " ")
	return KeyName(key, lang)
}

// Help lists deeds under a title, all their keys beside them.
func Help(title string, deeds []Deed, width int, lang words.Lang, s style.Style) []string {
	names := make([]string, len(deeds))
	widest := 0
	for i, deed := range deeds {
		var keys []string
		for _, key := range strings.Fields(deed.Keys) {
			keys = append(keys, KeyName(key, lang))
		}
		names[i] = strings.Join(keys, "  ")
		widest = max(widest, Width(names[i]))
	}
	widest = min(widest, 24)
	lines := []string{s.Title.On(title)}
	for i, deed := range deeds {
		lines = append(lines, Line("  "+s.Key.On(Line(names[i], widest))+"  "+deed.Title, width))
	}
	return append(lines, "")
}
