package source

import (
	"slices"
	"strconv"

	"digiplan/budget"
	"digiplan/plan/words"
)

var spanFields = Fields[budget.Years]{
	Year("from", func(s *budget.Years) *budget.Year { return &s.From }).Required().Says("erstes Jahr", "first year"),
	Year("to", func(s *budget.Years) *budget.Year { return &s.To }).Says("letztes Jahr; fehlt es, ist kein Ende geplant", "last year; left out: no end is planned"),
}

// Span is a span of years.
func Span[T any](key string, at func(*T) *budget.Years) Field[T] {
	return Field[T]{Key: key, Kind: KindYears, Inner: spanFields.Info(), read: func(r *reading, place Place, key string, value any, target *T) {
		values, ok := value.(map[string]any)
		if !ok {
			r.wrongKind(place.At(key), key, KindYears)
			return
		}
		var span budget.Years
		spanFields.read(r, place.At(key), values, &span)
		if span.To != 0 && span.To < span.From {
			r.add(place.At(key), "years", words.Phrase{De: "das Ende %d liegt vor dem Anfang %d", En: "the end %d is before the beginning %d"}.With(span.To, span.From), words.Sentence{})
			return
		}
		*at(target) = span
	}}
}

// Ended says that a span of years must have an end; who takes it sees to that.
func (f Field[T]) Ended() Field[T] {
	f.Inner = slices.Clone(f.Inner)
	for i := range f.Inner {
		f.Inner[i].Needed = true
	}
	return f
}

// List is a list of tables of one kind, written [[table.list]] or [{…}, {…}].
func List[T, U any](key string, fields Fields[U], at func(*T) *[]U) Field[T] {
	return Field[T]{Key: key, Kind: KindTables, Inner: fields.Info(), read: func(r *reading, place Place, key string, value any, target *T) {
		tables, ok := asTables(value)
		if !ok {
			r.wrongKind(place.At(key), key, KindTables)
			return
		}
		list := make([]U, len(tables))
		inner := place.At(key)
		for i, values := range tables {
			fields.read(r, inner.Index(i), values, &list[i])
		}
		*at(target) = list
	}, move: func(target *T, to move) { fields.moveAll(at(target), to) }}
}

// Table is a table inside a table.
func Table[T, U any](key string, fields Fields[U], at func(*T) *U) Field[T] {
	return Field[T]{Key: key, Kind: KindTable, Inner: fields.Info(), read: func(r *reading, place Place, key string, value any, target *T) {
		values, ok := value.(map[string]any)
		if !ok {
			r.wrongKind(place.At(key), key, KindTable)
			return
		}
		fields.read(r, place.At(key), values, at(target))
	}, move: func(target *T, to move) { fields.move(at(target), to) }}
}

// Years takes every year of the table as a key of an inner table, which is added to
// a list.
func Years[T, U any](fields Fields[U], at func(*T) *[]U, year func(*U) *budget.Year) Field[T] {
	return Field[T]{Kind: KindTable, Inner: fields.Info(), read: func(r *reading, place Place, key string, value any, target *T) {
		values, ok := value.(map[string]any)
		if !ok {
			r.wrongKind(place.At(key), key, KindTable)
			return
		}
		var inner U
		fields.read(r, place.At(key), values, &inner)
		*year(&inner) = yearOf(key)
		*at(target) = append(*at(target), inner)
	}, move: func(target *T, to move) { fields.moveAll(at(target), to) }}
}

func yearOf(key string) budget.Year {
	year, _ := strconv.Atoi(key)
	return budget.Year(year)
}
