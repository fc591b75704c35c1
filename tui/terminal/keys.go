package terminal

import (
	"slices"
	"strings"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"
)

// typist is what a model may be: while it is typing, letters are text.
type typist interface{ Typing() bool }

// SplitKeys takes apart a burst of keys: a key held down, or pressed while the
// program was busy, arrives as one message "jjjj". A paste stays whole.
func SplitKeys(msg tea.KeyMsg) []tea.KeyMsg {
	if msg.Type != tea.KeyRunes || msg.Paste || len(msg.Runes) < 2 {
		return []tea.KeyMsg{msg}
	}
	keys := make([]tea.KeyMsg, len(msg.Runes))
	for i, r := range msg.Runes {
		keys[i] = tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}}
	}
	return keys
}

// press gives a burst to the model key by key. When one of the keys opens a text
// field, the rest is its text and stays together. A key with alt is Esc and that
// key, pressed fast or by a script: none of ours needs alt but the one that
// deletes a word. In a text AltGr types a sign, which Windows reports as alt.
func (m *guardedModel) press(msg tea.KeyMsg) tea.Cmd {
	if m.typing() && slices.ContainsFunc(msg.Runes, needsAltGr) {
		msg.Alt = false
	}
	if msg.Alt && msg.Type != tea.KeyBackspace {
		msg.Alt = false
		return tea.Batch(m.press(tea.KeyMsg{Type: tea.KeyEsc}), m.press(msg))
	}
	var cmds []tea.Cmd
	for i, key := range SplitKeys(msg) {
		if m.typing() {
			rest := msg
			rest.Runes = msg.Runes[i:]
			return tea.Batch(append(cmds, m.pass(rest))...)
		}
		cmds = append(cmds, m.pass(key))
	}
	return tea.Batch(cmds...)
}

// needsAltGr says whether a German or Polish keyboard, say, types a sign with
// AltGr. No key of ours is such a sign.
func needsAltGr(sign rune) bool {
	return strings.ContainsRune(`\@~{[]}|`, sign) || sign > unicode.MaxASCII
}

func (m *guardedModel) typing() bool {
	t, ok := m.inner.(typist)
	return ok && t.Typing()
}
