package workspace_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/export"
	"digiplan/plan/export/calendar"
	"digiplan/plan/export/paper"
	"digiplan/plan/export/workbook"
	"digiplan/plan/opendata"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/selection"
	"digiplan/plan/report/yearly"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

func read(t *testing.T, toml string) *workspace.Snapshot {
	t.Helper()
	s := workspace.Location{Files: fstest.MapFS{"plan.toml": {Data: []byte(toml)}}}.Read()
	if !s.Sound {
		for _, problem := range s.Problems {
			if problem.Severity == source.Error {
				t.Error(problem.Text(words.English))
			}
		}
		t.Fatal("the plan cannot be read:\n" + toml)
	}
	return s
}

// handedOut is everything that is handed out to the public of a plan, in small
// letters, by what it is called.
func handedOut(t *testing.T, before, now *workspace.Snapshot) map[string]string {
	t.Helper()
	files := make(map[string]string)
	public, earlier := now.PublicSince(before)
	version := func(s *workspace.Snapshot) compare.Version {
		return compare.Version{Plan: s.Plan, Ledger: s.Ledger, Council: s.Council}
	}
	for _, lang := range []words.Lang{words.German, words.English} {
		src := public.Source(budget.Cash)
		for _, format := range export.For(export.Workbook) {
			name := string(lang) + " " + format.Name
			files[name] = written(t, format, workbook.Whole(src, lang, "").WithDerivations(src))
			changes := compare.Compare(version(earlier), version(public))
			files[name+" changes"] = written(t, format, workbook.Whole(src, lang, "").WithChanges(src, earlier.Source(budget.Cash), changes, words.Text("V", "V")))
			for _, committee := range public.Plan.Committees {
				files[name+" committee"] = written(t, format, workbook.Committee(selection.For(src, committee, time.Time{}), lang, ""))
			}
		}
		for _, format := range export.For(export.Report) {
			yearly := yearly.Since(src, 2018, earlier.Source(budget.Cash))
			files[string(lang)+" report "+format.Name] = written(t, format, paper.Report{Report: yearly, Lang: lang})
		}
		for _, format := range export.For(export.Agenda) {
			agenda := calendar.Agenda{Data: src, Hearings: committees.Hearings(src), Lang: lang}
			files[string(lang)+" "+format.Name] = strings.ReplaceAll(written(t, format, agenda), "\r\n ", "")
		}
		open, err := opendata.Of(src, lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range open.Files() {
			files[string(lang)+" open data "+file.Name] = string(file.Text)
		}
	}
	for name, text := range files {
		files[name] = strings.ToLower(text)
	}
	return files
}

// written is a content as text; the parts of a package are unpacked.
func written[C export.Contents](t *testing.T, format export.Format, content C) string {
	t.Helper()
	var out bytes.Buffer
	if err := export.Write(context.Background(), format, content, &out); err != nil {
		t.Fatal(err)
	}
	if format.Name != "xlsx" {
		return out.String()
	}
	packed, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, file := range packed.File {
		part, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&text, file.Name)
		if _, err := io.Copy(&text, part); err != nil {
			t.Fatal(err)
		}
	}
	return text.String()
}

// texts go through the keys of the format that hold texts of people.
func texts(yield func(path string) bool) {
	var walk func(path string, fields []source.FieldInfo) bool
	walk = func(path string, fields []source.FieldInfo) bool {
		for _, field := range fields {
			key := field.Key
			if key == "" {
				key = "2018"
			}
			at := path + "." + key
			switch field.Kind {
			case source.KindText, source.KindTexts, source.KindID:
				if !yield(at) {
					return false
				}
			}
			if !walk(at, field.Inner) {
				return false
			}
		}
		return true
	}
	for _, table := range plan.Tables() {
		if !walk(table.Name, table.Fields) {
			return
		}
	}
}

