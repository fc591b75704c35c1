package source_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

// at says where a path of keys and indexes leads in a text.
func at(text string, path ...any) string {
	files, _, err := source.Read(fstest.MapFS{"a.toml": {Data: []byte(text)}}, "", "")
	if err != nil {
		panic(err)
	}
	pos := in(files[0], path...).Pos()
	return fmt.Sprintf("%d:%d:%d", pos.Line, pos.Col, pos.Width)
}

func TestPlaces(t *testing.T) {
	plan := strings.Join([]string{
		`# Anfang`,                    // 1
		`[[measure]]`,                 // 2
		`id = "a"`,                    // 3
		`need = { 2018 = 1 }`,         // 4
		`  [[measure.grant]]`,         // 5
		`  rate = 50`,                 // 6
		`[measure.term]`,              // 7
		`from = 2018`,                 // 8
		`[[measure]]`,                 // 9
		`"äö" = 1`,                    // 10
		`title = "Ä"  # "x"`,          // 11
		`[measure.need]`,              // 12
		`2019 = 22`,                   // 13
		`[[measure.grant]]`,           // 14
		`rate = 1`,                    // 15
		`[[measure.grant]]`,           // 16
		`rate = 2`,                    // 17
		`steps = [`,                   // 18
		`  { day = 1 },`,              // 19
		`  # dazwischen`,              // 20
		`  { day = 2, x = [`,          // 21
		`    [ 1 ], [ 2, 3 ],`,        // 22
		`  ] },`,                      // 23
		`]`,                           // 24
		`a . b."c.d" = 7`,             // 25
		`text = """`,                  // 26
		`zwei Zeilen"""`,              // 27
		`[only . 'in a header'.deep]`, // 28
		`k = 1`,                       // 29
	}, "\n")
	tests := map[string]struct {
		path []any
		want string
	}{
		"first element":               {[]any{"measure", 0}, "2:3:7"},
		"the array":                   {[]any{"measure"}, "2:3:7"},
		"value":                       {[]any{"measure", 0, "id"}, "3:6:3"},
		"inline table":                {[]any{"measure", 0, "need"}, "4:8:12"},
		"in an inline table":          {[]any{"measure", 0, "need", "2018"}, "4:17:1"},
		"array inside":                {[]any{"measure", 0, "grant", 0, "rate"}, "6:10:2"},
		"sub-table":                   {[]any{"measure", 0, "term"}, "7:10:4"},
		"value of a sub-table":        {[]any{"measure", 0, "term", "from"}, "8:8:4"},
		"second element":              {[]any{"measure", 1}, "9:3:7"},
		"quoted key":                  {[]any{"measure", 1, "äö"}, "10:8:1"},
		"before a comment":            {[]any{"measure", 1, "title"}, "11:9:3"},
		"sub-table of the second":     {[]any{"measure", 1, "need", "2019"}, "13:8:2"},
		"grant of the second":         {[]any{"measure", 1, "grant", 0, "rate"}, "15:8:1"},
		"second grant":                {[]any{"measure", 1, "grant", 1}, "16:11:5"},
		"array over lines":            {[]any{"measure", 1, "grant", 1, "steps"}, "18:9:1"},
		"its second table":            {[]any{"measure", 1, "grant", 1, "steps", 1}, "21:3:1"},
		"a value in it":               {[]any{"measure", 1, "grant", 1, "steps", 1, "day"}, "21:11:1"},
		"array in an array":           {[]any{"measure", 1, "grant", 1, "steps", 1, "x", 1, 1}, "22:17:1"},
		"array without a range":       {[]any{"measure", 1, "grant", 1, "steps", 1, "x", 1}, "21:14:1"},
		"dotted key":                  {[]any{"measure", 1, "grant", 1, "a", "b", "c.d"}, "25:15:1"},
		"middle of a dotted key":      {[]any{"measure", 1, "grant", 1, "a", "b"}, "25:5:1"},
		"a quoted dot is no step":     {[]any{"measure", 1, "grant", 1, "a", "b", "c", "d"}, "25:5:1"},
		"text over lines":             {[]any{"measure", 1, "grant", 1, "text"}, "26:8:3"},
		"only named in a header":      {[]any{"only"}, "28:2:4"},
		"second name of a header":     {[]any{"only", "in a header"}, "28:9:13"},
		"missing key":                 {[]any{"measure", 1, "status"}, "9:3:7"},
		"missing in a missing table":  {[]any{"measure", 0, "grant", 0, "x", 3, "y"}, "5:13:5"},
		"element that does not exist": {[]any{"measure", 7}, "2:3:7"},
		"nowhere":                     {[]any{"nothing"}, "0:0:0"},
	}
	for name, test := range tests {
		for variant, text := range map[string]string{
			"":           plan,
			", CRLF":     strings.ReplaceAll(plan, "\n", "\r\n"),
			", with BOM": "\ufeff" + plan,
		} {
			t.Run(name+variant, func(t *testing.T) {
				if got := at(text, test.path...); got != test.want {
					t.Errorf("%v stands at %s; want %s", test.path, got, test.want)
				}
			})
		}
	}
}

