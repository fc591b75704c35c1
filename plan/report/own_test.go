package report_test

import (
	"slices"
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// TestNoColumnOfOursCanBeACitys holds the words by which filters ask for our columns
// against the ids that fields of the city's own may have.
func TestNoColumnOfOursCanBeACitys(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	for name, tables := range map[string][]*table.Table{
		"measure": {measures.All(src)},
		"line":    {money.Lines(src, budget.City), money.Lines(src, budget.Provider), money.Positions(src)},
		"paper":   {committees.Papers(src), committees.Calendar(src)},
	} {
		for _, one := range tables {
			for _, column := range one.Columns {
				if slices.ContainsFunc(src.Fields, func(f plan.OwnField) bool { return f.ID == column.Key }) {
					continue
				}
				for _, word := range []string{column.Key, words.Spelled(column.Title.De), words.Spelled(column.Title.En)} {
					if strings.Trim(word, "0123456789") != "" && source.IsID(word) && !refused(name, word) && word != "muenster" && word != "citeq" {
						t.Errorf("%q asks for a column of %s, but a field of the city's own may be called so; add it to plan/filter_words.go", word, one.ID)
					}
				}
			}
		}
	}
}

// refused tells whether a plan reports a field of this id.
func refused(name, id string) bool {
	src := reporttest.Planned("[plan]\ntitle = \"P\"\nyears = { from = 2020, to = 2020 }\n[[field]]\nid = \""+id+"\"\ntitle = \"T\"\non = \""+name+"\"\nkind = \"text\"\n", budget.Cash)
	for _, problem := range src.Problems {
		if problem.Rule == "own-field" {
			return true
		}
	}
	return false
}

// TestOwnAmountsCountOnce: an amount of a line adds up over lines, not over the years of
// each.
func TestOwnAmountsCountOnce(t *testing.T) {
	src := reporttest.Planned(`
field = [{ id = "reserve", title = "Reserve", on = "line", kind = "amount" }]
line = [
  { id = "a", name = "A", book = "city", part = "operating", side = "expense", 2020 = { estimate = 1 }, 2021 = { estimate = 1 }, fields = { reserve = 1.5 } },
  { id = "b", name = "B", book = "city", part = "operating", side = "expense", 2020 = { estimate = 1 }, 2021 = { estimate = 1 }, fields = { reserve = 2 } },
]
[plan]
title = "P"
years = { from = 2020, to = 2021 }
`, budget.Cash)
	for _, c := range []struct {
		list *table.Table
		sums bool
	}{{money.Lines(src, budget.City), true}, {money.Positions(src), false}} {
		at := c.list.Column("reserve")
		if at < 0 {
			t.Fatalf("%s has no such column", c.list.ID)
		}
		if got := c.list.Columns[at].Sum; got != c.sums {
			t.Errorf("%s adds the column up: %v; want %v", c.list.ID, got, c.sums)
		}
		if cell := c.list.Rows[len(c.list.Rows)-1].Cells[at]; !c.sums && cell != table.Cash(2_00) {
			t.Errorf("%s says %v of B; want 2", c.list.ID, cell)
		}
	}
	lines := money.Lines(src, budget.City)
	at := slices.IndexFunc(lines.Rows, func(row table.Row) bool { return row.Level == table.Subtotal })
	if at < 0 || lines.Rows[at].Cells[lines.Column("reserve")] != table.Cash(3_50) {
		t.Errorf("the lines do not add up to 3.50: %v", lines.Rows)
	}
}
