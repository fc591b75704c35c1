package xlsx

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"digiplan/budget"
	"digiplan/plan/compare"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report/changes"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/selection"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// TestChangesSheet holds the sheet of changes of the two samples: the redline
// in struck and bold type, the sums, and nothing that the lint minds.
func TestChangesSheet(t *testing.T) {
	var snapshots []*workspace.Snapshot
	for _, name := range []string{"muenster-2017", "muenster"} {
		snapshots = append(snapshots, reporttest.Plan(t, name))
	}
	version := func(s *workspace.Snapshot) compare.Version {
		return compare.Version{Plan: s.Plan, Ledger: s.Ledger, Council: s.Council}
	}
	src := snapshots[1].Source(budget.Cash)
	w := workbook.Whole(src, words.German, "").WithChanges(src, compare.Compare(version(snapshots[0]), version(snapshots[1])), words.Same("%s").With("muenster-2017"))
	council := selection.For(src, src.Committees[3], time.Time{})
	part := workbook.Committee(council, words.German, "").WithChanges(council.Source, council.Changed(compare.Compare(version(snapshots[0]), version(snapshots[1]))), words.Same("%s").With("muenster-2017"))
	for _, fault := range lint(t, unzip(t, written(t, part))) {
		t.Errorf("of the council: %s", fault)
	}
	content := written(t, w)
	showsFigures(t, content)
	parts := unzip(t, content)
	for _, fault := range lint(t, parts) {
		t.Error(fault)
	}
	all := ""
	for _, part := range parts {
		all += part
	}
	for what, text := range map[string]string{
		"item 3, struck":         "<strike/>",
		"the city's budget, new": "Haushalt der Stadt und im",
		"the name of the sheet":  `name="Änderungen"`,
		"the older version":      ">muenster-2017<",
		"what is struck":         "gestrichen: bisher, fett: neu · verglichen mit muenster-2017",
		"a sign of what is more": `formatCode="+#,##0.00;`,
	} {
		if !strings.Contains(all, text) && !strings.Contains(all, strings.ReplaceAll(text, "<strike/>", `<strike val="1"`)) {
			t.Errorf("%s is missing: %s", what, text)
		}
	}
}

// showsFigures: figures among the texts of the sheet of changes show as in
// columns of their own, and differences with their sign.
func showsFigures(t *testing.T, content []byte) {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := file.GetRows("Änderungen")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"glasfaser-ausbau 2019 +140,000.00 1,260,000 1,400,000", "breitbandkoordination   40% 50%"} {
		if !slices.ContainsFunc(rows, func(row []string) bool {
			return len(row) > 9 && strings.Join([]string{row[0], row[3], row[5], strings.TrimSpace(row[8]), strings.TrimSpace(row[9])}, " ") == want
		}) { // the reader puts the blank of "0 %" last
			t.Errorf("no row %q", want)
		}
	}
}

// A redline longer than a cell ends with a mark, counted as spreadsheets count:
// these letters take two units each.
func TestLongRedlineSaysSo(t *testing.T) {
	value := changes.Redlined{Old: table.Name(strings.Repeat("𝄞", 9_000)), New: table.Name(strings.Repeat("𝄢", 9_000))}
	runs := redline(value, words.German).runs
	last := runs[len(runs)-1]
	if len(runs) != 3 || runs[1].Op != compare.Added || last.Text != "… [gekürzt]" || units(redline(value, words.German).whole()) > maxText {
		t.Errorf("%d runs, %d units, the last says %q", len(runs), units(redline(value, words.German).whole()), last.Text)
	}
}
