package report_test

import (
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// TestNoColumnOfOursCanBeACitys holds the words by which filters ask for our columns
// against the ids that fields of the city's own may have.
func TestNoColumnOfOursCanBeACitys(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	for name, tables := range map[string][]*table.Table{
		"measure": {measures.All(src)},
		"line":    {money.Lines(src, budget.City), money.Lines(src, budget.Provider), money.Positions(src)},
		"paper":   {committees.Papers(src), committees.Calendar(src)},
	} {
		for _, one := range tables {
			for _, column := range one.Columns {
				for _, word := range []string{column.Key, words.Spelled(column.Title.De), words.Spelled(column.Title.En)} {
					if strings.Trim(word, "0123456789") != "" && source.IsID(word) && !refused(name, word) && word != "muenster" && word != "citeq" {
						t.Errorf("%q asks for a column of %s, but a field of the city's own may be called so; add it to plan/filter_words.go", word, one.ID)
					}
				}
			}
		}
	}
}

// refused tells whether a plan reports a field of this id.
func refused(name, id string) bool {
	src := reporttest.Planned("[plan]\ntitle = \"P\"\nyears = { from = 2020, to = 2020 }\n[[field]]\nid = \""+id+"\"\ntitle = \"T\"\non = \""+name+"\"\nkind = \"text\"\n", budget.Cash)
	for _, problem := range src.Problems {
		if problem.Rule == "own-field" {
			return true
		}
	}
	return false
}
