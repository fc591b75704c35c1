package flat

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"digiplan/budget"
	"digiplan/plan/export/exporttest"
	"digiplan/plan/export/workbook"
	"digiplan/plan/words"
)

// TestJSONKeepsItsSchema holds exports against the schema, which must refuse what is
// no export, and cells against the kinds of their columns.
func TestJSONKeepsItsSchema(t *testing.T) {
	schema := compiled(t)
	for name, w := range map[string]workbook.Workbook{
		"every kind of cell": sample(words.German), "the sample plan": exporttest.Muenster(t, words.English),
		"another view": exporttest.MuensterIn(t, words.German, budget.Resource), "nothing": {},
	} {
		file := exported(t, w)
		if err := schema.Validate(file); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, mistake := range misfits(file) {
			t.Errorf("%s: %s", name, mistake)
		}
	}
	for name, text := range map[string]string{
		"an older form":   `{"schema":"digiplan/tables/1","language":"de","tables":[]}`,
		"no tables":       `{"schema":"digiplan/tables/2","language":"de"}`,
		"an unknown key":  `{"schema":"digiplan/tables/2","language":"de","tables":[],"more":1}`,
		"an unknown view": `{"schema":"digiplan/tables/2","language":"de","view":"x","tables":[]}`,
		"an amount twice": `{"schema":"digiplan/tables/2","language":"de","tables":[{"id":"a","title":"A","columns":[],"rows":[{"level":"body","cells":{"a":{"cents":1}}}]}]}`,
		"no level":        `{"schema":"digiplan/tables/2","language":"de","tables":[{"id":"a","title":"A","columns":[],"rows":[{"cells":{}}]}]}`,
	} {
		if schema.Validate(decoded(t, text)) == nil {
			t.Errorf("the schema takes %s", name)
		}
	}
}

func TestJSONTellsTheView(t *testing.T) {
	for _, view := range budget.Views {
		file := exported(t, exporttest.MuensterIn(t, words.German, view)).(map[string]any)
		if file["view"] != string(view) {
			t.Errorf("view %v; want %s", file["view"], view)
		}
	}
}

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := TablesSchema(words.German)
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("tables.json", decoded(t, string(text))); err != nil {
		t.Fatal(err)
	}
	return compiler.MustCompile("tables.json")
}

func exported(t *testing.T, w workbook.Workbook) any {
	t.Helper()
	var text bytes.Buffer
	if err := JSON(w, &text, func(int) error { return nil }); err != nil {
		t.Fatal(err)
	}
	return decoded(t, text.String())
}

func decoded(t *testing.T, text string) any {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v in %.200s", err, text)
	}
	return value
}

// misfits are cells of no column, and numbers that are not of their column's kind:
// cents, counts and years are whole.
func misfits(file any) (mistakes []string) {
	list := func(value any, key string) []any { return value.(map[string]any)[key].([]any) }
	for _, t := range list(file, "tables") {
		kinds := make(map[string]string)
		for _, column := range list(t, "columns") {
			kinds[fmt.Sprint(column.(map[string]any)["key"])] = fmt.Sprint(column.(map[string]any)["kind"])
		}
		for _, row := range list(t, "rows") {
			for key, value := range row.(map[string]any)["cells"].(map[string]any) {
				_, text := value.(string)
				whole := !text && !strings.Contains(fmt.Sprint(value), ".")
				switch kind := kinds[key]; {
				case kind == "", !text && !whole && kind != "share" && kind != "decimal", whole && (kind == "prose" || kind == "day"):
					mistakes = append(mistakes, fmt.Sprintf("%s is %v in a column of kind %q", key, value, kind))
				}
			}
		}
	}
	return mistakes
}
