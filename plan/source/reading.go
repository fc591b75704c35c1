package source

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan/parallel"
	"digiplan/plan/words"
)

// reading is what is said while tables are read: what is wrong with them, the
// ids they declare and those they speak of. It depends on one file alone; what
// depends on others is found when a Reader joins the readings.
type reading struct {
	problems []Problem
	ids      []declared
	refs     references
	absolute uint64 // sum of all amounts without their signs, saturating
}

// declared is an id where it is given.
type declared struct {
	kind, id string
	place    Place
}

// references are the words that must be ids, by kind and id, with their places.
type references map[string]map[string][]Place

// word must be the id of something of a kind.
type word struct{ kind, id string }

func (w word) compare(other word) int {
	return cmp.Or(strings.Compare(w.kind, other.kind), strings.Compare(w.id, other.id))
}

// add reports an error.
func (r *reading) add(place Place, rule string, message, hint words.Sentence) {
	r.problems = append(r.problems, Problem{Place: place, Rule: rule, Message: message, Hint: hint})
}

func (r *reading) declare(kind, id string, place Place) {
	r.ids = append(r.ids, declared{kind, id, place})
}

// refer notes that a word must be an id; ids may be declared later, and in
// other files.
func (r *reading) refer(kind, id string, place Place) {
	if r.refs == nil {
		r.refs = make(references)
	}
	if r.refs[kind] == nil {
		r.refs[kind] = make(map[string][]Place)
	}
	r.refs[kind][id] = append(r.refs[kind][id], place)
}

// count watches that all amounts together stay far inside int64.
func (r *reading) count(amount budget.Cents) {
	if r.absolute <= math.MaxInt64 {
		r.absolute += uint64(amount.Abs())
	}
}

// alike tells whether two readings declare the same ids.
func (r *reading) alike(other *reading) bool {
	return r == other || slices.EqualFunc(r.ids, other.ids, func(a, b declared) bool { return a.kind == b.kind && a.id == b.id })
}

// value is what a file says under a name and nobody has read as entries.
func (f *File) value(name string) (any, bool) {
	f.reading.Lock()
	defer f.reading.Unlock()
	value, ok := f.table[name]
	return value, ok
}

// unread are the names of what nobody has read as entries.
func (f *File) unread() []string {
	f.reading.Lock()
	defer f.reading.Unlock()
	return slices.Sorted(maps.Keys(f.table))
}

// entries are the tables of one name in one file, as they were read.
type entries[T any] struct {
	list []T
	said reading
}

// entriesOf reads the tables [[name]] of a file, or remembers them.
func entriesOf[T any](file *File, name string, fields Fields[T]) ([]T, *reading) {
	file.reading.Lock()
	defer file.reading.Unlock()
	known, ok := file.entries[name].(*entries[T])
	if !ok {
		known = readEntries(file, name, fields)
		if file.entries == nil {
			file.entries = make(map[string]any)
		}
		file.entries[name] = known
	}
	return known.list, &known.said
}

func readEntries[T any](file *File, name string, fields Fields[T]) *entries[T] {
	read := &entries[T]{}
	value, ok := file.table[name]
	if !ok {
		return read
	}
	delete(file.table, name)
	place := Place{file: file}.At(name)
	tables, ok := asTables(value)
	if !ok {
		read.said.add(place, "wrong-kind", words.Phrase{De: "„%s“ muss als [[%s]] geschrieben werden", En: "%q must be written as [[%s]]"}.With(name, name),
			words.Said(words.Phrase{De: "die Klammern verdoppeln: es kann viele solche Einträge geben", En: "double the brackets: there may be many such entries"}))
		return read
	}
	read.list = make([]T, len(tables))
	said := make([]*reading, len(tables)) // where a run begins
	parallel.Runs(len(tables), func(from, to int) {
		said[from] = &reading{}
		for i := from; i < to; i++ {
			fields.read(said[from], place.Index(i), tables[i], &read.list[i])
		}
	})
	for _, run := range said {
		if run != nil {
			read.said.join(run)
		}
	}
	return read
}

// join takes what was said while further tables were read.
func (r *reading) join(other *reading) {
	r.problems = append(r.problems, other.problems...)
	r.ids = append(r.ids, other.ids...)
	for kind, words := range other.refs {
		for id, places := range words {
			for _, place := range places {
				r.refer(kind, id, place)
			}
		}
	}
	if r.absolute <= math.MaxInt64 {
		r.absolute += min(other.absolute, math.MaxInt64)
	}
}
