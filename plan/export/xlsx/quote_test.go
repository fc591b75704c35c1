package xlsx

import (
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/words"
)

// TestNamesStayOutOfFormulas: formulas ask for ids, so a name with quotes or
// wildcards neither breaks nor bends them. .ci/workbook.sh recalculates such a
// plan.
func TestNamesStayOutOfFormulas(t *testing.T) {
	s := reporttest.Plan(t, "muenster")
	s.Plan.Provider = `<ci"teq*`
	for i := range s.Plan.Themes {
		s.Plan.Themes[i].Number = `2"1?`
	}
	parts := unzip(t, written(t, workbook.Whole(s.Source(budget.Cash), words.German, "")))
	for _, fault := range lint(t, parts) {
		t.Error(fault)
	}
	formulas := 0
	open(t, parts).eachFormula(func(sheet *xmlSheet, cell xmlCell, formula string) {
		formulas++
		if strings.Contains(formula, `""teq`) || strings.Contains(formula, `2""1`) {
			t.Errorf("%s %s: %s", sheet.Name, cell.R, formula)
		}
	})
	if formulas < 900 {
		t.Errorf("%d formulas", formulas)
	}
}
