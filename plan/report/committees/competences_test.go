package committees_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/words"
)

const competentPlan = `[plan]
title = "P"
years = { from = 2020, to = 2021 }
budget = { from = 2020, to = 2020 }
as_of = 2020-11-21
[[committee]]
id = "hfa"
name = "Finanzausschuss"
short = "HFA"
decides = [{ from = 50, to = 300, source = "Hauptsatzung § 5" }, { from = 300, kind = "notice" }]
[[committee]]
id = "rat"
name = "Rat"
notice_days = 21
decides = [{ from = 300 }]
[[committee]]
id = "beirat"
name = "Beirat"
notice_days = 7
[[paper]]
number = "V/1"
kind = "decision"
title = "Klein"
hearings = [{ committee = "hfa", role = "decision" }]
[[paper]]
id = "gross"
kind = "decision"
title = "Groß"
hearings = [{ committee = "rat", date = 2020-12-12, role = "decision" }]
[[line]]
id = "it"
name = "IT"
book = "city"
part = "operating"
side = "expense"
2020 = { estimate = 1000 }
[[measure]]
id = "m"
title = "M"
decided_by = ["V/1"]
allocation = [{ line = "it", amounts = { 2020 = 200, 2021 = 100 } }, { line = "it", amounts = { 2020 = 301 }, by = "gross" }]
[[measure]]
id = "n"
title = "N"
need = { 2020 = 30, 2021 = 21 }
[[measure]]
id = "o"
title = "O"
need = { 2020 = 50 }
`

// On V/1 stand 300, which the HFA may decide, on the other 301, of which it is told. N
// has no paper, and needs 51; O needs 50, which nobody is named for.
func TestWhoMustDecide(t *testing.T) {
	src := reporttest.Planned(competentPlan, budget.Cash)
	reporttest.Same(t, "competences", reporttest.Lines(t, committees.Competences(src), "committee", "role", "from", "to", "notice", "source"), []string{
		"HFA|Entscheidung|50|300||Hauptsatzung § 5", "HFA|Kenntnisnahme|300|||", "Rat|Entscheidung|300||21|", "Beirat||||7|",
	})
	reporttest.Same(t, "papers", reporttest.Lines(t, committees.Papers(src), "paper", "competent"), []string{"V/1|HFA", "gross|Rat, Kenntnis: HFA"})
	reporttest.Same(t, "calendar", reporttest.Lines(t, committees.Calendar(src), "paper", "competent", "out_by"), []string{"gross|Rat, Kenntnis: HFA|21.11.2020", "V/1|HFA|"})
	reporttest.Same(t, "measures", reporttest.Lines(t, measures.All(src), "id", "competent"), []string{"m|HFA, Rat, Kenntnis: HFA", "n|HFA", "o|"})
	for id, want := range map[budget.MeasureID]string{
		"m": "V/1, 300 €: HFA (mehr als 50 € bis 300 €) · gross, 301 €: Rat (mehr als 300 €), Kenntnisnahme HFA (mehr als 300 €)",
		"n": "für 51 €: HFA (mehr als 50 € bis 300 €)",
		"o": "",
	} {
		detail, _ := measures.Detail(src, id)
		if got := fact(detail); got != want {
			t.Errorf("%s: %q; want %q", id, got, want)
		}
	}
	detail, _ := committees.PaperDetail(src, "gross")
	if got, want := fact(detail), "für 301 €: Rat (mehr als 300 €), Kenntnisnahme HFA (mehr als 300 €)"; got != want {
		t.Errorf("the paper: %q; want %q", got, want)
	}
}

// fact says who is competent in a detail.
func fact(detail report.Detail) string {
	for _, fact := range detail.Facts {
		if fact.Title == report.CompetentTitle && fact.Value != nil {
			return fact.Value.In(words.German)
		}
	}
	return ""
}

// A plan that names no competence has no such columns.
func TestNoCompetences(t *testing.T) {
	src := reporttest.Sample(t, "citeq-2026")
	for _, one := range []interface{ Column(string) int }{committees.Papers(src), committees.Calendar(src), measures.All(src)} {
		if one.Column("competent") >= 0 || one.Column("out_by") >= 0 {
			t.Errorf("%v has a column of competences", one)
		}
	}
	if rows := committees.Competences(src).Rows; len(rows) > 0 {
		t.Errorf("%d competences", len(rows))
	}
}
