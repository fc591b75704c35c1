package export

import (
	"io"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/words"
)

// book is a workbook while it is made.
//
// The order of steps is not free: excelize drops what comes in the wrong one,
// without an error. Everything about a sheet is said before its stream is
// opened, panes right after, rows last.
type book struct {
	Workbook
	file   *excelize.File
	styles styles
	sheets []*sheet
	blocks map[string]*block // by id of the table
	caches map[string]cache  // what the charts' ranges hold
}

// creator in the properties of a file says who may overwrite it.
const creator = "digiplan"

func writeXLSX(workbook Workbook, w io.Writer) error {
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
	for _, s := range b.sheets {
		s.measure()
		if err := s.write(); err != nil {
			return err
		}
	}
	if b.styles.err != nil {
		return b.styles.err
	}
	b.file.SetZipWriter(func(to io.Writer) excelize.ZipWriter { return &packer{to: to, mend: b.mend} })
	_, err := b.file.WriteTo(w)
	return err
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
		b.file.SetAppProps(&excelize.AppProperties{Application: "digiplan", Company: words.Clean(b.City)}),
		b.file.SetCalcProps(&excelize.CalcPropsOptions{CalcID: &calc, CalcMode: &auto}),
	}
	for _, err := range steps {
		if err != nil {
			return err
		}
	}
	return nil
}

// mend makes last changes to parts that excelize has written.
func (b *book) mend(name string, content []byte) []byte {
	if strings.HasPrefix(name, "xl/charts/chart") {
		return b.fillCaches(content)
	}
	return content
}

// write makes the sheet's part.
func (s *sheet) write() error {
	if err := s.setUp(); err != nil {
		return err
	}
	stream, err := s.book.file.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	if err := s.freeze(stream); err != nil {
		return err
	}
	rows := &rows{sheet: s, stream: stream}
	rows.heading()
	rows.figures()
	for _, b := range s.blocks {
		rows.block(b)
	}
	rows.list()
	if rows.err != nil {
		return rows.err
	}
	if err := s.insertBreaks(stream); err != nil {
		return err
	}
	return stream.Flush()
}

// rows writes the rows of a sheet from the top.
type rows struct {
	*sheet
	stream *excelize.StreamWriter
	cells  []any
	err    error
}

// begin empties the row that is being put together.
func (r *rows) begin() []any {
	if r.cells == nil {
		r.cells = make([]any, r.lastColumn())
	}
	clear(r.cells)
	return r.cells
}

// end writes the row.
func (r *rows) end(number int, height float64, level int) {
	if r.err == nil {
		r.err = r.stream.SetRow(cellName(1, number), r.cells, excelize.RowOpts{Height: height, OutlineLevel: level})
	}
}

// heading writes title and subtitle.
func (r *rows) heading() {
	r.begin()[0] = excelize.Cell{StyleID: r.book.styles.id(look{role: titleRole}), Value: cellText(r.heads(), r.book.Lang)}
	r.end(titleRow, titleHeight, 0)
	for i, line := range r.subtitle() {
		r.begin()[0] = excelize.Cell{StyleID: r.book.styles.id(look{role: subtitleRole}), Value: line}
		r.end(subtitleRow+i, textHeight, 0)
	}
}

// heads is the sheet's title; the overview bears the workbook's.
func (s *sheet) heads() string {
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
				cells[i] = excelize.Cell{StyleID: r.book.styles.id(l), Value: cellText(figure.Title.In(r.book.Lang), r.book.Lang)}
				continue
			}
			l.code = headlineCode(figure.Value, r.book.Lang)
			cells[i] = excelize.Cell{StyleID: r.book.styles.id(l), Value: number(figure.Value), Formula: r.figureFormula(figure)}
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

// figureFormula points at the total of the same key in the sheet's table.
func (s *sheet) figureFormula(figure report.Figure) string {
	b := s.blocks[0]
	i := b.table.Column(figure.Key)
	if i < 0 || b.total == 0 || valueOf(*b.table.Total, i) != report.Value(report.Cash(figure.Value)) {
		return ""
	}
	return cellName(b.at[i], b.total)
}
