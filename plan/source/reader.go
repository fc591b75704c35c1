package source

import (
	"maps"
	"math"
	"slices"

	"digiplan/plan/parallel"
	"digiplan/plan/words"
)

// Entry is what every entry of a plan carries: its place, and what its author
// says of its figures. It is embedded in the domain types.
type Entry struct {
	At      Place
	Note    string
	Source  string // where a figure comes from
	Assumed bool   // no source: an assumption of the planner
}

func (e *Entry) entry() *Entry { return e }

type placed interface{ entry() *Entry }

// Reader puts the tables of several files together and collects everything
// that is wrong with them. The zero value is not ready: use NewReader.
type Reader struct {
	Problems []Problem

	files    []*File
	tables   func() []FieldInfo    // of the format; nil: only their names are known
	known    []string              // names of tables that were asked for
	said     map[string][]*reading // by name of the tables, one of each file
	ids      map[string]map[string]Place
	wrong    bool   // an id stands twice, or a word is no id
	absolute uint64 // sum of all amounts without their signs, saturating

	before *Reader         // of the files before; nil if there is none
	same   map[string]bool // kinds whose ids are those of the reader before
}

// NewReader reads the tables of some files.
func NewReader(files []*File) *Reader { return (*Reader)(nil).Next(files) }

// Next reads the tables of what has become of the files; of a nil Reader, those of
// new ones. Ids and words that cannot have become wrong are not looked at again.
func (r *Reader) Next(files []*File) *Reader {
	next := &Reader{files: files, said: make(map[string][]*reading), ids: make(map[string]map[string]Place)}
	if r != nil && !r.wrong {
		next.before, next.same = r, make(map[string]bool)
	}
	return next
}

// Each reads all tables [[name]] of all files.
func Each[T any](r *Reader, name string, fields Fields[T]) []T {
	return slices.Concat(Lists(r, name, fields)...)
}

// Lists reads all tables [[name]], a list for each file. A file is read once,
// however often it becomes part of a plan: its list is always the same.
func Lists[T any](r *Reader, name string, fields Fields[T]) [][]T {
	r.known = append(r.known, name)
	lists, said := make([][]T, len(r.files)), make([]*reading, len(r.files))
	parallel.Each(len(r.files), func(i int) { lists[i], said[i] = entriesOf(r.files[i], name, fields) })
	r.said[name] = said
	for _, one := range said {
		r.join(one)
	}
	r.declare(name)
	return lists
}

// One reads the table [name], which stands once in all files. It tells
// whether it stands anywhere.
func One[T any](r *Reader, name string, fields Fields[T], target *T) bool {
	r.known = append(r.known, name)
	found := false
	for _, file := range r.files {
		value, ok := file.value(name)
		if !ok {
			continue
		}
		place := Place{file: file}.At(name)
		values, ok := value.(map[string]any)
		switch {
		case !ok:
			r.Add(place, "wrong-kind", words.Phrase{De: "„%s“ muss als [%s] geschrieben werden", En: "%q must be written as [%s]"}.With(name, name), words.Sentence{})
		case found:
			r.Add(place, "duplicate-id", words.Phrase{De: "[%s] steht zweimal im Plan", En: "[%s] stands twice in the plan"}.With(name),
				words.Text("eine der beiden Stellen löschen", "delete one of the two"))
		default:
			said := &reading{}
			fields.read(said, place, values, target)
			r.said[name] = append(r.said[name], said)
			r.join(said)
		}
		found = true
	}
	r.declare(name)
	return found
}

// join takes what was said while a table was read.
func (r *Reader) join(said *reading) {
	r.Problems = append(r.Problems, said.problems...)
	if r.absolute <= math.MaxInt64 {
		r.absolute += min(said.absolute, math.MaxInt64)
	}
}

// declare takes the ids of all tables of a name: those of the reader before where
// they are the same.
func (r *Reader) declare(name string) {
	said := r.said[name]
	n := make(map[string]int)
	for _, one := range said {
		for _, id := range one.ids {
			n[id.kind]++
		}
	}
	if r.before != nil && slices.EqualFunc(said, r.before.said[name], (*reading).alike) {
		for kind := range n {
			r.ids[kind], r.same[kind] = r.before.ids[kind], true
		}
		return
	}
	for kind, n := range n {
		r.ids[kind] = make(map[string]Place, n)
	}
	for _, one := range said {
		for _, id := range one.ids {
			r.Declare(id.kind, id.id, id.place)
		}
	}
}

func asTables(value any) ([]map[string]any, bool) {
	switch value := value.(type) {
	case []map[string]any:
		return value, true
	case []any:
		tables := make([]map[string]any, len(value))
		for i, item := range value {
			table, ok := item.(map[string]any)
			if !ok {
				return nil, false
			}
			tables[i] = table
		}
		return tables, true
	}
	return nil, false
}

