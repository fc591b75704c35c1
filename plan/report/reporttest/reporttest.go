// Package reporttest has the plans that tests of tables are made of, and a look
// into the tables.
package reporttest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/report/overview"
	"digiplan/plan/report/selection"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// Folder is the folder of the sample plans.
func Folder(tb testing.TB) string {
	tb.Helper()
	for folder := "."; ; folder = filepath.Join(folder, "..") {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return filepath.Join(folder, "testdata")
		}
		if len(folder) > 30 {
			tb.Fatal("no go.mod in any folder above")
		}
	}
}

// Plan reads a sample plan.
func Plan(tb testing.TB, name string) *workspace.Snapshot {
	tb.Helper()
	place, err := workspace.Find(Folder(tb), name)
	if err != nil {
		tb.Fatal(err)
	}
	return place.Read()
}

// Sample is a sample plan in the cash view.
func Sample(tb testing.TB, name string) report.Source {
	tb.Helper()
	return Plan(tb, name).Source(budget.Cash)
}

// Undecided is the plan of Münster in the cash view without what the council decided of
// papers that have no number: their way through the committees lies ahead, without days,
// and the report on broadband is for notice only.
func Undecided(tb testing.TB) report.Source {
	tb.Helper()
	src := Sample(tb, "muenster")
	for i := range src.Papers {
		paper := &src.Papers[i]
		last := len(paper.Hearings) - 1
		switch {
		case paper.Number != "" || last < 0 || !paper.Hearings[last].Assumed:
		case paper.Kind == plan.ReportPaper:
			paper.Hearings = paper.Hearings[:last]
		default:
			h := &paper.Hearings[last]
			h.Date, h.Outcome, h.Vote = time.Time{}, "", ""
		}
	}
	src.Council = council.New(src.Plan)
	return src
}

// Planned is a plan of one file.
func Planned(text string, view budget.View) report.Source {
	return workspace.Location{Files: fstest.MapFS{"plan.toml": {Data: []byte(text)}}}.Read().Source(view)
}

// Day is a day as plans have it.
func Day(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// Row has the cells of a row in German, by key of the column; nil where there is
// no such row.
func Row(t *table.Table, id string) map[string]string {
	for _, row := range t.Rows {
		if row.ID == id {
			cells := make(map[string]string)
			for i, column := range t.Columns {
				if row.Cells[i] != nil {
					cells[column.Key] = row.Cells[i].In(words.German)
				}
			}
			return cells
		}
	}
	return nil
}

// Has wants some cells of a row to say something.
func Has(tb testing.TB, row, want map[string]string) {
	tb.Helper()
	for key, text := range want {
		if row[key] != text {
			tb.Errorf("%s is %q; want %q", key, row[key], text)
		}
	}
}

// Lines are the body of a table in German, some of its columns.
func Lines(tb testing.TB, t *table.Table, keys ...string) []string {
	tb.Helper()
	var lines []string
	for _, row := range t.Rows {
		if row.Level != table.Body {
			continue
		}
		var cells []string
		for _, key := range keys {
			at := t.Column(key)
			if at < 0 {
				tb.Fatalf("%s has no column %q", t.ID, key)
			}
			if value := row.Cells[at]; value != nil {
				cells = append(cells, value.In(words.German))
			} else {
				cells = append(cells, "")
			}
		}
		lines = append(lines, strings.Join(cells, "|"))
	}
	return lines
}

// Same wants lines to be the same as others.
func Same(tb testing.TB, what string, got, want []string) {
	tb.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		tb.Errorf("%s:\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Total is the amount that stands in the total of a column.
func Total(tb testing.TB, t *table.Table, key string) budget.Cents {
	tb.Helper()
	cash, ok := t.Total.Cells[t.Column(key)].(table.Cash)
	if !ok {
		tb.Fatalf("table %s has no total of %s", t.ID, key)
	}
	return budget.Cents(cash)
}

// Sum adds up the body of a column.
func Sum(t *table.Table, key string) budget.Cents {
	var sum budget.Cents
	for _, row := range t.Rows {
		if cash, ok := row.Cells[t.Column(key)].(table.Cash); ok && row.Level == table.Body {
			sum += budget.Cents(cash)
		}
	}
	return sum
}

// Sheets are the tables that are held against each other.
func Sheets(src report.Source) []*table.Table {
	o := overview.Of(src)
	return []*table.Table{
		o.Years, o.Coverage, o.Statuses, measures.All(src), money.Allocation(src), money.Lines(src, budget.City), money.Lines(src, budget.Provider), money.Both(src), money.Grants(src),
		money.Transfers(src), money.Forward(src), money.Coverage(src), money.CoverageYears(src),
	}
}

// SelectedSheets are those of a selection.
func SelectedSheets(s selection.Selection) []*table.Table {
	o := s.Overview()
	return []*table.Table{o.Years, s.Measures(), s.Allocation(), s.Lines(budget.City), s.Lines(budget.Provider), s.Both(), s.Coverage()}
}
