package opendata

import (
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// own makes the city's own columns that are public: what they are, and a row for each value.
// They stand in tables of their own, so that all others are alike in every city; a plan
// without any has none.
func (d maker) own() []Table {
	if len(d.Fields) == 0 {
		return nil
	}
	return []Table{
		fill(d, Table{Name: "fields", Title: words.Phrase{De: "Eigene Spalten der Stadt", En: "Columns of the city's own"}, Key: []string{"id"}}, d.Fields,
			text("id", "Kennung", "id", func(f plan.OwnField) string { return f.ID }).required(),
			text("title", "Bezeichnung", "title", func(f plan.OwnField) string { return f.Title }).required(),
			word("entries", plan.FieldOf("field", "on"), func(f plan.OwnField) string { return f.On }),
			word("kind", plan.FieldOf("field", "kind"), func(f plan.OwnField) plan.OwnKind { return f.Kind }),
			text("choices", "Werte einer Auswahl, mit Semikolon dazwischen", "values of a choice, with semicolons between them", func(f plan.OwnField) string { return strings.Join(f.Values, "; ") }),
			text("unit", "Einheit einer Zahl", "unit of a number", func(f plan.OwnField) string { return f.Unit }),
			text("source", "Quelle", "source", func(f plan.OwnField) string { return f.Source }),
			truth("assumed", "Annahme der Planung", "assumption of the planner", func(f plan.OwnField) bool { return f.Assumed }),
		),
		fill(d, Table{Name: "field_values", Title: words.Phrase{De: "Angaben in eigenen Spalten", En: "Values of the city's own columns"}, Key: []string{"field", "entry"}, Refs: []Ref{to("fields", "field")}}, d.ownValues(),
			text("field", "eigene Spalte", "column of the city's own", func(v ownValue) string { return v.ID }).required(),
			text("entry", "Maßnahme, Haushaltsstelle oder Vorlage", "measure, line or paper", func(v ownValue) string { return v.entry }).required(),
			text("value", "Wert: Zahlen mit Punkt, Tage als JJJJ-MM-TT", "value: numbers with a point, days as YYYY-MM-DD", func(v ownValue) string { return v.said() }).required(),
		),
	}
}

// ownValue is what an entry says under a column of the city's own.
type ownValue struct {
	*plan.OwnField
	entry string
	value any
}

func (d maker) ownValues() []ownValue {
	var all []ownValue
	add := func(name, entry string, at source.Place) {
		for _, f := range d.OwnFields(name) {
			if value := d.Own(at, f); value != nil {
				all = append(all, ownValue{f, entry, value})
			}
		}
	}
	for _, m := range d.Plan.Measures {
		add("measure", string(m.ID), m.At)
	}
	for i := range d.Plan.Lines {
		add("line", string(d.Plan.Lines[i].ID), d.Plan.Lines[i].Meta.At)
	}
	for i := range d.Plan.Papers {
		add("paper", string(d.Plan.Papers[i].Key()), d.Plan.Papers[i].At)
	}
	return all
}

// said is the value as programs read it.
func (v ownValue) said() string {
	switch value := v.value.(type) {
	case budget.Quantity:
		return budget.Cents(value).String()
	case budget.Percent:
		return budget.Cents(value).String()
	case budget.Cents:
		return value.String()
	case time.Time:
		return value.Format(time.DateOnly)
	case string:
		return value
	}
	return ""
}
