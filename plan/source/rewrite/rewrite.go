package source

import (
	"digiplan/plan/parallel"
	"digiplan/plan/words"
)

// Change is one change of a file. Of a file's text it touches only the bytes
// of one value or key.
type Change struct {
	place Place
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
func Set(place Place, value any) Change { return Change{place: place, kind: setting, value: value} }

// Remove takes a value and its key out.
func Remove(place Place) Change { return Change{place: place, kind: removing} }

// Rename gives the key of a value another name.
func Rename(place Place, key string) Change { return Change{place: place, kind: renaming, key: key} }

// Rewrite makes all changes of a file at once; places are those of the old
// file. The new file is decoded, and says the same as the old one everywhere
// else; if that cannot be, there is none but a problem.
func (f *File) Rewrite(changes ...Change) (*File, *Problem) {
	l := newLayout(f.Text)
	text, ok := l.rewrite(f, changes)
	if !ok {
		return nil, f.unmovable(changes)
	}
	if len(text) > MaxFile {
		problem := tooLarge(int64(len(text)))
		problem.Place = In(f)
		return nil, problem
	}
	texts, tables := [][]byte{f.Text, text}, make([]map[string]any, 2)
	parallel.Each(len(texts), func(i int) { tables[i] = decodeText(texts[i]) })
	want, got := tables[0], tables[1]
	if got == nil || !l.follow(want, changes) || !same(want, got) {
		return nil, f.unmovable(changes)
	}
	return f.With(text), nil
}

// With is the file with another text, which has its byte order mark if the
// file has one.
func (f *File) With(text []byte) *File {
	mark := f.raw[:len(f.raw)-len(f.Text)]
	raw := append(mark[:len(mark):len(mark)], text...)
	return NewFile(f.Name, f.Path, raw).decoded(f)
}

// unmovable is said of places that only a person can change.
func (f *File) unmovable(changes []Change) *Problem {
	at := In(f)
	if len(changes) > 0 && changes[0].place.file == f {
		at = changes[0].place
	}
	return &Problem{Place: at, Rule: "edit",
		Message: words.Text("diese Stelle lässt sich nicht ändern, ohne mehr als ihren Wert zu ändern", "this place cannot be changed without changing more than its value"),
		Hint:    words.Text("im Editor ändern", "change it in the editor")}
}

// rewrite is the text after all changes.
func (l *layout) rewrite(f *File, changes []Change) ([]byte, bool) {
	var splices []splice
	var additions []added
	for _, c := range changes {
		if c.place.file != f || c.place.step == nil {
			return nil, false
		}
		if c.kind == setting && c.place.step.index == 0 && l.spans[c.place.step.hash()] == (spans{}) {
			additions = addTo(additions, c)
			continue
		}
		s, ok := l.change(c)
		if !ok {
			return nil, false
		}
		splices = append(splices, s)
	}
	for _, a := range additions {
		s, ok := l.insert(a)
		if !ok {
			return nil, false
		}
		splices = append(splices, s)
	}
	return spliced(l.text, splices)
}

func (l *layout) change(c Change) (splice, bool) {
	at := c.place.step.hash()
	switch c.kind {
	case removing:
		return l.remove(at)
	case renaming:
		return l.rename(at, c.key)
	}
	return l.replace(at, c.value)
}

// addTo collects what one table gets.
func addTo(additions []added, c Change) []added {
	key, text := c.place.step.key, literal(c.value, "")
	for i := range additions {
		if a := &additions[i]; a.table.hash() == c.place.step.up.hash() {
			a.keys, a.values = append(a.keys, key), append(a.values, text)
			return additions
		}
	}
	return append(additions, added{c.place.step.up, []string{key}, []string{text}})
}

// follow makes the changes in what the file says: values first, then all keys
// at once, so that 2018 may become 2019 while 2019 becomes 2020.
func (l *layout) follow(tree map[string]any, changes []Change) bool {
	for _, c := range changes {
		if c.kind == setting && !put(tree, c.place.step.path(), again(c.value)) {
			return false
		}
	}
	type moved struct {
		path  []*step
		value any
	}
	var renamed []moved
	for _, c := range changes {
		if c.kind == setting {
			continue
		}
		path := c.place.step.path()
		value, ok := pull(tree, path, l.fleeting(c))
		if !ok {
			return false
		}
		if c.kind == renaming {
			renamed = append(renamed, moved{append(path[:len(path)-1:len(path)-1], &step{key: c.key}), value})
		}
	}
	for _, m := range renamed {
		if _, taken := valueAt(tree, m.path); taken || !put(tree, m.path, m.value) {
			return false
		}
	}
	return true
}

// fleeting is how many tables go with the last value in them, since only
// dotted keys make them.
func (l *layout) fleeting(c Change) int {
	if p, ok := l.find(c.place.step.hash()); ok && c.kind == removing {
		return len(p.key) - 1
	}
	return 0
}

// again is a value as it is read from its text.
func again(value any) any { return decodeText([]byte("v = " + literal(value, "")))["v"] }
