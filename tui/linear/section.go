package linear

import (
	"strconv"
	"strings"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/report"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// section is a page: a table, and what is known of each of its rows. The
// overview has no table of its own.
type section struct {
	title  words.Phrase
	make   func(report.Data) *report.Table
	detail func(d report.Data, row string) (report.Detail, bool)
}

// sections are the pages in the order of the screen, with its numbers.
var sections = []section{
	{words.Overview, nil, nil},
	{words.Measures, report.Data.Measures, measureDetail},
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
	{words.Phrase{De: "Zeitplan", En: "Timeline"}, timeline, measureDetail},
	{words.Findings, report.Data.Findings, nil},
}

func measureDetail(d report.Data, row string) (report.Detail, bool) {
	return d.MeasureDetail(budget.MeasureID(row))
}

// changes is the page that compares with an older version, the last one. What
// is struck and added elsewhere is said one after the other.
func changes(before *workspace.Snapshot) section {
	old := compare.Version{Plan: before.Plan, Ledger: before.Ledger, Council: before.Council}
	return section{title: words.Phrase{De: "Änderungen", En: "Changes"}, make: func(d report.Data) *report.Table {
		t := d.Changes(compare.Compare(old, compare.Version{Plan: d.Plan, Ledger: d.Ledger, Council: d.Council}))
		for _, key := range []string{"old", "new"} {
			t.Columns[t.Column(key)].Priority = 1
		}
		t.Columns[t.Column("change")].Helper = true
		t.Note = words.Phrase{De: "verglichen mit dem Stand %s", En: "compared with the state of %s"}.With(before.Plan.AsOf)
		return t
	}}
}

// timeline says the term of each measure, where the screen draws the years.
func timeline(d report.Data) *report.Table {
	drawn, measures := d.Timeline(), d.Measures()
	t := *drawn
	t.Note, t.Columns, t.Rows = words.Sentence{}, nil, nil
	for i := range drawn.Rows {
		row := drawn.Rows[i]
		row.Cells = nil
		t.Rows = append(t.Rows, row)
	}
	for _, key := range []string{"title", "status", "term", "next", "theme", "lead"} {
		from := drawn
		if key == "term" {
			from = measures
		}
		column := from.Columns[from.Column(key)]
		column.Priority = min(column.Priority, 4)
		t.Columns = append(t.Columns, column)
		for i := range t.Rows {
			t.Rows[i].Cells = append(t.Rows[i].Cells, from.Rows[i].Cells[from.Column(key)])
		}
	}
	return &t
}

// cut divides "id@year".
func cut(row string) (string, budget.Year) {
	id, text, _ := strings.Cut(row, "@")
	year, _ := strconv.Atoi(text) // 0 is no year, of which nothing is known
	return id, budget.Year(year)
}
