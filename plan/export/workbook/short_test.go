package workbook

import (
	"testing"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// rowsOf is a sheet of so many rows.
func rowsOf(n int) Sheet { return Sheet{Table: &table.Table{Rows: make([]table.Row, n)}} }

// TestTogether: tables of up to 14 rows share a sheet if all of them have up to 24;
// longer ones keep their own, and those without rows go.
func TestTogether(t *testing.T) {
	for name, c := range map[string]struct {
		rows   []int
		sheets int
		shares int // tables on the first sheet
	}{
		"two short ones":      {[]int{14, 10}, 1, 2},
		"too many rows":       {[]int{14, 11}, 2, 1},
		"one too long":        {[]int{15, 4, 5}, 2, 2},
		"one without rows":    {[]int{3, 0, 4}, 1, 2},
		"one short one alone": {[]int{3, 20}, 2, 1},
		"nothing":             {[]int{0, 0}, 0, 0},
	} {
		var sheets []Sheet
		for _, n := range c.rows {
			sheets = append(sheets, rowsOf(n))
		}
		got := together(words.Phrase{De: "Zusammen", En: "Together"}, sheets...)
		if len(got) != c.sheets || len(got) > 0 && 1+len(got[0].Under) != c.shares {
			t.Errorf("%s: %d sheets; want %d, the first with %d tables", name, len(got), c.sheets, c.shares)
		}
	}
}
