package command

import (
	"strings"

	"github.com/spf13/pflag"

	"digiplan/plan/query"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// noSuch says that there is nothing of a name, what was probably meant, and
// what there is.
func noSuch(what words.Phrase, name string, known []string) error {
	says := words.Phrase{De: "%s „%s“ gibt es nicht", En: "there is no %s %q"}.With(what, words.Clean(name))
	return usageOf(meaning(says, name, known), known)
}

// wrongly says what is wrong with the value of a flag.
func wrongly(flag string, m query.Mistake) error {
	return usageOf(words.Phrase{De: "%s: %s", En: "%s: %s"}.With(flag, m), m.Keys)
}

// wrongValue says that a flag does not take a value, and what it takes.
func wrongValue(e *pflag.InvalidValueError) error {
	flag, value := "--"+e.GetFlag().Name, words.Clean(e.GetValue())
	if fixed, ok := e.GetFlag().Value.(interface{ Words() []string }); ok {
		says := words.Phrase{De: "%s: „%s“ gibt es nicht", En: "%s: there is no %q"}.With(flag, value)
		return usageOf(meaning(says, value, fixed.Words()), fixed.Words())
	}
	takes := words.Same(e.GetFlag().Value.Type())
	if number, ok := e.GetFlag().Value.(taking); ok && number.Value.Type() == "int" {
		takes = words.Phrase{De: "eine ganze Zahl", En: "a whole number"}
	}
	return usageOf(words.Phrase{De: "%s: „%s“ passt nicht, gebraucht wird %s", En: "%s: %q does not fit, it takes %s"}.With(flag, value, takes), nil)
}

// meaning adds what was probably meant.
func meaning(says words.Sentence, name string, known []string) words.Sentence {
	if meant, ok := source.Nearest(name, known); ok {
		return words.Phrase{De: "%s, gemeint ist wohl „%s“", En: "%s, did you mean %q?"}.With(says, meant)
	}
	return says
}

// usageOf is a mistake in the words of a command, with what is possible below.
func usageOf(says words.Sentence, known []string) error {
	if len(known) > 0 {
		says = words.Phrase{De: "%s\n    möglich: %s", En: "%s\n    possible: %s"}.With(says, strings.Join(known, ", "))
	}
	return usageSaid(says)
}

func usageSaid(says words.Sentence) error {
	return usage(words.Phrase{De: says.In(words.German), En: says.In(words.English)})
}
