package flat

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

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

func TestCSVValues(t *testing.T) {
	march := table.Date(time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC))
	for name, c := range map[string]struct {
		value  table.Cell
		de, en string
	}{
		"nothing": {nil, "", ""}, "amount": {table.Cash(-1_234_567_05), "-1234567,05", "-1234567.05"}, "zero": {table.Cash(0), "0,00", "0.00"},
		"share": {table.Ratio(8571), "0,8571", "0.8571"}, "small share": {table.Ratio(-5), "-0,0005", "-0.0005"}, "large share": {table.Ratio(123_45_67), "123,4567", "123.4567"},
		"count": {table.Number(-3), "-3", "-3"}, "year": {table.Period(2026), "2026", "2026"}, "day": {march, "01.03.2026", "2026-03-01"},
		"formula": {table.Name("=1+1"), "'=1+1", "'=1+1"}, "minus": {table.Name("-5"), "'-5", "'-5"}, "at": {table.Name("@SUM(A1)"), "'@SUM(A1)", "'@SUM(A1)"},
		"plus": {table.Name("+49 251"), "'+49 251", "'+49 251"}, "tab": {table.Name("\t=1"), "' =1", "' =1"}, "return": {table.Name("\r=1"), "' =1", "' =1"},
		"dash": {table.Name("– keine"), "– keine", "– keine"}, "wide": {table.Name("＝1"), "'＝1", "'＝1"},
	} {
		if de, en := csvValue(c.value, words.German), csvValue(c.value, words.English); de != c.de || en != c.en {
			t.Errorf("%s: %q and %q; want %q and %q", name, de, en, c.de, c.en)
		}
	}
}
