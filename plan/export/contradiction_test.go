package export

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"digiplan/plan/report"
	"digiplan/plan/words"
)

// TestContradictionBlocks: one cent more in a row and in its sum, and no
// format is written; the file that was there stays.
func TestContradictionBlocks(t *testing.T) {
	for _, format := range Formats {
		w := muenster(t, words.German)
		i := slices.IndexFunc(w.Sheets, func(s Sheet) bool { return s.Table.ID == "measures" })
		measures := w.Sheets[i].Table
		k := measures.Column("k")
		for _, row := range []report.Row{measures.Rows[0], *measures.Total} {
			row.Cells[k] = row.Cells[k].(report.Cash) + 1
		}
		name := filepath.Join(t.TempDir(), "plan"+format.Ext)
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
		var contradiction *ContradictionError
		err := Save(t.Context(), name, format, w, false, nil)
		if !errors.As(err, &contradiction) {
			t.Fatalf("%s: error %v", format.Name, err)
		}
		for _, want := range []string{"Bereinigt je Maßnahme", "18.782.500,01", "„Maßnahmen“", "„Beide Pläne“", "3 Prüfungen"} {
			if text := contradiction.In(words.German); !strings.Contains(text, want) {
				t.Errorf("%s: %q does not say %q", format.Name, text, want)
			}
		}
		if content, err := os.ReadFile(name); err != nil || len(content) > 0 {
			t.Errorf("%s: the old file is gone, %v", format.Name, err)
		}
	}
}

// TestReconciliationSheet: every check is a formula of two sheets with a
// verdict in words, and the colour follows the verdict.
func TestReconciliationSheet(t *testing.T) {
	o := open(t, unzip(t, written(t, "xlsx", muenster(t, words.German))))
	sheet := o.sheet("Abstimmung")
	if sheet == nil {
		t.Fatal("no sheet Abstimmung")
	}
	checks := 0
	for _, row := range sheet.Rows {
		if len(row.Cells) < 7 || row.Cells[6].Formula == nil {
			continue
		}
		checks++
		for _, i := range []int{2, 4, 5} {
			if row.Cells[i].Formula == nil {
				t.Errorf("%s has no formula", row.Cells[i].R)
			}
		}
		if verdict := row.Cells[6].text(); verdict != "✓ stimmt" && verdict != "● Lücke" {
			t.Errorf("%s: %s", row.Cells[6].R, verdict)
		}
	}
	if checks != 37 {
		t.Errorf("%d checks; want 37", checks)
	}
	if strings.Count(sheet.Text, `LEFT(G5,1)=&#34;`) != 3 {
		t.Error("verdicts have no colours")
	}
	text := new(bytes.Buffer)
	if err := writeMarkdown(muenster(t, words.English).present(), &job{ctx: t.Context(), to: text}); err != nil || !strings.Contains(text.String(), "✓ agrees") {
		t.Errorf("no verdict in English, %v", err)
	}
}
