package opendata_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/opendata"
	"digiplan/plan/save"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

func read(t *testing.T, name string) *workspace.Snapshot {
	t.Helper()
	place, err := workspace.Find("../../testdata", name)
	if err != nil {
		t.Fatal(err)
	}
	return place.Read()
}

func packageOf(t *testing.T, snapshot *workspace.Snapshot) opendata.Package {
	t.Helper()
	p, err := opendata.Of(snapshot.Public().Source(budget.Cash), words.German)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var samples = []string{"muenster", "muenster-2017", "citeq-2026", "../plan/testdata/every-key.toml"}

var forms = map[opendata.Kind]*regexp.Regexp{
	opendata.Text:   regexp.MustCompile(`(?s).*`),
	opendata.Number: regexp.MustCompile(`^\d+$`),
	opendata.Amount: regexp.MustCompile(`^-?\d+\.\d\d$`),
	opendata.Day:    regexp.MustCompile(`^\d{4}-\d\d-\d\d$`),
	opendata.Year:   regexp.MustCompile(`^(19|2[01])\d\d$`),
	opendata.Truth:  regexp.MustCompile(`^(true|false)$`),
}

// TestRowsKeepTheSchema: kinds, words, keys and references of every row.
func TestRowsKeepTheSchema(t *testing.T) {
	for _, sample := range samples {
		p := packageOf(t, read(t, sample))
		keys := make(map[string]map[string]bool)
		for _, table := range p.Tables {
			keys[table.Name] = checkTable(t, sample, table)
		}
		for _, table := range p.Tables {
			for _, ref := range table.Refs {
				checkRef(t, sample, table, ref, keys[ref.Table])
			}
		}
	}
}

func checkTable(t *testing.T, sample string, table opendata.Table) map[string]bool {
	keys := make(map[string]bool)
	for _, row := range table.Rows {
		for i, field := range table.Fields {
			value := row[i]
			switch {
			case value == "" && field.Needed:
				t.Errorf("%s: %s.%s is empty in %q", sample, table.Name, field.Name, row)
			case value != "" && !forms[field.Kind].MatchString(value):
				t.Errorf("%s: %s.%s is %q, which is no %s", sample, table.Name, field.Name, value, field.Kind)
			case value != "" && field.Words != nil && !slices.Contains(field.Words, value):
				t.Errorf("%s: %s.%s is %q, want one of %q", sample, table.Name, field.Name, value, field.Words)
			}
		}
		key := pick(table, row, table.Key)
		if keys[key] {
			t.Errorf("%s: %s has two rows %q", sample, table.Name, key)
		}
		keys[key] = true
	}
	return keys
}

func checkRef(t *testing.T, sample string, table opendata.Table, ref opendata.Ref, known map[string]bool) {
	for _, row := range table.Rows {
		if key := pick(table, row, ref.Columns); !strings.HasSuffix(key, "\x00") && !known[key] {
			t.Errorf("%s: %s %q names a row of %s that there is not", sample, table.Name, row, ref.Table)
		}
	}
}

// pick is the text of some columns of a row.
func pick(table opendata.Table, row []string, columns []string) string {
	var parts []string
	for _, name := range columns {
		parts = append(parts, row[slices.IndexFunc(table.Fields, func(f opendata.Field) bool { return f.Name == name })])
	}
	return strings.Join(parts, "\x00")
}

func tableOf(p opendata.Package, name string) opendata.Table {
	return p.Tables[slices.IndexFunc(p.Tables, func(t opendata.Table) bool { return t.Name == name })]
}

// sums adds up a column by some others.
func sums(t *testing.T, table opendata.Table, column string, by ...string) map[string]budget.Cents {
	t.Helper()
	all := make(map[string]budget.Cents)
	for _, row := range table.Rows {
		amount, err := budget.ParseCents(pick(table, row, []string{column}))
		if err != nil {
			t.Fatal(err)
		}
		all[pick(table, row, by)] += amount
	}
	return all
}

// TestAllocationsAreThePositions: what the allocations of a line and year add
// up to, with what arrives on it, is what its position says.
func TestAllocationsAreThePositions(t *testing.T) {
	for _, sample := range samples {
		p := packageOf(t, read(t, sample))
		allocations := tableOf(p, "allocations")
		found := sums(t, allocations, "amount", "line", "year")
		for key, amount := range sums(t, allocations, "received", "paid_to", "year") {
			found[key] += amount
		}
		for key, want := range sums(t, tableOf(p, "positions"), "allocated", "line", "year") {
			if found[key] != want {
				t.Errorf("%s: allocations on %q are %s, its position says %s", sample, key, found[key], want)
			}
			delete(found, key)
		}
		for key, amount := range found {
			if amount != 0 && !strings.HasPrefix(key, "\x00") {
				t.Errorf("%s: allocations on %q are %s, it has no position", sample, key, amount)
			}
		}
	}
}

// TestMuensterAddsUp holds sums against the figures of the README.
func TestMuensterAddsUp(t *testing.T) {
	p := packageOf(t, read(t, "muenster"))
	if need := sums(t, tableOf(p, "needs"), "amount", "city")["05515000"]; need != 19_286_800_00 {
		t.Errorf("the need is %s; want 19286800.00", need)
	}
	counted := make(map[string]bool) // lines of expense that are paid in cash
	lines := tableOf(p, "lines")
	for _, row := range lines.Rows {
		part := pick(lines, row, []string{"part", "noncash"})
		counted[pick(lines, row, []string{"id"})] = pick(lines, row, []string{"side"}) == "expense" && (part == "operating\x00false" || strings.HasPrefix(part, "capital"))
	}
	var k budget.Cents
	for key, amount := range sums(t, tableOf(p, "allocations"), "amount", "line", "paid_to", "cause") {
		if keys := strings.Split(key, "\x00"); counted[keys[0]] && (keys[1] == "" || keys[2] == "vat") {
			k += amount
		}
	}
	for key, amount := range sums(t, tableOf(p, "allocations"), "received", "line", "cause") {
		if line, cause, _ := strings.Cut(key, "\x00"); counted[line] && cause == "vat" {
			k -= amount
		}
	}
	if k != 18_871_800_00 {
		t.Errorf("every euro once is %s; want 18871800.00", k)
	}
}

// TestHiddenThingsStayHidden: no file names a paper that is not public, nor
// what rests on it.
func TestHiddenThingsStayHidden(t *testing.T) {
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("../../testdata/muenster")); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(folder, "papers.toml")
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	before, paper, ok := bytes.Cut(text, []byte("number = \"V/0154/2018\"\n"))
	if !ok {
		t.Fatal("the paper is not in the sample")
	}
	text = slices.Concat(before, []byte("number = \"V/0154/2018\"\n"), bytes.Replace(paper, []byte("public = true"), []byte("public = false"), 1))
	if err := os.WriteFile(name, text, 0o666); err != nil {
		t.Fatal(err)
	}
	place, err := workspace.Find("", folder)
	if err != nil {
		t.Fatal(err)
	}
	p := packageOf(t, place.Read())
	for _, file := range p.Files() {
		for _, secret := range []string{"V/0154/2018", "Open-Data-Portal", "open-data,"} {
			if bytes.Contains(file.Text, []byte(secret)) {
				t.Errorf("%s holds %q", file.Name, secret)
			}
		}
	}
	files := p.Files()
	if descriptor := files[len(files)-1]; !bytes.Contains(descriptor.Text, []byte("1 nicht öffentliche Vorlage ist nicht enthalten")) {
		t.Error("the description does not say what is left out")
	}
}

