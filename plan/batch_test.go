package plan_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"digiplan/plan"
	"digiplan/plan/source"
)

var framed = map[string]string{
	"a.toml": "[plan]\ntitle = \"Plan\"\nyears = { from = 2018, to = 2020 }\n\n[[theme]]\nid = \"t\"\ntitle = \"Thema\"\n\n" +
		"[[line]]\nid = \"l\"\nbook = \"city\"\npart = \"operating\"\nside = \"expense\"\nname = \"Zeile\"\n2018 = { estimate = 10 }\n",
	"b.toml": "[[measure]]\nid = \"one\"\ntitle = \"Eins\"\n",
	"c.toml": "[[measure]]\nid = \"two\"\ntitle = \"Zwei\"\n",
}

// TestBatchesStay holds which changes leave what follows from measures as it is.
func TestBatchesStay(t *testing.T) {
	for name, test := range map[string]struct {
		file, from, to string
		one, two       bool // whether the batches of b.toml and c.toml stay
	}{
		"a measure":           {"b.toml", "Eins", "Eines", false, true},
		"an estimate":         {"a.toml", "estimate = 10", "estimate = 20", true, true},
		"the name of a line":  {"a.toml", "Zeile", "Haushaltsstelle", true, true},
		"the side of a line":  {"a.toml", "expense", "income", false, false},
		"an id of a line":     {"a.toml", "\"l\"", "\"m\"", false, false},
		"a theme":             {"a.toml", "Thema", "Feld", false, false},
		"the plan":            {"a.toml", "to = 2020", "to = 2021", false, false},
		"a line above others": {"a.toml", "[plan]", "# neu\n[plan]", true, true},
	} {
		t.Run(name, func(t *testing.T) {
			folder := make(fstest.MapFS)
			for file, text := range framed {
				folder[file] = &fstest.MapFile{Data: []byte(text)}
			}
			files, _, _ := source.Read(folder, "", "")
			before, problems := plan.Load(files)
			if len(problems) > 0 {
				t.Fatal(problems[0].Text("en"))
			}
			changed := strings.Replace(framed[test.file], test.from, test.to, 1)
			folder[test.file] = &fstest.MapFile{Data: []byte(changed)}
			now, _, _ := source.Read(folder, "", "", files...)
			after, _ := before.Reload(now)
			old, new := before.Batches(), after.Batches()
			if one, two := old[1] == new[1], old[2] == new[2]; one != test.one || two != test.two {
				t.Errorf("the batches stay: %v, %v; want %v, %v", one, two, test.one, test.two)
			}
			if copied := *after; copied.Batches()[0] == new[0] {
				t.Error("a copy of the plan shares a batch")
			}
		})
	}
}

func TestKeepWorksOnce(t *testing.T) {
	var batch plan.Batch
	times := 0
	count := func() int { times++; return times }
	for _, step := range []struct {
		key  string
		want int
	}{{"a", 1}, {"a", 1}, {"b", 2}, {"a", 3}} {
		if got := plan.Keep(&batch, "slot", step.key, count); got != step.want {
			t.Errorf("with key %s: %d; want %d", step.key, got, step.want)
		}
	}
}
