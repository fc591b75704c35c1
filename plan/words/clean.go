package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean makes a text of a plan, a file name or another program's output safe
// to show on one line: control characters become visible signs, bidirectional
// and zero-width marks go, line breaks become spaces, letters are put together
// (NFC). A text that has been cleaned can drive neither a terminal nor a sheet.
func Clean(text string) string {
	if harmless(text) && !strings.Contains(text, "  ") {
		return strings.TrimSpace(text)
	}
	return strings.Join(strings.Fields(CleanLines(text)), " ")
}

// CleanLines is Clean for a text of several lines: line breaks stay, as "\n".
func CleanLines(text string) string {
	if harmless(text) {
		return text
	}
	text = strings.ReplaceAll(strings.ToValidUTF8(text, "�"), "\r\n", "\n")
	return fewAccents(norm.NFC.String(strings.Map(visible, text)))
}

// fewAccents lets at most four marks stand on a letter: whole towers of them
// run over the lines above. It keeps the normal form.
func fewAccents(text string) string {
	const most = 4
	marks := 0
	return strings.Map(func(r rune) rune {
		marks++
		if !unicode.Is(unicode.M, r) {
			marks = 0
		}
		if marks > most {
			return -1
		}
		return r
	}, text)
}

// harmless is the fast way for the many texts that are plain ASCII on one line.
func harmless(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

func visible(r rune) rune {
	switch {
	case r == '\n':
		return '\n'
	case r == '\t' || r == '\r' || r == '\u2028' || r == '\u2029':
		return ' '
	case r < ' ':
		return '\u2400' + r // ␀ … ␟, the pictures of the control characters
	case r == 0x7f:
		return '␡'
	case r >= 0x80 && r < 0xa0 || unicode.Is(unicode.Noncharacter_Code_Point, r):
		return utf8.RuneError
	case unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point):
		return -1
	}
	return r
}
