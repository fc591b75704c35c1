package plan_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Of some tables all that they must say.
const (
	soundMeasure  = "[[measure]]\nid = \"m\"\ntitle = \"M\"\n"
	soundLine     = "[[line]]\nid = \"l\"\nbook = \"city\"\npart = \"operating\"\nside = \"expense\"\nname = \"L\"\n"
	soundGrant    = soundMeasure + "[[measure.grant]]\ngiver = \"Land\"\n"
	soundPaper    = "[[paper]]\nkind = \"decision\"\ntitle = \"T\"\n"
	soundMovement = soundLine + "[[movement]]\n"
)

// sameVerdict are entries and whether they can be read. Loader and schema must
// both say so.
var sameVerdict = map[string]struct {
	text string
	good bool
}{
	"priority":                 {soundMeasure + "priority = 1", true},
	"priority 0":               {soundMeasure + "priority = 0", false},
	"priority 10":              {soundMeasure + "priority = 10", false},
	"progress":                 {soundMeasure + "progress = 100", true},
	"progress above all":       {soundMeasure + "progress = 101", false},
	"progress below zero":      {soundMeasure + "progress = -1", false},
	"term":                     {soundMeasure + "term = { from = 2018 }", true},
	"term of two digits":       {soundMeasure + "term = { from = 99 }", false},
	"term without a beginning": {soundMeasure + "term = { to = 2018 }", false},
	"need":                     {soundMeasure + "need = { 2018 = 1, 2019 = 2.5, 2020 = 1_000_000_000_000 }", true},
	"need in German":           {soundMeasure + `need = { 2018 = "1.234,56", 2019 = "1.234.567", 2020 = "999.999.999.999,99", 2021 = " + 5 " }`, true},
	"need in plain text":       {soundMeasure + `need = { 2018 = "1234.56", 2019 = "1234,5", 2020 = "0", 2021 = "1000000000000" }`, true},
	"need of letters":          {soundMeasure + `need = { 2018 = "abc" }`, false},
	"need of nothing":          {soundMeasure + `need = { 2018 = "" }`, false},
	"need with its unit":       {soundMeasure + `need = { 2018 = "5 €" }`, false},
	"need below zero":          {soundMeasure + "need = { 2018 = -1 }", false},
	"need below zero as text":  {soundMeasure + `need = { 2018 = "1.234,56-" }`, false},
	"need beyond a trillion":   {soundMeasure + "need = { 2018 = 2e12 }", false},
	"text beyond a trillion":   {soundMeasure + `need = { 2018 = "2.000.000.000.000,00" }`, false},
	"need of two meanings":     {soundMeasure + `need = { 2018 = "1.234" }`, false},
	"need of German meanings":  {soundMeasure + `need = { 2018 = "1,234" }`, false},
	"text of parts of a cent":  {soundMeasure + `need = { 2018 = "1234.567" }`, false},
	"need of a year too far":   {soundMeasure + "need = { 2200 = 1 }", false},
	"need without years":       {soundMeasure + "need = 5", false},
	"id":                       {"[[theme]]\nid = \"wlan.2-a_b/c\"\ntitle = \"T\"", true},
	"id with umlauts":          {"[[theme]]\nid = \"bürgerkonto-straße\"\ntitle = \"T\"", true},
	"id with letters of towns": {"[[theme]]\nid = \"zhorjelc-žřě\"\ntitle = \"T\"", true},
	"id with blanks":           {"[[theme]]\nid = \"A b\"\ntitle = \"T\"", false},
	"id with capitals":         {"[[theme]]\nid = \"Ab\"\ntitle = \"T\"", false},
	"id with large umlauts":    {"[[theme]]\nid = \"Ämter\"\ntitle = \"T\"", false},
	"id with a sign":           {"[[theme]]\nid = \"a#b\"\ntitle = \"T\"", false},
	"id with a bracket":        {"[[theme]]\nid = \"a[b\"\ntitle = \"T\"", false},
	"no id":                    {"[[theme]]\nid = \"\"\ntitle = \"T\"", false},
	"long id":                  {"[[theme]]\nid = \"a234567890123456789012345678901234567890123456789012345678901\"\ntitle = \"T\"", false},
	"actual below zero":        {soundLine + "2018 = { actual = -5 }", true},
	"actual with minus behind": {soundLine + `2018 = { actual = "1.234,56-" }`, true},
	"actual with minus before": {soundLine + `2018 = { actual = "- 1.234,56" }`, true},
	"actual with true minus":   {soundLine + `2018 = { actual = "−5" }`, true},
	"actual with two minuses":  {soundLine + `2018 = { actual = "-5-" }`, false},
	"actual far below zero":    {soundLine + "2018 = { actual = -1e13 }", false},
	"estimate of a huge year":  {soundLine + "20180 = { estimate = 1 }", false},
	"word":                     {soundMeasure + `status = "idea"`, true},
	"other word":               {soundMeasure + `status = "läuft"`, false},
	"rate":                     {soundGrant + "rate = 33.33", true},
	"rate as text":             {soundGrant + `rate = "100,00"`, true},
	"rate above all":           {soundGrant + "rate = 200", false},
	"text rate above all":      {soundGrant + `rate = "200"`, false},
	"rate below zero":          {soundGrant + "rate = -1", false},
	"no rate":                  {soundGrant, false},
	"day":                      {soundPaper + "id = \"p\"\ndate = 2018-03-14", true},
	"day as a German text":     {soundPaper + "id = \"p\"\ndate = \"14.03.2018\"", false},
	"day of old":               {soundPaper + "id = \"p\"\ndate = 1899-03-14", false},
	"year as a day":            {soundPaper + "id = \"p\"\ndate = 2018", false},
	"paper with a number":      {soundPaper + "number = \"V/1\"", true},
	"paper with an id":         {soundPaper + "id = \"p\"", true},
	"paper without either":     {soundPaper, false},
	"shift":                    {soundMovement + "kind = \"shift\"\nfrom = { line = \"l\", year = 2018 }\nto = { line = \"l\", year = 2019 }\namount = 5", true},
	"shift to nowhere":         {soundMovement + "kind = \"shift\"\nfrom = { line = \"l\", year = 2018 }\namount = 5", false},
	"carry of nothing":         {soundMovement + "kind = \"carry\"\nfrom = { line = \"l\", year = 2018 }\nto = { line = \"l\", year = 2019 }", false},
	"block of a part":          {soundMovement + "kind = \"block\"\nline = \"l\"\nyear = 2018\npercent = 10", true},
	"block of an amount":       {soundMovement + "kind = \"block\"\nbook = \"city\"\nyear = 2018\namount = 10", true},
	"block of a cover group":   {soundMovement + "kind = \"block\"\ncover = \"it\"\nyear = 2018\namount = 10", true},
	"block of nothing":         {soundMovement + "kind = \"block\"\nline = \"l\"\nyear = 2018", false},
	"block of no line":         {soundMovement + "kind = \"block\"\nyear = 2018\npercent = 10", false},
	"block of no year":         {soundMovement + "kind = \"block\"\nline = \"l\"\npercent = 10", false},
	"supplement":               {soundMovement + "kind = \"supplement\"\nline = \"l\"\nyear = 2018\namount = -10", true},
	"supplement of no amount":  {soundMovement + "kind = \"supplement\"\nline = \"l\"\nyear = 2018\npercent = 10", false},
	"excess of no year":        {soundMovement + "kind = \"excess\"\nline = \"l\"\namount = 10", false},
	"unknown key":              {soundMeasure + "titel = \"x\"", false},
	"booking":                  {soundLine + "[[actual]]\nline = \"l\"\nyear = 2018\namount = 5", true},
	"year of no century":       {soundLine + "[[actual]]\nline = \"l\"\nyear = 18\namount = 5", false},
}

