package changes_test

import (
	"slices"
	"testing"

	"digiplan/budget"
	"digiplan/plan/compare"
	"digiplan/plan/report"
	"digiplan/plan/report/changes"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/words"
)

// What has no id is named by the words of people, not by those of the format.
func TestChangesAreNamedInWords(t *testing.T) {
	version := func(text string) (report.Source, compare.Version) {
		src := reporttest.Planned("[plan]\ntitle = \"P\"\nyears = { from = 2018, to = 2018 }\n"+text, budget.Cash)
		return src, compare.Version{Plan: src.Plan, Ledger: src.Ledger, Council: src.Council}
	}
	_, before := version(`
[[committee]]
id = "hfa"
name = "HFA"
decides = [{ kind = "advice", subject = "dms", from = 10, to = 20 }]
[[measure]]
id = "m"
title = "M"
post = [{ book = "provider", grade = "EG 11", years = { 2018 = 1 } }]
indicator = [{ title = "I", unit = "Stück", target = { date = 2020-12-31, value = 5 }, values = [{ date = 2018-02-28, value = 1 }] }]
`)
	src, after := version(`
[[committee]]
id = "hfa"
name = "HFA"
decides = [{ kind = "advice", subject = "dms", from = 15, to = 25 }]
[[measure]]
id = "m"
title = "M"
post = [{ book = "provider", grade = "EG 11", years = { 2018 = 2 } }]
indicator = [{ title = "I", unit = "Stück", target = { date = 2020-12-31, value = 6 }, values = [{ date = 2018-02-28, value = 2 }] }]
`)
	all := changes.All(src, compare.Compare(before, after))
	var named []string
	for _, row := range all.Rows {
		if cell := row.At(all.Column("field")); cell != nil {
			named = append(named, cell.In(words.German))
		}
	}
	slices.Sort(named)
	want := []string{"Stellen (VZÄ) (IT-Dienstleister · EG 11)", "Wert (I, 28.02.2018)", "Wert (I, Zielwert)", "bis (Vorberatung · dms)", "mehr als (Vorberatung · dms)"}
	if !slices.Equal(named, want) {
		t.Errorf("changes of %q; want %q", named, want)
	}
}
