package xlsx

import (
	"unicode/utf16"
	"unicode/utf8"

	"digiplan/plan/words"
)

// maxText is how many UTF-16 units a cell of a spreadsheet holds.
const maxText = 32_767

var cutMark = words.Phrase{De: "… [gekürzt]", En: "… [cut]"}

// cellText is a text without control characters, line breaks as "\n", no
// longer than a cell; where it is cut it says so.
func cellText(text string, lang words.Lang) string {
	text = words.CleanLines(text)
	if len(text) <= maxText || units(text) <= maxText {
		return text
	}
	mark := cutMark.In(lang)
	return firstUnits(text, maxText-units(mark)) + mark
}

// units is the length of a text as spreadsheets count it, in UTF-16.
func units(text string) int { return len(utf16.Encode([]rune(text))) }

// firstUnits is the beginning of a text, as much as so many units hold.
func firstUnits(text string, room int) string {
	for at, r := range text {
		if room -= utf16.RuneLen(r); room < 0 {
			return text[:at]
		}
	}
	return text
}

// shorten cuts a text to a number of runes, for names and page headers.
func shorten(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most-1]) + "…"
}
