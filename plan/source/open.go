package source

import (
	"strings"

	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// Open is a table inside an entry whose keys the plan declares itself, in any of its
// files. Reader.Opened gives it on, once all are read.
func Open[T any](key string) Field[T] {
	return Field[T]{Key: key, Kind: KindOpen, get: func(*T) any { return nil }, read: func(r *reading, at Place, _ *T) {
		if at.node().Kind() != tree.Table {
			r.wrongKind(at, KindOpen)
			return
		}
		r.open = append(r.open, at.number)
	}}
}

// Opened are the open tables of all entries.
func (r *Reader) Opened() []Place {
	var tables []Place
	for _, read := range r.read {
		for _, number := range read.open {
			tables = append(tables, Place{file: read.file, number: number})
		}
	}
	return tables
}

// Take reads one value, as a field of a table would.
func Take[T any](r *Reader, at Place, field Field[T], target *T) {
	said := &reading{file: at.file}
	field.read(said, at, target)
	r.join(said)
}

// links are how addresses begin that a program opens without running anything.
var links = []string{"https://", "http://", "mailto:"}

// Link is the address of a page or of a mailbox.
func Link[T any](key string, in func(*T) *string) Field[T] {
	return Field[T]{Key: key, Kind: KindText, get: textIn(in), read: func(r *reading, at Place, target *T) {
		text, ok := r.text(at)
		if !ok {
			return
		}
		text = words.Clean(text)
		if !isLink(text) {
			r.add(at, "link", words.Phrase{De: "„%s“ ist keine Adresse", En: "%q is no address"}.With(verbatim(text)), words.Text(
				"mit https://, http:// oder mailto: beginnen, ohne Leerzeichen", "begin with https://, http:// or mailto:, without blanks"))
			return
		}
		*in(target) = text
	}}
}

func isLink(text string) bool {
	for _, begin := range links {
		if len(text) > len(begin) && strings.EqualFold(text[:len(begin)], begin) {
			return !strings.ContainsAny(text, " \"<>")
		}
	}
	return false
}
