// Package export writes what a plan says into files that others can read. Formats
// is the one list of the formats; each is written by a room below: xlsx the
// workbook that calculates, flat the tables as text, calendar the hearings,
// paper the yearly report. All formats of a content take the same value, so
// they say the same.
package export

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"digiplan/plan/export/calendar"
	"digiplan/plan/export/flat"
	"digiplan/plan/export/paper"
	"digiplan/plan/export/workbook"
	"digiplan/plan/export/xlsx"
	"digiplan/plan/words"
)

// Formats lists all formats, the most asked for first.
var Formats = []Format{
	{Name: "xlsx", Endings: []string{".xlsx"}, workbook: xlsx.Write, passes: 2, report: yearlyWorkbook, ours: xlsx.Ours},
	{Name: "csv", Endings: []string{".csv"}, workbook: flat.CSV, text: true, alone: true, ours: flat.SameColumns},
	{Name: "json", Endings: []string{".json"}, workbook: flat.JSON, text: true, ours: flat.OurJSON},
	{Name: "md", Endings: []string{".md"}, workbook: flat.Markdown, text: true, report: paper.Markdown, ours: flat.SameFirstLine},
	{Name: "html", Endings: []string{".html", ".htm"}, report: paper.HTML, ours: paper.SameTitle},
	{Name: "ics", Endings: []string{".ics"}, agenda: calendar.ICal, ours: calendar.Ours},
}

// Format is a kind of file. A new one is a line in Formats, from which flags,
// help, completion and messages know it; it holds what it has a function for.
type Format struct {
	Name    string   // what the command line calls it: "xlsx"
	Endings []string // of file names, the usual one first

	workbook func(w workbook.Workbook, to io.Writer, done func(rows int) error) error
	text     bool // what that writes can be printed
	alone    bool // it holds the data of one table
	passes   int  // how often that tells done of a row; 0 is once
	report   func(paper.Report, io.Writer) error
	agenda   func(calendar.Agenda, io.Writer) error

	// ours tells whether a file was written by digiplan, by its name and its first
	// bytes, and by those of the one that is to take its place.
	ours func(name string, start, fresh []byte) bool
}

// Content is what a file can hold.
type Content int

// The contents.
const (
	Table    Content = iota // one table as text, for standard output too
	Workbook                // the tables of a plan
	Report                  // the yearly report to the council
	Agenda                  // what committees hear, by day
)

// Holds tells whether the format can hold a content.
func (f Format) Holds(content Content) bool {
	switch content {
	case Table:
		return f.workbook != nil && f.text
	case Workbook:
		return f.workbook != nil && !f.alone
	case Report:
		return f.report != nil
	case Agenda:
		return f.agenda != nil
	}
	return false
}

// DataOnly tells a format that holds the rows of one table, without headings and sums.
func (f Format) DataOnly() bool { return f.alone }

// For lists the formats that can hold a content, the most asked for first.
func For(content Content) []Format {
	return slices.DeleteFunc(slices.Clone(Formats), func(f Format) bool { return !f.Holds(content) })
}

// Find finds a format for a content by its name, or by the ending of a file name.
func Find(content Content, name string) (Format, error) {
	for _, format := range For(content) {
		if strings.EqualFold(name, format.Name) || slices.Contains(format.Endings, strings.ToLower(filepath.Ext(name))) {
			return format, nil
		}
	}
	return Format{}, &FormatError{words.Clean(name), content}
}

// FormatError says that no format of that name can hold a content.
type FormatError struct {
	Name    string
	Content Content
}

func (e *FormatError) Error() string { return e.In(words.English) }

// In lists the formats that can.
func (e *FormatError) In(lang words.Lang) string {
	var names []string
	for _, format := range For(e.Content) {
		names = append(names, format.Name)
	}
	return words.Phrase{
		De: "%s ist kein Format: %s nennen", En: "%s is no format: name one of %s",
	}.With(e.Name, strings.Join(names, ", ")).In(lang)
}
