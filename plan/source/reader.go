package source

import (
	"maps"
	"math"
	"slices"

	"digiplan/budget"
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

// Reader reads tables into domain types and collects everything that is
// wrong with them. The zero value is not ready: use NewReader.
type Reader struct {
	Problems []Problem

	files    []*File
	known    []string // names of tables that were asked for
	ids      map[string]map[string]Place
	refs     []ref
	absolute uint64 // sum of all amounts without their signs, saturating
}

// ref is a word that must be the id of something.
type ref struct {
	kind, id string
	place    Place
}

// NewReader reads the tables of some files.
func NewReader(files []*File) *Reader {
	return &Reader{files: files, ids: make(map[string]map[string]Place)}
}

// Each reads all tables [[name]] of all files.
func Each[T any](r *Reader, name string, fields Fields[T]) []T {
	r.known = append(r.known, name)
	var all []T
	for _, file := range r.files {
		value, ok := file.table[name]
		if !ok {
			continue
		}
		place := Place{file: file}.At(name)
		tables, ok := asTables(value)
		if !ok {
			r.Add(place, "wrong-kind", words.Phrase{De: "„%s“ muss als [[%s]] geschrieben werden", En: "%q must be written as [[%s]]"}.With(name, name), words.Sentence{})
			continue
		}
		all = slices.Grow(all, len(tables))
		for i, values := range tables {
			all = append(all, *new(T))
			fields.read(r, place.Index(i), values, &all[len(all)-1])
		}
	}
	return all
}

// One reads the table [name], which stands once in all files. It tells
// whether it stands anywhere.
func One[T any](r *Reader, name string, fields Fields[T], target *T) bool {
	r.known = append(r.known, name)
	found := false
	for _, file := range r.files {
		value, ok := file.table[name]
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
				words.Said(words.Phrase{De: "eine der beiden Stellen löschen", En: "delete one of the two"}))
		default:
			fields.read(r, place, values, target)
		}
		found = true
	}
	return found
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
		for _, name := range slices.Sorted(maps.Keys(file.table)) {
			if !slices.Contains(r.known, name) {
				r.Add(Place{file: file}.key(name), "unknown-key",
					words.Phrase{De: "unbekannte Tabelle „%s“", En: "unknown table %q"}.With(verbatim(name)), didYouMean(name, r.known))
			}
		}
	}
	r.resolve()
	if r.absolute > math.MaxInt64/4 {
		r.Add(Place{}, "too-much", words.Said(words.Phrase{
			De: "die Beträge des Plans sind zusammen zu groß, um genau gerechnet zu werden",
			En: "the amounts of the plan are together too large to be added exactly",
		}), words.Said(words.Phrase{De: "Beträge auf Tippfehler prüfen", En: "check the amounts for slips"}))
	}
	Sort(r.Problems)
	return r.Problems
}

// Known tells whether an id of a kind has been declared.
func (r *Reader) Known(kind, id string) bool {
	_, ok := r.ids[kind][id]
	return ok
}

// Declare takes an id and tells whether it was new among its kind, as it must.
func (r *Reader) Declare(kind, id string, place Place) bool {
	if r.ids[kind] == nil {
		r.ids[kind] = make(map[string]Place)
	}
	if first, taken := r.ids[kind][id]; taken {
		r.Add(place, "duplicate-id",
			words.Phrase{De: "die Kennung „%s“ ist schon vergeben: %s", En: "the id %q is taken already: %s"}.With(verbatim(id), first),
			words.Said(words.Phrase{De: "eine andere Kennung wählen oder den doppelten Eintrag löschen", En: "choose another id or delete the entry that stands twice"}))
		return false
	}
	r.ids[kind][id] = place
	return true
}

// refer notes that a word must be an id; ids may be declared later.
func (r *Reader) refer(kind, id string, place func() Place) {
	if !r.Known(kind, id) {
		r.refs = append(r.refs, ref{kind, id, place()})
	}
}

var kindNames = map[string]words.Phrase{
	"committee": words.Committee, "line": words.Line, "measure": words.Measure, "paper": words.Paper,
	"principle": words.Principle, "theme": words.Theme, "decision": words.Decision,
}

// resolve reports the words that are no id. The same word is looked for once,
// however often it stands in the plan.
func (r *Reader) resolve() {
	type word struct{ kind, id string }
	known, hints := make(map[string][]string), make(map[word]words.Sentence)
	for _, ref := range r.refs {
		if r.Known(ref.kind, ref.id) {
			continue
		}
		if known[ref.kind] == nil {
			known[ref.kind] = slices.Sorted(maps.Keys(r.ids[ref.kind]))
		}
		hint, ok := hints[word{ref.kind, ref.id}]
		if !ok && len(hints) < mostHints {
			hint = didYouMean(ref.id, known[ref.kind])
			hints[word{ref.kind, ref.id}] = hint
		}
		r.Add(ref.place, "unknown-id",
			words.Phrase{De: "%s „%s“ gibt es nicht", En: "%s %q does not exist"}.With(kindNames[ref.kind], verbatim(ref.id)), hint)
	}
}

// mostHints ends the search for what was meant: where a whole file of ids is
// missing, nothing near them is.
const mostHints = 50

// Add reports an error.
func (r *Reader) Add(place Place, rule string, message, hint words.Sentence) {
	r.Problems = append(r.Problems, Problem{Place: place, Rule: rule, Message: message, Hint: hint})
}

// count watches that all amounts together stay far inside int64.
func (r *Reader) count(amount budget.Cents) {
	if r.absolute <= math.MaxInt64 {
		r.absolute += uint64(amount.Abs())
	}
}
