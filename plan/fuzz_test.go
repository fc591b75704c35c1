package plan_test

import (
	"testing"
	"testing/fstest"
	"unicode"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// FuzzLoad reads any bytes as a plan, with all that follows from it.
func FuzzLoad(f *testing.F) {
	f.Add([]byte(head))
	f.Add([]byte(head + "[[measure]]\nid = \"m\"\nneed.2018 = \"1.234\"\n[[measure.allocation]]\nline = \"\\u001b\"\n"))
	f.Add([]byte("[plan]\nyears = { from = 2199, to = 1900 }\n[[paper]]\namends = \"a\"\nid = \"a\"\n[[paper.item]]\n"))
	f.Add([]byte(head + "[[line]]\nid = \"a\"\n2018 = { estimate = -1e12 }\n[[movement]]\nkind = \"block\"\nyear = 2018\nline = \"a\"\npercent = 100\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		snapshot := workspace.Location{Files: fstest.MapFS{"plan.toml": {Data: text}}}.Read()
		for _, problem := range snapshot.Problems {
			problem.Caret()
			for _, lang := range []words.Lang{words.German, words.English} {
				for _, r := range problem.Text(lang) + problem.Hint.In(lang) {
					if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
						t.Errorf("%q has %U", problem.Text(lang), r)
					}
				}
			}
		}
		if again := snapshot.Reread(); told(again.Problems) != told(snapshot.Problems) {
			t.Errorf("problems\n%s; then\n%s", told(snapshot.Problems), told(again.Problems))
		}
	})
}
