package page_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/command"
	"digiplan/tui/page"
	"digiplan/tui/style"
)

func snapshot(folder string) *workspace.Snapshot {
	return workspace.Location{Files: os.DirFS("../../testdata/" + folder)}.Read()
}

// shown is what the command prints of the table of a page: level, id and
// amounts of each row.
func shown(t *testing.T, lang words.Lang, title string, o command.ShowOptions) []string {
	t.Helper()
	var out bytes.Buffer
	o.Format = "json"
	c := command.Context{Out: &out, Err: &bytes.Buffer{}, Folder: "../..", Asked: lang, Lang: lang, View: budget.Cash}
	if title == "Änderungen" || title == "Changes" {
		o.Compare = "testdata/muenster-2017"
	}
	if err := command.Show(t.Context(), c, command.Args{title, "testdata/muenster"}, o); err != nil {
		t.Fatalf("show %s %+v: %v", title, o, err)
	}
	var file struct {
		Tables []struct {
			Columns []struct {
				Key, Kind string
				Sum       bool
			}
			Rows []struct {
				ID, Level string
				Cells     map[string]any
			}
		}
	}
	if err := json.Unmarshal(out.Bytes(), &file); err != nil || len(file.Tables) != 1 {
		t.Fatalf("show %s %+v: %d tables, %v", title, o, len(file.Tables), err)
	}
	var rows []string
	for _, row := range file.Tables[0].Rows {
		text := row.Level + " " + row.ID
		for _, column := range file.Tables[0].Columns {
			if cents, ok := row.Cells[column.Key].(float64); ok && column.Sum && column.Kind == "money" {
				text += " " + words.Exact(budget.Cents(cents), lang)
			}
		}
		rows = append(rows, text)
	}
	return rows
}

var levels = map[table.Level]string{table.Body: "body", table.Heading: "heading", table.Subtotal: "subtotal", table.Grand: "total"}

// listed is the same of a page.
func listed(p page.Page, f page.Frame, o command.ShowOptions) (list string, texts []string, ok bool) {
	sort, fromHigh := strings.CutPrefix(o.Sort, "-")
	list, rows, ok := page.Listed(p, f, o.Filter, sort, fromHigh, o.Group)
	if !ok {
		return "", nil, false
	}
	for _, row := range rows {
		text := levels[row.Level] + " " + row.ID
		for i, column := range page.Columns(p, f) {
			if amount, ok := row.Cells[i].(table.Cash); ok && column.Sum {
				text += " " + words.Exact(budget.Cents(amount), f.Lang)
			}
		}
		texts = append(texts, text)
	}
	return list, texts, true
}

// asked are questions to the tables of the pages, apart from the bare table.
var asked = map[string][]command.ShowOptions{
	"measures":  {{Filter: `status:läuft gap>0`}, {Filter: "!lead:citeq need>=100k", Sort: "-need"}, {Filter: `"open data"`}, {Filter: "zzz"}},
	"positions": {{Filter: "book:city side:expense year:2019"}, {Filter: `"fortgeschriebener ansatz">100000`, Sort: "filled"}},
	"both":      {{Filter: "jahr>2019 d>0", Sort: "-k"}, {Filter: "cause:vat"}},
	"calendar":  {{Filter: "committee:hfa"}, {Filter: "date>=2018-03-14 role:decision", Sort: "-date"}},
	"timeline":  {{Filter: "theme:opendata", Sort: "title"}},
	"findings":  {{Filter: "severity:warning"}, {Filter: "!rule:unfunded", Sort: "rule"}},
	"changes":   {{Filter: "funding"}, {Filter: "zzz", Sort: "title"}},
}

// TestShowIsThePage holds that the command prints the rows, sums and totals
// that the page shows, for every page with a list, filter, order and group.
func TestShowIsThePage(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		pages := append(page.All(), page.NewChanges(snapshot("muenster-2017")))
		model := page.NewModel(snapshot("muenster"), budget.Cash, lang, pages)
		f := page.Frame{Width: 120, Height: 40, Lang: lang, Style: style.For(style.Mono), Model: model}
		for _, p := range pages {
			table, _, ok := listed(p, f, command.ShowOptions{})
			if !ok {
				continue
			}
			t.Run(string(lang)+"/"+table, func(t *testing.T) {
				t.Parallel()
				if len(asked[table]) == 0 {
					t.Error("the page is not compared")
				}
				for _, o := range append(asked[table], command.ShowOptions{}) {
					for _, o.Group = range page.Groupings(p, f) {
						_, want, _ := listed(p, f, o)
						if got := shown(t, lang, p.Title().In(lang), o); strings.Join(got, "\n") != strings.Join(want, "\n") {
							t.Errorf("%+v: the command prints\n%s\nthe page shows\n%s", o, strings.Join(got, "\n"), strings.Join(want, "\n"))
						}
					}
				}
			})
		}
	}
}