func TestPlacesCountRunes(t *testing.T) {
	tests := map[string]struct{ line, want string }{
		"tab":            {"\tk = 1", "1:6:1"},
		"tab in front":   {"k\t=\t1", "1:5:1"},
		"umlauts before": {`t = { "äöü" = "ß", k = 1 }`, "1:24:1"},
		"umlauts within": {`k = "ÄÖ"`, "1:5:4"},
		"beyond the BMP": {`t = { x = "𝄞", k = 1 }`, "1:20:1"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			path := []any{"k"}
			if strings.HasPrefix(test.line, "t") {
				path = []any{"t", "k"}
			}
			if got := at(test.line, path...); got != test.want {
				t.Errorf("%s: k stands at %s; want %s", test.line, got, test.want)
			}
		})
	}
}

func TestCaret(t *testing.T) {
	const lineShown = 160
	long := strings.Repeat("x", 5000)
	tests := map[string]struct{ text, line, marks string }{
		"plain":          {`wort = 1`, `wort = 1`, `^^^^`},
		"tab":            {"\twort = 1", ` wort = 1`, ` ^^^^`},
		"umlaut":         {"table = { \"ä\" = 1, name = \"x\" }", "table = { \"ä\" = 1, name = \"x\" }", "          ^^^"},
		"umlaut of two":  {"table = { name = \"a\u0308\u0308\", wort = 1 }", "table = { name = \"ä\u0308\", wort = 1 }", "                      ^^^^"},
		"wide letters":   {`table = { name = "漢字", wort = 1 }`, `table = { name = "漢字", wort = 1 }`, "                         ^^^^"},
		"zero width":     {"table = { name = \"a\u200bb\", wort = 1 }", `table = { name = "ab", wort = 1 }`, "                       ^^^^"},
		"long before":    {"table = { name = \"" + long + "\", wort = 1 }", "…" + long[:lineShown-13] + "\", wort = 1 }", strings.Repeat(" ", lineShown-9) + "^^^^"},
		"long behind":    {"wort = \"" + long + "\"", "wort = \"" + long[:lineShown-8] + "…", "^^^^"},
		"long itself":    {"number = \"" + long + "\"", "number = \"" + long[:lineShown-10] + "…", strings.Repeat(" ", 9) + strings.Repeat("^", lineShown-9)},
		"behind escapes": {"table = { name = '\\e', wort = 1 }", `table = { name = '\e', wort = 1 }`, "                       ^^^^"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, problems := readAll(map[string]string{"a.toml": "[[thing]]\n" + test.text + "\n"})
			if len(problems) == 0 {
				t.Fatal("no problem")
			}
			if line, marks := problems[0].Caret(); line != test.line || marks != test.marks {
				t.Errorf("%q: Caret() =\n%s\n%s; want\n%s\n%s", test.text, line, marks, test.line, test.marks)
			}
		})
	}
}

func TestDuplicatesAcrossFiles(t *testing.T) {
	_, problems := readAll(map[string]string{
		"a.toml":        "[[thing]]\nid = \"x\"\n",
		"b\x1b[2J.toml": "[[thing]]\nid = \"x\" # b\n",
		"c.toml":        "[[thing]]\nid = \"x\"\n[[thing]]\nref = \"y\"\n",
	})
	want := "b␛[2J.toml:2:6: the id \"x\" is taken already: a.toml:2 [duplicate-id]\n" +
		"c.toml:2:6: the id \"x\" is taken already: a.toml:2 [duplicate-id]\n" +
		"c.toml:4:7: Theme \"y\" does not exist [unknown-id]\n"
	if got := texts(problems); got != want {
		t.Errorf("problems\n%s; want\n%s", got, want)
	}
}

// Of two files that say the same the one with the longer name is a copy, and where
// many ids of a file stand in another, that is said once.
func TestCopiesOfFiles(t *testing.T) {
	const ids = "[[thing]]\nid = \"a\"\n[[thing]]\nid = \"b\"\n[[thing]]\nid = \"c\"\n"
	for name, c := range map[string]struct{ first, second, want string }{
		"the same": {ids, "\n" + ids, "a - Kopie.toml: says the same as a.toml and is not read [duplicate-id]\n"},
		"nothing":  {"", "", ""},
		"four ids": {ids + "[[thing]]\nid = \"d\"\n", ids + "[[thing]]\nid = \"d\"\nnumber = 1\n",
			"a - Kopie.toml: 4 ids of this file stand in a.toml already; it seems to be a copy [duplicate-id]\n"},
		"three ids, and more": {ids, ids + "[[thing]]\nid = \"d\"\n", "a - Kopie.toml:2:6: the id \"a\" is taken already: a.toml:2 [duplicate-id]\n" +
			"a - Kopie.toml:4:6: the id \"b\" is taken already: a.toml:4 [duplicate-id]\n" +
			"a - Kopie.toml:6:6: the id \"c\" is taken already: a.toml:6 [duplicate-id]\n"},
	} {
		_, problems := readAll(map[string]string{"a.toml": c.first, "a - Kopie.toml": c.second})
		if got := texts(problems); got != c.want {
			t.Errorf("%s:\n%s; want\n%s", name, got, c.want)
		}
	}
}

