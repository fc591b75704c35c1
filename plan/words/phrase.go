// Package words says things in German and English: phrases that hold both,
// amounts, dates, and the glossary of the town hall. Nothing is put into a
// language before it is shown.
package words

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"digiplan/budget"
)

// Lang is a language of the screen and the sheets.
type Lang string

// The two languages.
const (
	German  Lang = "de"
	English Lang = "en"
)

// Phrase is one text in both languages, with fmt verbs where values go.
type Phrase struct{ De, En string }

// Same is a phrase that reads alike in both languages: a name, a number.
func Same(text string) Phrase { return Phrase{text, text} }

// In is the phrase in a language.
func (p Phrase) In(lang Lang) string {
	if lang == English {
		return p.En
	}
	return p.De
}

// With fills the phrase. Amounts, dates, phrases and sentences among the
// values are put into words when the sentence is.
func (p Phrase) With(values ...any) Sentence { return Sentence{p, values} }

// Sentence is a phrase with its values, not yet in a language.
type Sentence struct {
	Phrase Phrase
	Values []any
}

// Said is a sentence without values.
func Said(text Phrase) Sentence { return Sentence{Phrase: text} }

// Text is a sentence without values in both languages.
func Text(de, en string) Sentence { return Said(Phrase{De: de, En: en}) }

// In says the sentence. A phrase without values is said as it stands, so a
// percent sign in a plan's own text is harmless.
func (s Sentence) In(lang Lang) string {
	if len(s.Values) == 0 {
		return s.Phrase.In(lang)
	}
	values := make([]any, len(s.Values))
	for i, value := range s.Values {
		values[i] = say(value, lang)
	}
	return fmt.Sprintf(s.Phrase.In(lang), values...)
}

// Empty tells whether there is nothing to say.
func (s Sentence) Empty() bool { return s.Phrase == Phrase{} }

type speaker interface{ In(Lang) string }

func say(value any, lang Lang) any {
	switch value := value.(type) {
	case speaker:
		return value.In(lang)
	case budget.Cents:
		return Euros(value, lang)
	case budget.Quantity:
		return Quantity(value, lang)
	case budget.Percent:
		return Percent(value, lang)
	case int:
		return separated(value, lang)
	case budget.Year:
		return int(value)
	case time.Time:
		return Date(value, lang)
	}
	return value
}

// separated is a count as amounts are written: "10.000". Those below ten
// thousand need no separator; years are among them.
func separated(count int, lang Lang) any {
	if count > -10_000 && count < 10_000 {
		return count
	}
	return digits(separate(strconv.Itoa(count), lang))
}

// digits are a number as text that a phrase may say with %d.
type digits string

// Format implements fmt.Formatter.
func (d digits) Format(to fmt.State, _ rune) { io.WriteString(to, string(d)) }

// Plain says a text as it is, in both languages; nothing for an empty one.
func Plain(text string) Sentence {
	if text == "" {
		return Sentence{}
	}
	return Same("%s").With(text)
}

// Comma adds an item to a list with commas.
func Comma(list, item Sentence) Sentence {
	if list.Empty() {
		return item
	}
	return Same("%s, %s").With(list, item)
}

// List says several sentences behind each other, with commas between them.
func List(sentences []Sentence) Sentence {
	values := make([]any, len(sentences))
	for i := range sentences {
		values[i] = sentences[i]
	}
	return Same(strings.TrimSuffix(strings.Repeat("%s, ", len(values)), ", ")).With(values...)
}

// Count says how many with the right number: "1 Maßnahme", "34 Maßnahmen".
func Count(n int, one, many Phrase) Sentence {
	form := many
	if n == 1 {
		form = one
	}
	return Phrase{"%d %s", "%d %s"}.With(n, form)
}

// Empty tells whether there is nothing to say.
func (p Phrase) Empty() bool { return p == Phrase{} }
