package xlsx

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"digiplan/plan/export/exporttest"
	"digiplan/plan/export/workbook"
	"digiplan/plan/words"
)

// nobody waits for a workbook and never calls it off.
func nobody(int) error { return nil }

// written is a workbook as a file.
func written(tb testing.TB, w workbook.Workbook) []byte {
	tb.Helper()
	w, err := w.Ready()
	if err != nil {
		tb.Fatal(err)
	}
	var to bytes.Buffer
	if err := Write(w, &to, nobody); err != nil {
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
		workbooks["sample-"+string(lang)], workbooks["whole-"+string(lang)] = exporttest.Sample(lang), exporttest.Muenster(t, lang)
	}
	for name, w := range workbooks {
		if err := os.WriteFile(filepath.Join(folder, name+".xlsx"), written(t, w), 0o666); err != nil {
			t.Error(err)
		}
	}
}
