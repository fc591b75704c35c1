package words

import (
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// Fold reduces a text to what a search compares: small letters without
// accents; "Straße" and "STRASSE" are the same, so are "Bürger" and "Burger".
func Fold(text string) string {
	if plain(text) {
		return text
	}
	var folded strings.Builder
	folded.Grow(len(text))
	for _, r := range norm.NFD.String(strings.ToLower(text)) {
		switch {
		case r == 'ß':
			folded.WriteString("ss")
		case !unicode.Is(unicode.Mn, r):
			folded.WriteRune(r)
		}
	}
	return folded.String()
}

var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue")

// Spelled is a text in small letters that every keyboard and file name has, with
// umlauts as German spells them out: "Übersicht" is "uebersicht".
func Spelled(text string) string {
	if plain(text) {
		return text
	}
	return Fold(umlauts.Replace(norm.NFC.String(strings.ToLower(text))))
}

// Foldings are the ways to write a text for a search: folded, and with umlauts
// spelled out where it has any. "ä", "ae" and "a" find each other this way, and
// yet "neue" is not "nee".
func Foldings(text string) []string {
	folded, spelled := Fold(text), Spelled(text)
	if folded == spelled {
		return []string{folded}
	}
	return []string{folded, spelled}
}

// Alike tells whether two names are the same to a search.
func Alike(a, b string) bool { return Fold(a) == Fold(b) || Spelled(a) == Spelled(b) }

func plain(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= 0x80 || text[i] >= 'A' && text[i] <= 'Z' {
			return false
		}
	}
	return true
}

// Order sorts texts as a German dictionary does, numbers in them by value.
// It is for one goroutine.
type Order struct {
	collator *collate.Collator
	buffer   collate.Buffer
}

// NewOrder makes an order.
func NewOrder() *Order {
	return &Order{collator: collate.New(language.German, collate.Numeric)}
}

// Key is a text's place in the order: keys compare as strings.
func (o *Order) Key(text string) string {
	key := string(o.collator.KeyFromString(&o.buffer, text))
	o.buffer.Reset()
	return key
}
