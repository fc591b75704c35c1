package source

import (
	"maps"
	"math"
	"slices"
	"strings"

	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// Meta is what every entry of a plan carries: its place, and what its author
// says of its figures. It is embedded in the domain types.
type Meta struct {
	At      Place
	Note    string
	Source  string // where a figure comes from
	Assumed bool   // no source: an assumption of the planner
}

func (e *Meta) meta() *Meta { return e }

// Where is the place of the entry.
func (e *Meta) Where() Place { return e.At }

type placed interface{ meta() *Meta }

// Reader puts the tables of several files together and collects everything
// that is wrong with them. The zero value is not ready: use NewReader.
type Reader struct {
	problems Collector

	files    []*File
	tables   func() []FieldInfo // of the format; nil: only their names are known
	known    []string           // names of tables that were asked for
	read     []*reading
	ids      map[string]map[string]Place
	twice    map[copyOf][]again // what stands in two files
	absolute uint64             // sum of all amounts without their signs, saturating
}

// NewReader reads the tables of some files.
func NewReader(files []*File) *Reader {
	return &Reader{files: files, ids: make(map[string]map[string]Place), twice: make(map[copyOf][]again)}
}

// Each reads all tables [[name]] of all files. Nobody may change the entries: where
// they stand in one file, they are those that it keeps.
func Each[T any](r *Reader, name string, fields Fields[T]) []T {
	lists := slices.DeleteFunc(listsOf(r, name, fields), func(list []T) bool { return len(list) == 0 })
	if len(lists) == 1 {
		return slices.Clip(lists[0])
	}
	return slices.Concat(lists...)
}

// Shared is Each without any copy.
func Shared[T any](r *Reader, name string, fields Fields[T]) []*T {
	var all []*T
	for _, list := range listsOf(r, name, fields) {
		all = slices.Grow(all, len(list))
		for i := range list {
			all = append(all, &list[i])
		}
	}
	return all
}

// listsOf are the entries of each file.
func listsOf[T any](r *Reader, name string, fields Fields[T]) [][]T {
	r.known = append(r.known, name)
	lists := make([][]T, len(r.files))
	for i, file := range r.files {
		read := entriesOf(file, name, fields)
		lists[i] = read.list
		r.join(&read.said)
	}
	return lists
}

// One reads the table [name], which stands once in all files. It tells
// whether it stands anywhere.
func One[T any](r *Reader, name string, fields Fields[T], target *T) bool {
	r.known = append(r.known, name)
	var first Place
	for _, file := range r.files {
		place := In(file).At(name)
		if !place.Stands() {
			continue
		}
		switch {
		case place.node().Kind() != tree.Table:
			r.Add(place, "wrong-kind", words.Phrase{De: "„%s“ muss als [%s] geschrieben werden", En: "%q must be written as [%s]"}.With(name, name),
				words.Text("einfache Klammern schreiben: es gibt nur einen solchen Eintrag", "write single brackets: there is only one such entry"))
		case first.Stands():
			r.saidAgain(again{first, place, name,
				words.Phrase{De: "[%s] steht zweimal im Plan, auch in %s", En: "[%s] stands twice in the plan, also in %s"},
				words.Text("eine der beiden Stellen löschen", "delete one of the two")})
		default:
			said := &reading{file: file}
			fields.read(said, place, target)
			r.join(said)
		}
		if !first.Stands() {
			first = place
		}
	}
	return first.Stands()
}

// join takes what was said while tables were read.
func (r *Reader) join(said *reading) {
	r.problems.join(&said.problems)
	r.read = append(r.read, said)
	for _, id := range said.ids {
		r.Declare(id.kind, id.id, Place{file: said.file, number: id.number})
	}
	if r.absolute <= math.MaxInt64 {
		r.absolute += min(said.absolute, math.MaxInt64)
	}
}

// Finish reports what can only be known when everything has been read:
// tables that nobody asked for, unknown ids, and sums that do not fit.
func (r *Reader) Finish() []Problem {
	for _, file := range r.files {
		if file.lacksHeader() {
			r.sayHeader(file)
			continue
		}
		for table := range In(file).node().Children() {
			if name := table.Key(); !slices.Contains(r.known, name) {
				r.Add(In(file).To(table).OnKey(), "unknown-key",
					words.Phrase{De: "unbekannte Tabelle „%s“", En: "unknown table %q"}.With(verbatim(name)), r.meantTable(name))
			}
		}
	}
	r.resolve()
	r.sayTwice()
	if r.absolute > math.MaxInt64/4 {
		r.Add(Place{}, "too-much", words.Text(
			"die Beträge des Plans sind zusammen zu groß, um genau gerechnet zu werden",
			"the amounts of the plan are together too large to be added exactly"),

			words.Text("Beträge auf Tippfehler prüfen", "check the amounts for slips"))
	}
	all := r.problems.All()
	Sort(all)
	return all
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
			header, inner := "[["+table.Key+"]]", name+" = "+samples[table.Inner[i].Kind]
			if table.Kind == KindTable {
				header = "[" + table.Key + "]"
			}
			if table.Inner[i].Kind == KindTables {
				inner = "[[" + table.Key + "." + name + "]]"
			}
			return words.Phrase{
				De: "„%s“ steht in einem Eintrag: %s unter %s",
				En: "%q stands in an entry: %s under %s",
			}.With(name, inner, header)
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
		r.saidAgain(again{first, place, id,
			words.Phrase{De: "die Kennung „%s“ ist schon vergeben: %s", En: "the id %q is taken already: %s"},
			words.Text("eine andere Kennung wählen oder den doppelten Eintrag löschen", "choose another id or delete the entry that stands twice")})
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
	hints := 0
	for _, word := range slices.SortedFunc(maps.Keys(unknown), word.compare) {
		var hint words.Sentence
		paper, _, isItem := strings.Cut(word.id, "#")
		if _, known := r.ids[word.kind][paper]; isItem && known {
			hint = words.Phrase{De: "die Vorlage „%s“ gibt es, den Punkt nicht: ihn mit [[paper.item]] anlegen oder # weglassen",
				En: "the paper %q exists, but not the item: add it with [[paper.item]] or leave # out"}.With(verbatim(paper))
		} else if hints++; hints <= mostHints {
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

// unknown are the words that are no id, with their places.
func (r *Reader) unknown() map[word][]Place {
	unknown := make(map[word][]Place)
	for _, read := range r.read {
		for _, ref := range read.refs {
			if _, ok := r.ids[ref.kind][ref.id]; !ok {
				unknown[word{ref.kind, ref.id}] = append(unknown[word{ref.kind, ref.id}], Place{file: read.file, number: ref.number})
			}
		}
	}
	return unknown
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
	r.problems.Add(Problem{Place: place, Rule: rule, Message: message, Hint: hint})
}
