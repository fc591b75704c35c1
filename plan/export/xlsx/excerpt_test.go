package xlsx

import (
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/export/workbook"
	"digiplan/plan/query"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// excerpts are what a filter left of tables of Münster, in groups.
func excerpts(t *testing.T) map[string]workbook.Workbook {
	src := reporttest.Plan(t, "muenster").Source(budget.Cash)
	excerpt := func(of *table.Table, q query.Question) workbook.Workbook {
		answer, mistakes := query.New(of, words.German).Ask(q)
		if len(mistakes) > 0 {
			t.Fatal(mistakes)
		}
		return workbook.Excerpt(src, answer, words.German)
	}
	return map[string]workbook.Workbook{
		"excerpt-gaps":     excerpt(measures.All(src), query.Question{Filter: "gap>0", Group: []string{"theme"}, Sort: []query.Order{{Column: "need", FromHigh: true}}}),
		"excerpt-both":     excerpt(money.Both(src), query.Question{Filter: "year:2019", Columns: []string{"title", "city", "provider", "k", "gap"}}),
		"excerpt-lines":    excerpt(money.Positions(src), query.Question{Filter: "book:city filled>50", Group: []string{"book", "side"}}),
		"excerpt-coverage": excerpt(money.CoverageYears(src), query.Question{Filter: "year>2019"}),
		"excerpt-all":      excerpt(money.Allocation(src), query.Question{}),
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
