package source

import (
	"slices"
	"strings"

	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// Fields describe a table: what may stand in it, and where it goes in T. The
// loader, the JSON Schema, comparisons and quick edits all come from such lists.
type Fields[T any] []Field[T]

// Field is one key of a table.
type Field[T any] struct {
	Key    string // "" for a field that takes every year as a key
	Kind   Kind
	Needed bool
	Doc    words.Phrase
	Items  []string       // allowed words of an enumeration
	Names  []words.Phrase // what people call them, in the same order
	Inner  []FieldInfo    // the fields of tables inside

	Low, High int64  // bounds of numbers, in euros or per cent; both zero: none
	Pattern   string // what a text must look like, as a regular expression; "" for any
	Refers    string // kind of the entries that a reference names

	get  func(target *T) any                   // what Values knows how to take apart; nil: nothing is said
	read func(r *reading, at Place, target *T) // at is the place of the value, which stands there
}

// FieldInfo is what a field says about itself, without its type.
type FieldInfo struct {
	Key    string
	Kind   Kind
	Needed bool
	Doc    words.Phrase
	Items  []string
	Names  []words.Phrase
	Inner  []FieldInfo

	Low, High int64
	Pattern   string
	Refers    string
}

// Common are the keys of every entry: a remark, and where its figures come from.
func Common() []FieldInfo {
	infos := make([]FieldInfo, len(common))
	for i := range common {
		infos[i] = common[i].info()
	}
	return infos
}

// Required makes a table without this key a problem.
func (f Field[T]) Required() Field[T] {
	f.Needed = true
	return f
}

// Says documents a field.
func (f Field[T]) Says(de, en string) Field[T] {
	f.Doc = words.Phrase{De: de, En: en}
	return f
}

// Apart makes a field of S one of T, which keeps an S apart: have is what it has of it,
// own is what can be written to.
func Apart[T, S any](f Field[S], have func(*T) S, own func(*T) *S) Field[T] {
	return Field[T]{
		f.Key, f.Kind, f.Needed, f.Doc, f.Items, f.Names, f.Inner, f.Low, f.High, f.Pattern, f.Refers,
		func(target *T) any { apart := have(target); return f.get(&apart) },
		func(r *reading, at Place, target *T) { f.read(r, at, own(target)) },
	}
}

// Info describes all fields, those that every entry has included.
func (f Fields[T]) Info() []FieldInfo {
	var infos []FieldInfo
	for _, field := range f {
		infos = append(infos, field.info())
	}
	if _, ok := any(new(T)).(placed); ok {
		infos = append(infos, Common()...)
	}
	return infos
}

func (f *Field[T]) info() FieldInfo {
	return FieldInfo{f.Key, f.Kind, f.Needed, f.Doc, f.Items, f.Names, f.Inner, f.Low, f.High, f.Pattern, f.Refers}
}

// common are the fields of every entry.
var common = Fields[Meta]{
	Text("note", func(e *Meta) *string { return &e.Note }).Says("Bemerkung", "remark"),
	Text("source", func(e *Meta) *string { return &e.Source }).Says("woher die Zahl stammt", "where the figure comes from"),
	Bool("assumed", func(e *Meta) *bool { return &e.Assumed }).Says("Annahme der Planung ohne Quelle", "assumption of the planner, without a source"),
}

// read fills target with the values of a table. What is wrong is reported and
// left at its zero value.
func (f Fields[T]) read(r *reading, at Place, target *T) {
	var years, strangers []tree.Node
	var entry *Meta
	if p, ok := any(target).(placed); ok {
		entry = p.meta()
		entry.At = at
	}
	var taken set
	next := 0
	for child := at.node().First(); child.Exists(); child = child.Next() {
		key := child.Key()
		if i := f.find(key, next); i >= 0 {
			f[i].read(r, at.To(child), target)
			taken.add(i)
			next = i + 1
		} else if i := common.find(key, 0); i >= 0 && entry != nil {
			common[i].read(r, at.To(child), entry)
		} else if isYear(key) {
			years = append(years, child)
		} else {
			strangers = append(strangers, child)
		}
	}
	f.missing(r, at, taken, strangers, target)
	f.readYears(r, at, byKey(years), target)
	f.strange(r, at, strangers)
}

// find is the field of a key, -1 if there is none. Files mostly name keys in the
// order of the fields, so the search begins behind the last one.
func (f Fields[T]) find(key string, next int) int {
	for n := range f {
		i := next + n
		if i >= len(f) {
			i -= len(f)
		}
		if f[i].Key == key && key != "" {
			return i
		}
	}
	return -1
}

// set is a set of small numbers.
type set [2]uint64

func (s *set) add(i int)      { s[i/64] |= 1 << (i % 64) }
func (s *set) has(i int) bool { return s[i/64]&(1<<(i%64)) != 0 }

// missing reports the keys that must stand and do not, or hold an empty text. A
// stranger that was meant for one is reported instead of it.
func (f Fields[T]) missing(r *reading, at Place, taken set, strangers []tree.Node, target *T) {
	var misspelled []string
	for _, stranger := range strangers[:min(len(strangers), mostHints)] {
		if meant, how := likelyKey(stranger.Key(), f.Info()); how != unlike {
			misspelled = append(misspelled, meant.Key)
		}
	}
	for i := range f {
		field := &f[i]
		switch {
		case !field.Needed:
		case !taken.has(i) && slices.Contains(misspelled, field.Key):
		case !taken.has(i) && r.problems.full(r.file, "missing-key"):
			r.add(at, "missing-key", words.Sentence{}, words.Sentence{})
		case !taken.has(i):
			r.add(at, "missing-key", words.Phrase{De: "„%s“ fehlt", En: "%q is missing"}.With(field.Key), field.howWritten())
		case field.Kind == KindText && at.At(field.Key).node().Kind() == tree.String && field.get(target) == nil:
			r.add(at.At(field.Key), "missing-key", words.Phrase{De: "„%s“ ist leer", En: "%q is empty"}.With(field.Key), field.howWritten())
		}
	}
}

// howWritten says how a key that must stand is written.
func (f *Field[T]) howWritten() words.Sentence {
	return words.Phrase{De: "%s ergänzen (%s)", En: "add %s (%s)"}.With(f.Key+" = "+samples[f.Kind], f.Doc)
}

// readYears gives the values under years to the field without a key.
func (f Fields[T]) readYears(r *reading, at Place, years []tree.Node, target *T) {
	if len(years) == 0 {
		return
	}
	i := slices.IndexFunc(f, func(field Field[T]) bool { return field.Key == "" })
	if i < 0 {
		f.strange(r, at, years)
		return
	}
	for _, year := range years {
		f[i].read(r, at.To(year), target)
	}
}

// byKey sorts nodes by their keys.
func byKey(nodes []tree.Node) []tree.Node {
	slices.SortFunc(nodes, func(a, b tree.Node) int { return strings.Compare(a.Key(), b.Key()) })
	return nodes
}

// strange reports keys that no field takes.
func (f Fields[T]) strange(r *reading, at Place, strangers []tree.Node) {
	if len(strangers) == 0 {
		return
	}
	known := f.Info()
	for _, stranger := range byKey(strangers) {
		key := stranger.Key()
		if r.problems.full(r.file, "unknown-key") { // it is only counted
			r.add(at.To(stranger).OnKey(), "unknown-key", words.Sentence{}, words.Sentence{})
			continue
		}
		r.add(at.To(stranger).OnKey(), "unknown-key", words.Phrase{De: "unbekannter Schlüssel „%s“", En: "unknown key %q"}.With(verbatim(key)), meantKey(key, known))
	}
}

// isYear tells whether a key is a year from 1900 to 2199.
func isYear(key string) bool {
	return len(key) == 4 && (key[0] == '1' && key[1] == '9' || key[0] == '2' && key[1] <= '1') && digits(key)
}

func digits(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return true
}
