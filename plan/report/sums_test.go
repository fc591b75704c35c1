package report_test

import (
	"testing"

	"digiplan/plan/report/reporttest"

	"digiplan/budget"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/report/overview"
	"digiplan/plan/table"
	"digiplan/plan/workspace"
)

// Totals of the same thing are equal in every table (domain § 3, 11), in both
// views of all samples.
func TestTotalsAgree(t *testing.T) {
	for _, name := range []string{"muenster", "muenster-2017", "citeq-2026"} {
		place, err := workspace.Find("../../testdata", name)
		if err != nil {
			t.Fatal(err)
		}
		snapshot := place.Read()
		for _, view := range budget.Views {
			src := snapshot.Source(view)
			overview, measures, both, coverage, years := overview.Of(src), measures.All(src), money.Both(src), money.Coverage(src), money.CoverageYears(src)
			for key, tables := range map[string][]*table.Table{
				"need":     {overview.Years, measures, both},
				"city":     {overview.Years, measures, both},
				"provider": {overview.Years, measures, both},
				"twice":    {overview.Years, measures},
				"k":        {overview.Years, measures, both, coverage},
				"gap":      {overview.Years, measures, both},
			} {
				for _, table := range tables[1:] {
					if got, want := reporttest.Total(t, table, key), reporttest.Total(t, tables[0], key); got != want {
						t.Errorf("%s, %s: %s of %s is %s; want %s as in %s", name, view, key, table.ID, got, want, tables[0].ID)
					}
				}
			}
			if got, want := reporttest.Sum(years, "sum"), reporttest.Total(t, both, "city")+reporttest.Total(t, both, "provider"); got != want {
				t.Errorf("%s, %s: decided by book and year %s; want both books simply added %s", name, view, got, want)
			}
		}
	}
}

// Allocations of a line add up to what its position says is allocated.
func TestAllocationIsThePositions(t *testing.T) {
	place, err := workspace.Find("../../testdata", "muenster")
	if err != nil {
		t.Fatal(err)
	}
	snapshot := place.Read()
	allocation := money.Allocation(snapshot.Source(budget.Cash))
	at := allocation.Column("sum")
	sums := make(map[table.Cell]budget.Cents)
	for _, row := range allocation.Rows {
		if row.Level == table.Body {
			sums[row.Cells[0]] += budget.Cents(row.Cells[at].(table.Cash))
		}
	}
	for i := range snapshot.Plan.Lines {
		id := snapshot.Plan.Lines[i].ID
		var want budget.Cents
		for _, year := range snapshot.Plan.Years.Each() {
			want += snapshot.Ledger.Position(id, year).Of(budget.Allocated)
		}
		if got := sums[table.Name(id)]; got != want {
			t.Errorf("%s: allocations add up to %s; want %s as in its positions", id, got, want)
		}
	}
}

// The model case: 59,500 from citeq in 2018, 119,000 a year from the city from
// 2019 on (V/0154/2018).
func TestModelCase(t *testing.T) {
	place, err := workspace.Find("../../testdata", "muenster")
	if err != nil {
		t.Fatal(err)
	}
	list := money.Both(place.Read().Source(budget.Cash))
	found := 0
	for _, row := range list.Rows {
		if row.Cells[0] != table.Name("open-data") {
			continue
		}
		found++
		city, provider := table.Cash(119_000_00), table.Cash(0)
		if row.Cells[list.Column("year")] == table.Period(2018) {
			city, provider = 0, 59_500_00
		}
		if row.Cells[list.Column("city")] != city || row.Cells[list.Column("provider")] != provider {
			t.Errorf("%s: city %v, provider %v; want %v and %v", row.ID, row.Cells[list.Column("city")], row.Cells[list.Column("provider")], city, provider)
		}
	}
	if found != 5 {
		t.Errorf("%d years; want 2018 to 2022", found)
	}
}
