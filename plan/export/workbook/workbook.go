// Package workbook puts the tables of a plan on sheets, as they are handed
// out: the whole plan, what a committee hears of it, one table of it, the
// tables of a yearly report. It knows no file format.
package workbook

import (
	"slices"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/overview"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Workbook is what is handed out: tables in their order, and what stands
// around them.
type Workbook struct {
	Sheets  []Sheet // the first is the overview; those without rows are left out
	Lang    words.Lang
	View    budget.View // what its sums count; "" where nothing is added up
	City    string
	Title   string
	Edge    string    // the title at the edge of the pages, where it must be short; "" for the same
	State   time.Time // state of the data; no clock is read
	Version string    // "Version 12", a revision; "" leaves it out
	Paper   string    // number of the council paper, for the footer
	Note    words.Sentence
}

// Of is a workbook about a plan, yet without sheets.
func Of(src report.Source, lang words.Lang) Workbook {
	return Workbook{Lang: lang, View: src.View, City: src.City, Title: src.Title, State: src.AsOf}
}

// Sheet is a table with its name, and what an overview has besides.
type Sheet struct {
	Table   *table.Table
	Name    words.Phrase   // at most 31 characters
	Title   words.Phrase   // over tables that share it, each under its own; zero: that of its table
	Summary words.Sentence // what is on it, in a line
	Book    budget.Book    // whose colour the tab bears
	Figures []overview.Figure
	Says    []words.Sentence // what must not be overlooked, in lines below the figures
	Lead    []*table.Table   // small tables between its table and the charts
	Charts  []Chart
	Under   []*table.Table // small tables under the charts
	OnePage bool           // it is printed on one page, however small
	Excerpt bool           // rows of its table may be missing, so no formula counts on all of them
}

// Ready is the workbook as it is written: without what has no rows, unless
// somebody asked for what is not there. It fails where two sheets contradict
// each other.
func (w Workbook) Ready() (Workbook, error) {
	w = w.present()
	return w, w.contradiction()
}

// present leaves out what has no rows and was not asked for, as the only sheet is.
func (w Workbook) present() Workbook {
	if len(w.Sheets) == 1 {
		return w
	}
	var sheets []Sheet
	for _, sheet := range w.Sheets {
		if sheet.Table == nil || len(sheet.Table.Rows) == 0 && sheet.Table.Query == (table.Query{}) {
			continue
		}
		sheet.Lead, sheet.Under = filled(sheet.Lead), filled(sheet.Under)
		sheets = append(sheets, sheet)
	}
	w.Sheets = sheets
	return w
}

// filled are the tables that have rows.
func filled(tables []*table.Table) []*table.Table {
	var filled []*table.Table
	for _, table := range tables {
		if table != nil && len(table.Rows) > 0 {
			filled = append(filled, table)
		}
	}
	return filled
}

// Tables lists all tables of the workbook in their order.
func (w Workbook) Tables() []*table.Table {
	var tables []*table.Table
	for _, sheet := range w.Sheets {
		tables = append(tables, sheet.Tables()...)
	}
	return tables
}

// Tables lists those of the sheet from the top.
func (s Sheet) Tables() []*table.Table {
	return slices.Concat([]*table.Table{s.Table}, s.Lead, s.Under)
}

// Edition says when and what the data are: "Stand 01.03.2026 · Version 12".
func (w Workbook) Edition() string {
	var parts []string
	if !w.State.IsZero() {
		parts = append(parts, words.Phrase{De: "Stand %s", En: "as of %s"}.With(w.State).In(w.Lang))
	}
	if w.Version != "" {
		parts = append(parts, words.Clean(w.Version))
	}
	return strings.Join(parts, " · ")
}
