package rewrite_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/source/rewrite"
	"digiplan/plan/words"
)

// opened is a text as the only file of a plan.
func opened(text string) *source.File {
	files, _, err := source.Read(fstest.MapFS{"a.toml": {Data: []byte(text)}}, "", "")
	if err != nil {
		panic(err)
	}
	return files[0]
}

// in is the place of a path of keys and indexes.
func in(file *source.File, path ...any) source.Place {
	place := source.In(file)
	for _, step := range path {
		switch step := step.(type) {
		case string:
			place = place.At(step)
		case int:
			place = place.Index(step)
		}
	}
	return place
}

type change struct {
	path []any
	to   any    // nil removes
	key  string // renames
}

func (c change) in(file *source.File) rewrite.Change {
	switch {
	case c.key != "":
		return rewrite.Rename(in(file, c.path...), c.key)
	case c.to == nil:
		return rewrite.Remove(in(file, c.path...))
	}
	return rewrite.Set(in(file, c.path...), c.to)
}

func path(steps ...any) []any { return steps }

var measureText = strings.Join([]string{
	`# Anfang`,
	`[[measure]]`,
	`id = "a"   # kurz`,
	`status = "idea" # „Idee“ = "idea"`,
	`need = { 2018 = 59_500, 2019 = "1.000,50" } # in €`,
	`term = { }`,
	`steps = [`,
	`  { date = 2019-09-30, title = "Portal" }, # ja`,
	`  {},`,
	`]`,
	`text = """`,
	`zwei # Zeilen""" # drei`,
	``,
	`  [[measure.allocation]]`,
	`  line = "x"`,
	`  amounts.2018 = 10000`,
	``,
	`  [measure."größe ä"]`,
	`  "a.b" = 'roh'`,
	`[[measure]]`,
	`id    = "b"`,
	`title = "T"`,
	`  [measure.need]`,
	`  # leer`,
	``,
}, "\n")