// TestTextsBearNoGuard: data stand as they are, and the description says so.
func TestTextsBearNoGuard(t *testing.T) {
	snapshot := read(t, "muenster")
	snapshot.Plan.City, snapshot.Plan.CityKey = "=1+1", ""
	snapshot.Plan.Measures[0].Title = "=HYPERLINK(\"x\")\x1b[31m"
	p := packageOf(t, snapshot)
	for _, row := range tableOf(p, "measures").Rows[:1] {
		if row[0] != "=1+1" || row[2] != "=HYPERLINK(\"x\")␛[31m" {
			t.Errorf("city and title are %q and %q", row[0], row[2])
		}
	}
	if files := p.Files(); !bytes.Contains(files[len(files)-1].Text, []byte("Tabellenprogramme müssen sie als Text einlesen")) {
		t.Error("the description does not say how to read texts")
	}
}

// TestWrite: again over itself, the same bytes; never over others.
func TestWrite(t *testing.T) {
	p := packageOf(t, read(t, "muenster"))
	folder := filepath.Join(t.TempDir(), "daten")
	for range 2 {
		if err := p.Write(t.Context(), folder, false); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range packageOf(t, read(t, "muenster")).Files() {
		written, err := os.ReadFile(filepath.Join(folder, file.Name))
		if err != nil || !bytes.Equal(written, file.Text) {
			t.Errorf("%s is not what it should be (%v)", file.Name, err)
		}
	}
	rows, err := csv.NewReader(bytes.NewReader(p.Files()[2].Text)).ReadAll()
	if err != nil || len(rows) != 36 || rows[0][0] != "city" {
		t.Errorf("measures.csv has %d lines, %v; want 36", len(rows), err)
	}

	others := t.TempDir()
	mine := filepath.Join(others, "lines.csv")
	if err := os.WriteFile(mine, []byte("my own"), 0o666); err != nil {
		t.Fatal(err)
	}
	var refused *save.Error
	if err := p.Write(t.Context(), others, false); !errors.As(err, &refused) || refused.Why != save.Foreign {
		t.Errorf("writing into a folder of others gives %v", err)
	}
	if text, _ := os.ReadFile(mine); string(text) != "my own" {
		t.Errorf("the file of others is now %q", text)
	}
	if err := p.Write(t.Context(), others, true); err != nil {
		t.Errorf("forced: %v", err)
	}
}

// TestWriteFails: what was not there before is gone again, what was stays.
func TestWriteFails(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"positions.csv", "mine.txt"} { // a folder where a file is to be
		if err := os.Mkdir(filepath.Join(folder, name), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	if err := packageOf(t, read(t, "muenster")).Write(t.Context(), folder, true); err == nil {
		t.Error("a folder was taken for a file")
	}
	if left, _ := os.ReadDir(folder); len(left) != 2 {
		t.Errorf("%v are left", left)
	}
}

func TestDescriptorNamesUnitsAndLicence(t *testing.T) {
	snapshot := read(t, "muenster")
	snapshot.Plan.Licence, snapshot.Plan.CityKey = "dl-de/by-2-0", "05515000"
	p := packageOf(t, snapshot)
	files := p.Files()
	var says struct {
		Name      string
		Licenses  []struct{ Name, Path string }
		Sources   []struct{ Title string }
		Version   string
		Resources []struct {
			Name     string
			Licenses []struct{ Name string }
			Sources  []struct{ Title string }
			Schema   struct {
				Fields      []struct{ Name, Type, Unit string }
				ForeignKeys []struct {
					Fields    []string
					Reference struct{ Resource string }
				}
			}
		}
	}
	if err := json.Unmarshal(files[len(files)-1].Text, &says); err != nil {
		t.Fatal(err)
	}
	if says.Name != "digiplan-05515000" || len(says.Licenses) != 1 || says.Licenses[0].Path != "https://www.govdata.de/dl-de/by-2-0" || len(says.Sources) == 0 || says.Version != "2018-03-14" {
		t.Errorf("the descriptor says %+v", says)
	}
	for i, resource := range says.Resources {
		if len(resource.Licenses) != 1 || resource.Licenses[0].Name != "dl-de-by-2.0" || len(resource.Sources) == 0 {
			t.Errorf("%s has the licences %v and the sources %v", resource.Name, resource.Licenses, resource.Sources)
		}
		for j, ref := range p.Tables[i].Refs { // as the tables in SQL have them
			key := resource.Schema.ForeignKeys[j]
			if key.Reference.Resource != ref.Table || key.Fields[len(key.Fields)-1] != ref.Columns[len(ref.Columns)-1] {
				t.Errorf("%s: the reference %v is %v in the descriptor", resource.Name, ref, key)
			}
		}
		for _, field := range resource.Schema.Fields {
			if (field.Type == "number") != (field.Unit == "EUR") {
				t.Errorf("%s.%s is a %s in %q", resource.Name, field.Name, field.Type, field.Unit)
			}
		}
	}
}

func TestCityIsNeeded(t *testing.T) {
	snapshot := read(t, "muenster")
	snapshot.Plan.City, snapshot.Plan.CityKey = "", ""
	_, err := opendata.Of(snapshot.Source(budget.Cash), words.German)
	var missing *opendata.NoCityError
	if !errors.As(err, &missing) || missing.In(words.German) == "" {
		t.Errorf("without a city there is %v", err)
	}
}

// reserved are words that PostgreSQL takes for no name (appendix C of its manual).
var reserved = strings.Fields(`
all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
concurrently constraint create cross current_catalog current_date current_role current_schema current_time
current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from
full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit localtime
localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references returning
right select session_user similar some symmetric system_user table tablesample then to trailing true union unique user
using variadic verbose when where window with`)

// TestNamesAreNoWordsOfSQL, which a database would take for one of its own.
func TestNamesAreNoWordsOfSQL(t *testing.T) {
	for _, sample := range samples {
		for _, table := range packageOf(t, read(t, sample)).Tables {
			if slices.Contains(reserved, table.Name) {
				t.Errorf("%s: the table %s", sample, table.Name)
			}
			for _, field := range table.Fields {
				if slices.Contains(reserved, field.Name) {
					t.Errorf("%s: the column %s of %s", sample, field.Name, table.Name)
				}
			}
		}
	}
}

// TestLinesTellTheirPath from the area down; a line without one tells none.
func TestLinesTellTheirPath(t *testing.T) {
	lines := tableOf(packageOf(t, read(t, "../plan/testdata/every-key.toml")), "lines")
	told := make(map[string]string) // by line
	for _, row := range lines.Rows {
		told[pick(lines, row, []string{"id"})] = pick(lines, row, []string{"path"})
	}
	if told["city.0902.5291"] != "09/0902" || told["city.0902.5431"] != "" {
		t.Errorf("paths %q; want 09/0902 and none", told)
	}
}