// unshown are texts that stand in no file for the public today. Sources of figures
// may stand there or not.
var unshown = []string{
	"plan.city_key", // a number and no word

	// who signs a paper and answers for it, and where its annexes are: in the paper itself
	"paper.contact", "paper.signed_by", "paper.attachments.version", "paper.attachments.hash", "paper.attachments.link",

	// the sheets name lines, and amounts without their vouchers
	"actual.document", "total.group",

	// people in the house
	"measure.responsible", "measure.contact",

	// what nobody has decided is thought about in the house
	"scenario.id", "scenario.title", "scenario.steps.cover", "scenario.steps.giver",
}

// TestPublicTexts holds of every text that the format can hold whether people
// outside get to see it: what is hidden and the remarks of the planners never,
// even where a public text quotes it.
func TestPublicTexts(t *testing.T) {
	before, now := marked{edition: "old"}, marked{edition: "new"}
	for _, path := range named {
		now.quote += now.word(path, true) + " "
		before.quote += before.word(path, true) + " "
	}
	nothingHidden := func(files map[string]string) {
		for path := range texts {
			for _, edition := range []marked{before, now} {
				if name := holding(files, edition.word(path, true)); name != "" {
					t.Errorf("%s names what is hidden: %s", name, path)
				}
			}
		}
	}
	files := handedOut(t, read(t, before.text()), read(t, now.text()))
	nothingHidden(files)
	before.ground, now.ground = true, true
	nothingHidden(handedOut(t, read(t, before.text()), read(t, now.text())))
	for path := range texts {
		name := holding(files, now.word(path, false))
		switch {
		case strings.HasSuffix(path, ".note"):
			if name != "" {
				t.Errorf("%s holds a remark of the planners: %s", name, path)
			}
		case strings.HasSuffix(path, ".source"):
		case slices.Contains(unshown, path):
			if name != "" {
				t.Errorf("%s shows %s; take it off the list of what is not shown", name, path)
			}
		case name == "":
			t.Errorf("nothing for the public shows %s", path)
		}
	}
}

// named are the texts that a thing left out is known by. A public text that quotes
// one loses it.
var named = []string{
	"theme.title", "paper.number", "paper.id", "paper.title", "paper.note", "paper.item.text", "paper.item.reason",
	"motion.number", "motion.title", "measure.id", "measure.title", "measure.note", "measure.offline", "measure.results",
	"measure.next", "measure.milestones.title", "movement.note", "commitment.note", "actual.note", "actual.document",
}

// holding is the name of a file that holds a word, "" if none does.
func holding(files map[string]string, word string) string {
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if strings.Contains(files[name], word) {
			return name
		}
	}
	return ""
}

// TestPublicPlan: what is not in the plan for the public can be shown by nothing
// that is made of it, today or later. The plan itself keeps everything.
func TestPublicPlan(t *testing.T) {
	m := marked{edition: "new"}
	s := read(t, m.text())
	whole, public := said(s.Plan), said(s.Public().Plan)
	for path := range texts {
		for _, hidden := range []bool{false, true} {
			if hidden && !slices.ContainsFunc(hides, func(table string) bool { return strings.HasPrefix(path, table+".") }) {
				continue
			}
			word := m.word(path, hidden)
			if !whole[word] && path != "plan.city_key" {
				t.Errorf("the plan has lost %s", word)
			}
			if public[word] && (hidden || strings.HasSuffix(path, ".note")) {
				t.Errorf("the plan for the public still holds %s", word)
			}
		}
	}
}

// said are all words in the fields of a value.
func said(value any) map[string]bool {
	found := make(map[string]bool)
	var walk func(reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			for word := range strings.FieldsSeq(v.String()) {
				found[word] = true
			}
		case reflect.Pointer, reflect.Interface:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Type() != reflect.TypeFor[source.Place]() {
					walk(v.Field(i))
				}
			}
		}
	}
	walk(reflect.ValueOf(value))
	return found
}

