package overview_test

import (
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan/report/overview"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Gaps by theme are the gaps of the years, in every year of all samples.
func TestGapsOfThemesAreThoseOfTheYears(t *testing.T) {
	for _, name := range []string{"muenster", "muenster-2017", "citeq-2026"} {
		for _, view := range budget.Views {
			src := reporttest.Plan(t, name).Source(view)
			gaps, years := overview.DashboardOf(src).Gaps, overview.Of(reporttest.Plan(t, name).Source(budget.Cash)).Years
			for _, row := range years.Rows {
				year := row.Cells[0].In(words.English)
				if got, want := reporttest.Sum(gaps, year), row.Cells[years.Column("gap")].(table.Cash); got != budget.Cents(want) {
					t.Errorf("%s, %s: the themes lack %s in %s; want %s", name, view, got, year, budget.Cents(want))
				}
			}
		}
	}
}

func TestBoardOfTheModelCase(t *testing.T) {
	board := overview.DashboardOf(reporttest.Plan(t, "muenster").Source(budget.Cash))
	first := board.Gaps.Rows[0]
	if got := first.Cells[0].In(words.German) + " " + first.Cells[board.Gaps.Column("2020")].In(words.German); got != "2.5 120.000" {
		t.Errorf("the largest gap of 2020 is %q", got)
	}
	for row, want := range []map[string]int{
		{"December": 1}, // what the council decides on the day of the data is over
		{"February": 1, "June": 1, "September": 1, "October": 1, "November": 1, "December": 2},
		{"December": 1},
	} {
		for i, column := range board.Months.Columns[1:] {
			if got := board.Months.Rows[row].Cells[i+1]; got != table.Number(want[column.Key]) {
				t.Errorf("%s: %v in %s; want %d", board.Months.Rows[row].ID, got, column.Key, want[column.Key])
			}
		}
	}
	src := reporttest.Plan(t, "muenster").Source(budget.Cash)
	src.AsOf = time.Date(2018, time.March, 1, 0, 0, 0, 0, time.UTC)
	before := overview.DashboardOf(src).Months
	if got := before.Rows[0].Cells[before.Column("March")]; got != table.Number(4) {
		t.Errorf("%v meetings in March, seen from its first day; want those of 8, 13 and 14 March, where two meet", got)
	}
	src = reporttest.Plan(t, "muenster").Source(budget.Cash)
	states := overview.Of(src).Coverage
	var open budget.Cents
	for _, row := range states.Rows[2:] { // pending and undecided
		open += budget.Cents(row.Cells[1].(table.Cash))
	}
	if got := reporttest.Total(t, board.Undecided, "amount"); got != open || open != 5_700_000_00 {
		t.Errorf("%s is not decided by measure, %s by state; want 5,700,000", got, open)
	}
	last := time.Time{}
	for _, row := range board.Milestones.Rows {
		day := time.Time(row.Cells[0].(table.Date))
		if day.Before(last) {
			t.Errorf("%s stands behind %s", day, last)
		}
		last = day
	}
	if n := len(board.Milestones.Rows); n != 16 {
		t.Errorf("%d milestones are ahead; want the 18 of the files without the two that are done", n)
	}
}
