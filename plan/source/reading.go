package source

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan/words"
)

// reading is what is said while tables are read: what is wrong with them, the
// ids they declare and those they speak of. It depends on one file alone; what
// depends on others is found when a Reader joins the readings.
type reading struct {
	file     *File
	problems Collector
	ids      []mention // declared
	refs     []mention // words that must be ids; these may be declared later, and in other files
	open     []uint32  // nodes of the tables whose keys the plan declares
	absolute uint64    // sum of all amounts without their signs, saturating
}

// mention is an id where it stands.
type mention struct {
	kind, id string
	number   uint32 // of its node
}

// word must be the id of something of a kind.
type word struct{ kind, id string }

func (w word) compare(other word) int {
	return cmp.Or(strings.Compare(w.kind, other.kind), strings.Compare(w.id, other.id))
}

// add reports an error.
func (r *reading) add(place Place, rule string, message, hint words.Sentence) {
	r.problems.Add(Problem{Place: place, Rule: rule, Message: message, Hint: hint})
}

func (r *reading) declare(kind, id string, place Place) {
	r.ids = append(r.ids, mention{kind, id, place.number})
}

func (r *reading) refer(kind, id string, place Place) {
	r.refs = append(r.refs, mention{kind, id, place.number})
}

// count watches that all amounts together stay far inside int64.
func (r *reading) count(amount budget.Cents) {
	if r.absolute <= math.MaxInt64 {
		r.absolute += uint64(amount.Abs())
	}
}

// entries are the tables of one name in one file, as they were read.
type entries[T any] struct {
	list []T
	said reading
}

// entriesOf reads the tables [[name]] of a file, once.
func entriesOf[T any](file *File, name string, fields Fields[T]) *entries[T] {
	file.reading.Lock()
	defer file.reading.Unlock()
	known, ok := file.entries[name].(*entries[T])
	if !ok {
		known = readEntries(In(file).At(name), fields)
		if file.entries == nil {
			file.entries = make(map[string]any)
		}
		file.entries[name] = known
	}
	return known
}

// mostBlind is how many entries room is made for before any is read.
const mostBlind = MostOfKind

func readEntries[T any](at Place, fields Fields[T]) *entries[T] {
	read := &entries[T]{said: reading{file: at.file}}
	if !at.Stands() {
		return read
	}
	tables, ok := tablesOf(at.node())
	if !ok && at.file.lacksHeader() {
		return read
	}
	if !ok {
		read.said.add(at, "wrong-kind", words.Phrase{De: "„%s“ muss als [[%s]] geschrieben werden", En: "%q must be written as [[%s]]"}.With(at.Key(), at.Key()),
			words.Text("die Klammern verdoppeln: es kann viele solche Einträge geben", "double the brackets: there may be many such entries"))
		return read
	}
	var zero, spare T
	for i, table := range tables {
		if read.said.problems.overflows() { // of so many mistakes no plan is made: the others are only looked through
			spare = zero
			fields.read(&read.said, at.To(table), &spare)
			continue
		}
		switch i { // room for all, but where the first are full of mistakes
		case 0:
			read.list = make([]T, 0, min(len(tables), mostBlind))
		case mostBlind:
			read.list = slices.Grow(read.list, len(tables)-i)
			read.said.ids = slices.Grow(read.said.ids, len(read.said.ids)*(len(tables)-i)/mostBlind)
			read.said.refs = slices.Grow(read.said.refs, len(read.said.refs)*(len(tables)-i)/mostBlind)
		}
		read.list = append(read.list, zero)
		fields.read(&read.said, at.To(table), &read.list[i])
	}
	return read
}