// TestPublicProblems: the public reads of what is wrong with public things, where
// nothing hidden makes it wrong or mends it.
func TestPublicProblems(t *testing.T) {
	const frame = `
[plan]
title = "P"
years = { from = 2020, to = 2020 }
[[paper]]
number = "S/1"
title = "S"
kind = "decision"
public = false
hearings = [{ committee = "rat", role = "decision", outcome = "adopted" }]
[[committee]]
id = "rat"
name = "Rat"
[[line]]
id = "z"
name = "Z"
book = "city"
part = "operating"
side = "expense"
2020 = { estimate = 100 }
[[line]]
id = "a"
name = "A"
book = "city"
part = "operating"
side = "expense"
2020 = { estimate = 100 }
`
	measure := func(id, line, amount, by string) string {
		return fmt.Sprintf("[[measure]]\nid = %q\ntitle = %[1]q\n[[measure.allocation]]\nline = %q\namounts = { 2020 = %s }\n%s\n", id, line, amount, by)
	}
	hidden := `by = "S/1"`
	for name, c := range map[string]struct {
		plan            string
		inside, outside []string
	}{
		"of public things": {measure("m", "z", "101", "") + measure("n", "a", "102", ""), []string{"z", "a"}, []string{"z", "a"}},
		"of hidden ones":   {measure("m", "a", "101", hidden), []string{"a"}, nil},
		"of both":          {measure("m", "a", "60", "") + measure("n", "a", "60", hidden), []string{"a"}, nil},
		"of public ones, and more of hidden ones": {measure("m", "a", "120", "") + measure("n", "a", "60", hidden), []string{"a"}, nil},
		"mended by hidden ones":                   {measure("m", "a", "101", "") + "[[movement]]\nkind = \"supplement\"\nline = \"a\"\nyear = 2020\namount = 1\n" + hidden, nil, nil},
		"none":                                    {measure("m", "a", "100", ""), nil, nil},
	} {
		lines := func(s *workspace.Snapshot) []string {
			var found []string
			if !slices.IsSortedFunc(s.Problems, func(a, b source.Problem) int { return a.Place.Pos().Line - b.Place.Pos().Line }) {
				t.Errorf("%s: the problems do not stand in the order of the file", name)
			}
			for _, problem := range s.Problems {
				if problem.Rule == "overallocated" {
					found = append(found, problem.Line)
				}
			}
			return found
		}
		s := read(t, frame+c.plan)
		if inside, outside := lines(s), lines(s.Public()); !slices.Equal(inside, c.inside) || !slices.Equal(outside, c.outside) {
			t.Errorf("%s: lines %q inside and %q outside; want %q and %q", name, inside, outside, c.inside, c.outside)
		}
	}
}

// TestPublicOfWhatCannotBeRead: a plan that could not be read is not checked, for
// the public either.
func TestPublicOfWhatCannotBeRead(t *testing.T) {
	s := workspace.Location{Files: fstest.MapFS{"plan.toml": {Data: []byte("[plan]\ntitle = \"P\"\n[[measure]]\nid = \"m\"\n")}}}.Read()
	if len(s.Problems) == 0 || len(s.Public().Problems) > 0 {
		t.Errorf("%d problems inside, %d outside; want some and none", len(s.Problems), len(s.Public().Problems))
	}
}

// TestPublicNamesStay: what a public thing is called too is no secret, and stands
// in every file.
func TestPublicNamesStay(t *testing.T) {
	const shared = "Haushaltssatzung2020"
	toml := fmt.Sprintf(`
[plan]
title = "P"
city = "C"
years = { from = 2020, to = 2020 }
as_of = 2020-06-30
[[committee]]
id = "rat"
name = "Rat"
[[paper]]
number = "S/1"
title = %[1]q
kind = "decision"
public = false
[[paper]]
number = "P/1"
title = %[1]q
kind = "decision"
hearings = [{ committee = "rat", date = 2020-03-14, role = "decision", outcome = "adopted" }]
[[measure]]
id = "m"
title = %[1]q
status = "running"
term = { from = 2020 }
results = "R"
decided_by = ["P/1"]
`, shared)
	s := read(t, toml)
	for name, text := range handedOut(t, s, s) {
		if !strings.Contains(text, strings.ToLower(shared)) && !strings.Contains(name, "open data") && !strings.Contains(name, "committee") {
			t.Errorf("%s does not name it", name)
		}
		for _, file := range []string{"papers.csv", "measures.csv"} {
			if strings.HasSuffix(name, file) && !strings.Contains(text, strings.ToLower(shared)) {
				t.Errorf("%s does not name it", name)
			}
		}
	}
}
