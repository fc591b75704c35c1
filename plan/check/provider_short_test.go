package check_test

import (
	"slices"
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// TestShortName: a short name is shorter than the name, by letters, and stands in its place in tables.
func TestShortName(t *testing.T) {
	for _, c := range []struct {
		name, short, head string
		found             bool
	}{
		{"ABC", "AB", "AB", false}, {"ABC", "ABD", "ABD", true}, {"ABC", "ÄÖ", "ÄÖ", false}, {"", "A", "A", true}, {"ABC", "", "ABC", false},
	} {
		src := reporttest.Planned("[plan]\ntitle = \"P\"\nyears = { from = 2020, to = 2020 }\nprovider = \""+c.name+"\"\nprovider_short = \""+c.short+"\"\n", budget.Cash)
		found := slices.ContainsFunc(src.Problems, func(p source.Problem) bool { return p.Rule == "unused-key" })
		if head := src.BookName(budget.Provider).In(words.German); found != c.found || head != c.head {
			t.Errorf("%q, short %q: found %v, called %q; want %v, %q", c.name, c.short, found, head, c.found, c.head)
		}
	}
}
