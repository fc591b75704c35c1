package command

import (
	"strings"

	"digiplan/plan/query"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// noSuch says that there is nothing of a name, what was probably meant, and
// what there is.
func noSuch(what words.Phrase, name string, known []string) error {
	says := words.Phrase{De: "%s „%s“ gibt es nicht", En: "there is no %s %q"}.With(what, words.Clean(name))
	if meant, ok := source.Nearest(name, known); ok {
		says = words.Phrase{De: "%s, gemeint ist wohl „%s“", En: "%s, did you mean %q?"}.With(says, meant)
	}
	return usageOf(says, known)
}

// wrongly says what is wrong with the value of a flag.
func wrongly(flag string, m query.Mistake) error {
	return usageOf(words.Phrase{De: "%s: %s", En: "%s: %s"}.With(flag, m), m.Keys)
}

// usageOf is a mistake in the words of a command, with what is possible below.
func usageOf(says words.Sentence, known []string) error {
	if len(known) > 0 {
		says = words.Phrase{De: "%s\n    möglich: %s", En: "%s\n    possible: %s"}.With(says, strings.Join(known, ", "))
	}
	return usage(words.Phrase{De: says.In(words.German), En: says.In(words.English)})
}
