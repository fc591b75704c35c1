package widget

import (
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
	"digiplan/tui/style"
)

// Input is one line of text being typed. The text field of bubbles would bring
// a clipboard library that asks the system while it is loaded.
type Input struct {
	text []rune
	at   int // the caret stands before this rune
}

// String is what was typed.
func (in *Input) String() string { return string(in.text) }

// Set replaces the text; the caret stands at its end.
func (in *Input) Set(text string) {
	in.text = []rune(text)
	in.at = len(in.text)
}

// Before is the text before the caret.
func (in *Input) Before() string { return string(in.text[:in.at]) }

// SetBefore replaces it; the caret stands behind it.
func (in *Input) SetBefore(text string) {
	before := []rune(text)
	in.text = append(before, in.text[in.at:]...)
	in.at = len(before)
}

// Press does what a key does in a text, and tells whether the text changed.
func (in *Input) Press(key tea.KeyMsg) (changed bool) {
	switch key.String() {
	case "left", "ctrl+b":
		in.at = max(0, in.at-1)
	case "right", "ctrl+f":
		in.at = min(len(in.text), in.at+1)
	case "home", "ctrl+a":
		in.at = 0
	case "end", "ctrl+e":
		in.at = len(in.text)
	case "backspace", "ctrl+h":
		return in.cut(in.at-1, in.at)
	case "delete", "ctrl+d":
		return in.cut(in.at, in.at+1)
	case "ctrl+w", "alt+backspace":
		return in.cut(in.wordStart(), in.at)
	case "ctrl+u":
		return in.cut(0, in.at)
	case "ctrl+k":
		return in.cut(in.at, len(in.text))
	default:
		return in.insert(key)
	}
	return false
}

// insert also takes pasted text, made safe to show.
func (in *Input) insert(key tea.KeyMsg) bool {
	if key.Alt || key.Type != tea.KeyRunes && key.Type != tea.KeySpace {
		return false
	}
	runes := []rune(string(key.Runes))
	if key.Paste || len(runes) > 1 {
		runes = []rune(words.Clean(string(runes)))
	}
	if len(runes) == 0 || len(runes) == 1 && !unicode.IsPrint(runes[0]) {
		return false
	}
	in.text = append(in.text[:in.at:in.at], append(runes, in.text[in.at:]...)...)
	in.at += len(runes)
	return true
}

func (in *Input) cut(from, to int) bool {
	from, to = max(0, from), min(len(in.text), to)
	if from >= to {
		return false
	}
	in.text = append(in.text[:from:from], in.text[to:]...)
	in.at = from
	return true
}

func (in *Input) wordStart() int {
	at := in.at
	for at > 0 && in.text[at-1] == ' ' {
		at--
	}
	for at > 0 && in.text[at-1] != ' ' {
		at--
	}
	return at
}

// View shows the text with its caret; of a long one the part around the caret.
func (in *Input) View(width int, s style.Style) string {
	from := 0
	for from < in.at && Width(string(in.text[from:in.at])) > width-1 {
		from++
	}
	under, rest := " ", ""
	if in.at < len(in.text) {
		under, rest = string(in.text[in.at]), string(in.text[in.at+1:])
	}
	return Line(string(in.text[from:in.at])+s.Cursor.On(under)+rest, width)
}
