package export

import (
	"io"
	"path/filepath"
	"strings"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/words"
)

// YearlyFormats lists what a yearly report can be written as: text, one page
// for reading and printing, and a workbook of its tables.
var YearlyFormats = []string{".md", ".html", ".xlsx"}

// IsYearlyFormat tells whether a report can be written into a file of a name.
func IsYearlyFormat(name string) bool {
	_, ok := yearlyWriter(name)
	return ok
}

// WriteYearly writes a report in the format that the ending of a name asks for.
func WriteYearly(name string, y report.Yearly, lang words.Lang, w io.Writer) error {
	write, ok := yearlyWriter(name)
	if !ok {
		return &FormatError{words.Clean(filepath.Ext(name))}
	}
	return write(y, lang, w)
}

// SaveYearly is Save for a yearly report; the ending of the name chooses the format.
func SaveYearly(name string, y report.Yearly, lang words.Lang, force bool) error {
	format := Format{Name: "report", ours: sameTitle}
	if strings.EqualFold(filepath.Ext(name), ".xlsx") {
		format.ours = workbookIsOurs
	}
	return save(name, format, force, func(w io.Writer) error { return WriteYearly(name, y, lang, w) })
}

func yearlyWriter(name string) (func(report.Yearly, words.Lang, io.Writer) error, bool) {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md":
		return writeYearlyMarkdown, true
	case ".html", ".htm":
		return writeYearlyHTML, true
	case ".xlsx":
		return writeYearlyWorkbook, true
	}
	return nil, false
}

// sameTitle takes a file that says the same as the new one in its first lines
// for an older state of the same report.
func sameTitle(old, fresh *probe) bool {
	if len(old.start) == 0 {
		return true
	}
	title := func(p *probe) string {
		text := string(p.start)
		if _, after, ok := strings.Cut(text, "<title>"); ok {
			text, _, _ = strings.Cut(after, "</title>")
			return text
		}
		text, _, _ = strings.Cut(text, "\n")
		return text
	}
	return fresh != nil && title(old) == title(fresh)
}

func writeYearlyWorkbook(y report.Yearly, lang words.Lang, w io.Writer) error {
	format, err := FormatOf("xlsx")
	if err != nil {
		return err
	}
	return Write(format, YearlyWorkbook(y, lang), w)
}

// YearlyWorkbook has what the report says as text on its first sheet, and a
// sheet for each table.
func YearlyWorkbook(y report.Yearly, lang words.Lang) Workbook {
	workbook := Workbook{Lang: lang, City: y.City, Title: y.Title.In(lang), State: y.State}
	said := saidTable(y)
	workbook.Sheets = []Sheet{{Table: said, Name: said.Title, Figures: y.Figures}}
	for _, section := range y.Sections {
		for _, t := range section.Tables {
			sheet := Sheet{Table: t, Name: t.Title}
			switch {
			case section.Level == 2 && strings.HasPrefix(section.ID, "theme-"):
				sheet.Name = prefixed(section.Title, t.Title)
				copied := *t
				copied.Title = sheet.Name
				sheet.Table = &copied
			case t.ID == "year-city":
				sheet.Book = budget.City
			case t.ID == "year-provider":
				sheet.Book = budget.Provider
			}
			workbook.Sheets = append(workbook.Sheets, sheet)
		}
	}
	return workbook
}

// prefixed puts a theme's number before a table's name.
func prefixed(section words.Sentence, title words.Phrase) words.Phrase {
	number := func(lang words.Lang) string {
		before, _, _ := strings.Cut(section.In(lang), " ")
		return before + " "
	}
	return words.Phrase{De: number(words.German) + title.De, En: number(words.English) + title.En}
}

// saidTable holds all sentences and facts of a report, chapter by chapter.
func saidTable(y report.Yearly) *report.Table {
	t := &report.Table{
		ID:    "report",
		Title: words.Phrase{De: "Bericht", En: "Report"},
		Columns: []report.Column{
			{Key: "chapter", Title: words.Phrase{De: "Abschnitt", En: "Chapter"}, Priority: 1},
			{Key: "subject", Title: words.Phrase{De: "Gegenstand", En: "Subject"}, Priority: 1},
			{Key: "text", Title: words.Phrase{De: "Text", En: "Text"}, Kind: report.Prose, Priority: 1},
		},
	}
	add := func(chapter words.Sentence, subject words.Phrase, text report.Value) {
		t.Rows = append(t.Rows, report.Row{Cells: []report.Value{report.Said(chapter), report.Phrase(subject), text}})
	}
	for _, fact := range y.Facts {
		add(y.Title, fact.Title, fact.Value)
	}
	for _, notice := range y.Notices {
		add(y.Title, noticeTitle, report.Said(notice))
	}
	for _, section := range y.Sections {
		for _, sentence := range section.Prose {
			add(section.Title, words.Phrase{}, report.Said(sentence))
		}
		for _, fact := range section.Facts {
			add(section.Title, fact.Title, fact.Value)
		}
	}
	return t
}

var noticeTitle = words.Phrase{De: "Hinweis", En: "Notice"}
