package source

import (
	"slices"
	"strings"

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

// didYouMean suggests a known word, or lists the words if they are few.
func didYouMean(word string, known []string) words.Sentence {
	if meant, ok := Nearest(word, known); ok {
		return words.Phrase{De: "gemeint ist wohl „%s“", En: "did you mean %q?"}.With(verbatim(meant))
	}
	if len(known) == 0 || len(known) > 12 {
		return words.Sentence{}
	}
	return words.Phrase{De: "möglich sind: %s", En: "possible: %s"}.With(strings.Join(known, ", "))
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
