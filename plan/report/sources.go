package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// evidence is what an entry says of where it comes from.
type evidence struct {
	kind             words.Phrase // what the entry is
	thing, part      words.Sentence
	source, document string
	note             string
	assumed          bool
	place            source.Place // of the entry that it stands in
}

// Sources lists every entry that names a source, a document or a remark, or is
// assumed, also those inside another one.
func Sources(src Source) *table.Table {
	columns := sourceColumns()
	t := &table.Table{
		ID:      "sources",
		Title:   words.Phrase{De: "Quellen", En: "Sources"},
		Note:    words.Text("woher die Angaben stammen und was Annahme ist", "where the entries come from and what is assumed"),
		Columns: columns.Heads(),
	}
	for _, info := range plan.Tables() {
		for entry := range src.Plan.Entries(info.Name) {
			for _, e := range evidenceIn(info.Name, entry) {
				t.Rows = append(t.Rows, table.Row{ID: "source " + strconv.Itoa(len(t.Rows)+1), Place: e.place, Cells: columns.Cells(e)})
			}
		}
	}
	return t
}

func sourceColumns() table.Columns[evidence] {
	return table.Columns[evidence]{
		table.Col(table.Column{Key: "kind", Title: words.Phrase{De: "Art", En: "Kind"}, Priority: 3}, func(e evidence) table.Cell { return table.Phrase(e.kind) }),
		table.Col(table.Column{Key: "thing", Title: words.Phrase{De: "Eintrag", En: "Entry"}, Priority: 1}, func(e evidence) table.Cell { return table.Label(e.thing) }),
		table.Col(table.Column{Key: "part", Title: words.Phrase{De: "darin", En: "In it"}, Priority: 2}, func(e evidence) table.Cell { return table.SentenceOf(e.part) }),
		table.Col(table.Column{Key: "source", Title: words.Source, Kind: table.Prose, Priority: 1}, func(e evidence) table.Cell { return table.NameOf(e.source) }),
		table.Col(table.Column{Key: "document", Title: FieldNames["document"], Priority: 3}, func(e evidence) table.Cell { return table.NameOf(e.document) }),
		table.Col(table.Column{Key: "assumed", Title: words.Assumed, Priority: 2}, func(e evidence) table.Cell { return YesCell(e.assumed) }),
		table.Col(table.Column{Key: "note", Title: words.Note, Kind: table.Prose, Priority: 4}, func(e evidence) table.Cell { return table.NameOf(e.note) }),
		table.Col(table.Column{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 5}, func(e evidence) table.Cell { return PlaceCell(e.place) }),
	}
}

// evidenceIn is what an entry and all that stands in it say of their sources.
func evidenceIn(name string, entry plan.Entry) []evidence {
	whole := evidence{kind: KindNames[compare.Kind(name)], thing: called(name, entry.Values), place: entry.At}
	var found []evidence
	var walk func(e evidence, table string, values []source.Value)
	walk = func(e evidence, table string, values []source.Value) {
		if e.read(values) {
			found = append(found, e)
		}
		for _, value := range values {
			if len(value.Inner) > 0 {
				inner := whole
				inner.part = words.Comma(e.part, partOf(table, value))
				walk(inner, value.Key, value.Inner)
			}
		}
	}
	walk(whole, name, entry.Values)
	return found
}

// read takes what an entry says itself; it tells whether that is anything.
func (e *evidence) read(values []source.Value) bool {
	for _, value := range values {
		switch data := value.Data.(type) {
		case string:
			switch value.Key {
			case "source":
				e.source = data
			case "document":
				e.document = data
			case "note":
				e.note = data
			}
		case bool:
			e.assumed = e.assumed || value.Key == "assumed" && data
		}
	}
	return e.assumed || cmp.Or(e.source, e.document, e.note) != ""
}

// partOf names a table inside an entry: a year, or what it is.
func partOf(table string, value source.Value) words.Sentence {
	if value.Year != 0 {
		return words.Same("%d").With(value.Year)
	}
	name := words.Said(FieldName(table, value.Key))
	if own := called(value.Key, value.Inner); !own.Empty() {
		return words.Same("%s %s").With(name, own)
	}
	return name
}

// naming are the keys that entries are called by, the best first.
var naming = []string{"id", "number", "title", "name", "line", "kind", "city", "committee", "giver", "date", "year", "book"}

// called is what people know an entry by: the first two of the names it has.
func called(table string, values []source.Value) words.Sentence {
	var names []words.Sentence
	for _, key := range naming {
		at := slices.IndexFunc(values, func(v source.Value) bool { return v.Key == key && v.Data != nil })
		if at >= 0 && len(names) < 2 {
			names = append(names, spelled(table, values[at]))
		}
	}
	switch len(names) {
	case 0:
		return words.Sentence{}
	case 1:
		return names[0]
	}
	return words.Same("%s · %s").With(names[0], names[1])
}

// spelled is a plain value as people read it.
func spelled(table string, value source.Value) words.Sentence {
	switch data := value.Data.(type) {
	case string:
		if value.Kind == source.KindWord {
			return words.Said(WordName(table, value.Key, data))
		}
		return words.Plain(words.Clean(data))
	case time.Time:
		return words.Same("%s").With(data)
	case budget.Year:
		return words.Same("%d").With(data)
	}
	return words.Plain(words.Clean(fmt.Sprint(value.Data)))
}
