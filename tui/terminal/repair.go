package terminal

import (
	"bytes"
	"unicode/utf8"
)

const (
	esc = 0x1b
	bel = 0x07

	// longestSequence is more than any key or mouse report has bytes.
	longestSequence = 64
)

// unfinished reports whether the input ends inside an escape sequence or inside
// a rune. A lone ESC at the end counts: the key cannot be told from a beginning.
func unfinished(b []byte) bool {
	tail := b[max(0, len(b)-longestSequence):]
	if i := bytes.LastIndexByte(tail, esc); i >= 0 && openSequence(tail[i+1:]) {
		return true
	}
	return openRune(tail)
}

// openSequence judges what follows an ESC.
func openSequence(b []byte) bool {
	if len(b) == 0 {
		return true
	}
	switch b[0] {
	case '[':
		return openCSI(b[1:])
	case 'O': // SS3: one more byte
		return len(b) == 1
	case ']': // OSC: until BEL; the other end, ESC \, begins a new sequence
		return bytes.IndexByte(b, bel) < 0
	}
	return false
}

// openCSI judges what follows ESC [: parameters, then one final byte.
func openCSI(b []byte) bool {
	for i, c := range b {
		if c < '@' || c > '~' {
			continue
		}
		switch {
		case i == 0 && c == '[': // F1 to F5 of the Linux console: ESC [ [ A
			return len(b) == 1
		case i == 0 && c == 'M': // old mouse report: three more bytes
			return len(b) < 4
		}
		return false
	}
	return true
}

// openRune reports whether b ends with the beginning of a rune.
func openRune(b []byte) bool {
	for i := len(b) - 1; i >= max(0, len(b)-utf8.UTFMax); i-- {
		if utf8.RuneStart(b[i]) {
			return !utf8.FullRune(b[i:])
		}
	}
	return false
}

// dropReplies removes whole OSC strings, which are late answers of the terminal
// and no keys; bubbletea would take them for typing. It works in place.
func dropReplies(b []byte) []byte {
	for from := 0; ; {
		start := bytes.Index(b[from:], []byte{esc, ']'})
		if start < 0 {
			return b
		}
		start += from
		size := replyLength(b[start:])
		b = append(b[:start], b[start+size:]...)
		from = start
		if size == 0 {
			from += 2 // no end in sight: alt+] is a key
		}
	}
}

// replyLength counts the bytes of the OSC string at the start of b, 0 if it does
// not end within b.
func replyLength(b []byte) int {
	for i := 2; i < len(b); i++ {
		switch {
		case b[i] == bel:
			return i + 1
		case b[i] == esc && i+1 < len(b) && b[i+1] == '\\':
			return i + 2
		case b[i] < ' ':
			return 0
		}
	}
	return 0
}