func TestDuplicateNamesTheFirstFileCleanly(t *testing.T) {
	_, problems := readAll(map[string]string{"a\x1b.toml": "[[thing]]\nid = \"x\"\n[[thing]]\nid = \"x\"\n"})
	if got, want := texts(problems), "a␛.toml:4:6: the id \"x\" is taken already: a␛.toml:2 [duplicate-id]\n"; got != want {
		t.Errorf("problems\n%s; want\n%s", got, want)
	}
}

func texts(problems []source.Problem) string {
	var text strings.Builder
	for _, problem := range problems {
		text.WriteString(problem.Text(words.English) + "\n")
	}
	return text.String()
}

func TestTooMuchAltogether(t *testing.T) {
	// 2^63 cents / 4 / 10^14 cents: 23,058 of the largest amounts are one too many.
	const most = math.MaxInt64 / 4 / 100_000_000_000_000
	for name, test := range map[string]struct {
		entries int
		want    string
	}{
		"just right": {most, ""},
		"too much":   {most + 1, "the amounts of the plan are together too large to be added exactly [too-much]\n"},
		"far more":   {5 * most, "the amounts of the plan are together too large to be added exactly [too-much]\n"},
	} {
		t.Run(name, func(t *testing.T) {
			_, problems := readAll(map[string]string{"a.toml": strings.Repeat("[[thing]]\neuros = -1_000_000_000_000\n", test.entries)})
			if got := texts(problems); got != test.want {
				t.Errorf("%d times 10^12 euros: %q; want %q", test.entries, got, test.want)
			}
		})
	}
}

func TestSeverity(t *testing.T) {
	for _, severity := range source.Severities {
		if got, err := source.ParseSeverity(severity.String()); err != nil || got != severity {
			t.Errorf("ParseSeverity(%q) = %v, %v", severity, got, err)
		}
	}
	if _, err := source.ParseSeverity("bad"); err == nil {
		t.Error(`ParseSeverity("bad") has no error`)
	}
}

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

func TestTopAndWithin(t *testing.T) {
	file := opened("[[measure]]\nneed = { 2018 = 1 }\n[plan]\nyears = { from = 1 }\n")
	year := in(file, "measure", 0, "need", "2018")
	for name, c := range map[string]struct {
		place source.Place
		table string
		entry source.Place
	}{
		"of a list": {year, "measure", in(file, "measure", 0)},
		"alone":     {in(file, "plan", "years", "from"), "plan", in(file, "plan")},
		"itself":    {in(file, "measure", 0), "measure", in(file, "measure", 0)},
		"the list":  {in(file, "measure"), "measure", in(file, "measure")},
		"the file":  {in(file), "", source.Place{}},
	} {
		table, entry := c.place.Top()
		if table != c.table || entry.Pos() != c.entry.Pos() || !entry.Within(c.entry) {
			t.Errorf("%s: %q at %v; want %q at %v", name, table, entry.Pos(), c.table, c.entry.Pos())
		}
	}
	if !year.Within(in(file, "measure", 0, "need")) || !year.Within(in(file)) || year.Within(in(file, "measure", 1)) || in(file, "measure", 0).Within(year) || year.Within(in(opened(""))) {
		t.Error("Within takes one place for another")
	}
	if value := year.Node().Value(); value != int64(1) {
		t.Errorf("the value is %v", value)
	}
	if title := in(file, "measure", 0, "title"); title.Stands() {
		t.Errorf("a value that is not there is %v", title.Node().Value())
	}
	if year.In(opened("[[measure]]\n[measure.need]\n2017 = 5\n2018 = 6\n")).Node().Int() != 6 {
		t.Error("the same way leads elsewhere in another file")
	}
}

// Of several pairs above the first table it is said once that its header is missing; one
// alone is misplaced, and tables may be written as lists.
func TestMissingHeader(t *testing.T) {
	for text, want := range map[string]string{
		"id = \"x\"\nnumber = 1\nstrange = [1]\n[[thing]]\nid = \"y\"\n": "a.toml:1:1: \"id\" and what follows stand in no entry [unknown-key]\n",
		"id = \"x\"\n[[thing]]\nid = \"y\"\n":                            "a.toml:1:1: unknown table \"id\" [unknown-key]\n",
		"thing = [{ id = \"x\" }]\nother = [{ id = \"x\" }]\n":           "a.toml:2:1: unknown table \"other\" [unknown-key]\n",
		"id = \"x\"\nnumber = 1\n[thing.inner]\nid = \"y\"\n":            "a.toml:1:1: \"id\" and what follows stand in no entry [unknown-key]\n",
	} {
		_, problems := readAll(map[string]string{"a.toml": text})
		if got := texts(problems); got != want {
			t.Errorf("%s\nsays %s; want %s", text, got, want)
		}
	}
}
