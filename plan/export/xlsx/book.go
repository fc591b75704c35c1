// Package xlsx writes workbooks that calculate, for spreadsheet programs.
//
// They are written twice over: the formula, and the value that digiplan
// has computed in cents. A viewer that does not calculate shows the same as a
// spreadsheet program, and no program asks whether to save on closing. The
// same tables give the same bytes.
package xlsx

import (
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"digiplan/plan/export/workbook"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// book is a workbook while it is made. excelize writes everything but the
// rows: what a file consists of, styles, names, charts, and each sheet with an
// empty place where its rows stream in.
type book struct {
	workbook.Workbook
	file   *excelize.File
	styles styles
	sheets []*sheet
	blocks map[string]*block // by id of the table
	caches map[string]cache  // what the charts' ranges hold
	named  map[string]bool   // folded names of cells
	width  float64           // of what is printed on a page, in pixels
	done   func(rows int) error
}

// creator in the properties of a file says who may overwrite it.
const creator = "digiplan"

// Write writes a workbook. Its rows are gone over twice, since they are measured
// before they are written; it stops where done, told of them, fails.
func Write(w workbook.Workbook, to io.Writer, done func(rows int) error) error {
	b := newBook(w)
	b.done = done
	defer b.file.Close()
	for _, t := range w.Tables() {
		if err := checkSums(t); err != nil {
			return err
		}
	}
	b.place()
	if err := b.describe(); err != nil {
		return err
	}
	for _, s := range b.sheets {
		s.measure()
	}
	b.align()
	for _, s := range b.sheets {
		if err := s.setUp(); err != nil {
			return err
		}
		for _, block := range s.blocks {
			if err := done(block.last - block.header); err != nil {
				return err
			}
		}
	}
	return b.pack(to)
}

func newBook(w workbook.Workbook) *book {
	file := excelize.NewFile()
	b := &book{Workbook: w, file: file, blocks: map[string]*block{}, caches: map[string]cache{}, named: map[string]bool{}}
	b.styles = styles{file: file, ids: map[look]int{}}
	for i, one := range w.Sheets {
		b.sheets = append(b.sheets, &sheet{Sheet: one, book: b, index: i})
	}
	if len(b.sheets) == 0 {
		empty := &table.Table{ID: "empty", Title: words.Phrase{De: "Keine Daten", En: "No data"}, Columns: []table.Column{{Key: "none"}}}
		b.sheets = []*sheet{{Sheet: workbook.Sheet{Table: empty, Name: empty.Title}, book: b}}
	}
	uniqueNames(b.sheets, w.Lang)
	b.explainNames()
	return b
}

// describe makes the sheets and says what the file is.
func (b *book) describe() error {
	for i, s := range b.sheets {
		if i == 0 {
			if err := b.file.SetSheetName("Sheet1", s.name); err != nil {
				return err
			}
			continue
		}
		if _, err := b.file.NewSheet(s.name); err != nil {
			return err
		}
	}
	created := b.State
	if created.IsZero() {
		created = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	stamp := created.UTC().Format(time.RFC3339)
	language := map[words.Lang]string{words.English: "en-GB"}[b.Lang]
	if language == "" {
		language = "de-DE"
	}
	calc, auto := uint(191029), "auto"
	steps := []error{
		b.file.SetDocProps(&excelize.DocProperties{
			Title: words.Clean(b.Title), Subject: words.Clean(b.Paper), Creator: creator, LastModifiedBy: creator, Language: language,
			Created: stamp, Modified: stamp, Description: words.Clean(b.Edition()), Version: shorten(words.Clean(b.Version), 30), Category: words.Clean(b.City),
		}),
		b.file.SetAppProps(&excelize.AppProperties{Application: creator, Company: words.Clean(b.City)}),
		b.file.SetCalcProps(&excelize.CalcPropsOptions{CalcID: &calc, CalcMode: &auto}),
	}
	for _, err := range steps {
		if err != nil {
			return err
		}
	}
	return nil
}
