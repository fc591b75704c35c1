package widget

import (
	"strings"

	"digiplan/plan/words"
	"digiplan/tui/style"
)

// KeyHint is a thing that can be done, and the keys that do it.
type KeyHint struct {
	Keys  string // as bubbletea names them, separated by blanks
	Title string
	Short string // where not all titles fit; "" for the same
}

// shortened has the short title and the key with the shortest name.
func (h KeyHint) shortened(lang words.Lang) KeyHint {
	if h.Short != "" {
		h.Title = h.Short
	}
	shortest := firstKey(h, lang)
	for _, key := range strings.Fields(h.Keys) {
		if Width(KeyName(key, lang)) < Width(shortest) {
			h.Keys, shortest = key, KeyName(key, lang)
		}
	}
	return h
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
// and then only the last hints, which are the ways out, and the first of the
// others stand there.
func KeyLine(hints []KeyHint, width int, lang words.Lang, s style.Style) string {
	shown, all := chosen(hints, width, lang)
	if !all {
		short := make([]KeyHint, len(hints))
		for i, hint := range hints {
			short[i] = hint.shortened(lang)
		}
		hints = short
		shown, _ = chosen(hints, width, lang)
	}
	line := ""
	for i, hint := range hints {
		if shown[i] {
			line += " " + s.Key.On(firstKey(hint, lang)) + " " + s.Faint.On(hint.Title) + " "
		}
	}
	return Line(strings.TrimSuffix(line, " "), width)
}

// chosen are the hints that there is room for.
func chosen(hints []KeyHint, width int, lang words.Lang) (shown []bool, all bool) {
	const ways = 3
	shown, all = make([]bool, len(hints)), true
	used := 0
	take := func(i int) {
		wide := 3 + Width(firstKey(hints[i], lang)) + Width(hints[i].Title)
		if used+wide > width+1 {
			all = false
			return
		}
		shown[i] = true
		used += wide
	}
	last := max(0, len(hints)-ways)
	for i := len(hints) - 1; i >= last; i-- {
		take(i)
	}
	for i := range last {
		take(i)
	}
	return shown, all
}

func firstKey(hint KeyHint, lang words.Lang) string {
	key, _, _ := strings.Cut(hint.Keys, " ")
	return KeyName(key, lang)
}

// Help lists hints under a title, all their keys beside them.
func Help(title string, hints []KeyHint, width int, lang words.Lang, s style.Style) []string {
	names := make([]string, len(hints))
	widest := 0
	for i, hint := range hints {
		var keys []string
		for _, key := range strings.Fields(hint.Keys) {
			keys = append(keys, KeyName(key, lang))
		}
		names[i] = strings.Join(keys, "  ")
		widest = max(widest, Width(names[i]))
	}
	widest = min(widest, 24)
	lines := []string{s.Title.On(title)}
	for i, hint := range hints {
		lines = append(lines, Line("  "+s.Key.On(Line(names[i], widest))+"  "+hint.Title, width))
	}
	return append(lines, "")
}