// onlyLoader are entries that no schema can tell from good ones: TOML's days
// are texts in it, its numbers have lost their digits, and it adds up nothing.
var onlyLoader = map[string]string{
	"day as a text":      soundPaper + "id = \"p\"\ndate = \"2018-03-14\"",
	"thousands":          soundMeasure + "need = { 2018 = 35.000 }",
	"parts of a cent":    soundMeasure + "need = { 2018 = 1.005 }",
	"end before begin":   soundMeasure + "term = { from = 2020, to = 2018 }",
	"two of the same id": soundMeasure + soundMeasure,
}

func TestSchemaAgreesWithTheLoader(t *testing.T) {
	schema := compiled(t)
	for name, c := range sameVerdict {
		if problems := refusals(t, head+c.text); (len(problems) == 0) != c.good {
			t.Errorf("%s: the loader says %q; want good: %t", name, told(problems), c.good)
		}
		if err := schema.Validate(asJSON(t, head+c.text)); (err == nil) != c.good {
			t.Errorf("%s: the schema says %v; want good: %t", name, err, c.good)
		}
	}
	for name, text := range onlyLoader {
		if len(refusals(t, head+text)) == 0 {
			t.Errorf("%s: the loader takes it", name)
		}
		if err := schema.Validate(asJSON(t, head+text)); err != nil {
			t.Errorf("%s: the schema can tell after all: %v", name, err)
		}
	}
	for key, good := range map[string]bool{"05515000": true, "5515000": false, "055150000000": false, "05 515 000": false, "": false} {
		text := strings.Replace(head, "years", fmt.Sprintf("city_key = %q\nyears", key), 1)
		if err := schema.Validate(asJSON(t, text)); (err == nil) != good || (len(refusals(t, text)) == 0) != good {
			t.Errorf("the city key %q: %v; want good: %t", key, err, good)
		}
	}
	openEnd := "[plan]\ntitle = \"P\"\nyears = { from = 2018 }\n"
	if err := schema.Validate(asJSON(t, openEnd)); err == nil || len(refusals(t, openEnd)) == 0 {
		t.Errorf("years of a plan without an end: %v", err)
	}
	if err := schema.Validate(asJSON(t, everyKey(t))); err != nil {
		t.Errorf("the plan with every key: %v", err)
	}
}

