package export

import (
	"testing"
	"time"

	"digiplan/plan"
	"digiplan/plan/words"
)

func TestCommitteeFile(t *testing.T) {
	state := time.Date(2018, 3, 14, 0, 0, 0, 0, time.UTC)
	for want, name := range map[string]string{
		"ba-citeq-2018-03-14.xlsx": CommitteeFile("ba-citeq", state, false, words.German, formatOf(t, "xlsx")),
		"rat-oeffentlich.csv":      CommitteeFile("rat", time.Time{}, true, words.German, formatOf(t, "csv")),
		"rat-2018-03-14-public.md": CommitteeFile("rat", state, true, words.English, formatOf(t, "md")),
		"bv-mitte-2018-03-14.json": CommitteeFile(plan.CommitteeID("../bv/mitte"), state, false, words.German, formatOf(t, "json")),
	} {
		if name != want {
			t.Errorf("%q; want %q", name, want)
		}
	}
}
