package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan/source"
)

// identityKeys are the keys that a change is named by; they are no values of it.
var identityKeys = map[string]bool{
	"paper.number": true, "motion.number": true, "paper.hearings.committee": true, "measure.milestones.title": true, "measure.indicator.title": true, "paper.attachments.title": true,
	"measure.grant.giver": true, "measure.allocation.line": true, "movement.cover_by.line": true, "movement.cover_by.year": true,
	"plan.report.from": true, "plan.report.until": true, // told as one span
}

// comparedElsewhere are the keys that are compared as money, and item by item.
var comparedElsewhere = map[string]bool{
	"measure.need": true, "measure.allocation.amounts": true, "line.estimate": true, "line.actual": true, "paper.item": true,
}

// toldAs are keys that are told by another one.
var toldAs = map[string]string{"committee.name": "title", "total.": "sum", "movement.cover_by.amount": "cover_by"}

// fill enters what a table says: an entry, or one in it, which passes on what it
// is of.
func (v version) fill(i *item, table string, of Field, values []source.Value) {
	seen := make(counter)
	for _, value := range values {
		path := table + "." + value.Key
		field := Field{Key: cmp.Or(toldAs[path], value.Key), Of: of.Of, Year: cmp.Or(value.Year, of.Year), Value: v.value(value)}
		switch {
		case comparedElsewhere[path]:
			i.rest += v.sign(field, value.Inner)
		case identityKeys[path], value.Kind == source.KindID:
		case value.Data != nil:
			i.fields = append(i.fields, field)
		case value.Kind == source.KindSeries: // an amount for each book
			for _, amount := range value.Inner {
				field.Of, field.Value = amount.Key, v.value(amount)
				i.fields = append(i.fields, field)
			}
		case value.Key == "": // a year
			v.fill(i, table, field, value.Inner)
		default:
			name := value.Key
			if keys, ok := namingKeys[path]; ok {
				name = seen.name(path, v.nameOf(value.Inner, keys))
			}
			if of.Of != "" {
				name = of.Of + ", " + name
			}
			v.fill(i, path, Field{Of: name}, refsFirst(value.Inner))
		}
	}
}

// apart parts what an entry says itself from the tables in it.
func apart(values []source.Value) (plain, tables []source.Value) {
	for _, value := range values {
		if value.Data != nil {
			plain = append(plain, value)
		} else {
			tables = append(tables, value)
		}
	}
	return plain, tables
}

// refsFirst puts what a table refers to before its amounts.
func refsFirst(values []source.Value) []source.Value {
	isRef := func(value source.Value) bool { return value.Kind == source.KindRef }
	notRef := func(value source.Value) bool { return !isRef(value) }
	return append(slices.DeleteFunc(slices.Clone(values), notRef), slices.DeleteFunc(slices.Clone(values), isRef)...)
}

// sign is all that a value says.
func (v version) sign(field Field, inner []source.Value) string {
	text := field.sign()
	for _, value := range inner {
		text += v.sign(Field{value.Key, field.Of, cmp.Or(value.Year, field.Year), v.value(value)}, value.Inner)
	}
	return text
}

// value is a value as the newer version calls it; nil for a table.
func (v version) value(value source.Value) Value {
	switch data := value.Data.(type) {
	case string:
		switch {
		case value.Kind == source.KindWord:
			return Word(data)
		case value.Refers == "decision":
			return v.decision(data)
		case value.Refers != "":
			return Ref{Kind(value.Refers), v.name(Kind(value.Refers), data)}
		}
	case []string:
		return v.list(value, data)
	case *bool:
		return Word(fmt.Sprint(*data))
	case *budget.Quantity:
		return *data
	case *budget.Cents:
		return *data
	}
	return value.Data
}

// list joins names in an order that does not depend on the file; free texts stay
// in theirs.
func (v version) list(value source.Value, texts []string) string {
	if value.Kind == source.KindTexts {
		return strings.Join(texts, ", ")
	}
	names := slices.Clone(texts)
	for i, name := range names {
		switch value.Refers {
		case "":
		case "decision":
			names[i] = v.decision(name)
		default:
			names[i] = v.name(Kind(value.Refers), name)
		}
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), ", ")
}
