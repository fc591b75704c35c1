package export

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"digiplan/budget"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// muenster is the workbook of the sample plan.
func muenster(tb testing.TB, lang words.Lang) Workbook {
	tb.Helper()
	place, err := workspace.Find("../../testdata", "muenster")
	if err != nil {
		tb.Fatal(err)
	}
	s := place.Read()
	return Whole(s.Data(budget.Cash), lang, "Version 2")
}

func written(tb testing.TB, format string, w Workbook) []byte {
	tb.Helper()
	f, err := FormatOf(format)
	if err != nil {
		tb.Fatal(err)
	}
	var to bytes.Buffer
	if err := Write(tb.Context(), f, w, &to); err != nil {
		tb.Fatal(err)
	}
	return to.Bytes()
}

// TestWorkbooks writes the workbooks that .ci/recalc.sh holds against other
// programs, into the folder that DIGIPLAN_WORKBOOKS names.
func TestWorkbooks(t *testing.T) {
	folder := os.Getenv("DIGIPLAN_WORKBOOKS")
	if folder == "" {
		folder = t.TempDir()
	}
	for name, workbook := range map[string]Workbook{
		"sample-de": sample(words.German), "sample-en": sample(words.English),
		"muenster-de": muenster(t, words.German), "muenster-en": muenster(t, words.English),
	} {
		format, _ := FormatOf("xlsx")
		if err := Save(t.Context(), filepath.Join(folder, name+".xlsx"), format, workbook, true, nil); err != nil {
			t.Error(err)
		}
	}
}
