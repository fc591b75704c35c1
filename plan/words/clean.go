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
	if Latin(text) && !strings.Contains(text, "  ") {
		return strings.TrimSpace(text)
	}
	return strings.Join(strings.Fields(CleanLines(text)), " ")
}

// CleanLines is Clean for a text of several lines: line breaks stay, as "\n".
func CleanLines(text string) string {
	if Latin(text) {
		return text
	}
	text = strings.ReplaceAll(strings.ToValidUTF8(text, "�"), "\r\n", "\n")
	return fewAccents(norm.NFC.String(strings.Map(visible, text)))
}

// Harmless is CleanLines for a cell of a table as text: what a spreadsheet
// would take for a formula, with blanks in front of it or not, begins with an
// apostrophe.
func Harmless(text string) string {
	text = CleanLines(text)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(text, unicode.IsSpace))
	if strings.ContainsRune("=+-@＝＋－＠", first) {
		return "'" + text
	}
	return text
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

// Latin tells of texts on one line of the letters and signs that German and
// English are written with: each takes one cell, and all are safe to show. It
// is the fast way for nearly all texts.
func Latin(text string) bool {
	for _, r := range text {
		switch {
		case r >= ' ' && r <= '~':
		case r >= 0xa1 && r <= 0x17f && r != 0xad: // letters with their accents; 0xad breaks words invisibly
		case strings.ContainsRune("–—€„“”‚‘’…−", r):
		default:
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
