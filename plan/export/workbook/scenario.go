package workbook

import (
	"strings"

	"digiplan/plan/report"
	"digiplan/plan/report/whatif"
	"digiplan/plan/scenario"
	"digiplan/plan/words"
)

// Scenario is the answer of scenarios: one by itself on a sheet that is enough to decide
// by, several side by side.
func Scenario(src report.Source, lang words.Lang, outcomes []*scenario.Outcome) Workbook {
	sheet := Sheet{Name: words.Phrase{De: "Szenario", En: "Scenario"}}
	tables := whatif.Tables(src, outcomes[0])
	if len(outcomes) > 1 {
		tables = whatif.Compared(src, outcomes...)
	}
	if len(tables) > 0 {
		sheet.Table, sheet.Under = tables[0], tables[1:]
	}
	book := Of(src, lang)
	book.Title, book.Sheets = titleOf(outcomes), []Sheet{sheet}
	return book
}

// titleOf names the scenarios.
func titleOf(outcomes []*scenario.Outcome) string {
	var titles []string
	for _, o := range outcomes {
		titles = append(titles, words.Clean(o.Scenario.Title))
	}
	return strings.Join(titles, " · ")
}
