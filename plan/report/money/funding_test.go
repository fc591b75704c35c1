package money

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

func TestFundingCell(t *testing.T) {
	for name, c := range map[string]struct {
		need, gap budget.Cents
		view      budget.View
		want      string
	}{
		"all":               {need: 100_00, view: budget.Cash, want: "✓ finanziert"},
		"a cent is missing": {need: 100_00, gap: 1, view: budget.Cash, want: "◐ zum Teil finanziert"},
		"a cent is there":   {need: 100_00, gap: 99_99, view: budget.Cash, want: "◐ zum Teil finanziert"},
		"nothing":           {need: 100_00, gap: 100_00, view: budget.Cash, want: "✗ nicht finanziert"},
		"no need":           {view: budget.Cash},
		"no gaps are known": {need: 100_00, gap: 1, view: budget.Resource},
	} {
		src := report.Source{}
		src.View = c.view
		if got := table.ForPrograms(FundingCell(src, c.need, c.gap), words.German); got != c.want {
			t.Errorf("%s: %q; want %q", name, got, c.want)
		}
	}
}
