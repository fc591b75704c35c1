package edit_test

import (
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/edit"
	"digiplan/plan/scenario"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

func muenster(t *testing.T) *workspace.Snapshot {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("../../testdata/muenster")); err != nil {
		t.Fatal(err)
	}
	return workspace.Location{Files: os.DirFS(folder), Folder: folder}.Read()
}

// said are the steps without their places.
func said(s plan.Scenario) []plan.Step {
	steps := make([]plan.Step, len(s.Steps))
	for i, step := range s.Steps {
		step.Meta = source.Meta{}
		steps[i] = step
	}
	return steps
}

// TestKeepScenario: what is written is read again, step by step; under the same title it
// takes the place of what stood there, and undone the file is as it was.
func TestKeepScenario(t *testing.T) {
	s := muenster(t)
	others, amount := len(s.Plan.Scenarios), budget.Cents(1_234_56)
	steps := []plan.Step{
		{Do: plan.Protect, Measure: "anliegen"}, {Do: plan.Rank, Measure: "archivspeicher", Before: "wlan-gebaeude"}, {Do: plan.Rank, Measure: "anliegen"},
		{Do: plan.Postpone, Measure: "sensoren", Year: 2020, Years: 2}, {Do: plan.BlockMoney, Measure: "anliegen", Book: "provider", Part: "operating", Year: 2020, Amount: &amount},
		{Do: plan.Refuse, Measure: "sensoren", Giver: "EU"}, {Do: plan.Overturn, Decision: "V/0989/2017/1. Erg."},
		{Do: plan.CutMoney, Theme: "opendata", Line: "citeq.material", Cover: "it", Year: 2021, Percent: 7_50},
	}
	one := plan.Scenario{Title: `Weniger "Geld"`, Steps: steps}
	for n := range 2 {
		one.ID = edit.ScenarioID(s, one.Title)
		one.Steps = steps[n:]
		step, problem := edit.KeepScenario(s, one)
		if problem != nil {
			t.Fatal(problem.Text(words.German))
		}
		if err := step.Do(s.Location); err != nil {
			t.Fatal(err)
		}
		s = s.Reread()
		if got := s.Plan.Scenarios[others:]; len(got) != 1 || got[0].ID != "weniger-geld" || got[0].Title != one.Title || !reflect.DeepEqual(said(got[0]), one.Steps) {
			t.Fatalf("read again: %+v", got)
		}
		if n == 1 {
			if err := step.Undo(s.Location); err != nil {
				t.Fatal(err)
			}
			if text, err := os.ReadFile(s.Location.Path(step.File)); err != nil || string(text) != string(step.Before) {
				t.Errorf("undone, the file says %q, %v", text, err)
			}
		}
	}
}

// TestOutcome: the plan that is written is the one that was shown, measure by measure and
// line by line, but for blocks, which count only with a decision.
func TestOutcome(t *testing.T) {
	s := muenster(t)
	for name, steps := range map[string][]plan.Step{
		"nothing":   nil,
		"cut":       {{Do: plan.CutMoney, Book: budget.Provider, Part: budget.Operating, Year: 2020, Percent: 10_00}},
		"dropped":   {{Do: plan.Drop, Measure: "sensoren"}, {Do: plan.CutMoney, Book: budget.City, Part: budget.Operating, Year: 2021, Percent: 5_00}},
		"postponed": {{Do: plan.Postpone, Measure: "sensoren", Year: 2020}},
		"blocked":   {{Do: plan.BlockMoney, Book: budget.Provider, Part: budget.Operating, Year: 2020, Percent: 10_00}},
	} {
		t.Run(name, func(t *testing.T) {
			o := scenario.Run(s.Version(), plan.Scenario{Steps: steps})
			files, problem := edit.Outcome(s, &o)
			if problem != nil || len(o.Problems) > 0 {
				t.Fatal(problem, o.Problems)
			}
			folder := fstest.MapFS{}
			for _, file := range files {
				folder[file.Name] = &fstest.MapFile{Data: file.Text}
			}
			now := workspace.Location{Files: folder}.Read()
			if !now.Sound || len(files) != s.FileCount() {
				t.Fatalf("%d of %d files, %v", len(files), s.FileCount(), now.Problems)
			}
			for _, m := range s.Plan.Measures {
				for _, year := range s.Plan.Years.Each() {
					if got, want := now.Ledger.Measure(m.ID, year, budget.Cash), o.After.Ledger.Measure(m.ID, year, budget.Cash); got != want {
						t.Errorf("%s has %+v in %d; want %+v", m.ID, got, year, want)
					}
				}
			}
			for i := range s.Ledger.Lines {
				line := s.Ledger.Lines[i].ID
				for _, year := range s.Plan.Years.Each() {
					got, want := now.Ledger.Position(line, year).Spendable(), o.After.Ledger.Position(line, year).Spendable()
					if name == "blocked" {
						want = o.Before.Ledger.Position(line, year).Spendable()
					}
					if got != want {
						t.Errorf("%s may spend %v in %d; want %v", line, got, year, want)
					}
				}
			}
			if blocks := len(now.Plan.Movements) - len(s.Plan.Movements); (name == "blocked") != (blocks > 0) {
				t.Errorf("%d blocks are written", blocks)
			}
		})
	}
}

func TestOutcomeRefuses(t *testing.T) {
	s := muenster(t)
	for want, step := range map[string]plan.Step{
		"der Schritt „Förderung abgelehnt“ lässt sich nicht in einen Plan schreiben": {Do: plan.Refuse, Measure: "sensoren"},
		"der Schritt „Beschluss fällt weg“ lässt sich nicht in einen Plan schreiben": {Do: plan.Overturn, Decision: "V/0989/2017/1. Erg."},
	} {
		o := scenario.Run(s.Version(), plan.Scenario{Steps: []plan.Step{step}})
		if _, problem := edit.Outcome(s, &o); problem == nil || !strings.HasPrefix(problem.Message.In(words.German), want) {
			t.Errorf("%v; want %q", problem, want)
		}
	}
}
