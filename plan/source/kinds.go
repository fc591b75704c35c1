package source

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"digiplan/budget"
	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// Kind is what a value may look like.
type Kind string

// The kinds of values.
const (
	KindText       Kind = "text"
	KindID         Kind = "id"
	KindRef        Kind = "ref"
	KindWord       Kind = "word" // one of a list
	KindTruth      Kind = "truth"
	KindNumber     Kind = "number"
	KindDay        Kind = "day"
	KindReached    Kind = "reached" // true, or the day
	KindQuantity   Kind = "quantity"
	KindYear       Kind = "year"
	KindYears      Kind = "years"
	KindEuros      Kind = "euros"
	KindPercent    Kind = "percent"
	KindSeries     Kind = "series"     // euros by year
	KindQuantities Kind = "quantities" // by year
	KindTexts      Kind = "texts"
	KindRefs       Kind = "refs"
	KindWords      Kind = "words"
	KindTable      Kind = "table"
	KindTables     Kind = "tables"
	KindOpen       Kind = "open" // a table whose keys the plan declares itself
)

var kindPhrases = map[Kind]words.Phrase{
	KindText:       {De: "Text in Anführungszeichen", En: "text in quotation marks"},
	KindID:         {De: "eine Kennung in Anführungszeichen", En: "an id in quotation marks"},
	KindTruth:      {De: "true oder false", En: "true or false"},
	KindNumber:     {De: "eine ganze Zahl", En: "a whole number"},
	KindQuantity:   {De: "eine Zahl wie 12.5, mit höchstens zwei Nachkommastellen", En: "a number like 12.5, with at most two decimal places"},
	KindDay:        {De: "ein Datum wie 2018-03-14, ohne Anführungszeichen", En: "a date like 2018-03-14, without quotation marks"},
	KindReached:    {De: "true oder der Tag wie 2018-03-14, ohne Anführungszeichen", En: "true, or the day like 2018-03-14, without quotation marks"},
	KindYear:       {De: "ein Jahr wie 2018", En: "a year like 2018"},
	KindYears:      {De: "eine Spanne wie { from = 2018, to = 2022 }", En: "a span like { from = 2018, to = 2022 }"},
	KindEuros:      {De: "ein Betrag wie 1234.56 oder \"1.234,56\"", En: "an amount like 1234.56 or \"1.234,56\""},
	KindPercent:    {De: "ein Prozentsatz wie 12.5", En: "a percentage like 12.5"},
	KindSeries:     {De: "Beträge je Jahr wie { 2018 = 1000, 2019 = 2000 }", En: "amounts by year like { 2018 = 1000, 2019 = 2000 }"},
	KindQuantities: {De: "Zahlen je Jahr wie { 2018 = 1, 2019 = 1.5 }", En: "numbers by year like { 2018 = 1, 2019 = 1.5 }"},
	KindTexts:      {De: "eine Liste von Texten wie [\"a\", \"b\"]", En: "a list of texts like [\"a\", \"b\"]"},
	KindTable:      {De: "eine Tabelle wie { … }", En: "a table like { … }"},
	KindTables:     {De: "eine Liste von Tabellen", En: "a list of tables"},
	KindOpen:       {De: "eine Tabelle wie { nutzen = 3 }", En: "a table like { nutzen = 3 }"},
}

// samples are values of the kinds that a table may not do without.
var samples = map[Kind]string{
	KindText: `"…"`, KindID: `"…"`, KindRef: `"…"`, KindWord: `"…"`, KindDay: "2018-03-14", KindYear: "2018",
	KindRefs: `["…"]`, KindTexts: `["…"]`, KindWords: `["…"]`, KindTruth: "true", KindQuantity: "12.5", KindReached: "true", KindNumber: "1",
	KindYears: "{ from = 2018, to = 2022 }", KindEuros: "1000", KindPercent: "50", KindSeries: "{ 2018 = 1000 }", KindQuantities: "{ 2018 = 1.5 }",
}

func (r *reading) wrongKind(at Place, want Kind) {
	r.add(at, "wrong-kind",
		words.Phrase{De: "„%s“ hat die falsche Form", En: "%q has the wrong form"}.With(at.Key()),
		words.Phrase{De: "erwartet: %s", En: "expected: %s"}.With(kindPhrases[want]))
}

// Text is any text; it is cleaned so that it can be shown.
func Text[T any, S ~string](key string, in func(*T) *S) Field[T] {
	return Field[T]{Key: key, Kind: KindText, get: textIn(in), read: func(r *reading, at Place, target *T) {
		if text, ok := r.text(at); ok {
			*in(target) = S(words.Clean(text))
		}
	}}
}

// Prose is a text that may have several lines.
func Prose[T any](key string, in func(*T) *string) Field[T] {
	return Field[T]{Key: key, Kind: KindText, get: textIn(in), read: func(r *reading, at Place, target *T) {
		if text, ok := r.text(at); ok {
			*in(target) = strings.TrimSpace(words.CleanLines(text))
		}
	}}
}

