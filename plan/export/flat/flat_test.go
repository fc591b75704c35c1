package flat

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"digiplan/plan/export/exporttest"
	"digiplan/plan/export/workbook"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

var update = flag.Bool("update", false, "write the expected files anew")

// sample has one of everything but overlong texts.
func sample(lang words.Lang) workbook.Workbook {
	w := exporttest.Sample(lang)
	w.Sheets[1].Table.Rows[2].Cells[7] = table.Name("Tab\tund | Strich\nzweite Zeile")
	return w
}

func TestTextFormats(t *testing.T) {
	for ending, write := range map[string]func(workbook.Workbook, io.Writer, func(int) error) error{"csv": CSV, "json": JSON, "md": Markdown} {
		for _, lang := range []words.Lang{words.German, words.English} {
			name := filepath.Join("testdata", "sample."+string(lang)+"."+ending)
			w, err := sample(lang).Ready()
			if err != nil {
				t.Fatal(err)
			}
			var to bytes.Buffer
			if err := write(w, &to, func(int) error { return nil }); err != nil {
				t.Fatal(err)
			}
			got := to.Bytes()
			if *update {
				if err := os.WriteFile(name, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name)
			if err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s: got\n%s\nwant\n%s\n%v", name, got, want, err)
			}
		}
	}
}

// TestCSVKeepsFieldsWhole holds that a program that expects another separator
// finds no formula behind one that stands in a text.
func TestCSVKeepsFieldsWhole(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		list := &table.Table{
			Columns: []table.Column{{Key: "name", Title: words.Phrase{De: "Name;=1", En: "Name;=1"}}, {Key: "lead", Title: words.Lead}},
			Rows:    []table.Row{{Cells: []table.Cell{table.Name("Freifunk;=cmd|' /C calc'!A1"), table.Name("a,=b")}}},
		}
		var to bytes.Buffer
		w := workbook.Workbook{Lang: lang, Sheets: []workbook.Sheet{{Table: list}}}
		if err := CSV(w, &to, func(int) error { return nil }); err != nil {
			t.Fatal(err)
		}
		for _, whole := range []string{`"Name;=1"`, `"Freifunk;=cmd|' /C calc'!A1"`, `"a,=b"`} {
			if !strings.Contains(to.String(), whole) {
				t.Errorf("%s: %s is not quoted in\n%s", lang, whole, to.String())
			}
		}
	}
}
