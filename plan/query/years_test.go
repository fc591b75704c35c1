package query

import (
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// conditions is a table of measures with the years that they are about.
func conditions() *Index {
	t := &table.Table{Columns: []table.Column{
		{Key: "title", Title: words.Title},
		{Key: "principle", Title: words.Principle},
		{Key: "need", Title: words.Need, Kind: table.Money, Sum: true},
	}}
	add := func(id string, principles table.Cell, need table.Cash, years ...budget.Year) {
		t.Rows = append(t.Rows, table.Row{ID: id, Years: years, Cells: []table.Cell{table.Name(id), principles, need}})
	}
	first, both := table.List{First: "Offen", All: "Offen", IDs: "open"}, table.List{First: "Offen", All: "Offen · Bürgernah", IDs: "open · near"}
	add("a", both, 100_00, 2018, 2019)
	add("b", table.List{First: "Bürgernah", All: "Bürgernah · Offen", IDs: "near · open"}, 200_00, 2020)
	add("c", first, 400_00, 2019, 2021)
	add("d", nil, 800_00)
	return New(t, words.German)
}

func TestYearsOfRows(t *testing.T) {
	x := conditions()
	for filter, want := range map[string]string{
		"year:2019": "a c", "jahr=2019": "a c", "year: 2019": "a c", "year > 2019": "b c", "year>=2019 need>300": "c", "!year:2019": "b d", "year<2019": "a",
		"year:2030": "", "principle:near": "a b", "principle:buergernah": "a b", "year:": "a b c d",
	} {
		if got := strings.Join(ids(found(x, filter)), " "); got != want {
			t.Errorf("%q finds %q; want %q", filter, got, want)
		}
	}
	if _, mistakes := x.Conditions("year:bald"); len(mistakes) != 1 || mistakes[0].In(words.German) != "„bald“ ist kein Jahr, etwa year:2019 oder year>2020" {
		t.Errorf("year:bald: %v", mistakes)
	}
	if _, mistakes := streets().Conditions("year:2019"); len(mistakes) != 1 {
		t.Error("a table without years takes year:2019")
	}
}

func TestOffersOfYears(t *testing.T) {
	x := conditions()
	for text, want := range map[string]string{
		"ye": "year:", "Ja": "year:", "a ye": "a year:", "year:": "year:2018|year:2019|year:2020|year:2021", "!year:202": "!year:2020|!year:2021", "year:3": "",
	} {
		var texts []string
		for _, offer := range x.Offers(text, x.Values) {
			texts = append(texts, offer.Text)
		}
		if got := strings.Join(texts, "|"); got != want {
			t.Errorf("%q goes on with %q; want %q", text, got, want)
		}
	}
}

// A measure of several principles stands in one group, that of the first, so
// that the groups add up: 100 + 400, 200 and 800 are 1,500.
func TestGroupsByTheFirstOfSeveral(t *testing.T) {
	x := conditions()
	var got []string
	for _, row := range x.Grouped(x.Body, []string{"principle"}) {
		got = append(got, row.Cells[0].In(words.German))
		if row.Level == table.Subtotal {
			got = append(got, row.Cells[2].In(words.German))
		}
	}
	want := "Bürgernah|b|Summe Bürgernah|200|Offen|a|c|Summe Offen|500|–|d|Summe –|800"
	if text := strings.Join(got, "|"); text != want {
		t.Errorf("groups are %s; want %s", text, want)
	}
}

// TestDuring: a filter that asks for years of rows that add years up gets the
// figures of those years; any other leaves the table as it is.
func TestDuring(t *testing.T) {
	x := conditions()
	var asked []budget.Years
	x.Table.During = func(years budget.Years) *table.Table {
		asked = append(asked, years)
		return &table.Table{Columns: x.Table.Columns}
	}
	for filter, want := range map[string]budget.Years{
		"year:2019": {From: 2019, To: 2019}, "need>1 year:2021": {From: 2021, To: 2021}, "year>2018": {From: 2019, To: 2021},
		"year>=2019 year<2021": {From: 2019, To: 2020}, "year:2018 !year:2019": {From: 2018, To: 2018},
	} {
		asked = nil
		if during := x.During(filter); during == x || len(asked) != 1 || asked[0] != want {
			t.Errorf("%q asks for %v; want %v", filter, asked, want)
		}
	}
	for _, filter := range []string{"", "need>1", "year:", "year:2030", "!year:2019", "year:bald"} {
		if x.During(filter) != x {
			t.Errorf("%q changes the figures", filter)
		}
	}
}
