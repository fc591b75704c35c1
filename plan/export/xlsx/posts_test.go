package xlsx

import (
	"testing"

	"digiplan/plan/export/workbook"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// TestPostsAmongAmounts: posts keep their places behind the point under euros that have none.
func TestPostsAmongAmounts(t *testing.T) {
	list := &table.Table{
		ID: "money", Title: words.Same("Mittel"),
		Columns: []table.Column{{Key: "what", Title: words.Title, Priority: 1}, {Key: "2020", Title: words.Same("2020"), Kind: table.Money, Priority: 1}},
		Rows: []table.Row{
			{ID: "need", Cells: []table.Cell{table.Name("Bedarf"), table.Cash(10_00)}},
			{ID: "posts", Cells: []table.Cell{table.Name("Stellen"), table.Hundredths(150)}},
		},
	}
	o := open(t, unzip(t, written(t, workbook.Workbook{Lang: words.German, Sheets: []workbook.Sheet{{Table: list, Name: list.Title}}})))
	formats := make(map[int]string)
	for _, one := range o.styles.Formats {
		formats[one.ID] = one.Code
	}
	want := map[string]code{"Bedarf": euroCode, "Stellen": centCode}
	for _, row := range o.sheet("Mittel").Rows {
		if len(row.Cells) < 2 || want[row.Cells[0].text()] == "" {
			continue
		}
		name := row.Cells[0].text()
		if got := formats[o.styles.Cells[row.Cells[1].Style].Format]; got != string(want[name]) {
			t.Errorf("%s has the format %q; want %q", name, got, want[name])
		}
		delete(want, name)
	}
	if len(want) > 0 {
		t.Errorf("no rows %v", want)
	}
}
