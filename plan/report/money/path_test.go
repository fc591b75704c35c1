package money_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/query"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

const hierarchy = `[plan]
title = "P"
years = { from = 2020, to = 2020 }
budget = { from = 2020, to = 2020 }
[[line]]
id = "L01020200002"
book = "city"
part = "operating"
side = "expense"
name = "IT"
path = ["01", "0102", "010202"]
2020 = { estimate = 100 }
[[line]]
id = "personal"
book = "city"
part = "operating"
side = "expense"
name = "Personal"
path = ["01", "0102"]
2020 = { estimate = 20 }
[[line]]
id = "rat"
book = "city"
part = "operating"
side = "expense"
name = "Rat"
path = ["01", "0101"]
2020 = { estimate = 3 }
[[line]]
id = "ohne"
book = "city"
part = "operating"
side = "expense"
name = "Ohne"
2020 = { estimate = 0.04 }
`

// Areas, groups and products stand within one another, each with its sum:
// 100 + 20 = 120, + 3 = 123, + 0.04 = 123.04.
func TestPathsNest(t *testing.T) {
	src := reporttest.Planned(hierarchy, budget.Cash)
	want := []string{
		"0 heading Ergebnisplan, Aufwand", "body ohne 0,04",
		"1 heading 01", "2 heading 0101", "body rat 3,00", "2 subtotal Summe 0101 3,00",
		"2 heading 0102", "body personal 20,00",
		"3 heading 010202", "body L01020200002 100,00", "3 subtotal Summe 010202 100,00", "2 subtotal Summe 0102 120,00",
		"1 subtotal Summe 01 123,00", "0 subtotal Summe Ergebnisplan, Aufwand 123,04",
	}
	lines := money.Lines(src, budget.City)
	if got := outline(lines); !slices.Equal(got, want) {
		t.Errorf("lines\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if cell := lines.Rows[9].At(lines.Column("path")); cell == nil || cell.In(words.German) != "01 › 0102 › 010202" {
		t.Errorf("the path reads %v", cell)
	}
	index := query.New(money.Positions(src), words.German)
	grouped, mistakes := index.Ask(query.Question{Group: []string{"book", "path"}})
	if len(mistakes) > 0 {
		t.Fatal(mistakes)
	}
	sums := slices.DeleteFunc(outline(grouped), func(row string) bool { return !strings.Contains(row, "subtotal") })
	if want := []string{"3 subtotal Summe 010202 100,00", "2 subtotal Summe 0102 120,00", "2 subtotal Summe 0101 3,00", "1 subtotal Summe 01 123,00", "0 subtotal Summe Stadt 123,04"}; !sameRows(sums, want) {
		t.Errorf("sums of the page\n%s\nwant\n%s", strings.Join(sums, "\n"), strings.Join(want, "\n"))
	}
}

// sameRows holds two lists equal apart from their order.
func sameRows(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// outline are the rows with their depth, what they are called and their updated estimate.
func outline(t *table.Table) []string {
	var rows []string
	for _, row := range t.Rows {
		amount := ""
		if cash, ok := row.At(t.Column("updated")).(table.Cash); ok {
			amount = " " + words.Exact(budget.Cents(cash), words.German)
		}
		switch row.Level {
		case table.Body:
			rows = append(rows, "body "+strings.TrimSuffix(row.ID, "@2020")+amount)
		case table.Heading:
			rows = append(rows, fmt.Sprintf("%d heading %s", row.Depth, row.Cells[0].In(words.German)))
		default:
			rows = append(rows, fmt.Sprintf("%d subtotal %s%s", row.Depth, row.Cells[0].In(words.German), amount))
		}
	}
	return rows
}

// A plan without paths has no column for them.
func TestNoPathsNoColumn(t *testing.T) {
	src := reporttest.Planned(strings.ReplaceAll(hierarchy, "\npath", "\n# path"), budget.Cash)
	if at := money.Positions(src).Column("path"); at >= 0 {
		t.Error("there is a column for paths")
	}
}
