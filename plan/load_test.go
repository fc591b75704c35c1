package plan_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/BurntSushi/toml"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// load reads a plan from the text of one file.
func load(t *testing.T, text string) (*plan.Plan, []source.Problem) {
	t.Helper()
	files, problems, err := source.Read(fstest.MapFS{"plan.toml": {Data: []byte(text)}}, "", "")
	if err != nil || len(problems) > 0 {
		t.Fatal(err, told(problems))
	}
	return plan.Load(files)
}

func told(problems []source.Problem) string {
	var lines []string
	for _, problem := range problems {
		lines = append(lines, problem.Text(words.English))
	}
	return strings.Join(lines, "\n")
}

func everyKey(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("testdata/every-key.toml")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestLoadReadsEveryTable(t *testing.T) {
	p, problems := load(t, everyKey(t))
	if len(problems) > 0 {
		t.Fatal(told(problems))
	}
	measure, paper := p.Measures[0], p.Papers[2]
	day := func(year int, month time.Month, day int) time.Time {
		return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	}
	got := map[string][2]any{
		"plan":              {[]any{p.Title, p.City, p.Provider, p.Language, p.Years, p.InForce, p.AsOf, p.Strategy, p.Note, p.Source, p.Assumed}, []any{"Digitale Maßnahmenplanung", "Stadt Münster", "citeq", words.German, budget.Years{From: 2018, To: 2022}, budget.Years{From: 2018, To: 2018}, day(2018, 3, 14), plan.PaperID("V/0989/2017/1. Erg."), "Bemerkung", "Seite 1", true}},
		"report":            {[]any{p.Report.To, p.Report.From, p.Report.Until, p.Report.Note}, []any{"rat", 2018, 2022, "n"}},
		"principle":         {p.Principles[0].Title, "Digital und lebenswert"},
		"theme":             {p.Themes[0].Number, "2.2"},
		"committee":         {p.Committees[0].Label(), "Rat"},
		"supplement":        {[]any{p.Papers[1].ID, p.Papers[1].Key(), p.Papers[1].Amends}, []any{"erste-ergaenzung", "V/0989/2017/1. Erg.", "V/0989/2017"}},
		"paper":             {[]any{paper.Date, paper.Theme, paper.Office, paper.Related, *paper.Public, paper.Decided()}, []any{day(2018, 2, 20), "opendata", "citeq", []string{"V/0989/2017"}, true, true}},
		"report paper":      {[]any{p.Papers[3].Kind, p.Papers[3].Year}, []any{"report", 2018}},
		"hearing":           {[]any{paper.Hearings[1].Committee, paper.Hearings[1].Date, paper.Hearings[1].Role, paper.Hearings[1].Outcome, paper.Hearings[1].Vote, p.Papers[2].Hearings[1].Items}, []any{"rat", day(2018, 3, 14), "decision", "adopted-in-part", "unanimous", []string{"financing"}}},
		"item":              {[]any{paper.Items[0].ID, paper.Items[0].Number, paper.Items[0].Strength, paper.Items[0].Text, paper.Items[0].Reason}, []any{"financing", "3", "instructs", "Die Verwaltung wird beauftragt,\ndas Portal zu bauen.", "Weil."}},
		"motion":            {[]any{p.Motions[0].Number, p.Motions[0].By, p.Motions[0].Date, p.Motions[0].SettledBy}, []any{"A-R/0002/2015", []string{"FDP"}, day(2015, 1, 27), "V/0989/2017#motions"}},
		"measure, words":    {[]any{measure.ID, measure.Theme, measure.Area, measure.Principles, measure.Status, measure.Lead, measure.Term, measure.Priority, measure.Task}, []any{"open-data", "opendata", "administration", []string{"lebenswert"}, "running", "citeq", budget.Years{From: 2018}, 2, "voluntary"}},
		"measure, texts":    {[]any{measure.Bound, measure.Conditional, len(measure.Profile().Serves), measure.Profile().Offline, len(measure.Profile().Goals), measure.Profile().Progress, measure.Profile().Results, measure.Profile().Next, measure.DecidedBy}, []any{true, true, 4, "am Telefon", 3, 40, "Portal", "Daten", []string{"V/0154/2018"}}},
		"need":              {measure.Need, budget.Series{{Year: 2018, Amount: 59_500_00}, {Year: 2019, Amount: 119_000_00}, {Year: 2020, Amount: 119_000_00}}},
		"milestone":         {[]any{measure.Milestones[0].Date, measure.Milestones[0].Title, measure.Milestones[0].Done}, []any{day(2019, 9, 30), "Portal online", true}},
		"milestone, moved":  {[]any{measure.Milestones[1].Date, measure.Milestones[1].Due, measure.Milestones[1].Done, measure.Milestones[1].Reached}, []any{day(2019, 12, 31), day(2020, 3, 31), true, day(2020, 4, 2)}},
		"allocation":        {[]any{measure.Allocations[1].Line, measure.Allocations[1].To, measure.Allocations[1].Amounts.Sum(), measure.Allocations[1].Received.At(2020), measure.Allocations[1].Cause, measure.Allocations[0].By}, []any{"city.0902.5291", "citeq.umsatz", budget.Cents(238_000_00), budget.Cents(112_000_00), "vat", "V/0154/2018"}},
		"grant":             {[]any{measure.Grants[0].Giver, measure.Grants[0].Line, measure.Grants[0].Rate, measure.Grants[0].Eligible.At(2019), *measure.Grants[0].Cap, measure.Grants[0].Status, measure.Grants[0].Until}, []any{"Land NRW", "city.0115.6811", budget.Percent(50_00), budget.Cents(40_000_00), budget.Cents(15_000_00), "granted", day(2020, 12, 31)}},
		"line":              {[]any{p.Lines[0].Book, p.Lines[0].Part, p.Lines[0].Side, p.Lines[0].Name, p.Lines[0].ProductGroup, p.Lines[0].Account, p.Lines[0].CoverGroup, p.Lines[3].Noncash}, []any{"city", "operating", "expense", "Sachverständigen- und IT-Leistungen", "0902", "5291", "it", true}},
		"year of a line":    {[]any{p.Lines[0].Years[0].Source, p.Lines[0].Years[1].Figures}, []any{"S. 3", budget.Figures{Year: 2019, Estimate: new(budget.Cents(500_000_00)), Actual: new(budget.Cents(97_412_08))}}},
		"shift":             {[]any{p.Movements[0].Kind, p.Movements[0].From, p.Movements[0].To, p.Movements[0].Amount, p.Movements[0].By}, []any{"shift", budget.Leg{Line: "city.0902.5291", Year: 2019}, budget.Leg{Line: "city.0902.5431", Year: 2019}, budget.Cents(10_000_00), "V/0154/2018"}},
		"block":             {[]any{p.Movements[1].CoverGroup, p.Movements[1].On.Year, p.Movements[1].Percent, p.Movements[6].Book}, []any{"it", 2019, budget.Percent(10_00), "city"}},
		"excess":            {p.Movements[2].CoverBy[0].Cover, budget.Cover{Leg: budget.Leg{Line: "city.0902.5431", Year: 2019}, Amount: 1_000_00}},
		"commitment":        {[]any{p.Commitments[0].Measure, p.Commitments[0].Stage, p.Commitments[0].Amount, p.Commitments[0].Billed}, []any{"open-data", "bound", budget.Cents(20_000_00), budget.Cents(5_000_00)}},
		"forward authority": {[]any{p.Authorities[0].Year, p.Authorities[0].Due.Sum(), p.Authorities[0].Used.Sum(), *p.Authorities[0].Total}, []any{2018, budget.Cents(150_000_00), budget.Cents(80_000_00), budget.Cents(150_000_00)}},
		"forward total":     {[]any{p.FATotals[0].Due.At(2020), *p.FATotals[0].Total, p.FATotals[0].Tolerance}, []any{budget.Cents(50_000_00), budget.Cents(150_000_00), budget.Cents(1_00)}},
		"transfer":          {[]any{p.Transfers[0].Kind, p.Transfers[0].City, p.Transfers[0].Provider, p.Transfers[0].Cause, p.Transfers[0].Amounts}, []any{"service-charge", "city.0902.5291", "citeq.umsatz", "vat", []budget.Crossing{{Year: 2018, City: 7_00, Provider: 7_00}, {Year: 2019, City: 119_000_00, Provider: 112_000_00}}}},
		"actual":            {[]any{p.Actuals[0].Leg, p.Actuals[0].Amount, p.Actuals[0].Measure, p.Actuals[0].Date, p.Actuals[0].Document}, []any{budget.Leg{Line: "city.0902.5291", Year: 2019}, budget.Cents(1_234_56), "open-data", day(2019, 4, 2), "5100012345"}},
		"total":             {[]any{p.Totals[0].Book, p.Totals[0].Part, p.Totals[0].Side, p.Totals[0].Group, p.Totals[0].Sums, p.Totals[0].Tolerance}, []any{"city", "capital", "expense", "0115", budget.Series{{Year: 2026, Amount: 4_848_470_00}}, budget.Cents(1_00)}},
	}
	for name, pair := range got {
		if got, want := fmt.Sprint(pair[0]), fmt.Sprint(pair[1]); got != want {
			t.Errorf("%s: %s; want %s", name, got, want)
		}
	}
}

// TestEveryKeyStandsInTheTestPlan holds the plan with every key against the
// table that loader and schema come from.
func TestEveryKeyStandsInTheTestPlan(t *testing.T) {
	var tables map[string]any
	if _, err := toml.Decode(everyKey(t), &tables); err != nil {
		t.Fatal(err)
	}
	for _, table := range plan.Tables() {
		for _, key := range unusedKeys(table.Name, table.Fields, tables[table.Name]) {
			t.Errorf("%s is missing in the test plan", key)
		}
	}
}

// unusedKeys are the fields that none of the tables has. Keys that every entry has are
// looked for in [plan] only.
func unusedKeys(name string, fields []source.FieldInfo, value any) []string {
	tables := asTables(value)
	if len(tables) == 0 {
		return []string{name}
	}
	var unused []string
	for _, field := range fields {
		var found []any
		for _, table := range tables {
			for key, value := range table {
				if key == field.Key || field.Key == "" && key[0] == '2' {
					found = append(found, value)
				}
			}
		}
		everywhere := field.Key == "note" || field.Key == "source" || field.Key == "assumed"
		switch {
		case everywhere && name != "plan":
		case len(found) == 0:
			unused = append(unused, name+"."+field.Key)
		case len(field.Inner) > 0 && field.Kind != source.KindSeries && field.Kind != source.KindYears:
			unused = append(unused, unusedKeys(name+"."+field.Key, field.Inner, found)...)
		}
	}
	return unused
}

func asTables(value any) []map[string]any {
	switch value := value.(type) {
	case map[string]any:
		return []map[string]any{value}
	case []map[string]any:
		return value
	case []any:
		var tables []map[string]any
		for _, item := range value {
			tables = append(tables, asTables(item)...)
		}
		return tables
	}
	return nil
}

func TestEveryFieldIsDescribed(t *testing.T) {
	var walk func(path string, fields []source.FieldInfo)
	walk = func(path string, fields []source.FieldInfo) {
		if len(fields) == 0 {
			t.Errorf("%s has no fields", path)
		}
		for _, field := range fields {
			at := path + "." + field.Key
			if field.Doc.De == "" || field.Doc.En == "" || field.Kind == "" {
				t.Errorf("%s is not described: %+v", at, field.Doc)
			}
			if isWord := field.Kind == source.KindWord || field.Kind == source.KindWords; isWord != (len(field.Items) > 0) {
				t.Errorf("%s is %s with words %q", at, field.Kind, field.Items)
			}
			if len(field.Inner) > 0 {
				walk(at, field.Inner)
			}
		}
	}
	for _, table := range plan.Tables() {
		if table.Doc.De == "" || table.Doc.En == "" {
			t.Errorf("%s is not described", table.Name)
		}
		walk(table.Name, table.Fields)
	}
}

// TestSchemaKnowsWhatTheLoaderReads puts an unknown table beside each table of
// the schema: only that one may be unknown.
func TestSchemaKnowsWhatTheLoaderReads(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		text, err := plan.Schema(lang)
		if err != nil {
			t.Fatal(err)
		}
		var schema struct{ Properties map[string]json.RawMessage }
		if err := json.Unmarshal(text, &schema); err != nil {
			t.Fatal(err)
		}
		var empty bytes.Buffer
		for name := range schema.Properties {
			fmt.Fprintf(&empty, "%s = 1\n", name)
		}
		_, problems := load(t, empty.String()+"[no_such_table]\n")
		unknown := 0
		for _, problem := range problems {
			if problem.Rule == "unknown-key" {
				unknown++
			}
		}
		if unknown != 1 || len(schema.Properties) != len(plan.Tables()) {
			t.Errorf("%d unknown tables; want 1:\n%s", unknown, told(problems))
		}
	}
}

