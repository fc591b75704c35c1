package table_test

import (
	"fmt"
	"strings"
	"testing"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// lines are two groups with their sums; counts and amounts add up, names and shares
// do not.
func lines() *table.Table {
	t := &table.Table{ID: "lines", Columns: []table.Column{
		{Key: "name", Title: words.Same("Name")},
		{Key: "sum", Title: words.Same("Summe"), Kind: table.Money, Sum: true},
		{Key: "filled", Title: words.Same("Auslastung"), Kind: table.Share},
		{Key: "findings", Title: words.Same("Feststellungen"), Kind: table.Count, Sum: true},
		{Key: "side", Title: words.Same("Art"), Helper: true},
	}}
	row := func(name string, cash table.Cash, findings table.Number) table.Row {
		return table.Row{ID: name, Cells: []table.Cell{table.Name(name), cash, table.RatioOf(50_00, true), findings, table.Name("expense")}}
	}
	t.Rows = []table.Row{t.HeadingRow("it", words.Same("IT")), row("a", 100_50, 1), row("b", 200_00, 0)}
	t.Rows = append(t.Rows, t.SumOf(t.Rows, table.Subtotal, words.Text("Summe IT", "Total IT")), row("c", 1_25, 2))
	t.AddTotal()
	return t
}

// The total counts body rows alone: neither headings nor the sums of groups.
func ExampleTable_AddTotal() {
	t := lines()
	for _, row := range t.All() {
		var said []string
		for _, column := range t.Shown() {
			if cell := row.At(column); cell != nil {
				said = append(said, cell.In(words.German))
			}
		}
		fmt.Println(strings.Join(said, " | "))
	}
	// Output:
	// IT
	// a | 100,50 | 50,0 % | 1
	// b | 200 | 50,0 % | 0
	// Summe IT | 300,50 | 1
	// c | 1,25 | 50,0 % | 2
	// Summe | 301,75 | 3
}

func TestPickAndWithout(t *testing.T) {
	for name, c := range map[string]struct {
		table *table.Table
		keys  string
	}{
		"some, in another order": {lines().Pick("findings", "name"), "[findings name]"},
		"none of one":            {lines().Without("sum"), "[name filled findings side]"},
	} {
		var keys []string
		for _, column := range c.table.Columns {
			keys = append(keys, column.Key)
		}
		if got := fmt.Sprint(keys); got != c.keys {
			t.Errorf("%s: %s; want %s", name, got, c.keys)
		}
	}
	if lines().Column("sum") != 1 || lines().Column("no such") != -1 {
		t.Error("a column is not where it stands")
	}
}

// Formulas ask for rows of other tables by what their cells are; quotation marks in
// a text cannot end it.
func TestFormulas(t *testing.T) {
	if got, want := table.Quoted(`a"b`), `"a""b"`; got != want {
		t.Errorf("Quoted: %s; want %s", got, want)
	}
	line, side := table.Where{Column: "line", Is: []string{"[line]"}}, table.Where{Column: "side", Is: []string{`"a"`, `"b"`}}
	for got, want := range map[string]string{
		table.SumWhere("allocation", "sum", line):       `SUMIFS(allocation[sum],allocation[line],[line])`,
		table.SumWhere("allocation", "sum", line, side): `SUMIFS(allocation[sum],allocation[line],[line],allocation[side],"a")+SUMIFS(allocation[sum],allocation[line],[line],allocation[side],"b")`,
		table.CountWhere("findings", line):              `COUNTIFS(findings[line],[line])`,
	} {
		if got != want {
			t.Errorf("got %s; want %s", got, want)
		}
	}
}

// Keep leaves the sums out, which would no longer be those of the rows, and headings
// of groups that have lost all rows.
func TestKeep(t *testing.T) {
	for kept, want := range map[string]string{"a": "[heading it a]", "c": "[c]", "none": "[]"} {
		var ids []string
		some := lines().Keep(func(row table.Row) bool { return row.ID == kept })
		for _, row := range some.Rows {
			ids = append(ids, row.ID)
		}
		if got := fmt.Sprint(ids); got != want || some.Total != nil {
			t.Errorf("of %s stay %s, total %v; want %s", kept, got, some.Total, want)
		}
	}
}
