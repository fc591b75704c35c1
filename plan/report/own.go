package report

import (
	"slices"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// ownPriority lets columns of the city's own be the first to go where room is short.
const ownPriority = 15

// ownKinds are the columns that fields of the city's own become.
var ownKinds = map[plan.OwnKind]table.Kind{
	plan.OwnText: table.Prose, plan.OwnNumber: table.Decimal, plan.OwnAmount: table.Money, plan.OwnShare: table.Share, plan.OwnDay: table.Day,
}

// OwnColumns are the columns of the city's own for rows that are entries of a table; at is
// the place of a row's entry.
func OwnColumns[T any](src Source, name string, at func(T) source.Place) table.Columns[T] {
	var columns table.Columns[T]
	for _, f := range src.OwnFields(name) {
		column := table.Column{Key: f.ID, Title: ownTitle(f), Kind: ownKinds[f.Kind], Priority: ownPriority, Sum: f.Kind == plan.OwnAmount}
		columns = append(columns, table.Col(column, func(row T) table.Cell { return ownCell(src, at(row), f) }))
	}
	return columns
}

// OwnRepeated are the same for rows of which several are about one thing, such as the
// versions of a paper: nothing is added up.
func OwnRepeated[T any](src Source, name string, at func(T) source.Place) table.Columns[T] {
	columns := OwnColumns(src, name, at)
	for i := range columns {
		columns[i].Sum = false
	}
	return columns
}

// OwnFacts are what an entry of a table says under fields of the city's own.
func OwnFacts(src Source, name string, at source.Place) []Fact {
	var facts []Fact
	for _, f := range src.OwnFields(name) {
		if cell := ownCell(src, at, f); cell != nil {
			facts = append(facts, Fact{Title: ownTitle(f), Value: cell})
		}
	}
	return facts
}

// ownTitle is the title with its unit: "Nutzen (Punkte)".
func ownTitle(f *plan.OwnField) words.Phrase {
	switch {
	case f.Unit != "" && f.Kind == plan.OwnNumber:
		return words.Same(f.Title + " (" + f.Unit + ")")
	case f.Kind == plan.OwnAmount:
		return words.Same(f.Title + " (€)")
	}
	return words.Same(f.Title)
}

// ownCell is what an entry says under a field, nil for nothing.
func ownCell(src Source, at source.Place, f *plan.OwnField) table.Cell {
	switch value := src.Own(at, f).(type) {
	case string:
		if f.Kind == plan.OwnChoice {
			return table.Word{Key: value, Says: words.Plain(value), Rank: slices.Index(f.Values, value) + 1}
		}
		return table.NameOf(value)
	case budget.Quantity:
		return table.Hundredths(value)
	case budget.Cents:
		return table.Cash(value)
	case budget.Percent:
		return table.Ratio(value)
	case time.Time:
		return table.Date(value)
	}
	return nil
}

// OwnFields lists the columns of the city's own.
func OwnFields(src Source) *table.Table {
	text := func(key string, title words.Phrase, priority int, of func(*plan.OwnField) string) table.CellColumn[*plan.OwnField] {
		return table.Col(table.Column{Key: key, Title: title, Priority: priority}, func(f *plan.OwnField) table.Cell { return table.NameOf(of(f)) })
	}
	columns := table.Columns[*plan.OwnField]{
		text("id", words.Phrase{De: "Kennung", En: "Id"}, 1, func(f *plan.OwnField) string { return f.ID }),
		text("title", words.Title, 1, func(f *plan.OwnField) string { return f.Title }),
		table.Col(table.Column{Key: "on", Title: FieldNames["on"], Priority: 1}, func(f *plan.OwnField) table.Cell {
			return table.WordOf(f.On, plan.OwnTableNames[f.On], plan.OwnTables...)
		}),
		table.Col(table.Column{Key: "kind", Title: FieldNames["kind"], Priority: 2}, func(f *plan.OwnField) table.Cell {
			return table.WordOf(f.Kind, plan.OwnKindNames[f.Kind], plan.OwnKinds...)
		}),
		text("values", FieldName("field", "values"), 3, func(f *plan.OwnField) string { return strings.Join(f.Values, ", ") }),
		text("unit", FieldNames["unit"], 4, func(f *plan.OwnField) string { return f.Unit }),
		table.Col(table.Column{Key: "public", Title: FieldNames["public"], Priority: 3}, func(f *plan.OwnField) table.Cell { return YesCell(f.Public) }),
	}
	t := &table.Table{ID: "fields", Title: KindNames["field"], Columns: columns.Heads(),
		Note: words.Text("was die Stadt außer dem Format noch festhält", "what the city notes beside the format")}
	for i := range src.Plan.Fields {
		f := &src.Plan.Fields[i]
		t.Rows = append(t.Rows, table.Row{ID: f.ID, Place: f.At, Cells: columns.Cells(f)})
	}
	return t
}
