package compare_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/source"
)

// samplesOf are two values of each kind, as a file has them.
var samplesOf = map[source.Kind][2]string{
	source.KindText: {`"10000000"`, `"20000000"`}, source.KindID: {`"a"`, `"b"`}, source.KindRef: {`"a"`, `"b"`},
	source.KindTruth: {"true", "false"}, source.KindNumber: {"1", "2"}, source.KindDay: {"2018-03-14", "2018-03-15"},
	source.KindYear: {"2018", "2019"}, source.KindYears: {"{ from = 2018, to = 2020 }", "{ from = 2018, to = 2021 }"},
	source.KindEuros: {"10", "20"}, source.KindPercent: {"10", "20"}, source.KindSeries: {"{ 2018 = 10 }", "{ 2018 = 20 }"},
	source.KindTexts: {`["a"]`, `["b"]`}, source.KindRefs: {`["a"]`, `["b"]`},
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

func everything(other string) string {
	var text strings.Builder
	for _, table := range plan.Tables() {
		value := written(table.Fields, table.Name, other)
		if table.Many {
			value = "[" + value + "]"
		}
		fmt.Fprintf(&text, "%s = %s\n", table.Name, value)
	}
	return text.String()
}

// toldAs are keys that a change names otherwise.
var toldAs = map[string]string{
	"plan.report.from": "years", "plan.report.until": "years", "committee.name": "title", "measure.allocation.amounts": "allocated",
	"line..estimate": "updated", "transfer.amounts.city": "amounts", "transfer.amounts.provider": "amounts", "total.": "sum", "paper.item.id": "text",
	"paper.hearings.committee": "role", "measure.milestones.title": "date", "measure.grant.giver": "rate", "measure.allocation.line": "allocated",
	"movement.cover_by.line": "cover_by", "movement.cover_by.year": "cover_by", "movement.cover_by.amount": "cover_by",
}

// untold are keys whose change alone is none, each with its reason.
var untold = map[string]string{
	"paper.id":           "a paper that has a number is named by it",
	"paper.item.note":    "told where the redline of the paper tells anything",
	"paper.item.source":  "told where the redline of the paper tells anything",
	"paper.item.assumed": "told where the redline of the paper tells anything",
	"line..actual":       "bookings of the line in the year count instead",
}

// Every key of the format is compared.
func TestEveryKeyIsCompared(t *testing.T) {
	old := load(everything(""))
	var walk func(at string, fields []source.FieldInfo)
	walk = func(at string, fields []source.FieldInfo) {
		for _, field := range fields {
			path := at + "." + field.Key
			if len(field.Inner) > 0 && field.Kind != source.KindYears {
				walk(path, field.Inner)
				continue
			}
			changes := compare.Compare(old, load(everything(path)))
			key := cmp.Or(toldAs[path], field.Key)
			told := slices.ContainsFunc(changes.List, func(c compare.Change) bool {
				about := strings.HasPrefix(at, string(c.Kind)) || at == "paper.item" && c.Kind == compare.Item
				return about && (c.ChangeKind != compare.Changed && c.Field == "" || c.Field == key)
			})
			if told != (untold[path] == "") {
				t.Errorf("%s: told %v; want %v; changes: %s", path, told, !told, short(changes))
			}
		}
	}
	for _, table := range plan.Tables() {
		walk(table.Name, table.Fields)
	}
}
