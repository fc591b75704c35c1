package importer

import (
	"digiplan/plan/words"
)

// Refusal says why a file is not imported, and the way out on the command line.
type Refusal struct {
	Says, Hint words.Sentence
	Asks       Asked // what a person can say to go on; "" where that does not help
}

func (r *Refusal) Error() string { return r.In(words.English) }

// In says it in a language.
func (r *Refusal) In(lang words.Lang) string {
	if r.Hint.Empty() {
		return r.Says.In(lang)
	}
	return words.Phrase{De: "%s\n    Hinweis: %s", En: "%s\n    hint: %s"}.With(r.Says, r.Hint).In(lang)
}

// refuse makes a refusal of the name of a file.
func refuse(name string, says, hint words.Sentence) error { return ask("", name, says, hint) }

// ask makes a refusal that an answer of a person ends.
func ask(asks Asked, name string, says, hint words.Sentence) error {
	return &Refusal{words.Same("%s: %s").With(words.Clean(name), says), hint, asks}
}
