package report_test

import (
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// wordingPlan has blocks of a line, a group and a book, money carried to another line,
// a measure without a theme, and lines of one group in both parts and books.
const wordingPlan = `
line = [
  { id = "it", name = "IT", book = "city", part = "operating", side = "expense", cover = "g", group = "07", 2019 = { estimate = 0, actual = 30 }, 2020 = { estimate = 100 }, 2021 = { estimate = 100 } },
  { id = "hw", name = "HW", book = "city", part = "operating", side = "expense", cover = "g", group = "02", 2020 = { estimate = 100 } },
  { id = "land", name = "Land", book = "city", part = "operating", side = "income", group = "03", 2020 = { estimate = 100 } },
  { id = "bau", name = "Bau", book = "city", part = "capital", side = "expense", group = "02", 2021 = { estimate = 100 } },
  { id = "zuschuss", name = "Zuschuss", book = "city", part = "capital", side = "income", 2020 = { estimate = 100 } },
  { id = "umsatz", name = "Umsatz", book = "provider", part = "operating", side = "income", 2020 = { estimate = 100 } },
  { id = "server", name = "Server", book = "provider", part = "capital", side = "expense", group = "02", 2020 = { estimate = 100 } },
]
forward_authority = [{ line = "server", year = 2020, due = { 2021 = 5 }, used = { 2021 = 2 } }, { line = "bau", year = 2020, due = { 2021 = 11 } }]
theme = [{ id = "x", number = "1", title = "X" }]
paper = [
  { number = "V/1", title = "One", kind = "decision" },
  { number = "B", title = "B", kind = "budget", hearings = [{ committee = "c", role = "decision", outcome = "adopted" }] },
]
committee = [{ id = "c", name = "C" }]
movement = [
  { kind = "block", line = "it", year = 2020, amount = 1, by = "B" },
  { kind = "block", cover = "g", year = 2020, amount = 2, by = "B" },
  { kind = "block", book = "city", year = 2020, amount = 3, by = "B" },
  { kind = "carry", from = { line = "it", year = 2019 }, to = { line = "it", year = 2020 }, amount = 4, note = "B" },
  { kind = "carry", from = { line = "it", year = 2020 }, to = { line = "hw", year = 2021 }, amount = 5, assumed = true },
  { kind = "supplement", line = "hw", year = 2021, amount = 7, by = "B" },
]
[plan]
title  = "P"
years  = { from = 2020, to = 2021 }
budget = { from = 2020, to = 2020 }
as_of  = 2020-06-30
[[measure]]
id         = "m"
title      = "M"
theme      = "x"
area       = "group"
status     = "running"
lead       = "L"
term       = { from = 2020 }
need       = { 2020 = 10 }
decided_by = ["V/1"]
allocation = [
  { line = "it", amounts = { 2020 = 10 }, to = "umsatz", received = { 2020 = 9 }, cause = "vat" },
  { line = "land", amounts = { 2021 = 3 } },
  { line = "bau", amounts = { 2021 = 6 } },
]
grant = [{ giver = "G", line = "zuschuss", rate = 50, eligible = { 2020 = 8 } }]
[[measure]]
id    = "bare"
title = "Bare"
allocation = [{ line = "hw", amounts = { 2020 = 2 } }]
`

// wordingOf is a table row by row: its words, and behind them its amounts.
func wordingOf(t *table.Table) string {
	var rows []string
	for _, row := range t.Rows {
		var said []string
		for i, column := range t.Columns {
			if i >= len(row.Cells) || row.Cells[i] == nil || column.Kind == table.Money || column.Kind == table.Share || column.Helper || column.Key == "place" {
				continue
			}
			if text := row.Cells[i].In(words.English); text != "" {
				said = append(said, column.Key+" "+text)
			}
		}
		line := strings.Join(said, ", ")
		if figures := moneyText(t, row); figures != "" {
			line += " | " + figures
		}
		rows = append(rows, line)
	}
	return strings.Join(rows, "\n")
}

// TestWording reads tables as people do, row by row.
func TestWording(t *testing.T) {
	s := columnsOf(t, wordingPlan)
	src := s.Source(budget.Cash)
	first := func(detail report.Detail, _ bool) *table.Table { return detail.Tables[0] }
	for name, c := range map[string]struct {
		table *table.Table
		want  string
	}{
		"movements": {money.Movements(src), `
kind block, to it, toname IT, toyear 2020, decision B | amount -1
kind block, to cover group g, toyear 2020, decision B | amount -2
kind block, to City budget, toyear 2020, decision B | amount -3
kind carry-over, from it, fromname IT, fromyear 2019, to it, toname IT, toyear 2020, note B | amount 4
kind carry-over, from it, fromname IT, fromyear 2020, to hw, toname HW, toyear 2021 | amount 5
kind supplement, to hw, toname HW, toyear 2021, decision B | amount 7`},
		"carried over": {money.CarryOvers(src), `
fromyear 2019, toyear 2020, line it, name IT, note B | amount 4, most 0
fromyear 2020, toyear 2021, line it, name IT, to hw, assumed yes | amount 5`},
		"decided, by theme": {money.Coverage(src), `
theme 1, title X | covered 0, conditional 0, pending 7, uncovered 0, k 7
title without a theme | covered 0, conditional 0, pending 0, uncovered 2, k 2`},
		"measures": {measures.All(src), `
id m, title M, theme 1, area city's companies, status running, lead L, term from 2020, state ○ pending, funding ◐ partly funded, findings 5, decision V/1 | need 10, city 16, provider 0, twice 9, k 7, gap 9, over 6
id bare, title Bare, state ✗ undecided, findings 5 | need 0, city 2, provider 0, twice 0, k 2, gap 0, over 2`},
		"allocation": {money.Allocation(src), `
line it, name IT, measure m, title M, theme 1, flow City to Provider, decision V/1, state ○ pending | 2020 9, 2021 0, sum 9, once 0
line it, name IT, measure m, title M, theme 1, flow City: VAT, decision V/1, state ○ pending | 2020 1, 2021 0, sum 1, once 1
line Total it IT | 2020 10, 2021 0, sum 10, once 1
line hw, name HW, measure bare, title Bare, flow City, state ✗ undecided | 2020 2, 2021 0, sum 2, once 2
line Total hw HW | 2020 2, 2021 0, sum 2, once 2
line land, name Land, measure m, title M, theme 1, flow City from others, decision V/1, state ○ pending | 2020 0, 2021 3, sum 3, once 0
line Total land Land | 2020 0, 2021 3, sum 3, once 0
line bau, name Bau, measure m, title M, theme 1, flow City, decision V/1, state ○ pending | 2020 0, 2021 6, sum 6, once 6
line Total bau Bau | 2020 0, 2021 6, sum 6, once 6
line umsatz, name Umsatz, measure m, title M, theme 1, flow Provider from City, decision V/1, state ○ pending | 2020 9, 2021 0, sum 9, once 0
line Total umsatz Umsatz | 2020 9, 2021 0, sum 9, once 0`},
		"forward authority": {money.Forward(src), `
year City
year 2020 | 2021 11, sum 11, used 0, left 11
year Total City | 2021 11, sum 11, used 0, left 11
year Provider
year 2020 | 2021 5, sum 5, used 2, left 3
year Total Provider | 2021 5, sum 5, used 2, left 3`},
		"forward authority by line": {money.ForwardLines(src), `
line bau, name Bau, year 2020, due 2021, until 2021 | amount 11, used 0, left 11
line server, name Server, year 2020, due 2021, until 2021 | amount 5, used 2, left 3`},
		"groups": {money.Groups(src), `
book City, part operating, group 02, year 2020 | expense 100, income 0, own 100
book City, part operating, group 02, year 2021 | expense 12, income 0, own 12
book City, part operating, group 03, year 2020 | expense 0, income 100, own -100
book City, part operating, group 07, year 2020 | expense 104, income 0, own 104
book City, part operating, group 07, year 2021 | expense 100, income 0, own 100
book City, part capital, year 2020 | expense 0, income 100, own -100
book City, part capital, group 02, year 2021 | expense 100, income 0, own 100
book Provider, part operating, year 2020 | expense 0, income 100, own -100
book Provider, part capital, group 02, year 2020 | expense 100, income 0, own 100`},
		"lines of the provider": {money.Lines(src, budget.Provider), `
line operating, income
line umsatz, name Umsatz, tightest – | 2020 100, 2021 0, updated 100, allocated 9
line Total operating, income | 2020 100, 2021 0, updated 100, allocated 9
line capital, payment
line server, name Server, group 02, tightest 2020 ✓ free | 2020 100, 2021 0, updated 100, allocated 0, least 100, filled 0.00%, left2020 100
line Total capital, payment | 2020 100, 2021 0, updated 100, allocated 0`},
		"money of a measure": {first(measures.Detail(src, "m")), `
what Need | 2020 10, 2021 0
what City to Provider: it IT, decision V/1 | 2020 10, 2021 0
what City from others: land Land, decision V/1 | 2020 0, 2021 3
what City: bau Bau, decision V/1 | 2020 0, 2021 6
what Consolidated | 2020 1, 2021 6
what Difference of the books | 2020 1, 2021 0
what Actual | 2020 0, 2021 0
what Gap | 2020 9, 2021 0`},
		"a measure in a year": {first(measures.Year(src, "m", 2021)), `
term City: bau Bau, decision V/1 | amount 6
term C = City | amount 6
term Q = Provider | amount 0
term C_int = of it paid on to the provider, in both books | amount 0
term K = C + Q − C_int, consolidated | amount 6
term simply added: C + Q | amount 6
term R_int = of it expected by the provider | amount 0
term d = C_int − R_int, difference | amount 0
term City from others: land Land, decision V/1 | amount 3
term FG = from third parties | amount 3
term N = K − FG, net | amount 3
term E = effect on the city's budget | amount 3
term P = margin of the provider (R_int + R_ext − Q) | amount 0
term Need | amount 0
term gap = need − K, never below 0 | amount 0
term above need = K − need | amount 6`},
		"a line in a year": {first(money.LineDetail(src, "it", 2020)), `
term Planning
term Estimate | amount 100
term Carried in | amount 4
term = updated estimate | amount 104
term M, decision V/1 | amount -10
term = free | amount 94
term Spending
term updated estimate | amount 104
term = authority | amount 104
term Blocked, decision B | amount -1
term Blocked, share of €2 (cover group g), decision B | amount -1.02
term Blocked, share of €3 (City budget), decision B | amount -1.53
term Carried out | amount -5
term = spendable | amount 95.45
term = available | amount 95.45
term = available after reservations | amount 95.45`},
	} {
		if got, want := wordingOf(c.table), strings.TrimSpace(c.want); got != want {
			t.Errorf("%s reads\n%s; want\n%s", name, got, want)
		}
	}
	// A grant on a line that does not count in the view has no amount there.
	grant := "term G (not counted in this view), on zuschuss: 50% of €8\nterm FG = from third parties | amount 0\n"
	if got := wordingOf(first(measures.Year(s.Source(budget.Resource), "m", 2020))); !strings.Contains(got, grant) {
		t.Errorf("among resources the measure reads\n%s; want in it\n%s", got, grant)
	}
}
