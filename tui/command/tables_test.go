package command

import (
	"os"
	"testing"

	"digiplan/budget"
	"digiplan/plan/query"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

func bodies(t *table.Table) (n int) {
	for _, row := range t.Rows {
		if row.Level == table.Body {
			n++
		}
	}
	return n
}

// cents adds up a column over the rows of a level.
func cents(rows []table.Row, level table.Level, column int) (sum table.Cash) {
	for _, row := range rows {
		if cash, ok := row.Cells[column].(table.Cash); ok && row.Level == level {
			sum += cash
		}
	}
	return sum
}

// TestEveryTableAnswers asks every table by every column: no order and no group
// loses a row, a filter and its opposite share them out, and what is added up
// is what is shown.
func TestEveryTableAnswers(t *testing.T) {
	src := workspace.Location{Files: os.DirFS("../../testdata/muenster")}.Read().Source(budget.Cash)
	for _, one := range tables {
		if one.make == nil {
			continue // is made of two plans
		}
		name, list := one.name, one.make(src)
		x := query.New(list, words.German)
		all := bodies(list)
		ask := func(q query.Question) *table.Table {
			answer, mistakes := x.Ask(q)
			if len(mistakes) > 0 {
				t.Fatalf("%s, %+v: %s", name, q, mistakes[0].In(words.German))
			}
			return answer
		}
		for _, column := range list.Columns {
			one, others := column.Key+":1", "!"+column.Key+":1"
			with := ask(query.Question{Filter: one, Group: []string{column.Key}})
			if got := bodies(with) + bodies(ask(query.Question{Filter: others})); got != all {
				t.Errorf("%s: %s and its opposite find %d rows of %d", name, one, got, all)
			}
			if got := ask(query.Question{Sort: []query.Order{{Column: column.Key, FromHigh: true}}}); bodies(got) != all {
				t.Errorf("%s sorted by %s has %d rows of %d", name, column.Key, bodies(got), all)
			}
			if got := ask(query.Question{Columns: []string{column.Key}}); bodies(got) != all || len(got.Columns) != 1 {
				t.Errorf("%s with the column %s has %d rows of %d", name, column.Key, bodies(got), all)
			}
			compareSums(t, name+" with "+one, with)
		}
	}
}

// compareSums holds sums to the rows above them, and the total to all.
func compareSums(t *testing.T, name string, list *table.Table) {
	t.Helper()
	for i, column := range list.Columns {
		if !column.Sum || column.Kind != table.Money || i == 0 {
			continue
		}
		from := 0
		for j, row := range list.Rows {
			switch row.Level {
			case table.Heading:
				from = j
			case table.Subtotal:
				if sum, want := row.Cells[i].(table.Cash), cents(list.Rows[from:j], table.Body, i); sum != want {
					t.Errorf("%s: %s of %s is %d; want %d", name, row.Cells[0].In(words.German), column.Key, sum, want)
				}
			}
		}
		if list.Total != nil && list.Total.Cells[i] != cents(list.Rows, table.Body, i) {
			t.Errorf("%s: the total of %s is not the sum of the rows", name, column.Key)
		}
	}
}
