package export

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"digiplan/plan/export/exporttest"
	"digiplan/plan/export/workbook"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// TestContradictionBlocks: one cent more in a row and in its sum, and no
// format is written; the file that was there stays.
func TestContradictionBlocks(t *testing.T) {
	for _, format := range For(Workbook) {
		w := exporttest.Muenster(t, words.German)
		i := slices.IndexFunc(w.Sheets, func(s workbook.Sheet) bool { return s.Table.ID == "measures" })
		measures := w.Sheets[i].Table
		k := measures.Column("k")
		for _, row := range []table.Row{measures.Rows[0], *measures.Total} {
			row.Cells[k] = row.Cells[k].(table.Cash) + 1
		}
		name := filepath.Join(t.TempDir(), "plan"+format.Endings[0])
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
		var contradiction *workbook.ContradictionError
		err := Save(t.Context(), name, format, w, false, nil)
		if !errors.As(err, &contradiction) {
			t.Fatalf("%s: error %v", format.Name, err)
		}
		for _, want := range []string{"Bereinigt je Maßnahme", "18.871.800,01", "„Maßnahmen“", "„Beide Pläne“", "4 Prüfungen"} {
			if text := contradiction.In(words.German); !strings.Contains(text, want) {
				t.Errorf("%s: %q does not say %q", format.Name, text, want)
			}
		}
		if content, err := os.ReadFile(name); err != nil || len(content) > 0 {
			t.Errorf("%s: the old file is gone, %v", format.Name, err)
		}
	}
}