const head = "[plan]\ntitle = \"P\"\nyears = { from = 2018, to = 2019 }\n"

func TestWhatBelongsTogether(t *testing.T) {
	line := "[[line]]\nid = \"a\"\nbook = \"city\"\npart = \"operating\"\nside = \"expense\"\nname = \"A\"\n"
	tests := map[string]struct{ text, want string }{
		"no plan":               {"", `no file has a table [plan] [no-plan]`},
		"years without an end":  {"[plan]\ntitle = \"P\"\nyears = { from = 2018 }\n", `plan.toml:3:9: the years of the plan need an end [years]`},
		"end of a wrong kind":   {"[plan]\ntitle = \"P\"\nyears = { from = 2018, to = \"2019\" }\n", `plan.toml:3:29: "to" has the wrong form [wrong-kind]`},
		"fifty years":           {"[plan]\ntitle = \"P\"\nyears = { from = 2001, to = 2050 }\n", ""},
		"a year too many":       {"[plan]\ntitle = \"P\"\nyears = { from = 2000, to = 2050 }\n", `plan.toml:3:9: a plan spans at most 50 years [years]`},
		"far too many years":    {"[plan]\ntitle = \"P\"\nyears = { from = 1950, to = 2019 }\n", `plan.toml:3:9: a plan spans at most 50 years [years]`},
		"title missing":         {"[plan]\nyears = { from = 2018, to = 2019 }\n", `plan.toml:1:2: "title" is missing [missing-key]`},
		"two plans":             {head + "[[plan.x]]\n", `plan.toml:4:8: unknown key "x" [unknown-key]`},
		"plan as a list":        {"[[plan]]\n", `plan.toml:1:3: "plan" must be written as [plan] [wrong-kind]`},
		"measure as a table":    {head + "[measure.need]\n", `plan.toml:4:2: "measure" must be written as [[measure]] [wrong-kind]`},
		"paper without a name":  {head + "[[paper]]\nkind = \"decision\"\ntitle = \"T\"\n", `plan.toml:4:3: the paper has neither "number" nor "id" [missing-key]`},
		"paper with a bad name": {head + "[[paper]]\nid = \"Ä\"\nkind = \"decision\"\ntitle = \"T\"\n", `plan.toml:5:6: "Ä" is not an id [id]`},
		"paper twice": {head + strings.Repeat("[[paper]]\nnumber = \"V/1\"\nkind = \"decision\"\ntitle = \"T\"\n[[paper.item]]\nid = \"a\"\n", 2),
			`plan.toml:11:10: the id "V/1" is taken already: plan.toml:5 [duplicate-id]`},
		"item twice": {head + "[[paper]]\nnumber = \"V/1\"\nkind = \"decision\"\ntitle = \"T\"\n" + strings.Repeat("[[paper.item]]\nid = \"a\"\n", 2),
			`plan.toml:11:6: the id "V/1#a" is taken already: plan.toml:9 [duplicate-id]`},
		"unknown decision": {head + "[[measure]]\nid = \"m\"\ntitle = \"M\"\ndecided_by = [\"V/1\"]\n", `plan.toml:7:15: Decision "V/1" does not exist [unknown-id]`},
		"shift without legs": {head + line + "[[movement]]\nkind = \"shift\"\nto = { line = \"a\", year = 2018 }\n",
			"plan.toml:10:3: \"from\" is missing [missing-key]\nplan.toml:10:3: \"amount\" is missing [missing-key]"},
		"bad amount is not missing": {head + line + "[[movement]]\nkind = \"supplement\"\nline = \"a\"\nyear = 2018\namount = \"1.234\"\n",
			`plan.toml:14:10: "1.234" can be read two ways [amount]`},
		"zero is not missing": {head + line + "[[movement]]\nkind = \"supplement\"\nline = \"a\"\nyear = 2018\namount = 0\n", ""},
		"block of nothing":    {head + "[[movement]]\nkind = \"block\"\nyear = 2018\npercent = 10\n", `plan.toml:4:3: "line" is missing [missing-key]`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, problems := load(t, test.text)
			if got := told(problems); got != test.want {
				t.Errorf("%s\nproblems\n%s; want\n%s", test.text, got, test.want)
			}
		})
	}
}
