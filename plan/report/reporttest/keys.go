package reporttest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"digiplan/plan"
	"digiplan/plan/source"
)

// samplesOf are two values of each kind, as a file has them.
var samplesOf = map[source.Kind][2]string{
	source.KindText: {`"10000000"`, `"20000000"`}, source.KindID: {`"a"`, `"c"`}, source.KindRef: {`"a"`, `"b"`},
	source.KindTruth: {"true", "false"}, source.KindNumber: {"1", "2"}, source.KindDay: {"2018-03-14", "2018-03-15"}, source.KindQuantity: {"1", "2"}, source.KindReached: {"2018-03-14", "2018-03-15"},
	source.KindYear: {"2018", "2019"}, source.KindYears: {"{ from = 2018, to = 2020 }", "{ from = 2018, to = 2021 }"},
	source.KindEuros: {"10", "20"}, source.KindPercent: {"10", "20"}, source.KindSeries: {"{ 2018 = 10 }", "{ 2018 = 20 }"}, source.KindQuantities: {"{ 2018 = 1.5 }", "{ 2018 = 2 }"},
	source.KindTexts: {`["a"]`, `["b"]`}, source.KindRefs: {`["a"]`, `["b"]`},
}

// EveryKey is a plan with one entry of every table and a sample of every key,
// beside it a bare one where others refer to it, with the other sample for the key at a path: "measure.allocation.by".
func EveryKey(other string) string {
	var text strings.Builder
	for _, table := range plan.Tables() {
		value := written(table.Fields, table.Name, other)
		switch {
		case table.Name == "field":
			value = "[" + value + ", " + second(table) + ", " + ownFields() + "]"
		case slices.ContainsFunc(table.Fields, func(f source.FieldInfo) bool { return f.Kind == source.KindID }):
			value = "[" + value + ", " + second(table) + "]"
		case table.Many:
			value = "[" + value + "]"
		}
		fmt.Fprintf(&text, "%s = %s\n", table.Name, value)
	}
	return text.String()
}

// ownFields are a field of the city's own for each table that has some; its id is "x"
// and the table.
func ownFields() string {
	fields := make([]string, len(plan.OwnTables))
	for i, table := range plan.OwnTables {
		fields[i] = fmt.Sprintf("{ id = %q, title = %q, on = %q, kind = \"text\", public = true }", "x"+table, "field of a "+table, table)
	}
	return strings.Join(fields, ", ")
}

// second is another entry, which the other samples of references name.
func second(table plan.TableInfo) string {
	pairs := []string{`id = "b"`}
	for _, field := range table.Fields {
		switch {
		case !field.Needed || field.Kind == source.KindID:
		case field.Kind == source.KindWord:
			pairs = append(pairs, fmt.Sprintf("%s = %q", field.Key, field.Items[0]))
		case field.Kind == source.KindText:
			pairs = append(pairs, fmt.Sprintf("%s = %q", field.Key, table.Name+" "+field.Key))
		}
	}
	return "{ " + strings.Join(pairs, ", ") + " }"
}

// written is a table with a sample of every key, the other one for the key at
// a path.
func written(fields []source.FieldInfo, at, other string) string {
	var pairs []string
	for _, field := range fields {
		path := at + "." + field.Key
		which := 0
		if path == other {
			which = 1
		}
		value := samplesOf[field.Kind][which]
		switch {
		case field.Kind == source.KindText && field.Pattern == "":
			value = fmt.Sprintf("%q", path+[2]string{"", " other"}[which])
		case field.Kind == source.KindOpen:
			value = fmt.Sprintf("{ x%s = %q }", at, path+[2]string{"", " other"}[which])
		case field.Kind == source.KindWord:
			value = fmt.Sprintf("%q", field.Items[which])
		case field.Kind == source.KindWords:
			value = fmt.Sprintf("[%q]", field.Items[which])
		case field.Kind == source.KindTable:
			value = written(field.Inner, path, other)
		case field.Kind == source.KindTables:
			value = "[" + written(field.Inner, path, other) + "]"
		case field.Kind == source.KindSeries && len(field.Inner) > 0:
			value = "{ 2018 = " + written(field.Inner, path, other) + " }"
		}
		pairs = append(pairs, cmp.Or(field.Key, "2018")+" = "+value)
	}
	return "{ " + strings.Join(pairs, ", ") + " }"
}

// Paths are the paths of all keys that hold a value.
func Paths() []string {
	var paths []string
	var walk func(at string, fields []source.FieldInfo)
	walk = func(at string, fields []source.FieldInfo) {
		for _, field := range fields {
			path := at + "." + field.Key
			if len(field.Inner) > 0 && field.Kind != source.KindYears {
				walk(path, field.Inner)
				continue
			}
			paths = append(paths, path)
		}
	}
	for _, table := range plan.Tables() {
		walk(table.Name, table.Fields)
	}
	return paths
}