func (r *reading) text(at Place) (string, bool) {
	if at.node().Kind() != tree.String {
		r.wrongKind(at, KindText)
		return "", false
	}
	return at.node().Text(), true
}

// ID names an entry of a kind; it must be new. Ids are short and in small
// letters, so that they can be typed.
func ID[T any, S ~string](key, kind string, in func(*T) *S) Field[T] {
	return idField(key, kind, in, IsID, words.Text(
		"kleine Buchstaben, Ziffern und . - _ / verwenden, höchstens 60 Zeichen",
		"use small letters, digits and . - _ /, at most 60 of them")).like(idPattern)
}

// PrintedID is the same for what other books print with capitals, like L01020200002.
func PrintedID[T any, S ~string](key, kind string, in func(*T) *S) Field[T] {
	return idField(key, kind, in, IsPrintedID, words.Text(
		"Buchstaben, Ziffern und . - _ / verwenden, höchstens 60 Zeichen",
		"use letters, digits and . - _ /, at most 60 of them")).like(printedPattern)
}

func idField[T any, S ~string](key, kind string, in func(*T) *S, is func(string) bool, hint words.Sentence) Field[T] {
	return Field[T]{Key: key, Kind: KindID, get: textIn(in), read: func(r *reading, at Place, target *T) {
		id, ok := r.text(at)
		if !ok {
			return
		}
		if !is(id) {
			r.add(at, "id", words.Phrase{De: "„%s“ ist keine Kennung", En: "%q is not an id"}.With(verbatim(id)), hint)
			return
		}
		*in(target) = S(id)
		if kind != "" {
			r.declare(kind, id, at)
		}
	}}
}

// IsID tells whether a text can be an id.
func IsID(id string) bool {
	return IsPrintedID(id) && !strings.ContainsFunc(id, unicode.IsUpper)
}

// IsPrintedID tells whether a text can be an id that may have capitals.
func IsPrintedID(id string) bool {
	for _, r := range id {
		if !unicode.IsLower(r) && !unicode.IsUpper(r) && !unicode.IsDigit(r) && !strings.ContainsRune(".-_/", r) {
			return false
		}
	}
	return id != "" && utf8.RuneCountInString(id) <= 60
}

// Ref is the id of something of a kind.
func Ref[T any, S ~string](key, kind string, in func(*T) *S) Field[T] {
	return Field[T]{Key: key, Kind: KindRef, Refers: kind, get: textIn(in), read: func(r *reading, at Place, target *T) {
		if id, ok := r.text(at); ok {
			id = words.Clean(id)
			*in(target) = S(id)
			r.refer(kind, id, at)
		}
	}}
}

// Refs is a list of ids of a kind.
func Refs[T any, S ~string](key, kind string, in func(*T) *[]S) Field[T] {
	return Field[T]{Key: key, Kind: KindRefs, Refers: kind, get: textsIn(in), read: func(r *reading, at Place, target *T) {
		for _, item := range r.texts(at) {
			id := words.Clean(item.Text())
			*in(target) = append(*in(target), S(id))
			r.refer(kind, id, at.To(item))
		}
	}}
}

// Texts is a list of texts.
func Texts[T any](key string, in func(*T) *[]string) Field[T] {
	return Field[T]{Key: key, Kind: KindTexts, get: textsIn(in), read: func(r *reading, at Place, target *T) {
		for _, item := range r.texts(at) {
			*in(target) = append(*in(target), words.Clean(item.Text()))
		}
	}}
}

// texts are the items of a list of texts.
func (r *reading) texts(at Place) []tree.Node {
	ok := at.node().Kind() == tree.List
	var items []tree.Node
	for item := at.node().First(); item.Exists(); item = item.Next() {
		ok = ok && item.Kind() == tree.String
		items = append(items, item)
	}
	if !ok {
		r.wrongKind(at, KindTexts)
		return nil
	}
	r.saysTwice(at, items)
	return items
}

// saysTwice warns, once for each text, of what stands in a list more than once.
func (r *reading) saysTwice(at Place, items []tree.Node) {
	if len(items) < 2 {
		return
	}
	times := make(map[string]int, len(items))
	for _, item := range items {
		if times[item.Text()]++; times[item.Text()] == 2 {
			r.problems.Add(Problem{
				Place: at.To(item), Rule: "duplicate-id", Severity: Warning,
				Message: words.Phrase{De: "„%s“ steht schon in dieser Liste", En: "%q stands in this list already"}.With(verbatim(item.Text())),
				Hint:    words.Text("einen der beiden Einträge streichen", "drop one of the two"),
			})
		}
	}
}

// Word is one of a list of words; people call them by their names.
func Word[T any, S ~string](key string, allowed []S, names map[S]words.Phrase, in func(*T) *S) Field[T] {
	items, called := plainWords(allowed, names)
	return Field[T]{Key: key, Kind: KindWord, Items: items, Names: called, get: textIn(in), read: func(r *reading, at Place, target *T) {
		if word, ok := r.text(at); ok && r.allowed(at, word, items, called) {
			*in(target) = S(word)
		}
	}}
}

