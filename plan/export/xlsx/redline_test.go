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
	w := workbook.Whole(src, words.German, "").WithChanges(src, snapshots[0].Source(budget.Cash), compare.Compare(version(snapshots[0]), version(snapshots[1])), words.Same("%s").With("muenster-2017"))
	council := selection.For(src, src.Committees[3], time.Time{})
	part := workbook.Committee(council, words.German, "").WithChanges(council.Source, snapshots[0].Source(budget.Cash), council.Changed(compare.Compare(version(snapshots[0]), version(snapshots[1]))), words.Same("%s").With("muenster-2017"))
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
		"what is struck":         "Gestrichen: bisher, fett: neu · verglichen mit muenster-2017",
		"a sign of what is more": `formatCode="+#,##0.00;`,
	} {
		if !strings.Contains(all, text) && !strings.Contains(all, strings.ReplaceAll(text, "<strike/>", `<strike val="1"`)) {
			t.Errorf("%s is missing: %s", what, text)
		}
	}
}

// showsFigures: amounts stand once, as numbers with what they were, and differences
// with their sign; figures among texts show as they are.
func showsFigures(t *testing.T, content []byte) {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	for sheet, want := range map[string]string{
		"Änderungen":        "Bedarf|14,727,300.00|19,286,800.00|+4,559,500.00",
		"Geänderte Beträge": "Glasfaser für unterversorgte Lagen|Zuwendungsfähig (Bund)|2,520,000.00|2,800,000.00|+280,000.00|2018–2020",
		"Geänderte Angaben": "Maßnahmen|Glasfaser für Schulen|± geändert|Fortschritt: 5,0 % 15,0 %",
		"Übersicht":         "2021|3,415,000|2,280,000|1,810,000|880,000|3,210,000|205,000|2,392,000|+818,000",
	} {
		rows, err := file.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(rows, func(row []string) bool { return strings.HasPrefix(joined(row), want) }) {
			t.Errorf("%s has no row %s; it has\n%q", sheet, want, rows)
		}
	}
}

// joined are the cells that hold something.
func joined(row []string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(row), func(text string) bool { return text == "" }), "|")
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
