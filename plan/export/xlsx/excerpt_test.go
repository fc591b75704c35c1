package xlsx

import (
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/export/exporttest"
	"digiplan/plan/export/workbook"
	"digiplan/plan/query"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// excerpts are what a filter left of tables of Münster, in groups.
func excerpts(t *testing.T) map[string]workbook.Workbook {
	d := exporttest.Plan(t, "muenster").Data(budget.Cash)
	excerpt := func(of *table.Table, q query.Question) workbook.Workbook {
		answer, mistakes := query.New(of, words.German).Ask(q)
		if len(mistakes) > 0 {
			t.Fatal(mistakes)
		}
		return workbook.Excerpt(d, answer, words.German)
	}
	return map[string]workbook.Workbook{
		"excerpt-gaps":     excerpt(d.Measures(), query.Question{Filter: "gap>0", Group: []string{"theme"}, Sort: []query.Order{{Column: "need", FromHigh: true}}}),
		"excerpt-both":     excerpt(d.Both(), query.Question{Filter: "year:2019", Columns: []string{"title", "city", "provider", "k", "gap"}}),
		"excerpt-lines":    excerpt(d.Positions(), query.Question{Filter: "book:city filled>50", Group: []string{"book", "side"}}),
		"excerpt-coverage": excerpt(d.CoverageYears(), query.Question{Filter: "year>2019"}),
		"excerpt-all":      excerpt(d.Allocation(), query.Question{}),
	}
}

// TestExcerpt: what a filter left is a sound workbook by itself. No formula looks
// at rows that are not there.
func TestExcerpt(t *testing.T) {
	for name, book := range excerpts(t) {
		parts := unzip(t, written(t, book))
		for _, fault := range lint(t, parts) {
			t.Errorf("%s: %s", name, fault)
		}
		open(t, parts).eachFormula(func(sheet *xmlSheet, cell xmlCell, formula string) {
			if strings.Contains(formula, "!") {
				t.Errorf("%s: %s of %s looks elsewhere: %s", name, cell.R, sheet.Name, formula)
			}
		})
	}
	text := ""
	open(t, unzip(t, written(t, excerpts(t)["excerpt-gaps"]))).eachCell(func(_ *xmlSheet, cell xmlCell) { text += cell.text() + "\n" })
	for _, want := range []string{"Filter gap>0: 2 von 35", "Kita-Platz online suchen und anmelden", "Summe 2.5 Smart City Münster"} {
		if !strings.Contains(text, want) {
			t.Errorf("the excerpt does not say %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "Open-Data-Portal") {
		t.Error("the excerpt has a measure without a gap")
	}
}
