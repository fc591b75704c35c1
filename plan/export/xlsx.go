package export

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/words"
)

// book is a workbook while it is made. excelize writes everything but the
// rows: what a file consists of, styles, names, charts, and each sheet with an
// empty place where its rows stream in.
type book struct {
	Workbook
	file   *excelize.File
	styles styles
	sheets []*sheet
	blocks map[string]*block // by id of the table
	caches map[string]cache  // what the charts' ranges hold
	job    *job
}

// creator in the properties of a file says who may overwrite it.
const creator = "digiplan"

func writeXLSX(workbook Workbook, j *job) error {
	b := newBook(workbook)
	defer b.file.Close()
	for _, t := range workbook.tables() {
		if err := checkSums(t); err != nil {
			return err
		}
	}
	for _, s := range b.sheets {
		s.place()
	}
	if err := b.describe(); err != nil {
		return err
	}
	j.all *= 2 // rows are measured before they are written
	for _, s := range b.sheets {
		s.measure()
		if err := s.setUp(); err != nil {
			return err
		}
		for _, block := range s.blocks {
			if err := j.rows(max(block.last, block.total) - block.header); err != nil {
				return err
			}
		}
	}
	return b.pack(j)
}

// pack writes the file.
func (b *book) pack(j *job) error {
	var all zipParts
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return &all })
	if _, err := b.file.WriteTo(io.Discard); err != nil {
		return err
	}
	b.styles.written = true
	b.job = j
	compressor, err := newCompressor()
	if err != nil {
		return err
	}
	to := archive{zip: zip.NewWriter(j), compressor: compressor}
	for _, one := range all.parts {
		if err := to.add(one.name, func(d *deflated) error { return b.fill(one, d) }); err != nil {
			return err
		}
	}
	if b.styles.err != nil {
		return b.styles.err
	}
	return to.zip.Close()
}

