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
	ids      []mention // declared
	refs     []mention // words that must be ids; these may be declared later, and in other files
	absolute uint64    // sum of all amounts without their signs, saturating
}

// mention is an id where it stands.
type mention struct {
	kind, id string
	place    Place
}

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
	r.ids = append(r.ids, mention{kind, id, place})
}

func (r *reading) refer(kind, id string, place Place) {
	r.refs = append(r.refs, mention{kind, id, place})
}

// count watches that all amounts together stay far inside int64.
func (r *reading) count(amount budget.Cents) {
	if r.absolute <= math.MaxInt64 {
		r.absolute += uint64(amount.Abs())
	}
}

// alike tells whether two readings declare the same ids.
func (r *reading) alike(other *reading) bool {
	return r == other || slices.EqualFunc(r.ids, other.ids, func(a, b mention) bool { return a.kind == b.kind && a.id == b.id })
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
	return append(slices.Sorted(maps.Keys(f.table)), slices.Sorted(maps.Keys(f.items))...)
}

// entries are the tables of one name in one file, as they were read.
type entries[T any] struct {
	list []T
	said reading
	ends []end
	mark *byte // the same in later versions of the file whose entries differ in their places alone
}

// end is where the part of what was said ends that is about an entry.
type end struct {
	problems, ids, refs int
	absolute            uint64 // of this entry alone
}

// readList is a list of entries of any kind.
type readList interface {
	count() int
	sound(i int) bool // nothing is wrong with an entry
	state() *byte
}

// State stays the same over versions of the file for as long as its entries of a
// name say the same, wherever they stand; nil where there are none. It is known
// once they were read.
func (f *File) State(name string) *byte {
	f.reading.Lock()
	defer f.reading.Unlock()
	if list := f.entries[name]; list != nil && list.count() > 0 {
		return list.state()
	}
	return nil
}

// Says tells whether the file has the table [name].
func (f *File) Says(name string) bool {
	_, ok := f.value(name)
	return ok
}

// SaysAs tells whether two files say the same in the table [name].
func (f *File) SaysAs(other *File, name string) bool {
	one, _ := f.value(name)
	two, _ := other.value(name)
	return same(one, two)
}

func (e *entries[T]) count() int       { return len(e.list) }
func (e *entries[T]) state() *byte     { return e.mark }
func (e *entries[T]) sound(i int) bool { return len(e.saidBy(i).problems) == 0 }

// say adds what was said of the next entry.
func (e *entries[T]) say(one *reading) {
	all := &e.said
	all.problems, all.ids, all.refs = append(all.problems, one.problems...), append(all.ids, one.ids...), append(all.refs, one.refs...)
	if all.absolute <= math.MaxInt64 {
		all.absolute += min(one.absolute, math.MaxInt64)
	}
	e.ends = append(e.ends, end{len(all.problems), len(all.ids), len(all.refs), one.absolute})
}

// saidBy is what was said of one entry.
func (e *entries[T]) saidBy(i int) reading {
	var from end
	if i > 0 {
		from = e.ends[i-1]
	}
	to := e.ends[i]
	return reading{e.said.problems[from.problems:to.problems], e.said.ids[from.ids:to.ids], e.said.refs[from.refs:to.refs], to.absolute}
}

// entriesOf reads the tables [[name]] of a file, or remembers them.
func entriesOf[T any](file *File, name string, fields Fields[T]) ([]T, *reading) {
	file.reading.Lock()
	defer file.reading.Unlock()
	known, ok := file.entries[name].(*entries[T])
	if !ok {
		known = readEntries(file, name, fields)
		if file.entries == nil {
			file.entries = make(map[string]readList)
		}
		file.entries[name] = known
	}
	return known.list, &known.said
}

func readEntries[T any](file *File, name string, fields Fields[T]) *entries[T] {
	if file.items[name] != nil {
		return readItems(file, name, fields)
	}
	read := &entries[T]{mark: new(byte)}
	value, ok := file.table[name]
	if !ok {
		return read
	}
	delete(file.table, name)
	place := Place{file: file}.At(name)
	tables, ok := asTables(value)
	if !ok {
		read.said.add(place, "wrong-kind", words.Phrase{De: "„%s“ muss als [[%s]] geschrieben werden", En: "%q must be written as [[%s]]"}.With(name, name),
			words.Text("die Klammern verdoppeln: es kann viele solche Einträge geben", "double the brackets: there may be many such entries"))
		return read
	}
	read.list = make([]T, len(tables))
	said := make([]reading, len(tables))
	parallel.Runs(len(tables), func(from, to int) {
		for i := from; i < to; i++ {
			fields.read(&said[i], place.Index(i), tables[i], &read.list[i])
		}
	})
	for i := range said {
		read.say(&said[i])
	}
	return read
}
