package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"digiplan/budget"
	"digiplan/plan/export/exporttest"
	"digiplan/plan/export/workbook"
	"digiplan/plan/words"
)

// tablesFile is what the test reads of a JSON file.
type tablesFile struct {
	Tables []struct {
		ID      string
		Columns []struct{ Key, Kind string }
		Rows    []struct{ Cells map[string]any }
	}
}

// TestSameValues holds the totals of all formats together: workbook, CSV and
// JSON say the same about every sum of the sample plan; CSV by its rows.
func TestSameValues(t *testing.T) {
	w := exporttest.Muenster(t, words.English)
	var file tablesFile
	if err := json.Unmarshal(written(t, "json", w), &file); err != nil {
		t.Fatal(err)
	}
	reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(written(t, "csv", only(w, "measures"))), "\ufeff")))
	records, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(bytes.NewReader(written(t, "xlsx", w)))
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := book.GetRows("Measures", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	total, compared := sheet[3], 0 // above the header
	for _, table := range file.Tables {
		if table.ID != "measures" {
			continue
		}
		for n, column := range table.Columns {
			amount, ok := table.Rows[len(table.Rows)-1].Cells[column.Key].(float64)
			if !ok || column.Kind != "money" {
				continue
			}
			compared++
			cents := budget.Cents(amount)
			if read, err := budget.ParseCents(total[n]); err != nil || read != cents {
				t.Errorf("%s: sheet %s, JSON %s", column.Key, total[n], cents)
			}
			var sum budget.Cents
			for _, record := range records[1:] {
				if record[n] == "" {
					continue
				}
				amount, err := budget.ParseCents(record[n])
				if err != nil {
					t.Fatal(err)
				}
				sum += amount
			}
			if sum != cents {
				t.Errorf("%s: CSV adds up to %s, JSON has %s", column.Key, sum, cents)
			}
		}
	}
	if compared < 6 {
		t.Errorf("only %d sums are compared", compared)
	}
}

// only is the workbook with the sheet of one table.
func only(w workbook.Workbook, id string) workbook.Workbook {
	w.Sheets = slices.DeleteFunc(slices.Clone(w.Sheets), func(sheet workbook.Sheet) bool { return sheet.Table.ID != id })
	return w
}
