package xlsx

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/export/exporttest"
	"digiplan/plan/export/workbook"
	"digiplan/plan/words"
)

// TestYearlyWorkbook writes all tables of the report as a workbook whose sums hold.
func TestYearlyWorkbook(t *testing.T) {
	d, before := exporttest.Plan(t, "muenster").Data(budget.Cash), exporttest.Plan(t, "muenster-2017").Data(budget.Cash)
	for _, lang := range []words.Lang{words.German, words.English} {
		for _, fault := range lint(t, unzip(t, written(t, workbook.Yearly(d.YearlySince(2018, before), lang)))) {
			t.Errorf("%s: %s", lang, fault)
		}
	}
}