func TestRewrite(t *testing.T) {
	day := time.Date(2020, time.February, 9, 0, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		change      change
		before, now string // the part of the text that changes
	}{
		"text":                      {change{path: path("measure", 0, "status"), to: "running"}, `status = "idea" #`, `status = "running" #`},
		"text with quotes":          {change{path: path("measure", 0, "status"), to: `a "b" \ #`}, `status = "idea" #`, `status = "a \"b\" \\ #" #`},
		"text with control signs":   {change{path: path("measure", 0, "status"), to: "\x1b\t\u0085ä"}, `"idea" #`, `"\u001B\t\u0085ä" #`},
		"text over lines":           {change{path: path("measure", 0, "text"), to: "kurz\nlang"}, "\"\"\"\nzwei # Zeilen\"\"\" # drei", `"kurz\nlang" # drei`},
		"amount":                    {change{path: path("measure", 0, "need", "2018"), to: budget.Cents(120_000_00)}, `2018 = 59_500`, `2018 = 120_000`},
		"amount with cents":         {change{path: path("measure", 0, "need", "2018"), to: budget.Cents(-1_234_05)}, `2018 = 59_500`, `2018 = -1_234.05`},
		"amount in place of a text": {change{path: path("measure", 0, "need", "2019"), to: budget.Cents(900_00)}, `"1.000,50"`, `900`},
		"amount without _":          {change{path: path("measure", 0, "allocation", 0, "amounts", "2018"), to: budget.Cents(25_000_00)}, `2018 = 10000`, `2018 = 25000`},
		"day":                       {change{path: path("measure", 0, "steps", 0, "date"), to: day}, `2019-09-30`, `2020-02-09`},
		"quoted key":                {change{path: path("measure", 0, "größe ä", "a.b"), to: true}, `'roh'`, `true`},
		"percentage":                {change{path: path("measure", 0, "größe ä", "a.b"), to: budget.Percent(1250)}, `'roh'`, `12.50`},
		"second entry":              {change{path: path("measure", 1, "title"), to: 3}, `"T"`, `3`},

		"new key in a table":          {change{path: path("measure", 0, "priority"), to: 2}, "zwei # Zeilen\"\"\" # drei\n", "zwei # Zeilen\"\"\" # drei\npriority = 2\n"},
		"new key in a column":         {change{path: path("measure", 1, "status"), to: "idea"}, "title = \"T\"\n", "title = \"T\"\nstatus = \"idea\"\n"},
		"new short key in a column":   {change{path: path("measure", 1, "at"), to: 1}, "title = \"T\"\n", "title = \"T\"\nat    = 1\n"},
		"new key, indented":           {change{path: path("measure", 0, "allocation", 0, "by"), to: "V"}, "amounts.2018 = 10000\n", "amounts.2018 = 10000\n  by = \"V\"\n"},
		"new key in braces":           {change{path: path("measure", 0, "need", "2020"), to: budget.Cents(1_00)}, `"1.000,50" }`, `"1.000,50", 2020 = 1 }`},
		"new key in empty braces":     {change{path: path("measure", 0, "term", "from"), to: 2018}, `term = { }`, `term = { from = 2018 }`},
		"new key in closed braces":    {change{path: path("measure", 0, "steps", 1, "done"), to: true}, `  {},`, `  { done = true },`},
		"new key in a list's braces":  {change{path: path("measure", 0, "steps", 0, "done"), to: true}, `"Portal" }`, `"Portal", done = true }`},
		"new key behind a dot":        {change{path: path("measure", 0, "allocation", 0, "amounts", "2019"), to: budget.Cents(2_00)}, "amounts.2018 = 10000\n", "amounts.2018 = 10000\n  amounts.2019 = 2\n"},
		"new quoted key":              {change{path: path("measure", 0, "größe ä", "ß"), to: 1}, "'roh'\n", "'roh'\n  \"ß\" = 1\n"},
		"new table":                   {change{path: path("measure", 0, "allocation", 0, "received", "2018"), to: budget.Cents(2_00)}, "amounts.2018 = 10000\n", "amounts.2018 = 10000\n  received = { 2018 = 2 }\n"},
		"first key of an empty table": {change{path: path("measure", 1, "need", "2018"), to: budget.Cents(2_00)}, "[measure.need]\n", "[measure.need]\n  2018 = 2\n"},

		"rename":                {change{path: path("measure", 0, "need", "2019"), key: "2020"}, `2019 = "1.000,50"`, `2020 = "1.000,50"`},
		"rename behind a dot":   {change{path: path("measure", 0, "allocation", 0, "amounts", "2018"), key: "2019"}, `amounts.2018 =`, `amounts.2019 =`},
		"rename to a quoted":    {change{path: path("measure", 0, "need", "2019"), key: "a b"}, `2019 = "1.000,50"`, `"a b" = "1.000,50"`},
		"remove a line":         {change{path: path("measure", 1, "title")}, "title = \"T\"\n", ""},
		"remove, comment stays": {change{path: path("measure", 0, "status")}, "status = \"idea\" # „Idee“", "# „Idee“"},
		"remove the first":      {change{path: path("measure", 0, "need", "2018")}, `2018 = 59_500, `, ``},
		"remove the last":       {change{path: path("measure", 0, "need", "2019")}, `, 2019 = "1.000,50"`, ``},
		"remove behind a dot":   {change{path: path("measure", 0, "allocation", 0, "amounts", "2018")}, "  amounts.2018 = 10000\n", ""},
		"remove over lines":     {change{path: path("measure", 0, "steps")}, measureText[strings.Index(measureText, "steps"):strings.Index(measureText, "text")], ""},
	} {
		for variant, form := range map[string]func(string) string{
			"":           func(text string) string { return text },
			", CRLF":     func(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") },
			", with BOM": func(text string) string { return "\ufeff" + text },
		} {
			t.Run(name+variant, func(t *testing.T) {
				if strings.Count(measureText, c.before) != 1 {
					t.Fatalf("%q does not stand once", c.before)
				}
				file := opened(form(measureText))
				after, problem := rewrite.Apply(file, c.change.in(file))
				if problem != nil {
					t.Fatal(problem.Text(words.English))
				}
				want := form(strings.Replace(measureText, c.before, c.now, 1))
				if got := string(after.Bytes()); got != want {
					t.Errorf("the text is\n%q; want\n%q", got, want)
				}
			})
		}
	}
}

func TestRewriteWithoutALastLineBreak(t *testing.T) {
	for text, want := range map[string]string{
		"[a]\nx = 1":          "[a]\nx = 1\ny = 2",
		"[a]\r\nx = 1 # eins": "[a]\r\nx = 1 # eins\r\ny = 2",
		"[a]":                 "[a]\ny = 2",
	} {
		file := opened(text)
		after, problem := rewrite.Apply(file, rewrite.Set(in(file, "a", "y"), 2))
		if problem != nil || string(after.Bytes()) != want {
			t.Errorf("%q becomes %v, %v; want %q", text, after, problem, want)
		}
	}
}

func TestRewriteSeveral(t *testing.T) {
	file := opened("[a]\nneed = { 2018 = 1, 2019 = 2 }\nterm.from = 2018\n")
	after, problem := rewrite.Apply(file,
		rewrite.Rename(in(file, "a", "need", "2018"), "2019"),
		rewrite.Rename(in(file, "a", "need", "2019"), "2020"),
		rewrite.Set(in(file, "a", "term", "from"), 2019),
		rewrite.Set(in(file, "a", "new", "x"), 1),
		rewrite.Set(in(file, "a", "new", "y"), "z"),
	)
	if problem != nil {
		t.Fatal(problem.Text(words.English))
	}
	want := "[a]\nneed = { 2019 = 1, 2020 = 2 }\nterm.from = 2019\nnew = { x = 1, y = \"z\" }\n"
	if got := string(after.Bytes()); got != want {
		t.Errorf("got %q; want %q", got, want)
	}
}

// TestRewriteRefuses: what cannot be changed alone is not changed at all.
func TestRewriteRefuses(t *testing.T) {
	text := "[a]\nx = 1\ny = 2\nlist = [1, 2]\n[b.c]\nz = 1\n[[d]]\ne = 1\n"
	for name, changes := range map[string][]change{
		"a name that is taken":         {{path: path("a", "x"), key: "y"}},
		"an element that is not there": {{path: path("d", 3, "e"), to: 1}},
		"a table as a value":           {{path: path("b", "c"), to: 1}},
		"a table without a header":     {{path: path("b", "k"), to: 1}},
		"a value as a table":           {{path: path("a", "x", "k"), to: 1}},
		"a key that is not there":      {{path: path("a", "k")}},
		"an element":                   {{path: path("a", "list", 0)}},
		"the same twice":               {{path: path("a", "x"), to: 1}, {path: path("a", "x")}},
		"two of one name":              {{path: path("a", "x"), key: "k"}, {path: path("a", "y"), key: "k"}},
		"the file":                     {{path: nil, to: 1}},
		"no such name":                 {{path: path("a", "x", "y"), key: "k"}},
	} {
		t.Run(name, func(t *testing.T) {
			file := opened(text)
			var list []rewrite.Change
			for _, c := range changes {
				list = append(list, c.in(file))
			}
			after, problem := rewrite.Apply(file, list...)
			if problem == nil {
				t.Fatalf("it becomes %q", after.Bytes())
			}
			harmless(t, *problem)
		})
	}
	if _, problem := rewrite.Apply(opened(text), rewrite.Set(in(opened(text), "a", "x"), 2)); problem == nil {
		t.Error("a place of another file is taken for one of this")
	}
}

func TestRewriteElement(t *testing.T) {
	file := opened("[a]\nlist = [ \"x\", # eins\n  \"y\" ]\n")
	after, problem := rewrite.Apply(file, rewrite.Set(in(file, "a", "list", 1), "z"))
	if want := "[a]\nlist = [ \"x\", # eins\n  \"z\" ]\n"; problem != nil || string(after.Bytes()) != want {
		t.Errorf("got %v, %v; want %q", after, problem, want)
	}
}

// harmless holds that a problem has nothing that could drive a terminal.
func harmless(t *testing.T, problem source.Problem) {
	t.Helper()
	line, marks := problem.Caret()
	for _, text := range []string{problem.Place.String(), problem.Hint.In(words.German), problem.Text(words.German), problem.Text(words.English), line, marks} {
		if words.Clean(text) != text && words.CleanLines(text) != text {
			t.Errorf("%q is not clean", text)
		}
	}
}
