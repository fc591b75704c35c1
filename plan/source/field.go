package source

import (
	"maps"
	"slices"
	"sort"

	"digiplan/plan/words"
)

// Fields describe a table: what may stand in it, and where it goes in T. The
// loader, the JSON Schema and the starter plan all come from such lists.
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

	read func(r *reading, at Place, key string, value any, target *T) // value is never nil
	move func(target *T, to move)                                     // nil where there is no place in the value
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

// Info describes all fields, those that every entry has included.
func (f Fields[T]) Info() []FieldInfo {
	var infos []FieldInfo
	for _, field := range f {
		infos = append(infos, field.info())
	}
	if _, ok := any(new(T)).(placed); ok {
		for _, field := range common {
			infos = append(infos, field.info())
		}
	}
	return infos
}

func (f *Field[T]) info() FieldInfo {
	return FieldInfo{f.Key, f.Kind, f.Needed, f.Doc, f.Items, f.Names, f.Inner, f.Low, f.High, f.Pattern}
}

// common are the fields of every entry.
var common = Fields[Entry]{
	Text("note", func(e *Entry) *string { return &e.Note }).Says("Bemerkung", "remark"),
	Text("source", func(e *Entry) *string { return &e.Source }).Says("woher die Zahl stammt", "where the figure comes from"),
	Bool("assumed", func(e *Entry) *bool { return &e.Assumed }).Says("Annahme der Planung ohne Quelle", "assumption of the planner, without a source"),
}

// read fills target with the values of a table. What is wrong is reported and
// left at its zero value.
func (f Fields[T]) read(r *reading, at Place, values map[string]any, target *T) {
	taken := take(f, r, at, values, target)
	if p, ok := any(target).(placed); ok {
		entry := p.entry()
		entry.At = at
		taken += take(common, r, at, values, entry)
	}
	if taken < len(values) {
		f.strangers(r, at, values)
	}
}

func take[T any](fields Fields[T], r *reading, at Place, values map[string]any, target *T) (taken int) {
	for i := range fields {
		field := &fields[i]
		if field.Key == "" {
			taken += eachYear(field, r, at, values, target)
			continue
		}
		value, ok := values[field.Key]
		switch {
		case ok:
			taken++
			field.read(r, at, field.Key, value, target)
		case field.Needed:
			r.add(at, "missing-key", words.Phrase{De: "„%s“ fehlt", En: "%q is missing"}.With(field.Key), field.missing())
		}
	}
	return taken
}

// missing is how a key that must stand is written.
func (f *Field[T]) missing() words.Sentence {
	return words.Phrase{De: "%s ergänzen (%s)", En: "add %s (%s)"}.With(f.Key+" = "+samples[f.Kind], f.Doc)
}

// eachYear gives the values under years to a field without a key.
func eachYear[T any](field *Field[T], r *reading, at Place, values map[string]any, target *T) (taken int) {
	years := yearKeys(values)
	for _, year := range years {
		field.read(r, at, year, values[year], target)
	}
	return len(years)
}

// yearKeys are the years among the keys of a table, in their order.
func yearKeys(values map[string]any) []string {
	var years []string
	for key := range values {
		if isYear(key) {
			years = append(years, key)
		}
	}
	sort.Strings(years)
	return years
}

// strangers reports the keys that no field takes.
func (f Fields[T]) strangers(r *reading, at Place, values map[string]any) {
	known, years := []string{}, false
	for _, info := range f.Info() {
		if info.Key == "" {
			years = true
			continue
		}
		known = append(known, info.Key)
	}
	for _, key := range slices.Sorted(maps.Keys(values)) {
		if slices.Contains(known, key) || years && isYear(key) {
			continue
		}
		r.add(at.key(key), "unknown-key", words.Phrase{De: "unbekannter Schlüssel „%s“", En: "unknown key %q"}.With(verbatim(key)), meantKey(key, f.Info()))
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
