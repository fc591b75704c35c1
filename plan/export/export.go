// Package export writes tables into files that others can read: a workbook
// that calculates, CSV, JSON and Markdown. All formats take the same tables,
// so they hold the same values; each format is one file.
//
// Workbooks are written twice over: the formula, and the value that digiplan
// has computed in cents. A viewer that does not calculate shows the same as a
// spreadsheet program, and no program asks whether to save on closing. The
// same tables give the same bytes.
package export

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/words"
)

// Workbook is what is handed out: tables in their order, and what stands
// around them.
type Workbook struct {
	Sheets  []Sheet // the first is the overview; those without rows are left out
	Lang    words.Lang
	City    string
	Title   string
	State   time.Time // state of the data; no clock is read
	Version string    // "Version 12", a revision; "" leaves it out
	Paper   string    // number of the council paper, for the footer
	Note    words.Sentence
}

// Sheet is a table with its name, and what an overview has besides.
type Sheet struct {
	Table   *report.Table
	Name    words.Phrase   // at most 31 characters
	Summary words.Sentence // what is on it, in a line
	Book    budget.Book    // whose colour the tab bears
	Figures []report.Figure
	Charts  []Chart
	Under   []*report.Table // small tables under the charts
	Excerpt bool            // rows of its table may be missing, so no formula counts on all of them
}

// Format is a kind of file.
type Format struct {
	Name string // what the command line calls it: "xlsx"
	Ext  string // ".xlsx"
	Says words.Phrase

	write func(Workbook, *job) error
	// ours tells whether an older file of this format was written by digiplan.
	ours func(old, fresh *probe) bool
}

// Formats lists all formats, the most asked for first.
var Formats = []Format{
	{"xlsx", ".xlsx", words.Phrase{De: "Arbeitsmappe mit Formeln", En: "workbook with formulas"}, writeXLSX, workbookIsOurs},
	{"csv", ".csv", words.Phrase{De: "Tabellen für andere Programme", En: "tables for other programs"}, writeCSV, sameFirstLine},
	{"json", ".json", words.Phrase{De: "Tabellen mit Beträgen in Cent", En: "tables with amounts in cents"}, writeJSON, jsonIsOurs},
	{"md", ".md", words.Phrase{De: "Tabellen als Text", En: "tables as text"}, writeMarkdown, sameFirstLine},
}

// FormatOf finds a format by its name, or by the ending of a file name.
func FormatOf(name string) (Format, error) {
	for _, format := range Formats {
		if strings.EqualFold(name, format.Name) || strings.EqualFold(filepath.Ext(name), format.Ext) {
			return format, nil
		}
	}
	return Format{}, &FormatError{words.Clean(name)}
}

// FormatError says that there is no format of that name.
type FormatError struct{ Name string }

func (e *FormatError) Error() string { return e.In(words.English) }

// In lists the formats that there are.
func (e *FormatError) In(lang words.Lang) string {
	var names []string
	for _, format := range Formats {
		names = append(names, format.Name)
	}
	return words.Phrase{
		De: "%s ist kein Format: %s nennen", En: "%s is no format: name one of %s",
	}.With(e.Name, strings.Join(names, ", ")).In(lang)
}

// Write writes the workbook in a format. The bytes depend on the workbook
// alone. It breaks off when ctx ends.
func Write(ctx context.Context, format Format, workbook Workbook, w io.Writer) error {
	return write(ctx, format, workbook, w, nil)
}

func write(ctx context.Context, format Format, workbook Workbook, w io.Writer, tell Progress) error {
	workbook = workbook.present()
	if err := workbook.contradiction(); err != nil {
		return err
	}
	if err := format.write(workbook, newJob(ctx, w, workbook, tell)); err != nil {
		return fmt.Errorf("export as %s: %w", format.Name, err)
	}
	return nil
}

// present leaves out what has no rows, unless somebody asked for what is not
// there.
func (w Workbook) present() Workbook {
	var sheets []Sheet
	for _, sheet := range w.Sheets {
		if sheet.Table == nil || len(sheet.Table.Rows) == 0 && sheet.Table.Asked == (report.Asked{}) {
			continue
		}
		var under []*report.Table
		for _, table := range sheet.Under {
			if table != nil && len(table.Rows) > 0 {
				under = append(under, table)
			}
		}
		sheet.Under = under
		sheets = append(sheets, sheet)
	}
	w.Sheets = sheets
	return w
}

// tables lists all tables of the workbook in their order.
func (w Workbook) tables() []*report.Table {
	var tables []*report.Table
	for _, sheet := range w.Sheets {
		tables = append(append(tables, sheet.Table), sheet.Under...)
	}
	return tables
}

// stateOf says when and what the data are: "Stand 01.03.2026 · Version 12".
func (w Workbook) stateOf() string {
	var parts []string
	if !w.State.IsZero() {
		parts = append(parts, words.Phrase{De: "Stand %s", En: "as of %s"}.With(w.State).In(w.Lang))
	}
	if w.Version != "" {
		parts = append(parts, words.Clean(w.Version))
	}
	return strings.Join(parts, " · ")
}
