package source

import (
	"unicode/utf8"

	"digiplan/plan/words"
)

// CityKey is an official municipality key (AGS): two digits of the state, one
// of the region, two of the district, three of the municipality.
func CityKey[T any](key string, in func(*T) *string) Field[T] {
	return Field[T]{Key: key, Kind: KindText, get: textIn(in), read: func(r *reading, at Place, target *T) {
		text, ok := r.text(at)
		switch {
		case !ok:
		case len(text) == 8 && digits(text):
			*in(target) = text
		default:
			r.add(at, "city-key",
				words.Phrase{De: "„%s“ ist kein Gemeindeschlüssel aus acht Ziffern", En: "%q is not a municipality key of eight digits"}.With(verbatim(text)), cityKeyHint(text))
		}
	}}.like(cityKeyPattern)
}

// cityKeyHint knows the slips: a leading zero that a spreadsheet took, and the
// longer key of regions.
func cityKeyHint(text string) words.Sentence {
	switch {
	case len(text) == 7 && digits(text):
		return words.Phrase{De: "die führende Null ergänzen: \"0%s\"", En: "add the leading zero: \"0%s\""}.With(text)
	case utf8.RuneCountInString(text) == 12 && digits(text):
		return words.Phrase{
			De: "der Regionalschlüssel hat zwölf Ziffern; ohne die vier der Gemeindeverbände ist es \"%s\"",
			En: "the regional key has twelve digits; without the four of associations it is \"%s\"",
		}.With(text[:5] + text[9:])
	}
	return words.Text("acht Ziffern ohne Leerzeichen schreiben, etwa \"05515000\" für Münster", "write eight digits without blanks, like \"05515000\" for Münster")
}
