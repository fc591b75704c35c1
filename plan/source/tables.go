package source

import (
	"slices"
	"strconv"

	"digiplan/budget"
	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

var spanFields = Fields[budget.Years]{
	Year("from", func(s *budget.Years) *budget.Year { return &s.From }).Required().Says("erstes Jahr", "first year"),
	Year("to", func(s *budget.Years) *budget.Year { return &s.To }).Says("letztes Jahr; fehlt es, ist kein Ende geplant", "last year; left out: no end is planned"),
}

// Span is a span of years.
func Span[T any](key string, in func(*T) *budget.Years) Field[T] {
	return Field[T]{Key: key, Kind: KindYears, Inner: spanFields.Info(), get: valueIn(in), read: func(r *reading, at Place, target *T) {
		if at.node().Kind() != tree.Table {
			r.wrongKind(at, KindYears)
			return
		}
		var span budget.Years
		spanFields.read(r, at, &span)
		if span.To != 0 && span.To < span.From {
			r.add(at, "years", words.Phrase{De: "das Ende %d liegt vor dem Anfang %d", En: "the end %d is before the beginning %d"}.With(span.To, span.From), words.Sentence{})
			return
		}
		*in(target) = span
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
func List[T, U any](key string, fields Fields[U], in func(*T) *[]U) Field[T] {
	return Field[T]{Key: key, Kind: KindTables, Inner: fields.Info(), get: tablesIn(fields, in, nil), read: func(r *reading, at Place, target *T) {
		tables, ok := tablesOf(at.node())
		if !ok {
			r.wrongKind(at, KindTables)
			return
		}
		list := make([]U, len(tables))
		for i, table := range tables {
			fields.read(r, at.To(table), &list[i])
		}
		*in(target) = list
	}}
}

// tablesOf are the tables of a list; false if it is none, or has something else.
func tablesOf(list tree.Node) (tables []tree.Node, ok bool) {
	if list.Kind() != tree.List && list.Kind() != tree.Tables {
		return nil, false
	}
	tables = make([]tree.Node, 0, list.Len())
	for item := list.First(); item.Exists(); item = item.Next() {
		if item.Kind() != tree.Table {
			return nil, false
		}
		tables = append(tables, item)
	}
	return tables, true
}

// Table is a table inside a table.
func Table[T, U any](key string, fields Fields[U], in func(*T) *U) Field[T] {
	return Field[T]{Key: key, Kind: KindTable, Inner: fields.Info(), get: tableIn(fields, in), read: func(r *reading, at Place, target *T) {
		if at.node().Kind() != tree.Table {
			r.wrongKind(at, KindTable)
			return
		}
		fields.read(r, at, in(target))
	}}
}

// Years takes every year of the table as a key of an inner table, which is added to
// a list.
func Years[T, U any](fields Fields[U], in func(*T) *[]U, year func(*U) *budget.Year) Field[T] {
	return Field[T]{Kind: KindTable, Inner: fields.Info(), get: tablesIn(fields, in, year), read: func(r *reading, at Place, target *T) {
		if at.node().Kind() != tree.Table {
			r.add(at, "wrong-kind", words.Phrase{De: "„%s“ hat die falsche Form", En: "%q has the wrong form"}.With(at.Key()),
				words.Phrase{De: "erwartet: %s", En: "expected: %s"}.With(at.Key()+" = { "+fields[0].Key+" = "+samples[fields[0].Kind]+" }"))
			return
		}
		var inner U
		fields.read(r, at, &inner)
		*year(&inner) = yearOf(at.Key())
		*in(target) = append(*in(target), inner)
	}}
}

func yearOf(key string) budget.Year {
	year, _ := strconv.Atoi(key)
	return budget.Year(year)
}
