package edit_test

import (
	"testing"

	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/source"
)

// TestFieldsHaveNames: what can be changed has a name in both languages, and so
// has every word that can be chosen.
func TestFieldsHaveNames(t *testing.T) {
	var check func(table string, fields []source.FieldInfo)
	check = func(table string, fields []source.FieldInfo) {
		for _, field := range fields {
			if name := report.FieldName(table, field.Key); field.Key != "" && name.De == field.Key && field.Kind != source.KindID {
				t.Errorf("%s.%s has no name", table, field.Key)
			}
			for _, word := range field.Items {
				if field.Kind == source.KindWord && report.WordName(table, field.Key, word).De == word {
					t.Errorf("%s.%s: %q has no name", table, field.Key, word)
				}
			}
			inner := table
			if field.Key != "" {
				inner = field.Key
			}
			check(inner, field.Inner)
		}
	}
	for _, table := range plan.Tables() {
		check(table.Name, table.Fields)
	}
}
