package xlsx

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/yearly"
	"digiplan/plan/words"
)

// TestYearlyWorkbook writes all tables of the report as a workbook whose sums hold.
func TestYearlyWorkbook(t *testing.T) {
	src, before := reporttest.Plan(t, "muenster").Source(budget.Cash), reporttest.Plan(t, "muenster-2017").Source(budget.Cash)
	for _, lang := range []words.Lang{words.German, words.English} {
		for _, fault := range lint(t, unzip(t, written(t, workbook.Yearly(yearly.Since(src, 2018, before), lang)))) {
			t.Errorf("%s: %s", lang, fault)
		}
	}
}
