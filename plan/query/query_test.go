package query

import (
	"strings"
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

func ids(rows []*table.Row) []string {
	var ids []string
	for _, row := range rows {
		if row.Level == table.Body {
			ids = append(ids, row.ID)
		}
	}
	return ids
}

func found(x *Index, filter string) []*table.Row {
	conditions, _ := x.Conditions(filter)
	return x.Matching(x.Body, conditions)
}

func day(day int, month time.Month) table.Date {
	return table.Date(time.Date(2018, month, day, 0, 0, 0, 0, time.UTC))
}

// small is a table with a column of each kind.
func small() *table.Table {
	t := &table.Table{ID: "measures", Columns: []table.Column{
		{Key: "id", Title: words.Same("Id")},
		{Key: "title", Title: words.Measure},
		{Key: "status", Title: words.Status},
		{Key: "year", Title: words.Year, Kind: table.Year},
		{Key: "need", Title: words.Need, Kind: table.Money},
		{Key: "filled", Title: words.Phrase{De: "zur Prüfung", En: "to check"}, Kind: table.Share},
		{Key: "checked", Title: words.Same("Checked"), Kind: table.Day},
	}}
	running := table.Word{Key: "active", Says: words.Text("läuft", "running")}
	add := func(id string, title, status table.Cell, year int, need budget.Cents, share, checked table.Cell) {
		t.Rows = append(t.Rows, table.Row{ID: id, Cells: []table.Cell{table.Name(id), title, status, table.Period(year), table.Cash(need), share, checked}})
	}
	add("a", table.Name("Straße und Bürger"), running, 2018, 100_000_00, table.Ratio(104_00), day(14, 3))
	add("b", table.Name("WLAN Schule"), running, 2019, 250_000_00, table.Ratio(12_50), day(1, 4))
	add("c", table.Ref{Label: "2.2", ID: "opendata", Title: "Ämter"}, nil, 2019, 0, nil, nil)
	return t
}

// Umlauts are found as "ä", "ae" and "a"; letters that only look like one
// spelled out stay what they are.
func TestUmlautsFindEachOther(t *testing.T) {
	list := &table.Table{Columns: []table.Column{{Key: "title", Title: words.Title}}}
	for _, title := range []string{"Bürgerbüros", "buergerbueros", "Feuerwehr", "Neue Quellen", "Nu\u0308rnberg"} {
		list.Rows = append(list.Rows, table.Row{ID: title, Cells: []table.Cell{table.Name(title)}})
	}
	x := New(list, words.German)
	for filter, want := range map[string]string{
		"bürger": "Bürgerbüros|buergerbueros", "buerger": "Bürgerbüros|buergerbueros", "burger": "Bürgerbüros",
		"buergerbueros": "Bürgerbüros|buergerbueros", "BÜRGERBÜROS": "Bürgerbüros|buergerbueros", "title=buergerbueros": "Bürgerbüros|buergerbueros",
		"feuer": "Feuerwehr", "fuer": "", "neue": "Neue Quellen", "nee": "", "quellen": "Neue Quellen", "qullen": "", "nuernberg": "Nu\u0308rnberg", "nürnberg": "Nu\u0308rnberg",
	} {
		if got := strings.Join(ids(found(x, filter)), "|"); got != want {
			t.Errorf("%q finds %q; want %q", filter, got, want)
		}
	}
}

func TestFilter(t *testing.T) {
	x := New(small(), words.German)
	for filter, want := range map[string]string{
		"":                          "a b c",
		"strasse":                   "a",
		"burger":                    "a",
		"AMTER":                     "c",
		"wlan schule":               "b",
		"!schule":                   "a c",
		"status:running":            "a b",
		"status:lauft":              "a b",
		"laeuft":                    "a b",
		"stand:laeuft":              "a b",
		"title:buerger":             "a",
		"title=aemter":              "c",
		`"zur Pruefung" > 100`:      "a",
		"status=active":             "a b",
		"title=amter":               "c",
		"title=2.2":                 "c",
		"!status:running":           "c",
		"stand:läuft":               "a b",
		"year:2019":                 "b c",
		"year>2018":                 "b c",
		"jahr=2018":                 "a",
		"need>100000":               "b",
		"need > 100000":             "b",
		"need >100000 schule":       "b",
		"need> 100000 stand: läuft": "b",
		`"zur Prüfung" > 100`:       "a",
		"year :2019":                "b c",
		"need>=100.000":             "a b",
		"bedarf>=100k":              "a b",
		"need=0":                    "c",
		"need<0,3m !id:c":           "a b",
		"filled>100":                "a",
		"filled<=12,5":              "b",
		"!filled>100":               "b c",
		"need>":                     "a b c",
		"need>viel":                 "a b c",
		"status:":                   "a b c",
		"title:opendata":            "c",
		"unknown:thing":             "",
		"!":                         "a b c",
		"id=a":                      "a",
		"need>1 status:lä":          "a b",
		`"und bürger"`:              "a",
		`"burger und"`:              "",
		`!"und bürger"`:             "b c",
		`title:"WLAN Sch"`:          "b",
		`title="WLAN Sch"`:          "",
		`!title:"wlan schule"`:      "a c",
		`title:„WLAN Schule“`:       "b",
		`"title":wlan`:              "b",
		`"zur Prüfung">=100`:        "a",
		`title:"WLAN Sch`:           "b",
		`title:"" id:a`:             "a",
		`status=""`:                 "c",
		`"status:läuft"`:            "",
		`year:"2019" schule`:        "b",
		`"straße"id:a`:              "a",
		"checked>=2018-03-14":       "a b",
		"checked>14.3.2018":         "b",
		"checked<2018-04-01":        "a",
		"checked:2018-03":           "a",
		"checked=14.03.2018":        "a",
		"checked>gestern":           "a b c",
		"need>9999999999999m":       "a b c",
	} {
		if got := strings.Join(ids(found(x, filter)), " "); got != want {
			t.Errorf("%q finds %q; want %q", filter, got, want)
		}
	}
}

// TestNothing: the first condition that no row keeps is told, with what rows say.
func TestNothing(t *testing.T) {
	x := New(small(), words.German)
	for filter, want := range map[string]string{
		"stand:Quatsch":            "„Quatsch“ steht nirgends in „Stand“; dort steht: läuft",
		"stand:läuft stand:fertig": "„fertig“ steht nirgends in „Stand“; dort steht: läuft",
		"wlan year:2018":           "",
		"need>1m":                  "",
		"checked:2020":             "„2020“ steht nirgends in „Checked“; dort steht: 14.03.2018 · 01.04.2018",
		"":                         "",
	} {
		conditions, _ := x.Conditions(filter)
		if got := x.Nothing(conditions).In(words.German); got != want {
			t.Errorf("%s: %q; want %q", filter, got, want)
		}
	}
}

func TestSortIsTypedAndStable(t *testing.T) {
	small := &table.Table{Columns: []table.Column{{Key: "id"}, {Key: "n", Kind: table.Money}, {Key: "name"}}}
	for _, row := range []struct {
		id   string
		n    table.Cell
		name table.Cell
	}{{"a", table.Cash(9_00), table.Name("Zebra")}, {"b", nil, table.Name("Äpfel")}, {"c", table.Cash(10_00), table.Name("Amt 10")}, {"d", table.Cash(9_00), table.Name("Amt 9")}, {"e", table.Cash(-1), nil}} {
		small.Rows = append(small.Rows, table.Row{ID: row.id, Cells: []table.Cell{table.Name(row.id), row.n, row.name}})
	}
	x := New(small, words.German)
	for _, c := range []struct {
		key      string
		fromHigh bool
		want     string
	}{{"n", false, "e a d c b"}, {"n", true, "c a d e b"}, {"name", false, "d c b a e"}, {"name", true, "a b c d e"}, {"gone", false, "a b c d e"}} {
		if got := strings.Join(ids(x.Sorted(Order{c.key, c.fromHigh})), " "); got != c.want {
			t.Errorf("by %s, from high %v: %s; want %s", c.key, c.fromHigh, got, c.want)
		}
	}
}

func TestSortByTwoColumns(t *testing.T) {
	x := New(small(), words.German)
	for want, orders := range map[string][]Order{
		"b c a": {{"year", true}, {"need", true}},
		"c b a": {{"year", true}, {"need", false}},
		"a c b": {{"year", false}, {"gone", false}, {"id", true}},
		"a b c": nil,
	} {
		if got := strings.Join(ids(x.Sorted(orders...)), " "); got != want {
			t.Errorf("by %v: %s; want %s", orders, got, want)
		}
	}
}

func TestMistakes(t *testing.T) {
	x := New(small(), words.German)
	for filter, want := range map[string]string{
		"stats:läuft":      "keine Spalte „stats“ (gemeint ist wohl „status“)",
		"!bedrf>1":         "keine Spalte „bedrf“ (gemeint ist wohl „Bedarf“)",
		"https://x":        "keine Spalte „https“ ()",
		`"https://x" 12,5`: "",
		"need>1.500k":      "„1.500k“ kann auf zwei Arten gelesen werden (etwa 1500k oder 1,5m)",
		"need>viel":        "„viel“ ist keine Zahl (etwa 100000, 100k oder 1,5m)",
		"checked>=2018-13": "„2018-13“ ist kein Tag (etwa 14.03.2018 oder 2018-03-14)",
		"need>":            "nach „need>“ fehlt der Wert () offen",
		`status:"" need>1`: "",
		"\"\x1b[31m\":x":   "keine Spalte „␛[31m“ ()",
		"status: id:a":     "nach „status:“ fehlt der Wert () offen",
	} {
		_, mistakes := x.Conditions(filter)
		got := ""
		for _, m := range mistakes {
			got += m.Says.In(words.German) + " (" + m.Hint.In(words.German) + ")"
			if m.Open {
				got += " offen"
			}
		}
		if got != want {
			t.Errorf("%q: %s; want %s", filter, got, want)
		}
	}
}

// Words of the format sort and group as the format lists them: a measure is an
// idea before it runs, the city's lines come before the provider's.
func TestWordsKeepTheirOrder(t *testing.T) {
	list := &table.Table{Columns: []table.Column{{Key: "id"}, {Key: "status"}}}
	for _, row := range []struct {
		id     string
		status table.Cell
	}{
		{"a", table.Word{Key: "running", Says: words.Same("läuft").With(), Rank: 4}},
		{"b", nil},
		{"c", table.Word{Key: "done", Says: words.Same("abgeschlossen").With(), Rank: 5}},
		{"d", table.Word{Key: "idea", Says: words.Same("Idee").With(), Rank: 1}},
	} {
		list.Rows = append(list.Rows, table.Row{ID: row.id, Cells: []table.Cell{table.Name(row.id), row.status}})
	}
	x := New(list, words.German)
	if got := strings.Join(ids(x.Sorted(Order{"status", false})), " "); got != "d a c b" {
		t.Errorf("sorted: %s", got)
	}
	var groups []string
	for _, row := range x.Grouped(x.Body, []string{"status"}) {
		if row.Level == table.Heading {
			groups = append(groups, row.Cells[0].In(words.German))
		}
	}
	if got := strings.Join(groups, " "); got != "Idee läuft abgeschlossen –" {
		t.Errorf("groups: %s", got)
	}
}

// Rows of different kin are shown in one group but never in one sum, and a
// total appears where the rest is of one kin.
func TestOnlyKinAddsUp(t *testing.T) {
	list := small()
	list.Columns[4].Sum = true
	for i, kin := range []string{"expense", "expense", "income"} {
		list.Rows[i].SumClass = kin
	}
	x := New(list, words.German)
	sums := func(filter string, groups ...string) string {
		conditions, _ := x.Conditions(filter)
		answer := x.Among(nil, conditions, groups)
		var sums []string
		for _, row := range append(answer.Rows, answer.Total) {
			if row != nil && row.Level > table.Heading {
				sums = append(sums, row.Cells[0].In(words.German)+" "+row.Cells[4].In(words.German))
			}
		}
		return strings.Join(sums, ", ")
	}
	for _, c := range []struct {
		filter, group, want string
	}{
		{"", "", ""},
		{"", "year", "Summe 2018 100.000"},
		{"year:2019", "", ""},
		{"!id:c", "", "Summe 350.000"},
		{"!id:c", "status", "Summe läuft 350.000"},
	} {
		if got := sums(c.filter, strings.Fields(c.group)...); got != c.want {
			t.Errorf("%q by %q: %s; want %s", c.filter, c.group, got, c.want)
		}
	}
}

// FuzzTerms holds that any filter is read to its end.
func FuzzTerms(f *testing.F) {
	for _, seed := range []string{"", "!", `!"a b" x`, `title:"a`, "need>=1,5m !status:läuft", `"a":"b"c`, "„a“=„b“", "!!x", "a:\u00a0b"} {
		f.Add(seed)
	}
	x := New(small(), words.English)
	f.Fuzz(func(t *testing.T, text string) {
		conditions, _ := x.Conditions(text)
		x.Matching(x.Body, conditions)
		for rest := strings.TrimSpace(text); rest != ""; rest = strings.TrimSpace(rest) {
			_, after := cutPhrase(rest)
			if len(after) >= len(rest) {
				t.Fatalf("%q: nothing is taken off %q", text, rest)
			}
			rest = after
		}
	})
}
