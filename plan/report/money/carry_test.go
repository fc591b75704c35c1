package money_test

import (
	"testing"

	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/table"
)

// 180,000 planned and 131,400 booked leave 48,600, of which 45,000 went on to
// 2018; 345,000 and 334,562.98 leave 10,437.02, of which 10,000 did.
func TestCarryOvers(t *testing.T) {
	carried := money.CarryOvers(reporttest.Sample(t, "muenster"))
	if len(carried.Rows) != 2 {
		t.Fatalf("%d rows; want 2", len(carried.Rows))
	}
	for i, want := range []map[string]string{
		{"line": "city.0115.5291", "fromyear": "2017", "toyear": "2018", "amount": "10.000", "most": "10.437,02", "decision": "Haushaltssatzung 2018", "assumed": "ja"},
		{"line": "city.0301.7831", "fromyear": "2017", "toyear": "2018", "amount": "45.000", "most": "48.600"},
	} {
		reporttest.Has(t, reporttest.Row(carried, carried.Rows[i].ID), want)
	}
	if got := carried.Total.Cells[carried.Column("amount")]; got != table.Cash(55_000_00) {
		t.Errorf("total %v; want 55,000", got)
	}
	if none := money.CarryOvers(reporttest.Sample(t, "citeq-2026")); len(none.Rows) > 0 || none.Total != nil {
		t.Error("carry-overs in a plan without any")
	}
}
