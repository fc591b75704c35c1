package source

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"digiplan/budget"
	"digiplan/plan/words"
)

// Kind is what a value may look like.
type Kind string

// The kinds of values.
const (
	KindText    Kind = "text"
	KindID      Kind = "id"
	KindRef     Kind = "ref"
	KindWord    Kind = "word" // one of a list
	KindTruth   Kind = "truth"
	KindNumber  Kind = "number"
	KindDay     Kind = "day"
	KindYear    Kind = "year"
	KindYears   Kind = "years"
	KindEuros   Kind = "euros"
	KindPercent Kind = "percent"
	KindSeries  Kind = "series" // euros by year
	KindTexts   Kind = "texts"
	KindRefs    Kind = "refs"
	KindWords   Kind = "words"
	KindTable   Kind = "table"
	KindTables  Kind = "tables"
)

var kindPhrases = map[Kind]words.Phrase{
	KindText:    {De: "Text in Anführungszeichen", En: "text in quotation marks"},
	KindID:      {De: "eine Kennung in Anführungszeichen", En: "an id in quotation marks"},
	KindTruth:   {De: "true oder false", En: "true or false"},
	KindNumber:  {De: "eine ganze Zahl", En: "a whole number"},
	KindDay:     {De: "ein Datum wie 2018-03-14, ohne Anführungszeichen", En: "a date like 2018-03-14, without quotation marks"},
	KindYear:    {De: "ein Jahr wie 2018", En: "a year like 2018"},
	KindYears:   {De: "eine Spanne wie { from = 2018, to = 2022 }", En: "a span like { from = 2018, to = 2022 }"},
	KindEuros:   {De: "ein Betrag wie 1234.56 oder \"1.234,56\"", En: "an amount like 1234.56 or \"1.234,56\""},
	KindPercent: {De: "ein Prozentsatz wie 12.5", En: "a percentage like 12.5"},
	KindSeries:  {De: "Beträge je Jahr wie { 2018 = 1000, 2019 = 2000 }", En: "amounts by year like { 2018 = 1000, 2019 = 2000 }"},
	KindTexts:   {De: "eine Liste von Texten wie [\"a\", \"b\"]", En: "a list of texts like [\"a\", \"b\"]"},
	KindTable:   {De: "eine Tabelle wie { … }", En: "a table like { … }"},
	KindTables:  {De: "eine Liste von Tabellen", En: "a list of tables"},
}

// samples are values of the kinds that a table may not do without.
var samples = map[Kind]string{
	KindText: `"…"`, KindID: `"…"`, KindRef: `"…"`, KindWord: `"…"`, KindDay: "2018-03-14", KindYear: "2018",
	KindYears: "{ from = 2018, to = 2022 }", KindEuros: "1000", KindPercent: "50", KindSeries: "{ 2018 = 1000 }",
}

func (r *reading) wrongKind(place Place, key string, want Kind) {
	r.add(place, "wrong-kind",
		words.Phrase{De: "„%s“ hat die falsche Form", En: "%q has the wrong form"}.With(key),
		words.Phrase{De: "erwartet: %s", En: "expected: %s"}.With(kindPhrases[want]))
}

// Text is any text; it is cleaned so that it can be shown.
func Text[T any, S ~string](key string, at func(*T) *S) Field[T] {
	return Field[T]{Key: key, Kind: KindText, read: func(r *reading, place Place, key string, value any, target *T) {
		if text, ok := r.text(place, key, value); ok {
			*at(target) = S(words.Clean(text))
		}
	}}
}

// Prose is a text that may have several lines.
func Prose[T any](key string, at func(*T) *string) Field[T] {
	return Field[T]{Key: key, Kind: KindText, read: func(r *reading, place Place, key string, value any, target *T) {
		if text, ok := r.text(place, key, value); ok {
			*at(target) = strings.TrimSpace(words.CleanLines(text))
		}
	}}
}

