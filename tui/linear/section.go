package linear

import (
	"strconv"
	"strings"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/words"
)

// section is a page: a table, and what is known of each of its rows. The
// overview has no table of its own.
type section struct {
	title  words.Phrase
	make   func(report.Data) *report.Table
	detail func(d report.Data, row string) (report.Detail, bool)
}

// sections are the pages in the order of the screen. The timeline is left out,
// which is a drawing: a measure's detail says its term and milestones.
var sections = []section{
	{words.Overview, nil, nil},
	{words.Measures, report.Data.Measures, func(d report.Data, row string) (report.Detail, bool) {
		return d.MeasureDetail(budget.MeasureID(row))
	}},
	{words.Budget, report.Data.Positions, func(d report.Data, row string) (report.Detail, bool) {
		line, year := cut(row)
		return d.LineDetail(budget.LineID(line), year)
	}},
	{words.BothBooks, report.Data.Both, func(d report.Data, row string) (report.Detail, bool) {
		measure, year := cut(row)
		return d.MeasureYear(budget.MeasureID(measure), year)
	}},
	{words.Phrase{De: "Gremien", En: "Committees"}, report.Data.Calendar, func(d report.Data, row string) (report.Detail, bool) {
		paper, _, _ := strings.Cut(row, "@")
		return d.PaperDetail(plan.PaperID(paper))
	}},
	{words.Findings, report.Data.Findings, nil},
}

// cut divides "id@year".
func cut(row string) (string, budget.Year) {
	id, text, _ := strings.Cut(row, "@")
	year, _ := strconv.Atoi(text) // 0 is no year, of which nothing is known
	return id, budget.Year(year)
}
