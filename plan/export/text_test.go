package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/words"
)

var update = flag.Bool("update", false, "write the expected files anew")

// textSample is the sample without its overlong text.
func textSample(lang words.Lang) Workbook {
	w := sample(lang)
	w.Sheets[1].Table.Rows[2].Cells[7] = report.Name("Tab\tund | Strich\nzweite Zeile")
	return w
}

func TestTextFormats(t *testing.T) {
	for _, format := range []string{"csv", "json", "md"} {
		for _, lang := range []words.Lang{words.German, words.English} {
			name := filepath.Join("testdata", "sample."+string(lang)+"."+format)
			got := written(t, format, textSample(lang))
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

func TestCSVValues(t *testing.T) {
	march := report.Date(time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC))
	for name, c := range map[string]struct {
		value  report.Value
		de, en string
	}{
		"nothing": {nil, "", ""}, "amount": {report.Cash(-1_234_567_05), "-1234567,05", "-1234567.05"}, "zero": {report.Cash(0), "0,00", "0.00"},
		"share": {report.Ratio(8571), "0,8571", "0.8571"}, "small share": {report.Ratio(-5), "-0,0005", "-0.0005"}, "large share": {report.Ratio(123_45_67), "123,4567", "123.4567"},
		"count": {report.Number(-3), "-3", "-3"}, "year": {report.Period(2026), "2026", "2026"}, "day": {march, "01.03.2026", "2026-03-01"},
		"formula": {report.Name("=1+1"), "'=1+1", "'=1+1"}, "minus": {report.Name("-5"), "'-5", "'-5"}, "at": {report.Name("@SUM(A1)"), "'@SUM(A1)", "'@SUM(A1)"},
		"plus": {report.Name("+49 251"), "'+49 251", "'+49 251"}, "tab": {report.Name("\t=1"), "' =1", "' =1"}, "return": {report.Name("\r=1"), "' =1", "' =1"},
		"dash": {report.Name("– keine"), "– keine", "– keine"}, "wide": {report.Name("＝1"), "'＝1", "'＝1"},
	} {
		if de, en := csvValue(c.value, words.German), csvValue(c.value, words.English); de != c.de || en != c.en {
			t.Errorf("%s: %q and %q; want %q and %q", name, de, en, c.de, c.en)
		}
	}
}

// TestSameValues holds the totals of all formats together: workbook, CSV and
// JSON say the same about every sum of the sample plan.
func TestSameValues(t *testing.T) {
	w := muenster(t, words.English)
	var file jsonFile
	if err := json.Unmarshal(written(t, "json", w), &file); err != nil {
		t.Fatal(err)
	}
	reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(written(t, "csv", w)), "\ufeff")))
	reader.FieldsPerRecord = -1
	records, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	o := open(t, unzip(t, written(t, "xlsx", w)))
	sheet := o.sheet("Measures")
	total := sheet.Rows[len(sheet.Rows)-1]
	at := slices.IndexFunc(file.Tables, func(t jsonTable) bool { return t.ID == "measures" })
	if at < 0 {
		t.Fatal("no table of measures")
	}
	for n, column := range file.Tables[at].Columns {
		last := file.Tables[at].Rows[len(file.Tables[at].Rows)-1]
		amount, ok := last.Cells[column.Key].(map[string]any)
		if !ok || column.Kind != "money" {
			continue
		}
		cents := budget.Cents(int64(amount["cents"].(float64)))
		read, err := budget.ParseCents(total.Cells[n].text())
		if err != nil || read != cents {
			t.Errorf("%s: sheet %s, JSON %s", column.Key, total.Cells[n].text(), cents)
		}
		found := false
		for _, record := range records {
			found = found || len(record) > n && record[0] == "Total" && record[n] == cents.String()
		}
		if !found {
			t.Errorf("%s: no total of %s in CSV", column.Key, cents)
		}
	}
}