func (r *reading) text(place Place, key string, value any) (string, bool) {
	text, ok := value.(string)
	if !ok {
		r.wrongKind(place.At(key), key, KindText)
	}
	return text, ok
}

// ID names an entry of a kind; it must be new. Ids are short and in small
// letters, so that they can be typed.
func ID[T any, S ~string](key, kind string, at func(*T) *S) Field[T] {
	return Field[T]{Key: key, Kind: KindID, read: func(r *reading, place Place, key string, value any, target *T) {
		id, ok := r.text(place, key, value)
		if !ok {
			return
		}
		if !IsID(id) {
			r.add(place.At(key), "id", words.Phrase{De: "„%s“ ist keine Kennung", En: "%q is not an id"}.With(verbatim(id)), words.Text(
				"kleine Buchstaben, Ziffern und . - _ / verwenden, höchstens 60 Zeichen",
				"use small letters, digits and . - _ /, at most 60 of them"))
			return
		}
		*at(target) = S(id)
		if kind != "" {
			r.declare(kind, id, place.At(key))
		}
	}}.like(idPattern)
}

// IsID tells whether a text can be an id.
func IsID(id string) bool {
	for _, r := range id {
		if !unicode.IsLower(r) && !unicode.IsDigit(r) && !strings.ContainsRune(".-_/", r) {
			return false
		}
	}
	return id != "" && utf8.RuneCountInString(id) <= 60
}

// Ref is the id of something of a kind.
func Ref[T any, S ~string](key, kind string, at func(*T) *S) Field[T] {
	return Field[T]{Key: key, Kind: KindRef, read: func(r *reading, place Place, key string, value any, target *T) {
		if id, ok := r.text(place, key, value); ok {
			id = words.Clean(id)
			*at(target) = S(id)
			r.refer(kind, id, place.At(key))
		}
	}}
}

// Refs is a list of ids of a kind.
func Refs[T any, S ~string](key, kind string, at func(*T) *[]S) Field[T] {
	return Field[T]{Key: key, Kind: KindRefs, read: func(r *reading, place Place, key string, value any, target *T) {
		for i, id := range r.texts(place, key, value) {
			id = words.Clean(id)
			*at(target) = append(*at(target), S(id))
			r.refer(kind, id, place.At(key).Index(i))
		}
	}}
}

// Texts is a list of texts.
func Texts[T any](key string, at func(*T) *[]string) Field[T] {
	return Field[T]{Key: key, Kind: KindTexts, read: func(r *reading, place Place, key string, value any, target *T) {
		for _, text := range r.texts(place, key, value) {
			*at(target) = append(*at(target), words.Clean(text))
		}
	}}
}

func (r *reading) texts(place Place, key string, value any) []string {
	items, ok := value.([]any)
	texts := make([]string, 0, len(items))
	for _, item := range items {
		text, isText := item.(string)
		ok = ok && isText
		texts = append(texts, text)
	}
	if !ok {
		r.wrongKind(place.At(key), key, KindTexts)
		return nil
	}
	return texts
}

// Word is one of a list of words; people call them by their names.
func Word[T any, S ~string](key string, allowed []S, names map[S]words.Phrase, at func(*T) *S) Field[T] {
	items, called := plainWords(allowed, names)
	return Field[T]{Key: key, Kind: KindWord, Items: items, Names: called, read: func(r *reading, place Place, key string, value any, target *T) {
		if word, ok := r.text(place, key, value); ok && r.allowed(place.At(key), word, items, called) {
			*at(target) = S(word)
		}
	}}
}

// Words is a list of such words.
func Words[T any, S ~string](key string, allowed []S, names map[S]words.Phrase, at func(*T) *[]S) Field[T] {
	items, called := plainWords(allowed, names)
	return Field[T]{Key: key, Kind: KindWords, Items: items, Names: called, read: func(r *reading, place Place, key string, value any, target *T) {
		for i, word := range r.texts(place, key, value) {
			if r.allowed(place.At(key).Index(i), word, items, called) {
				*at(target) = append(*at(target), S(word))
			}
		}
	}}
}