func newBook(workbook Workbook) *book {
	file := excelize.NewFile()
	b := &book{Workbook: workbook, file: file, blocks: map[string]*block{}, caches: map[string]cache{}}
	b.styles = styles{file: file, ids: map[look]int{}}
	for i, one := range workbook.Sheets {
		b.sheets = append(b.sheets, &sheet{Sheet: one, book: b, index: i})
	}
	if len(b.sheets) == 0 {
		empty := &report.Table{ID: "empty", Title: words.Phrase{De: "Keine Daten", En: "No data"}, Columns: []report.Column{{Key: "none"}}}
		b.sheets = []*sheet{{Sheet: Sheet{Table: empty, Name: empty.Title}, book: b}}
	}
	uniqueNames(b.sheets, workbook.Lang)
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
			Created: stamp, Modified: stamp, Description: words.Clean(b.stateOf()), Version: shorten(words.Clean(b.Version), 30), Category: words.Clean(b.City),
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

// fill writes a part, and into it what excelize leaves open.
func (b *book) fill(one *part, to *deflated) error {
	content := one.content.Bytes()
	switch {
	case strings.HasPrefix(one.name, "xl/charts/chart"):
		content = b.fillCaches(content)
	case strings.HasPrefix(one.name, "xl/worksheets/sheet"):
		for _, s := range b.sheets {
			if one.name == "xl/worksheets/sheet"+strconv.Itoa(s.index+1)+".xml" {
				return s.write(content, to)
			}
		}
	}
	_, err := to.Write(content)
	return err
}

// filterMode says that rows are hidden by a filter. excelize claims so of
// every sheet with a filter, and the filters of a new workbook hide nothing.
const filterMode = ` filterMode="true"`

// write makes the sheet's part: its rows, and around them what excelize wrote.
func (s *sheet) write(around []byte, to *deflated) error {
	head, tail, found := bytes.Cut(around, []byte("<sheetData></sheetData>"))
	if !found {
		return fmt.Errorf("sheet %s: no place for its rows", s.name)
	}
	to.Write(bytes.Replace(head, []byte(filterMode), nil, 1))
	to.Write([]byte("<sheetData>"))
	err := s.rows(newSheetData(to, s.lastColumn()))
	to.Write([]byte("</sheetData>"))
	to.Write(tail)
	return err
}

// rows writes all rows of the sheet, or only looks at them, see rehearse.
func (s *sheet) rows(to *sheetData) error {
	r := &rows{sheet: s, to: to, cells: make([]cell, s.lastColumn())}
	r.heading()
	r.figures()
	for _, b := range s.blocks {
		r.block(b)
	}
	r.list()
	return r.err
}

// rehearse goes over the rows before they are written, since excelize must
// know all styles and links by then.
func (s *sheet) rehearse() error { return s.rows(nil) }

// rows writes the rows of a sheet from the top.
type rows struct {
	*sheet
	to    *sheetData // nil while rehearsing
	cells []cell     // of the row that is being put together
	err   error
}

// begin empties the row that is being put together.
func (r *rows) begin() []cell {
	clear(r.cells)
	return r.cells
}

// end writes the row.
func (r *rows) end(number int, height float64, level int) {
	if r.to != nil {
		r.to.row(number, height, level, r.cells)
	}
}

// text is a cell with a text.
func (r *rows) text(l look, text string) cell {
	return cell{here: true, style: r.book.styles.id(l), holds: said(cellText(text, r.book.Lang))}
}

// blank is a cell with nothing but its look.
func (r *rows) blank(l look) cell { return cell{here: true, style: r.book.styles.id(l)} }

// heading writes title and subtitle.
func (r *rows) heading() {
	r.begin()[0] = r.text(look{role: titleRole}, r.titleText())
	r.end(titleRow, titleHeight, 0)
	for i, line := range r.subtitle() {
		r.begin()[0] = r.text(look{role: subtitleRole}, line)
		r.end(subtitleRow+i, textHeight+float64(i)*9, 0) // a second line keeps off the header
	}
}

// titleText is the sheet's title; the overview bears the workbook's.
func (s *sheet) titleText() string {
	if s.index == 0 && s.book.Title != "" {
		return words.Clean(s.book.Title)
	}
	return s.Table.Title.In(s.book.Lang)
}

// subtitle says the unit and what else is to be known, on one line or two.
func (s *sheet) subtitle() []string {
	var parts []string
	for _, text := range []string{s.cityAndState(), s.Table.Note.In(s.book.Lang), s.noteOf()} {
		if text != "" {
			parts = append(parts, strings.Split(words.Clean(text), " · ")...)
		}
	}
	lines := []string{""}
	for _, part := range parts {
		longer := part
		if last := lines[len(lines)-1]; last != "" {
			longer = last + " · " + part
		}
		if lines[len(lines)-1] != "" && (face{}).pixels(longer) > max(s.total(), 500) && len(lines) < 2 {
			lines = append(lines, part)
			continue
		}
		lines[len(lines)-1] = longer
	}
	return lines
}

func (s *sheet) cityAndState() string {
	if s.index != 0 || len(s.book.sheets) == 1 {
		return ""
	}
	parts := s.book.stateOf()
	if s.book.City != "" {
		parts = s.book.City + " · " + parts
	}
	return strings.Trim(parts, " ·")
}

func (s *sheet) noteOf() string {
	if s.index != 0 || s.book.Note.Empty() {
		return ""
	}
	return s.book.Note.In(s.book.Lang)
}

// figures writes the row of tiles: names above, values below, each with the
// formula of the total that it repeats.
func (r *rows) figures() {
	if r.tiles == 0 {
		return
	}
	for line, role := range []role{tileTitleRole, tileValueRole} {
		cells := r.begin()
		for i, figure := range r.Figures {
			l := look{role: role, centre: true, book: figure.Book, mark: figure.Mark, wrap: role == tileTitleRole}
			if role == tileTitleRole {
				cells[i] = r.text(l, figure.Title.In(r.book.Lang))
				continue
			}
			l.code = headlineCode(figure.Value, r.book.Lang)
			cells[i] = cell{here: true, style: r.book.styles.id(l), holds: number(figure.Value), formula: r.figureFormula(figure)}
		}
		r.end(r.tiles+line, []float64{28, titleHeight}[line], 0)
	}
}

// headlineCode shows large amounts in millions.
func headlineCode(amount budget.Cents, lang words.Lang) code {
	switch {
	case amount.Abs() < 100_000_00:
		return euroSign
	case lang == words.English:
		return millionsEn
	}
	return millions
}

// figureFormula is a figure's own formula, or points at the total of the same
// key in the sheet's table.
func (s *sheet) figureFormula(figure report.Figure) string {
	b := s.blocks[0]
	if own := parseFormula(figure.Formula.In(s.book.Lang)); len(own) > 0 {
		text, _ := own.in(b, report.Row{}, 0)
		return text
	}
	i := b.table.Column(figure.Key)
	if i < 0 || b.total == 0 || b.table.Total.At(i) != report.Value(report.Cash(figure.Value)) {
		return ""
	}
	return cellName(b.at[i], b.total)
}
