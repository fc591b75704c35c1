package workbook_test

import (
	"slices"
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/selection"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// TestSourcesBesideFigures: whoever reads a figure reads beside it where it comes from,
// and what planners remark to each other stands on none of these sheets.
func TestSourcesBesideFigures(t *testing.T) {
	const text = `[plan]
title = "P"
years = { from = 2020, to = 2022 }
budget = { from = 2020, to = 2020 }
[[committee]]
id = "rat"
name = "Rat"
[[paper]]
number = "V/1"
kind = "decision"
title = "IT"
hearings = [{ committee = "rat", date = 2020-01-01, role = "decision" }]
[[line]]
id = "it"
book = "city"
part = "operating"
side = "expense"
name = "IT"
source = "Band 1"
note = "nachfragen"
2020 = { estimate = 10, source = "Band 1" }
2021 = { estimate = 20, source = "Band 2" }
2022 = { estimate = 20, source = "Band 2" }
[[measure]]
id = "a"
title = "A"
status = "running"
term = { from = 2020, to = 2020 }
need = { 2020 = 10 }
allocation = [{ line = "it", amounts = { 2020 = 10 }, by = "V/1", source = "Angebot", note = "nachfragen" }]
`
	src := reporttest.Planned(text, budget.Cash)
	whole := workbook.Whole(src, words.German, "").WithDerivations(src)
	committee := workbook.Committee(selection.For(src, src.Committees[0], time.Time{}), words.German, "").ForCommittee(src.Plan)
	for _, c := range []struct {
		book workbook.Workbook
		id   string
		want []string
	}{
		{whole, "allocation", []string{"Angebot"}},
		{whole, "city", []string{"Band 1 · 2021, 2022: Band 2"}},
		{whole, "derivations", []string{"Band 1", "Angebot"}},
		{committee, "allocation", []string{"Angebot"}},
		{committee, "city", []string{"Band 1 · 2021, 2022: Band 2"}},
	} {
		tables := c.book.Tables()
		at := slices.IndexFunc(tables, func(list *table.Table) bool { return list.ID == c.id })
		if at < 0 {
			t.Errorf("no table %s", c.id)
			continue
		}
		reporttest.Same(t, c.id, reporttest.Lines(t, tables[at], "source"), c.want)
		if tables[at].Column("note") >= 0 {
			t.Errorf("%s has the remarks", c.id)
		}
	}
	bare := reporttest.Planned(`[plan]
title = "P"
years = { from = 2020, to = 2020 }
[[line]]
id = "it"
book = "city"
part = "operating"
side = "expense"
name = "IT"
2020 = { estimate = 10 }
`, budget.Cash)
	for _, list := range workbook.Whole(bare, words.German, "").WithDerivations(bare).Tables() {
		if list.ID == "city" && list.Column("source") >= 0 || list.ID == "derivations" && list.Column("source") >= 0 {
			t.Errorf("%s has a column of sources without any", list.ID)
		}
	}
}