func plainWords[S ~string](allowed []S, names map[S]words.Phrase) (items []string, called []words.Phrase) {
	for _, word := range allowed {
		items, called = append(items, string(word)), append(called, names[word])
	}
	return items, called
}

func (r *reading) allowed(place Place, word string, items []string, names []words.Phrase) bool {
	if slices.Contains(items, word) {
		return true
	}
	r.add(place, "unknown-word", words.Phrase{De: "„%s“ ist hier nicht vorgesehen", En: "%q is not a word for this place"}.With(verbatim(word)), meantWord(word, items, names))
	return false
}

// Bool is true or false.
func Bool[T any](key string, at func(*T) *bool) Field[T] {
	return Field[T]{Key: key, Kind: KindTruth, read: func(r *reading, place Place, key string, value any, target *T) {
		truth, ok := value.(bool)
		if !ok {
			r.wrongKind(place.At(key), key, KindTruth)
			return
		}
		*at(target) = truth
	}}
}

// Truth is true, false, or nil where nothing is said.
func Truth[T any](key string, at func(*T) **bool) Field[T] {
	return Field[T]{Key: key, Kind: KindTruth, read: func(r *reading, place Place, key string, value any, target *T) {
		if truth, ok := value.(bool); ok {
			*at(target) = &truth
			return
		}
		r.wrongKind(place.At(key), key, KindTruth)
	}}
}

// Number is a whole number between two bounds.
func Number[T any](key string, low, high int, at func(*T) *int) Field[T] {
	return Field[T]{Key: key, Kind: KindNumber, read: func(r *reading, place Place, key string, value any, target *T) {
		number, ok := value.(int64)
		switch {
		case !ok:
			r.wrongKind(place.At(key), key, KindNumber)
		case number < int64(low) || number > int64(high):
			r.add(place.At(key), "number", words.Phrase{De: "%d liegt nicht zwischen %d und %d", En: "%d is not between %d and %d"}.With(number, low, high), words.Sentence{})
		default:
			*at(target) = int(number)
		}
	}}.between(int64(low), int64(high))
}

// Day is a date without a time.
func Day[T any](key string, at func(*T) *time.Time) Field[T] {
	return Field[T]{Key: key, Kind: KindDay, read: func(r *reading, place Place, key string, value any, target *T) {
		day, ok := value.(time.Time)
		if hour, minute, second := day.Clock(); !ok || day.Year() < 1900 || hour+minute+second > 0 {
			r.wrongKind(place.At(key), key, KindDay)
			return
		}
		*at(target) = time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, time.UTC)
	}}.like(dayPattern)
}

// Year is a year between 1900 and 2199.
func Year[T any](key string, at func(*T) *budget.Year) Field[T] {
	return Field[T]{Key: key, Kind: KindYear, read: func(r *reading, place Place, key string, value any, target *T) {
		if year, ok := r.year(place, key, value); ok {
			*at(target) = year
		}
	}}.between(firstYear, lastYear)
}

func (r *reading) year(place Place, key string, value any) (budget.Year, bool) {
	number, ok := value.(int64)
	if !ok || number < firstYear || number > lastYear {
		r.wrongKind(place.At(key), key, KindYear)
		return 0, false
	}
	return budget.Year(number), true
}

// Percent is a percentage up to a hundred with at most two decimals.
func Percent[T any](key string, at func(*T) *budget.Percent) Field[T] {
	return Field[T]{Key: key, Kind: KindPercent, read: func(r *reading, place Place, key string, value any, target *T) {
		share, err := AmountOf(value)
		switch {
		case err != nil:
			r.wrongKind(place.At(key), key, KindPercent)
		case share < 0 || share > 100_00:
			r.add(place.At(key), "number", words.Phrase{De: "%s liegt nicht zwischen 0 und 100", En: "%s is not between 0 and 100"}.With(budget.Percent(share)), words.Sentence{})
		default:
			*at(target) = budget.Percent(share)
		}
	}}.between(0, 100).like(percentPattern)
}
