package source

import (
	"slices"
	"strings"
	"unicode"

	"digiplan/plan/words"
)

// Nearest finds the word that was probably meant: at most a third of the
// letters differ.
func Nearest(word string, known []string) (string, bool) {
	best, limit := "", len([]rune(word))/3+1
	folded := words.Fold(word)
	for _, candidate := range known {
		if d := distance(folded, words.Fold(candidate), limit); d < limit {
			best, limit = candidate, d
		}
	}
	return best, best != ""
}

// Slip tells whether one of two names may be a slip for the other: a letter differs, is
// swapped, added or dropped. Digits tell things apart, and so does a letter of a very
// short name.
func Slip(a, b string) bool {
	const short = 4
	digits := func(text string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return r
			}
			return -1
		}, text)
	}
	from, to := words.Fold(a), words.Fold(b)
	switch {
	case a == b || a == "" || b == "" || digits(a) != digits(b):
		return false
	case from != to && min(len(from), len(to)) < short && len(from) == len(to) || min(len(from), len(to)) < 2:
		return false
	}
	return distance(from, to, 2) < 2
}

// distance counts the letters to change, swap, add or drop, up to a limit.
func distance(from, to string, limit int) int {
	a, b := []rune(from), []rune(to)
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		if slices.Min(row) >= limit {
			return limit
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// meant says what was probably meant.
var meant = words.Phrase{De: "gemeint ist wohl %s", En: "did you mean %s?"}

// possible lists what may stand.
var possible = words.Phrase{De: "möglich sind: %s", En: "possible: %s"}

func quoted(word string) words.Sentence {
	return words.Phrase{De: "„%s“", En: "%q"}.With(verbatim(word))
}

// meantID suggests a known id, or lists the ids if they are few. Numbers that
// differ in a digit are no better than each other: all of them are named.
func meantID(id string, known []string) words.Sentence {
	if strings.ContainsAny(id, "0123456789") {
		return alike(id, known)
	}
	if near, ok := Nearest(id, known); ok {
		return meant.With(quoted(near))
	}
	if len(known) == 0 || len(known) > 12 {
		return words.Sentence{}
	}
	return possible.With(strings.Join(known, ", "))
}

// alike are the ids that a single slip tells from another one.
func alike(id string, known []string) words.Sentence {
	const most = 5
	var near []words.Sentence
	for _, candidate := range known {
		if len(near) < most && distance(words.Fold(id), words.Fold(candidate), 2) < 2 {
			near = append(near, quoted(candidate))
		}
	}
	if len(near) == 0 {
		return words.Sentence{}
	}
	return words.Phrase{De: "ähnlich: %s", En: "alike: %s"}.With(words.List(near))
}

// meantKey suggests a key, also by what it is documented as, or lists them all.
func meantKey(key string, fields []FieldInfo) words.Sentence {
	if field, how := likelyKey(key, fields); how == spelled {
		return meant.With(quoted(field.Key))
	} else if how == described {
		return words.Phrase{De: "gemeint ist wohl „%s“ (%s)", En: "did you mean %q (%s)?"}.With(field.Key, field.Doc)
	}
	keys := keysOf(fields)
	if len(keys) == 0 {
		return words.Sentence{}
	}
	return possible.With(strings.Join(keys, ", "))
}

// likeness is how a key is like the one that was probably meant.
type likeness int

const (
	unlike likeness = iota
	spelled
	described
)

// likelyKey is the field that a key was probably meant for.
func likelyKey(key string, fields []FieldInfo) (FieldInfo, likeness) {
	if near, ok := Nearest(key, keysOf(fields)); ok {
		return fields[slices.IndexFunc(fields, func(f FieldInfo) bool { return f.Key == near })], spelled
	}
	best, length := FieldInfo{}, 0
	for _, field := range fields {
		if n := documented(key, field); field.Key != "" && n > length {
			best, length = field, n
		}
	}
	if length > 0 {
		return best, described
	}
	return FieldInfo{}, unlike
}

func keysOf(fields []FieldInfo) []string {
	var keys []string
	for _, field := range fields {
		if field.Key != "" {
			keys = append(keys, field.Key)
		}
	}
	return keys
}

// documented tells how far a key is what a field is documented as, by the letters
// that a word of the documentation begins with; 0 where that says nothing.
func documented(key string, field FieldInfo) int {
	const enough, first = 5, 100 // the first word is what a thing is called
	key = words.Fold(key)
	best := 0
	for i, word := range strings.FieldsFunc(words.Fold(field.Doc.De), func(r rune) bool { return !unicode.IsLetter(r) }) {
		n := 0
		for n < min(len(word), len(key)) && word[n] == key[n] {
			n++
		}
		if whole := n == len(word) && n == len(key); whole || n >= enough && 3*n >= 2*len(key) {
			best = max(best, n)
			if i == 0 {
				return n + first
			}
		}
	}
	return best
}

// meantWord suggests one of a few words, also by what people call it, or lists
// them with their names.
func meantWord(word string, items []string, names []words.Phrase) words.Sentence {
	for i, name := range names {
		if folded := words.Fold(word); folded == words.Fold(name.De) || folded == words.Fold(name.En) || len(folded) > 4 && strings.HasPrefix(words.Fold(name.De), folded) {
			return meant.With(called(quoted(items[i]), name))
		}
	}
	if near, ok := Nearest(word, items); ok {
		return meant.With(called(quoted(near), names[slices.Index(items, near)]))
	}
	all := make([]words.Sentence, len(items))
	for i, item := range items {
		all[i] = called(words.Plain(item), names[i])
	}
	return possible.With(words.List(all))
}

// called adds to a word of the format what people call it.
func called(word words.Sentence, name words.Phrase) words.Sentence {
	if name.Empty() {
		return word
	}
	return words.Phrase{De: "%s (%s)", En: "%[1]s"}.With(word, name.De)
}

// verbatim is text of a file inside a message.
func verbatim(text string) string {
	const most = 60
	text = words.Clean(text)
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return text
}
