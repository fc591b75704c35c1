package starter_test

import (
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
		files, err := starter.Files(lang, 2031)
		if err != nil {
			t.Fatal(err)
		}
		folder := fstest.MapFS{}
		for _, file := range files {
			folder[file.Name] = &fstest.MapFile{Data: file.Text}
		}
		snapshot := workspace.Location{Files: folder}.Read()
		for _, problem := range snapshot.Problems {
			t.Errorf("%s: %s", lang, problem.Text(words.English))
		}
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