// TestSchemaTakesThePlans holds it against whole plans, file by file.
func TestSchemaTakesThePlans(t *testing.T) {
	schema := compiled(t)
	files, err := filepath.Glob("../testdata/*/*.toml")
	if err != nil {
		t.Fatal(err)
	}
	taken := 0
	for _, name := range files {
		if filepath.Base(filepath.Dir(name)) == "broken" {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(asJSON(t, string(text))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		taken++
	}
	if taken < 10 {
		t.Errorf("only %d files", taken)
	}
}

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := plan.Schema(words.German)
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("digiplan.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("digiplan.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// refusals are what the loader finds wrong with the entries themselves.
func refusals(t *testing.T, text string) []source.Problem {
	t.Helper()
	_, problems := load(t, text)
	return slices.DeleteFunc(problems, func(p source.Problem) bool { return p.Severity != source.Error || p.Rule == "unknown-id" })
}

// asJSON is a file as editors give it to a schema: days are texts.
func asJSON(t *testing.T, text string) any {
	t.Helper()
	var tables map[string]any
	if _, err := toml.Decode(text, &tables); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	encoded, err := json.Marshal(withoutTimes(tables))
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(encoded))
	if err != nil {
		t.Fatal(err)
	}
	return document
}

func withoutTimes(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for key := range value {
			value[key] = withoutTimes(value[key])
		}
	case []map[string]any:
		for i := range value {
			withoutTimes(value[i])
		}
	case []any:
		for i := range value {
			value[i] = withoutTimes(value[i])
		}
	case time.Time:
		return value.Format(time.DateOnly)
	}
	return value
}
