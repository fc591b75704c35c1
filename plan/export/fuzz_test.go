package export

import (
	"io"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"digiplan/budget"
	"digiplan/plan/export/workbook"
	"digiplan/plan/opendata"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// FuzzHandOut reads any text as a plan and hands out all of it and what is
// public, in every format: no panic, and no format that fails.
func FuzzHandOut(f *testing.F) {
	samples, err := filepath.Glob("../../testdata/broken/*.toml")
	if err != nil || len(samples) == 0 {
		f.Fatal(samples, err)
	}
	for _, name := range samples {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		snapshot := workspace.Location{Files: fstest.MapFS{"plan.toml": {Data: text}}}.Read()
		if !snapshot.Sound {
			return
		}
		for _, s := range []*workspace.Snapshot{snapshot, snapshot.Public()} {
			for _, format := range For(Workbook) {
				if err := Write(t.Context(), format, workbook.Whole(s.Source(budget.Cash), words.German, ""), io.Discard); err != nil {
					t.Errorf("%s: %v", format.Name, err)
				}
			}
		}
		if public, err := opendata.Of(snapshot.Public().Source(budget.Cash), words.German); err == nil {
			public.Files()
		}
	})
}