// Finish reports what can only be known when everything has been read:
// tables that nobody asked for, unknown ids, and sums that do not fit.
func (r *Reader) Finish() []Problem {
	for _, file := range r.files {
		for _, name := range file.unread() {
			if !slices.Contains(r.known, name) {
				r.Add(Place{file: file}.key(name), "unknown-key",
					words.Phrase{De: "unbekannte Tabelle „%s“", En: "unknown table %q"}.With(verbatim(name)), r.meantTable(name))
			}
		}
	}
	r.resolve()
	if r.absolute > math.MaxInt64/4 {
		r.Add(Place{}, "too-much", words.Text(
			"die Beträge des Plans sind zusammen zu groß, um genau gerechnet zu werden",
			"the amounts of the plan are together too large to be added exactly"),

			words.Text("Beträge auf Tippfehler prüfen", "check the amounts for slips"))
	}
	r.before, r.same = nil, nil
	Sort(r.Problems)
	return r.Problems
}

// Describe gives the tables of the format with their documentation, to say what
// was meant where an unknown one stands.
func (r *Reader) Describe(tables func() []FieldInfo) { r.tables = tables }

func (r *Reader) meantTable(name string) words.Sentence {
	if r.tables == nil {
		return meantID(name, r.known)
	}
	tables := r.tables()
	for _, table := range tables {
		if i := slices.IndexFunc(table.Inner, func(f FieldInfo) bool { return f.Key == name }); i >= 0 && len(name) > 2 {
			return words.Phrase{
				De: "„%s“ steht in einem Eintrag: %s unter [[%s]]",
				En: "%q stands in an entry: %s under [[%s]]",
			}.With(name, name+" = "+samples[table.Inner[i].Kind], table.Key)
		}
	}
	return meantKey(name, tables)
}

// Declare takes an id and tells whether it was new among its kind, as it must.
// Tables do not declare ids of the same kind themselves.
func (r *Reader) Declare(kind, id string, place Place) bool {
	if r.ids[kind] == nil {
		r.ids[kind] = make(map[string]Place)
	}
	if first, taken := r.ids[kind][id]; taken {
		r.wrong = true
		r.Add(place, "duplicate-id",
			words.Phrase{De: "die Kennung „%s“ ist schon vergeben: %s", En: "the id %q is taken already: %s"}.With(verbatim(id), first),
			words.Text("eine andere Kennung wählen oder den doppelten Eintrag löschen", "choose another id or delete the entry that stands twice"))
		return false
	}
	r.ids[kind][id] = place
	return true
}

var kindNames = map[string]words.Phrase{
	"committee": words.Committee, "line": words.Line, "measure": words.Measure, "paper": words.Paper,
	"principle": words.Principle, "theme": words.Theme, "decision": words.Decision,
}

// resolve reports the words that are no id. The same word is looked for once,
// however often it stands in the plan.
func (r *Reader) resolve() {
	unknown := r.unknown()
	r.wrong = r.wrong || len(unknown) > 0
	hints := 0
	for _, word := range slices.SortedFunc(maps.Keys(unknown), word.compare) {
		var hint words.Sentence
		if hints++; hints <= mostHints {
			hint = meantID(word.id, slices.Sorted(maps.Keys(r.ids[word.kind])))
		}
		if hint.Empty() {
			hint = words.Phrase{De: "unter [[%s]] anlegen oder die Schreibweise prüfen", En: "add it under [[%s]] or check how it is written"}.With(tableOf(word.kind))
		}
		for _, place := range unknown[word] {
			r.Add(place, "unknown-id",
				words.Phrase{De: "%s „%s“ gibt es nicht", En: "%s %q does not exist"}.With(kindNames[word.kind], verbatim(word.id)), hint)
		}
	}
}

// unknown are the words that are no id, with their places. What was read before
// spoke of known ids only, and still does where none of these has gone.
func (r *Reader) unknown() map[word][]Place {
	unknown, gone := make(map[word][]Place), r.gone()
	for _, name := range r.known {
		for i, said := range r.said[name] {
			old := r.before != nil && i < len(r.before.said[name]) && r.before.said[name][i] == said
			if old && len(gone) == 0 {
				continue
			}
			for _, ref := range said.refs {
				if old && !gone[ref.kind] {
					continue
				}
				if _, ok := r.ids[ref.kind][ref.id]; !ok {
					unknown[word{ref.kind, ref.id}] = append(unknown[word{ref.kind, ref.id}], ref.place)
				}
			}
		}
	}
	return unknown
}

// gone are the kinds of which the reader before knew an id that is none any more.
func (r *Reader) gone() map[string]bool {
	gone := make(map[string]bool)
	if r.before == nil {
		return gone
	}
	for kind, ids := range r.before.ids {
		for id := range ids {
			if r.same[kind] {
				break
			}
			if _, ok := r.ids[kind][id]; !ok {
				gone[kind] = true
				break
			}
		}
	}
	return gone
}

// tableOf is the table whose entries have ids of a kind.
func tableOf(kind string) string {
	if kind == "decision" {
		return "paper"
	}
	return kind
}

// mostHints ends the search for what was meant: where a whole file of ids is
// missing, nothing near them is.
const mostHints = 50

// Add reports an error.
func (r *Reader) Add(place Place, rule string, message, hint words.Sentence) {
	r.Problems = append(r.Problems, Problem{Place: place, Rule: rule, Message: message, Hint: hint})
}
