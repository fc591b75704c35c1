package report_test

import (
	"strings"
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/overview"
	"digiplan/plan/report/yearly"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// overviewPlan has lines that are full, over and without an estimate, milestones on
// both sides of the day, and motions of every state.
const overviewPlan = `
line = [
  { id = "full", name = "Full", book = "city", part = "operating", side = "expense", 2020 = { estimate = 100 }, 2021 = { estimate = 200 } },
  { id = "half", name = "Half", book = "city", part = "operating", side = "expense", 2020 = { estimate = 100 }, 2021 = { estimate = 100, actual = 33 } },
  { id = "none", name = "None", book = "city", part = "operating", side = "expense" },
  { id = "more", name = "More", book = "provider", part = "operating", side = "expense" },
  { id = "free", name = "Free", book = "city", part = "operating", side = "expense", 2020 = { estimate = 100, actual = 8 } },
  { id = "land", name = "Land", book = "city", part = "operating", side = "income", 2020 = { estimate = 100 } },
  { id = "umsatz", name = "Umsatz", book = "provider", part = "operating", side = "income", 2020 = { estimate = 900 }, 2021 = { estimate = 900 } },
]
actual = [
  { line = "full", year = 2020, amount = 60, measure = "m" },
  { line = "full", year = 2021, amount = 251, measure = "m" },
  { line = "full", year = 2021, amount = 5 },
]
transfer = [{ kind = "loan", city = "full", provider = "umsatz", amounts = { 2020 = { city = 4, provider = 9 }, 2021 = { city = 8, provider = 8 } } }]
theme = [{ id = "x", number = "1", title = "X" }]
committee = [{ id = "rat", name = "Rat der Stadt", short = "Rat" }]
paper = [
  { number = "V/1", title = "One", kind = "decision", theme = "x", hearings = [{ committee = "rat", date = 2020-03-01, role = "decision", outcome = "adopted" }] },
  { number = "V/2", title = "Two", kind = "decision", hearings = [{ committee = "rat", date = 2021-03-01, role = "decision" }] },
  { number = "V/3", title = "Three", kind = "decision", hearings = [{ committee = "rat", date = 2020-02-01, role = "decision", outcome = "rejected" }] },
]
motion = [
  { number = "A/1", title = "A", theme = "x", settled_by = "V/1" },
  { number = "A/2", title = "B", by = ["SPD", "CDU"], date = 2019-05-06, settled_by = "V/2" },
  { number = "A/3", title = "C", settled_by = "V/3" },
  { number = "A/4", title = "D" },
]
[plan]
title    = "P"
provider = "citeq"
years    = { from = 2020, to = 2021 }
budget   = { from = 2020, to = 2021 }
as_of    = 2020-06-30
[[measure]]
id         = "m"
title      = "M"
theme      = "x"
status     = "running"
need       = { 2020 = 150, 2021 = 400 }
decided_by = ["V/2", "V/3", "V/2"]
allocation = [
  { line = "full", amounts = { 2020 = 110, 2021 = 200 }, assumed = true },
  { line = "half", amounts = { 2020 = 50, 2021 = 49 }, to = "umsatz", received = { 2020 = 47, 2021 = 45 }, assumed = true },
  { line = "none", amounts = { 2020 = 3 } },
  { line = "more", amounts = { 2021 = 7 } },
  { line = "land", amounts = { 2020 = 90 } },
]
milestones = [
  { date = 2020-06-29, title = "missed" }, { date = 2020-06-30, title = "today" }, { date = 2020-09-01, title = "later" },
  { date = 2020-08-01, title = "sooner" }, { date = 2020-07-01, title = "reached", done = true },
]
[[measure]]
id         = "done"
title      = "Done"
status     = "done"
need       = { 2020 = 1 }
decided_by = ["V/3"]
allocation = [{ line = "half", amounts = { 2020 = 1 } }]
milestones = [{ date = 2020-08-02, title = "of what is done" }]
[[measure]]
id         = "stopped"
title      = "Stopped"
status     = "stopped"
milestones = [{ date = 2020-08-03, title = "of what was stopped" }]
[[measure]]
id         = "bare"
title      = "Bare"
decided_by = ["V/1"]
need       = { 2020 = 2 }
`

// yearTable is a table of the report on a year, one without rows if it has none.
func yearTable(src report.Source, year budget.Year, id string) *table.Table {
	for _, section := range yearly.Of(src, year).Sections {
		for _, t := range section.Tables {
			if t.ID == id {
				return t
			}
		}
	}
	return &table.Table{}
}

// TestOverviewWording reads what stands on the first page, on the page of the council
// and in the reports on the first and on the last year.
func TestOverviewWording(t *testing.T) {
	src := columnsOf(t, overviewPlan).Source(budget.Cash)
	overview, board := overview.Of(src), overview.DashboardOf(src)
	for name, c := range map[string]struct {
		table *table.Table
		want  string
	}{
		"statuses": {overview.Statuses, `
status running, count 1 | need 550
status done, count 1 | need 1
status stopped, count 1 | need 0
status not given, count 1 | need 2`},
		"the fullest lines": {overview.Fullest, `
line more, name More, year 2021 | updated 0, allocated 7, free -7
line none, name None, year 2020 | updated 0, allocated 3, free -3
line full, name Full, year 2020 | updated 100, allocated 110, free -10, filled 110.00%
line full, name Full, year 2021 | updated 200, allocated 200, free 0, filled 100.00%
line half, name Half, year 2020 | updated 100, allocated 51, free 49, filled 51.00%
line half, name Half, year 2021 | updated 100, allocated 49, free 51, filled 49.00%`},
		"gaps": {board.Gaps, `
theme 1, title X | 2020 37, 2021 193, gap 230
title – | 2020 2, 2021 0, gap 2`},
		"not decided yet": {board.Undecided, `
measure M, state ○ pending | amount 320
measure Done, state ✗ undecided | amount 1`},
		"milestones": {board.Milestones, `
date 29 Jun 2020, milestone missed, measure M
date 30 Jun 2020, milestone today, measure M
date 1 Aug 2020, milestone sooner, measure M
date 1 Sep 2020, milestone later, measure M`},
		"motions": {committees.Motions(src), `
number A/1, title A, theme 1, state ✓ settled, reason settled by V/1, paper V/1
number A/2, title B, by SPD, CDU, date 6 May 2019, state ○ open, reason open: V/2 is not decided yet
number A/3, title C, state ○ open, reason open: V/3 was not adopted
number A/4, title D, state ○ open, reason no paper settles it`},
		"deviations of 2020": {yearTable(src, 2020, "year-deviations"), `
year 2020, what M, between City pays, citeq expects, cause none given | first 50, second 47, d 3
year 2020, what M, between need and money, cause Gap | first 150, second 113, d 37
year 2020, what Bare, between need and money, cause Gap | first 2, second 0, d 2
year 2020, what full Full, between allocated and estimate, cause over-allocated | first 110, second 100, d 10
year 2020, what none None, between allocated and estimate, cause over-allocated | first 3, second 0, d 3
year 2020, what loan, umsatz, between City pays, citeq expects, cause none given | first 4, second 9, d -5
year 2021, what M, between City pays, citeq expects, cause none given | first 49, second 45, d 4
year 2021, what M, between need and money, cause Gap | first 400, second 207, d 193
year 2021, what more More, between allocated and estimate, cause over-allocated | first 7, second 0, d 7`},
		"deviations of 2021": {yearTable(src, 2021, "year-deviations"), `
year 2021, what M, between City pays, citeq expects, cause none given | first 49, second 45, d 4
year 2021, what M, between need and money, cause Gap | first 400, second 207, d 193
year 2021, what M, between plan and actual, City, cause open | first 249, second 251, d -2
year 2021, what more More, between allocated and estimate, cause over-allocated | first 7, second 0, d 7`},
		"books in 2020": {yearTable(src, 2020, "year-books"), `
book City | planned 164, actual 60, unnamed 8
book citeq | planned 0
book less what is in both books | planned -50`},
		"books in 2021": {yearTable(src, 2021, "year-books"), `
book City | planned 249, actual 251, unnamed 38
book citeq | planned 7
book less what is in both books | planned -49`},
		"lines in 2020": {yearTable(src, 2020, "year-city"), `
line full, name Full | estimate 100, authority 100, allocated 110, actual 60, used 60.00%, open 0
line half, name Half | estimate 100, authority 100, allocated 51, actual 0, used 0.00%, open 0
line none, name None | estimate 0, authority 0, allocated 3, actual 0, open 0
line free, name Free | estimate 100, authority 100, allocated 0, actual 8, used 8.00%, open 0`},
		"undecided in 2020": {yearTable(src, 2020, "year-undecided"), `
measure M, decision V/2, V/3 | conditional 0, pending 113, uncovered 0, later 207
measure Done, decision V/3 | conditional 0, pending 0, uncovered 1, later 0`},
		"undecided in 2021": {yearTable(src, 2021, "year-undecided"), `
measure M, decision V/2, V/3 | conditional 0, pending 207, uncovered 0, later 0`},
		"statuses in 2021": {yearTable(src, 2021, "year-status"), `
status running, count 1 | need 400, k 207`},
	} {
		if got, want := wordingOf(c.table), strings.TrimSpace(c.want); got != want {
			t.Errorf("%s read\n%s; want\n%s", name, got, want)
		}
	}
}

// TestMilestoneMarks: a milestone is missed the day after its day.
func TestMilestoneMarks(t *testing.T) {
	for _, row := range overview.DashboardOf(columnsOf(t, overviewPlan).Source(budget.Cash)).Milestones.Rows {
		if missed := strings.HasSuffix(row.ID, " missed"); missed != (row.Mark == table.Bad) {
			t.Errorf("%s has the mark %d", row.ID, row.Mark)
		}
	}
}

// TestOverviewFigures: what is assumed counts once, like all that is consolidated.
func TestOverviewFigures(t *testing.T) {
	want := map[string]budget.Cents{
		"need": 553_00, "city": 413_00, "provider": 7_00, "k": 321_00, "twice": 99_00, "gap": 232_00,
		"conditional": 0, "uncovered": 1_00, "assumed": 310_00,
	}
	read := overview.Of(columnsOf(t, overviewPlan).Source(budget.Cash))
	for _, figure := range read.Figures {
		if amount, known := want[figure.Key]; !known || figure.Value != amount {
			t.Errorf("%s is %v; want %v", figure.Key, figure.Value, amount)
		}
		if stands := figure.Mark != table.Plain; stands != (figure.Key == "gap") {
			t.Errorf("%s stands out: %v", figure.Key, stands)
		}
		delete(want, figure.Key)
	}
	if len(want) > 0 {
		t.Errorf("no figures %v", want)
	}
	if read.Worst == nil || read.Worst.Severity != source.Error {
		t.Errorf("the worst problem is %v; want an error", read.Worst)
	}
	paid := marksPlan + "[[measure]]\nid = \"m\"\ntitle = \"M\"\nneed = { 2020 = 5 }\nallocation = [{ line = \"it\", amounts = { 2020 = 5 } }]\n"
	for _, figure := range overview.Of(columnsOf(t, paid).Source(budget.Cash)).Figures {
		if figure.Mark != table.Plain {
			t.Errorf("%s stands out where all is paid to the cent", figure.Key)
		}
	}
}

// TestAgendaYear: the money of now is that of the year of the data, or of the plan's
// year that is nearest to it.
func TestAgendaYear(t *testing.T) {
	plan := strings.Replace(overviewPlan, `decided_by = ["V/2", "V/3", "V/2"]`, `decided_by = ["V/2"]`, 1)
	for asOf, want := range map[string]string{
		"2019-12-31": "now 113, later 207", "2020-06-30": "now 113, later 207",
		"2021-01-01": "now 207, later 0", "2022-01-01": "now 207, later 0",
	} {
		src := columnsOf(t, strings.Replace(plan, "2020-06-30\n", asOf+"\n", 1)).Source(budget.Cash)
		agenda := committees.Agenda(src, "rat", time.Date(2021, 3, 1, 0, 0, 0, 0, time.UTC))
		if got := moneyRows(agenda)["V/2@rat"]; got != want {
			t.Errorf("as of %s: %s; want %s", asOf, got, want)
		}
		if says := agenda.Title.In(words.English) + agenda.Note.In(words.English); !strings.Contains(says, "Rat der Stadt") || !strings.Contains(says, "1 Mar 2021") {
			t.Errorf("the agenda does not say whose it is, and of which day: %s", says)
		}
	}
}
