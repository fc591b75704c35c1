package page

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

func TestAggregates(t *testing.T) {
	for name, c := range map[string]struct {
		cells []table.Cell
		want  string
	}{
		"one":                {[]table.Cell{table.Cash(5_00)}, "Bedarf: Summe 5, Ø 5, 5 bis 5"},
		"a mean with cents":  {[]table.Cell{table.Cash(1_00), table.Cash(2_00)}, "Bedarf: Summe 3, Ø 1,50, 1 bis 2"},
		"half a cent":        {[]table.Cell{table.Cash(1), table.Cash(2)}, "Bedarf: Summe 0,03, Ø 0,02, 0,01 bis 0,02"},
		"half a cent less":   {[]table.Cell{table.Cash(-1), table.Cash(-2)}, "Bedarf: Summe −0,03, Ø −0,02, −0,02 bis −0,01"},
		"a third of a cent":  {[]table.Cell{table.Cash(0), table.Cash(0), table.Cash(1)}, "Bedarf: Summe 0,01, Ø –, – bis 0,01"},
		"nothing and zero":   {[]table.Cell{nil, table.Cash(0), table.Cash(4_00)}, "Bedarf: Summe 4, Ø 2, – bis 4"},
		"below zero, beside": {[]table.Cell{table.Cash(-4_00), table.Cash(1_00)}, "Bedarf: Summe −3, Ø −1,50, −4 bis 1"},
	} {
		var rows []*table.Row
		for _, cell := range c.cells {
			rows = append(rows, &table.Row{Cells: []table.Cell{cell}})
		}
		if got := aggregateOf(rows, 0).said(words.Need, true).In(words.German); got != c.want {
			t.Errorf("%s: %s; want %s", name, got, c.want)
		}
	}
	if a := aggregateOf([]*table.Row{{}}, 0); a.count != 0 || a.sum != budget.Cents(0) {
		t.Errorf("no cell counts as %+v", a)
	}
}
