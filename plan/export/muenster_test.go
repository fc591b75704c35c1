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
	workbooks := excerpts(t)
	for _, lang := range []words.Lang{words.German, words.English} {
		workbooks["sample-"+string(lang)], workbooks["whole-"+string(lang)] = sample(lang), muenster(t, lang)
	}
	for name, workbook := range workbooks {
		format, _ := FormatOf("xlsx")
		if err := Save(t.Context(), filepath.Join(folder, name+".xlsx"), format, workbook, true, nil); err != nil {
			t.Error(err)
		}
	}
}