// Words is a list of such words.
func Words[T any, S ~string](key string, allowed []S, names map[S]words.Phrase, in func(*T) *[]S) Field[T] {
	items, called := plainWords(allowed, names)
	return Field[T]{Key: key, Kind: KindWords, Items: items, Names: called, get: textsIn(in), read: func(r *reading, at Place, target *T) {
		for _, item := range r.texts(at) {
			if word := item.Text(); r.allowed(at.To(item), word, items, called) {
				*in(target) = append(*in(target), S(word))
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

func (r *reading) allowed(at Place, word string, items []string, names []words.Phrase) bool {
	if slices.Contains(items, word) {
		return true
	}
	r.add(at, "unknown-word", words.Phrase{De: "„%s“ ist hier nicht vorgesehen", En: "%q is not a word for this place"}.With(verbatim(word)), meantWord(word, items, names))
	return false
}

// Bool is true or false.
func Bool[T any](key string, in func(*T) *bool) Field[T] {
	return Field[T]{Key: key, Kind: KindTruth, get: valueIn(in), read: func(r *reading, at Place, target *T) {
		if at.node().Kind() != tree.Bool {
			r.wrongKind(at, KindTruth)
			return
		}
		*in(target) = at.node().Truth()
	}}
}

// Truth is true, false, or nil where nothing is said.
func Truth[T any](key string, in func(*T) **bool) Field[T] {
	return Field[T]{Key: key, Kind: KindTruth, get: pointerIn(in), read: func(r *reading, at Place, target *T) {
		if at.node().Kind() != tree.Bool {
			r.wrongKind(at, KindTruth)
			return
		}
		truth := at.node().Truth()
		*in(target) = &truth
	}}
}

// Number is a whole number between two bounds.
func Number[T any](key string, low, high int, in func(*T) *int) Field[T] {
	return Field[T]{Key: key, Kind: KindNumber, get: valueIn(in), read: func(r *reading, at Place, target *T) {
		number := at.node().Int()
		switch {
		case at.node().Kind() != tree.Integer:
			r.wrongKind(at, KindNumber)
		case number < int64(low) || number > int64(high):
			r.add(at, "number", words.Phrase{De: "%d liegt nicht zwischen %d und %d", En: "%d is not between %d and %d"}.With(number, low, high), words.Sentence{})
		default:
			*in(target) = int(number)
		}
	}}.between(int64(low), int64(high))
}

// Day is a date without a time.
func Day[T any](key string, in func(*T) *time.Time) Field[T] {
	return Field[T]{Key: key, Kind: KindDay, get: valueIn(in), read: func(r *reading, at Place, target *T) {
		day := at.node().Day()
		if day.Year() < firstYear {
			r.wrongKind(at, KindDay)
			return
		}
		*in(target) = day
	}}.like(dayPattern)
}

// Reached is true for what has been reached, or the day on which it was.
func Reached[T any](key string, in func(*T) *bool, on func(*T) *time.Time) Field[T] {
	get := func(entry *T) any {
		if day := *on(entry); !day.IsZero() {
			return day
		}
		return valueIn(in)(entry)
	}
	return Field[T]{Key: key, Kind: KindReached, get: get, read: func(r *reading, at Place, target *T) {
		day := at.node().Day()
		switch {
		case at.node().Kind() == tree.Bool:
			*in(target) = at.node().Truth()
		case day.Year() >= firstYear:
			*in(target), *on(target) = true, day
		default:
			r.wrongKind(at, KindReached)
		}
	}}.like(dayPattern)
}

// Year is a year between 1900 and 2199.
func Year[T any](key string, in func(*T) *budget.Year) Field[T] {
	return Field[T]{Key: key, Kind: KindYear, get: valueIn(in), read: func(r *reading, at Place, target *T) {
		if year, ok := r.year(at); ok {
			*in(target) = year
		}
	}}.between(firstYear, lastYear)
}

func (r *reading) year(at Place) (budget.Year, bool) {
	number := at.node().Int()
	if at.node().Kind() != tree.Integer || number < firstYear || number > lastYear {
		r.wrongKind(at, KindYear)
		return 0, false
	}
	return budget.Year(number), true
}

// Percent is a percentage up to a hundred with at most two decimals.
func Percent[T any](key string, in func(*T) *budget.Percent) Field[T] {
	return Field[T]{Key: key, Kind: KindPercent, get: valueIn(in), read: func(r *reading, at Place, target *T) {
		share, err := Amount(at.node())
		switch {
		case err != nil:
			r.wrongKind(at, KindPercent)
		case share < 0 || share > 100_00:
			r.add(at, "number", words.Phrase{De: "%s liegt nicht zwischen 0 und 100", En: "%s is not between 0 and 100"}.With(budget.Percent(share)), words.Sentence{})
		default:
			*in(target) = budget.Percent(share)
		}
	}}.between(0, 100).like(percentPattern)
}
