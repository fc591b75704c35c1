package xlsx

import (
	"strings"
	"testing"

	"digiplan/plan/export/exporttest"
	"digiplan/plan/words"
)

// TestReconciliationSheet: every check is a formula of two sheets with a
// verdict in words, and the colour follows the verdict.
func TestReconciliationSheet(t *testing.T) {
	o := open(t, unzip(t, written(t, exporttest.Muenster(t, words.German))))
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
		if verdict := row.Cells[6].text(); verdict != "✓ stimmt" && !strings.HasPrefix(verdict, "● ") {
			t.Errorf("%s: %s", row.Cells[6].R, verdict)
		}
	}
	if checks != 43 {
		t.Errorf("%d checks; want 43", checks)
	}
	if strings.Count(sheet.Text, `LEFT(G5,1)=&#34;`) != 3 {
		t.Error("verdicts have no colours")
	}
	english := open(t, unzip(t, written(t, exporttest.Muenster(t, words.English)))).sheet("Reconciliation")
	if !strings.Contains(english.Text, "✓ agrees") {
		t.Error("no verdict in English")
	}
}
