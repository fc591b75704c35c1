package money_test

import (
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// TestDerivationsByLine: under the name of each line, the city's first, what is added
// up gives each result; amounts have signs, their titles have none.
func TestDerivationsByLine(t *testing.T) {
	src := reporttest.Plan(t, "muenster").Source(budget.Cash)
	grouped := money.DerivationsByLine(src)
	if first := grouped.Rows[0]; first.Level != table.Heading || first.Cells[0] != table.Cell(table.Name("city.0108.5011 Dienstaufwendungen Digitalisierung")) {
		t.Errorf("first row: %+v", first)
	}
	var sum table.Cash
	of, results, provider := "", 0, false
	for _, row := range grouped.Rows {
		if row.Level == table.Heading {
			continue
		}
		line, title, amount := row.Cells[0].In(words.German), row.Cells[2].In(words.German), row.Cells[3].(table.Cash)
		if strings.HasPrefix(line, "citeq.") {
			provider = true
		} else if provider {
			t.Errorf("%s of the city behind the provider's", line)
		}
		if at := line + row.Cells[1].In(words.German); at != of {
			of, sum = at, 0
		}
		switch {
		case strings.ContainsAny(string([]rune(title)[:1]), "+±−-"):
			t.Errorf("%s: %s has a sign", of, title)
		case row.Level == table.Body:
			sum += amount
		case !strings.HasPrefix(title, "= "):
			sum = amount // the next calculation begins with it
		case sum != amount:
			t.Errorf("%s: %s is %v; want %v", of, title, amount, sum)
		default:
			results++
		}
	}
	if results < 100 {
		t.Errorf("%d results", results)
	}
	if flat := money.Derivations(src); len(flat.Rows) >= len(grouped.Rows) || flat.Rows[1].Level != table.Body {
		t.Errorf("%d rows of %d in one list", len(flat.Rows), len(grouped.Rows))
	}
}
