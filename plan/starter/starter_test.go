package starter_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"digiplan/budget"
	"digiplan/plan/starter"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// The starter plan has nothing wrong with it, in either language, and its one
// measure costs 40,000 a year, counted once.
func TestStarterPlanIsSound(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		snapshot := workspace.Location{Files: folderOf(t, lang)}.Read()
		mustBeSound(t, string(lang), folderOf(t, lang))
		years := snapshot.Plan.Years
		if years != (budget.Years{From: 2031, To: 2033}) {
			t.Errorf("%s: years %v; want 2031 to 2033", lang, years)
		}
		for _, year := range years.Each() {
			both := snapshot.Ledger.Measure(snapshot.Plan.Measures[0].ID, year, budget.Cash)
			if got := both.Consolidated(); got != 40_000_00 || both.Naive() != 80_000_00 {
				t.Errorf("%s %d: consolidated %s, simply added %s; want 40000.00 and 80000.00", lang, year, got, both.Naive())
			}
		}
	}
}

func folderOf(t *testing.T, lang words.Lang) fstest.MapFS {
	t.Helper()
	files, err := starter.Files(lang, 2031)
	if err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{}
	for _, file := range files {
		folder[file.Name] = &fstest.MapFile{Data: file.Text}
	}
	return folder
}

// example is a block of lines that count as soon as their # is gone.
var example = regexp.MustCompile(`(?m)(^ *#\[\[(?:.|\n *#)*)`)

// Each example of the starter plan, and all of them together, leave it sound. They
// teach a shift, a commitment, a booking and a grant.
func TestStarterExamplesAreSound(t *testing.T) {
	uncomment := func(text string) string { return strings.ReplaceAll("\n"+text, "\n#", "\n")[1:] }
	indented := func(text string) string { return uncomment(strings.ReplaceAll(text, "\n  #", "\n#")) }
	for _, lang := range []words.Lang{words.German, words.English} {
		all := folderOf(t, lang)
		taught := ""
		for name, file := range folderOf(t, lang) {
			for i, block := range example.FindAllString(string(file.Data), -1) {
				plain := indented(strings.TrimLeft(block, " "))
				taught += plain
				one := folderOf(t, lang)
				one[name] = &fstest.MapFile{Data: []byte(strings.Replace(string(file.Data), block, plain, 1))}
				mustBeSound(t, fmt.Sprintf("%s, example %d of %s", lang, i+1, name), one)
				all[name] = &fstest.MapFile{Data: []byte(strings.Replace(string(all[name].Data), block, plain, 1))}
			}
		}
		mustBeSound(t, string(lang)+", all examples", all)
		for _, table := range []string{"[[movement]]", "[[commitment]]", "[[actual]]", "[[measure.grant]]"} {
			if !strings.Contains(taught, table) {
				t.Errorf("%s: no example of %s", lang, table)
			}
		}
	}
}

func mustBeSound(t *testing.T, what string, folder fstest.MapFS) {
	t.Helper()
	for _, problem := range (workspace.Location{Files: folder}).Read().Problems {
		t.Errorf("%s: %s", what, problem.Text(words.English))
	}
}
