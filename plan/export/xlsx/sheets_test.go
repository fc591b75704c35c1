package xlsx

import (
	"strings"
	"testing"

	"digiplan/plan/export/workbook"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/yearly"
	"digiplan/plan/words"
)

// TestSheetsOfMeasures: a sheet for each measure, printed on one page, with nothing that
// the lint finds.
func TestSheetsOfMeasures(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	parts := unzip(t, written(t, workbook.Yearly(yearly.Sheets(src, src.Plan.Measures), words.German)))
	for _, fault := range lint(t, parts) {
		t.Error(fault)
	}
	if first := open(t, parts).sheets[0].cell("A1").text(); first != src.Plan.Measures[0].Title {
		t.Errorf("the first sheet is called %q; want %q", first, src.Plan.Measures[0].Title)
	}
	sheets := 0
	for name, part := range parts {
		if !strings.HasPrefix(name, "xl/worksheets/sheet") {
			continue
		}
		sheets++
		if !strings.Contains(part, `fitToHeight="1"`) || strings.Contains(part, "<rowBreaks") {
			t.Errorf("%s is not fitted to one page", name)
		}
	}
	if sheets != len(src.Plan.Measures) {
		t.Errorf("%d sheets for %d measures", sheets, len(src.Plan.Measures))
	}
}
