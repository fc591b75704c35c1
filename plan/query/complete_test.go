package query

import (
	"strings"
	"testing"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// streets is a small table with all that can be completed.
func streets() *Index {
	t := &table.Table{Columns: []table.Column{
		{Key: "id", Title: words.Same("Id")},
		{Key: "status", Title: words.Status},
		{Key: "state", Title: words.Coverage},
		{Key: "theme", Title: words.Theme},
		{Key: "need", Title: words.Need, Kind: table.Money},
		{Key: "note", Title: words.Note, Kind: table.Prose},
		{Key: "sum", Title: words.Same("helper"), Helper: true},
	}}
	running := table.Word{Key: "running", Says: words.Text("läuft", "running")}
	done := table.Word{Key: "done", Says: words.Text("abgeschlossen", "done")}
	covered := table.Phrase(words.Phrase{De: "✓ gedeckt", En: "✓ covered"})
	conditional := table.Phrase(words.Phrase{De: "◐ unter Vorbehalt", En: "◐ conditional"})
	theme := table.Ref{Label: "2.5", ID: "smartcity", Title: "Smart City"}
	add := func(id string, status, state table.Cell) {
		t.Rows = append(t.Rows, table.Row{ID: id, Cells: []table.Cell{table.Name(id), status, state, theme, table.Cash(1), table.Name("lang"), nil}})
	}
	add("ä-weg", done, covered)
	add("b weg", running, conditional)
	add(`c "klein" weg`, running, nil)
	return New(t, words.German)
}

func TestOffers(t *testing.T) {
	x := streets()
	for text, want := range map[string]string{
		"":                    "id:|status:|state:|theme:|need>|note:",
		"sta":                 "status:|state:",
		"Stan":                "status:",
		"beschl":              "state:",
		"BED":                 "need>",
		"weg":                 "",
		"weg the":             "weg theme:",
		"!sta":                "!status:|!state:",
		"weg !":               "weg !id:|weg !status:|weg !state:|weg !theme:|weg !need>|weg !note:",
		"status:":             "status:läuft|status:abgeschlossen",
		"status:l":            "status:läuft|status:abgeschlossen",
		"status:lä":           "status:läuft",
		"stand:lauf":          "stand:läuft",
		"stand:laeu":          "stand:läuft",
		"need>1 status:run":   "need>1 status:läuft",
		"!status:d":           "!status:abgeschlossen",
		"state:":              `state:gedeckt|state:"unter Vorbehalt"`,
		"state:vor":           `state:"unter Vorbehalt"`,
		`state:"unter v`:      `state:"unter Vorbehalt"`,
		"state=":              `state=gedeckt|state="unter Vorbehalt"`,
		"theme:smart":         "theme:2.5",
		"id:weg":              `id:ä-weg|id:"b weg"|id:c`,
		`"Beschlusslage":ged`: `"Beschlusslage":gedeckt`,
		`"a:b":x`:             "",
		"need>":               "",
		"note:":               "",
		"street:x":            "",
		`"two wor`:            "",
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

// What is offered finds the rows that it is counted for.
func TestOffersFindTheirRows(t *testing.T) {
	x := streets()
	for i, column := range x.Table.Columns {
		for _, value := range x.Values(i) {
			for _, sign := range []string{":", "="} {
				for _, offer := range valueOffers(column.Key+sign, queryText{sign: sign, value: value.Text}, []ColumnValue{value}) {
					conditions, mistakes := x.Conditions(offer.Text)
					if got := len(x.Matching(x.Body, conditions)); got < value.Rows && !strings.Contains(value.Text, `"`) || len(mistakes) > 0 {
						t.Errorf("%s finds %d rows, mistakes %v; want %d", offer.Text, got, mistakes, value.Rows)
					}
				}
			}
		}
	}
}
