package export

import (
	"strings"
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan/compare"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// TestChangesSheet holds the sheet of changes of the two samples: the redline
// in struck and bold type, the sums, and nothing that the lint minds.
func TestChangesSheet(t *testing.T) {
	var snapshots []*workspace.Snapshot
	for _, name := range []string{"muenster-2017", "muenster"} {
		place, err := workspace.Find("../../testdata", name)
		if err != nil {
			t.Fatal(err)
		}
		snapshots = append(snapshots, place.Read())
	}
	version := func(s *workspace.Snapshot) compare.Version {
		return compare.Version{Plan: s.Plan, Ledger: s.Ledger, Council: s.Council}
	}
	data := snapshots[1].Data(budget.Cash)
	w := Whole(data, words.German, "").WithChanges(data, compare.Compare(version(snapshots[0]), version(snapshots[1])), words.Same("%s").With("muenster-2017"))
	council := data.For(data.Committees[3], time.Time{})
	part := Committee(council, words.German, "").WithChanges(council.Data, council.Changed(compare.Compare(version(snapshots[0]), version(snapshots[1]))), words.Same("%s").With("muenster-2017"))
	for _, fault := range lint(t, unzip(t, written(t, "xlsx", part))) {
		t.Errorf("of the council: %s", fault)
	}
	parts := unzip(t, written(t, "xlsx", w))
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
	} {
		if !strings.Contains(all, text) && !strings.Contains(all, strings.ReplaceAll(text, "<strike/>", `<strike val="1"`)) {
			t.Errorf("%s is missing: %s", what, text)
		}
	}
}
