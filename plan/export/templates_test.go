package export_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/export/workbook"
	"digiplan/plan/query"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// TestTemplates: what real templates of German cities ask of a measure, a line or a paper
// can be typed without errors and without remarks, filtered by its name, and is in a sheet
// of the workbook.
func TestTemplates(t *testing.T) {
	folder := filepath.Join(reporttest.Folder(t), "templates")
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 10 {
		t.Fatalf("%d templates (%v); want 10", len(entries), err)
	}
	for _, entry := range entries {
		t.Run(entry.Name(), func(t *testing.T) { testTemplate(t, filepath.Join("templates", entry.Name())) })
	}
}

func testTemplate(t *testing.T, name string) {
	src := reporttest.Plan(t, name).Source(budget.Cash)
	for _, problem := range src.Problems {
		if problem.Severity == source.Error {
			t.Error(problem.Text(words.English))
		}
	}
	if len(src.Fields) == 0 {
		t.Error("no column of the city's own")
	}
	book := workbook.Whole(src, words.German, "")
	for i := range src.Fields {
		f := &src.Fields[i]
		if !askable(tableOf(src, f.On), f) {
			t.Errorf("%s cannot be filtered", f.ID)
		}
		if !slices.ContainsFunc(book.Tables(), func(one *table.Table) bool { return says(one, f.ID) }) {
			t.Errorf("%s is in no sheet", f.ID)
		}
	}
	for _, info := range plan.Tables() {
		for entry := range src.Plan.Entries(info.Name) {
			for _, value := range entry.Values {
				if value.Key == "note" {
					t.Errorf("%s has a remark", entry.At)
				}
				if text, ok := value.Data.(string); ok && value.Kind == source.KindText && info.Name != "plan" && info.Name != "field" && !stands(book, text) {
					t.Errorf("%s.%s is in no sheet", info.Name, value.Key)
				}
			}
		}
	}
}

// stands tells whether any cell of a workbook says a text.
func stands(book workbook.Workbook, text string) bool {
	return slices.ContainsFunc(book.Tables(), func(t *table.Table) bool {
		return slices.ContainsFunc(t.Rows, func(row table.Row) bool {
			return slices.ContainsFunc(row.Cells, func(cell table.Cell) bool { return cell != nil && strings.Contains(cell.In(words.German), text) })
		})
	})
}

// tableOf is the table of the entries that have a field.
func tableOf(src report.Source, name string) *table.Table {
	switch name {
	case "line":
		return money.Lines(src, budget.City)
	case "paper":
		return committees.Papers(src)
	}
	return measures.All(src)
}

// askable tells whether a filter for what a row says under a field finds it, and one for
// something else does not.
func askable(t *table.Table, f *plan.OwnField) bool {
	x, at := query.New(t, words.German), t.Column(f.ID)
	for _, row := range x.Body {
		if at < 0 || row.At(at) == nil {
			continue
		}
		text := strings.ReplaceAll(row.At(at).In(words.German), words.Minus, "-")
		if _, ok := row.At(at).(table.Cash); ok { // 0 is shown as a dash
			text = table.ForPrograms(row.At(at), words.German)
		}
		same, mistakes := x.Conditions(f.ID + `:"` + text + `"`)
		other, _ := x.Conditions("!" + f.ID + `:"` + text + `"`)
		return len(mistakes) == 0 && slices.Contains(x.Matching(x.Body, same), row) && !slices.Contains(x.Matching(x.Body, other), row)
	}
	return false
}

// says tells whether a table that people see says anything in a column.
func says(t *table.Table, key string) bool {
	at := t.Column(key)
	return at >= 0 && !t.Columns[at].Helper && slices.ContainsFunc(t.Rows, func(row table.Row) bool {
		return row.Level == table.Body && row.At(at) != nil
	})
}
