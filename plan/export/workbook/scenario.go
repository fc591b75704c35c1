package workbook

import (
	"digiplan/plan/report"
	"digiplan/plan/report/whatif"
	"digiplan/plan/scenario"
	"digiplan/plan/words"
)

// Scenario is the answer of scenarios: one by itself on a sheet that is enough to decide
// by, several side by side.
func Scenario(src report.Source, lang words.Lang, outcomes []*scenario.Outcome) Workbook {
	sheet := Sheet{Name: words.Phrase{De: "Szenario", En: "Scenario"}}
	if len(outcomes) > 1 {
		sheet.Table = whatif.Figures(src, outcomes...)
	} else if tables := whatif.Tables(src, outcomes[0]); len(tables) > 0 {
		sheet.Table, sheet.Under = tables[0], tables[1:]
	}
	return Workbook{Lang: lang, City: src.City, Title: src.Title, State: src.AsOf, Sheets: []Sheet{sheet}}
}
