// Package rewrite changes values and keys in a TOML file. It touches only their
// bytes: comments, blanks and order stay as their author left them.
package rewrite

import (
	"digiplan/plan/source"
	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// Change is one change of a file.
type Change struct {
	place source.Place
	kind  changeKind
	value any
	key   string
}

type changeKind int

const (
	setting changeKind = iota
	removing
	renaming
)

// Set puts a value where another stands, or adds it to its table: a string, a
// bool, an int, an amount, a percentage or a day.
func Set(place source.Place, value any) Change {
	return Change{place: place, kind: setting, value: value}
}

// Remove takes a value and its key out.
func Remove(place source.Place) Change { return Change{place: place, kind: removing} }

// Rename gives the key of a value another name.
func Rename(place source.Place, key string) Change {
	return Change{place: place, kind: renaming, key: key}
}

// Apply makes all changes of a file at once; places are those of the old file.
// The new file is read, and says the same as the old one everywhere else; if
// that cannot be, there is none but a problem.
func Apply(f *source.File, changes ...Change) (*source.File, *source.Problem) {
	text, ok := rewritten(f, changes)
	if !ok {
		return nil, unmovable(f, changes)
	}
	if len(text) > source.MaxFile {
		problem := source.TooLarge(int64(len(text)))
		problem.Place = source.In(f)
		return nil, problem
	}
	after := f.With(text)
	if after.Tree() == nil || !follows(f.Tree(), after.Tree(), changes) {
		return nil, unmovable(f, changes)
	}
	return after, nil
}

// unmovable is said of places that only a person can change.
func unmovable(f *source.File, changes []Change) *source.Problem {
	at := source.In(f)
	if len(changes) > 0 && changes[0].place.Of(f) {
		at = changes[0].place
	}
	return &source.Problem{Place: at, Rule: "edit",
		Message: words.Text("diese Stelle lässt sich nicht ändern, ohne mehr als ihren Wert zu ändern", "this place cannot be changed without changing more than its value"),
		Hint:    words.Text("im Editor ändern", "change it in the editor")}
}

// rewritten is the text after all changes.
func rewritten(f *source.File, changes []Change) ([]byte, bool) {
	t := text(f.Text)
	var splices []splice
	var additions []addition
	for _, c := range changes {
		node, missing, ok := c.place.Nearest()
		switch {
		case !ok || !c.place.Of(f) || !node.Exists():
			return nil, false
		case len(missing) > 0 && c.kind == setting:
			additions = add(additions, node, missing, literal(c.value, ""))
			continue
		case len(missing) > 0:
			return nil, false
		}
		s, ok := t.change(c, node)
		if !ok {
			return nil, false
		}
		splices = append(splices, s)
	}
	for _, a := range additions {
		s, ok := t.insert(a)
		if !ok {
			return nil, false
		}
		splices = append(splices, s)
	}
	return t.spliced(splices)
}

func (t text) change(c Change, node tree.Node) (splice, bool) {
	value := node.Span()
	switch {
	case value == tree.Span{}: // a table under a header, a list in a list
		return splice{}, false
	case c.kind == setting:
		return splice{value, literal(c.value, node.Written())}, true
	case node.Up().Kind() != tree.Table:
		return splice{}, false
	case c.kind == renaming:
		return splice{node.KeySpan(), keyText(c.key)}, true
	}
	return t.remove(node), true
}
