// Package exporttest has what the tests of the formats write, and a look into
// what they wrote.
package exporttest

import (
	"archive/zip"
	"bytes"
	"io"
	"strconv"
	"testing"

	"digiplan/budget"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Muenster is the workbook of the plan of Münster.
func Muenster(tb testing.TB, lang words.Lang) workbook.Workbook {
	tb.Helper()
	return MuensterIn(tb, lang, budget.Cash)
}

// MuensterIn is Muenster in a view.
func MuensterIn(tb testing.TB, lang words.Lang, view budget.View) workbook.Workbook {
	tb.Helper()
	return workbook.Whole(reporttest.Plan(tb, "muenster").Source(view), lang, "Version 2")
}

// Large is a list of many rows and 12 columns, half of them texts.
func Large(rows int) workbook.Workbook {
	t := &table.Table{ID: "measures", Title: words.Measures, Note: inEuros}
	for i := range 12 {
		c := table.Column{Key: "c" + strconv.Itoa(i), Title: words.Same("Spalte " + strconv.Itoa(i))}
		if i%2 == 1 {
			c.Kind = table.Money
		}
		t.Columns = append(t.Columns, c)
	}
	for r := range rows {
		row := table.Row{ID: strconv.Itoa(r), Cells: make([]table.Cell, 0, 12)}
		for i := range 12 {
			if i%2 == 1 {
				row.Cells = append(row.Cells, table.Cash(r*7919+i))
			} else {
				row.Cells = append(row.Cells, table.Name("Maßnahme für Bürger "+strconv.Itoa(r%977)))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return workbook.Workbook{Lang: words.German, Sheets: []workbook.Sheet{{Table: t, Name: words.Measures}}}
}

// Unzip are the files in a zip file, by their names.
func Unzip(tb testing.TB, content []byte) map[string]string {
	tb.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		tb.Fatal(err)
	}
	found := make(map[string]string)
	for _, file := range archive.File {
		reader, err := file.Open()
		if err != nil {
			tb.Fatal(err)
		}
		text, err := io.ReadAll(reader)
		if err != nil {
			tb.Fatalf("%s: %v", file.Name, err)
		}
		found[file.Name] = string(text)
	}
	return found
}
