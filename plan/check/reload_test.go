package check_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// changes are what is done to an example, one place at a time.
var changes = []struct {
	what *regexp.Regexp
	by   string
}{
	{regexp.MustCompile(`= -?\d[\d_.]*`), "= 7"},
	{regexp.MustCompile(`"expense"`), `"income"`},
	{regexp.MustCompile(`"operating"`), `"capital"`},
	{regexp.MustCompile(`"adopted"`), `"rejected"`},
}

// TestRulesLookAgain changes the examples place by place, their measures in one
// file and all else in another: a reload finds what a fresh start finds, whatever
// a rule looks at.
func TestRulesLookAgain(t *testing.T) {
	examples, err := filepath.Glob(filepath.Join(broken, "*.toml"))
	if err != nil {
		t.Fatal(err)
	}
	differ := 0
	for _, example := range examples {
		text, err := os.ReadFile(example)
		if err != nil {
			t.Fatal(err)
		}
		folder := divided(string(text))
		before := workspace.Location{Files: folder}.Read()
		old := said(before.Problems, words.English)
		for name, file := range folder {
			for _, change := range changes {
				for _, at := range change.what.FindAllIndex(file.Data, -1) {
					folder[name] = &fstest.MapFile{Data: bytes.Join([][]byte{file.Data[:at[0]], []byte(change.by), file.Data[at[1]:]}, nil)}
					got, want := said(before.Reread().Problems, words.English), said(workspace.Location{Files: folder}.Read().Problems, words.English)
					if got != want {
						t.Errorf("%s with %s for %s: a reload finds\n%s\nwant\n%s", example, change.by, file.Data[at[0]:at[1]], got, want)
					}
					if want != old {
						differ++
					}
				}
			}
			folder[name] = file
		}
	}
	if differ < 500 {
		t.Errorf("only %d changes change what is found", differ)
	}
}

// divided puts the measures of a plan into a file of their own.
func divided(text string) fstest.MapFS {
	var measures, rest strings.Builder
	into := &rest
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "[") {
			into = &rest
		}
		if strings.HasPrefix(line, "[[measure") {
			into = &measures
		}
		into.WriteString(line)
	}
	return fstest.MapFS{"measures.toml": {Data: []byte(measures.String())}, "plan.toml": {Data: []byte(rest.String())}}
}
