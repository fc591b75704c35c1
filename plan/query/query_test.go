package query

import (
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/words"
)

func ids(rows []*report.Row) []string {
	var ids []string
	for _, row := range rows {
		if row.Level == report.Body {
			ids = append(ids, row.ID)
		}
	}
	return ids
}

func TestFilter(t *testing.T) {
	small := &report.Table{ID: "measures", Columns: []report.Column{
		{Key: "id", Title: words.Same("Id")},
		{Key: "title", Title: words.Measure},
		{Key: "status", Title: words.Status},
		{Key: "year", Title: words.Year, Kind: report.Year},
		{Key: "need", Title: words.Need, Kind: report.Money},
		{Key: "filled", Title: words.Same("%"), Kind: report.Share},
	}}
	running := report.Word{Key: "active", Says: words.Said(words.Phrase{De: "läuft", En: "running"})}
	add := func(id string, title, status report.Value, year int, need budget.Cents, share report.Value) {
		small.Rows = append(small.Rows, report.Row{ID: id, Cells: []report.Value{report.Name(id), title, status, report.Period(year), report.Cash(need), share}})
	}
	add("a", report.Name("Straße und Bürger"), running, 2018, 100_000_00, report.Ratio(104_00))
	add("b", report.Name("WLAN Schule"), running, 2019, 250_000_00, report.Ratio(12_50))
	add("c", report.Titled{Label: "2.2", ID: "opendata", Title: "Ämter"}, nil, 2019, 0, nil)
	x := New(small, words.German, Folder{})
	for filter, want := range map[string]string{
		"":                    "a b c",
		"strasse":             "a",
		"burger":              "a",
		"AMTER":               "c",
		"wlan schule":         "b",
		"!schule":             "a c",
		"status:running":      "a b",
		"status:lauft":        "a b",
		"status=active":       "a b",
		"title=amter":         "c",
		"title=2.2":           "c",
		"!status:running":     "c",
		"stand:läuft":         "a b",
		"year:2019":           "b c",
		"year>2018":           "b c",
		"jahr=2018":           "a",
		"need>100000":         "b",
		"need>=100.000":       "a b",
		"bedarf>=100k":        "a b",
		"need=0":              "c",
		"need<0,3m !id:c":     "a b",
		"filled>100":          "a",
		"filled<=12,5":        "b",
		"!filled>100":         "b c",
		"need>":               "a b c",
		"need>viel":           "a b c",
		"status:":             "a b c",
		"title:opendata":      "c",
		"unknown:thing":       "",
		"!":                   "a b c",
		"id=a":                "a",
		"need>1 status:lä":    "a b",
		"need>9999999999999m": "a b c",
	} {
		if got := strings.Join(ids(x.Matching(x.Body, x.Terms(filter))), " "); got != want {
			t.Errorf("%q finds %q; want %q", filter, got, want)
		}
	}
}

func TestSortIsTypedAndStable(t *testing.T) {
	small := &report.Table{Columns: []report.Column{{Key: "id"}, {Key: "n", Kind: report.Money}, {Key: "name"}}}
	for _, row := range []struct {
		id   string
		n    report.Value
		name report.Value
	}{{"a", report.Cash(9_00), report.Name("Zebra")}, {"b", nil, report.Name("Äpfel")}, {"c", report.Cash(10_00), report.Name("Amt 10")}, {"d", report.Cash(9_00), report.Name("Amt 9")}, {"e", report.Cash(-1), nil}} {
		small.Rows = append(small.Rows, report.Row{ID: row.id, Cells: []report.Value{report.Name(row.id), row.n, row.name}})
	}
	x := New(small, words.German, Folder{})
	for _, c := range []struct {
		key      string
		fromHigh bool
		want     string
	}{{"n", false, "e a d c b"}, {"n", true, "c a d e b"}, {"name", false, "d c b a e"}, {"name", true, "a b c d e"}, {"gone", false, "a b c d e"}} {
		if got := strings.Join(ids(x.Sorted(c.key, c.fromHigh)), " "); got != c.want {
			t.Errorf("by %s, from high %v: %s; want %s", c.key, c.fromHigh, got, c.want)
		}
	}
}
