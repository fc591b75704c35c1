package workbook_test

import (
	"slices"
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/yearly"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

func yearlyWorkbook(t *testing.T) workbook.Workbook {
	return workbook.Yearly(yearly.Of(reporttest.Plan(t, "muenster").Source(budget.Cash), 2018), words.German)
}

// TestYearlyCharts: the workbook draws what the page of the report draws. Of the
// 5,663,000 of 2019 citeq spends 2,375,000; of the 2,468,500 of 2018 are 568,000
// conditional.
func TestYearlyCharts(t *testing.T) {
	w := yearlyWorkbook(t)
	cover := w.Sheets[0]
	if len(cover.Charts) != 2 || len(cover.Under) != 2 {
		t.Fatalf("%d charts, %d tables of them", len(cover.Charts), len(cover.Under))
	}
	for i, want := range []struct {
		row  string
		says string
	}{{"2019", "2019 3.288.000 2.375.000 – 5.663.000"}, {"2018", "2018 1.900.500 568.000 – – 2.468.500"}} {
		drawn := cover.Under[i]
		if cover.Charts[i].Table != drawn.ID || drawn.Column(cover.Charts[i].Top) < 0 || drawn.Column(cover.Charts[i].Label) != 0 {
			t.Errorf("chart %d: %+v", i, cover.Charts[i])
		}
		at := slices.IndexFunc(drawn.Rows, func(row table.Row) bool { return row.ID == want.row })
		var said []string
		for _, cell := range drawn.Rows[at].Cells {
			said = append(said, cell.In(words.German))
		}
		if got := strings.Join(said, " "); got != want.says {
			t.Errorf("%s; want %s", got, want.says)
		}
	}
	progress := w.Sheets[slices.IndexFunc(w.Sheets, func(s workbook.Sheet) bool { return s.Table.ID == "year-progress" })]
	if len(progress.Charts) != 1 || len(progress.Table.Rows) != 23 || !strings.HasSuffix(progress.Table.Note.In(words.German), "ohne Angabe: 3") {
		t.Errorf("%d charts of %d measures: %s", len(progress.Charts), len(progress.Table.Rows), progress.Table.Note.In(words.German))
	}
}

// TestYearlyTellsAMeasureInARow: what the report says of a measure stands in one row,
// and no longer among the sentences.
func TestYearlyTellsAMeasureInARow(t *testing.T) {
	w := yearlyWorkbook(t)
	told := w.Sheets[slices.IndexFunc(w.Sheets, func(s workbook.Sheet) bool { return s.Table.ID == "year-told" })].Table
	if len(told.Rows) != 26 {
		t.Errorf("%d rows for 26 measures", len(told.Rows))
	}
	at := slices.IndexFunc(told.Rows, func(row table.Row) bool {
		return row.Cells[0].In(words.German) == "Glasfaser für unterversorgte Lagen"
	})
	for key, want := range map[string]string{
		"theme": "2.4 Breitbandkoordination", "Lead": "Tiefbauamt", "Results": "noch keine Angabe",
		"Grant": "Bund: 150.000 € im Jahr 2018 (beantragt); Land NRW: 90.000 € im Jahr 2018 (beantragt)",
	} {
		if got := told.Rows[at].At(told.Column(key)).In(words.German); got != want {
			t.Errorf("%s: %s; want %s", key, got, want)
		}
	}
	for _, row := range w.Sheets[1].Table.Rows {
		if row.Cells[0].In(words.German) == "Glasfaser für unterversorgte Lagen" {
			t.Errorf("%v is told twice", row.Cells)
		}
	}
}
