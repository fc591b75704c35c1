package plan_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"digiplan/budget"
	"digiplan/plan/workspace"
)

// TestOrderOfFilesAndTablesDoesNotMatter deals the tables of the example to
// files in any order: all figures stay the same.
func TestOrderOfFilesAndTablesDoesNotMatter(t *testing.T) {
	tables := tablesOf(t, "../testdata/muenster")
	want := figures(workspace.Location{Files: os.DirFS("../testdata/muenster")}.Read())
	rapid.Check(t, func(t *rapid.T) {
		folder, files := fstest.MapFS{}, rapid.IntRange(1, 9).Draw(t, "files")
		for _, table := range rapid.Permutation(tables).Draw(t, "tables") {
			name := fmt.Sprintf("%d.toml", rapid.IntRange(1, files).Draw(t, "file"))
			if folder[name] == nil {
				folder[name] = &fstest.MapFile{}
			}
			folder[name].Data = append(folder[name].Data, table...)
		}
		snapshot := workspace.Location{Files: folder}.Read()
		if !snapshot.Sound {
			t.Fatal(told(snapshot.Problems))
		}
		if got := figures(snapshot); got != want {
			t.Fatalf("figures\n%s; want\n%s", got, want)
		}
	})
}

// tablesOf cuts the files of a plan before each table that is no part of the
// one above.
func tablesOf(t *testing.T, folder string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, "*.toml"))
	if err != nil || len(names) == 0 {
		t.Fatal("no plan in", folder, err)
	}
	var tables []string
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		first := true
		for _, line := range bytes.SplitAfter(text, []byte("\n")) {
			header := strings.TrimSpace(string(line))
			if strings.HasPrefix(header, "[") && !strings.Contains(strings.SplitN(header, "]", 2)[0], ".") || first {
				tables = append(tables, "")
			}
			tables[len(tables)-1] += string(line)
			first = false
		}
		tables[len(tables)-1] += "\n"
	}
	return tables
}

// figures writes down every position and both books of every measure.
func figures(s *workspace.Snapshot) string {
	texts := make(map[string]string)
	for _, year := range s.Plan.Years.Each() {
		for i := range s.Plan.Lines {
			id := s.Plan.Lines[i].ID
			texts[fmt.Sprint("line ", id, year)] = fmt.Sprintf("%+v", s.Ledger.Position(id, year))
		}
		for _, m := range s.Plan.Measures {
			for _, view := range budget.Views {
				id := m.ID
				texts[fmt.Sprint("measure ", id, year, view)] = fmt.Sprintf("%+v", s.Ledger.Measure(id, year, view))
			}
		}
	}
	return fmt.Sprint(texts) // maps are printed in the order of their keys
}
