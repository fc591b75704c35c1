package xlsx

import "digiplan/plan/table"

// pageHeight is how much of a page rows can fill, in points, when the sheet
// is printed in its own size.
const pageHeight = (210 - topMargin - bottomMargin) / 25.4 * 72

// Heights of rows, in points.
const (
	titleHeight   = 24.0
	textHeight    = 15.0
	headerHeight  = 19.5
	sectionHeight = 18.0
	lineHeight    = 15.0
	spaceHeight   = 7.0
	listHeight    = 14.0
)

// breaks are the rows before which an overview goes to a new page, so that no
// table of it is torn.
func (s *sheet) breaks() []int {
	if !s.isOverview() || s.OnePage {
		return nil
	}
	const titles = titleHeight + 2*textHeight
	room := pageHeight*s.book.width/a4Room - titles
	var at []int
	used := 0.0
	for _, p := range s.pieces() {
		if used > 0 && used+p.height > room {
			at, used = append(at, p.first), 0
		}
		used += p.height
	}
	return at
}

// pieceOf a sheet belongs on one page.
type pieceOf struct {
	first  int
	height float64
}

func (s *sheet) pieces() []pieceOf {
	main := s.blocks[0].height()
	if s.tiles > 0 {
		main += float64(s.tileRows())*(textHeight+titleHeight) + textHeight
	}
	main += textHeight * float64(len(s.Says))
	pieces := []pieceOf{{titleRow, main}}
	lead, under := s.blocks[1:1+len(s.Lead)], s.blocks[1+len(s.Lead):]
	for _, b := range lead {
		pieces = append(pieces, pieceOf{b.title, b.height()})
	}
	if s.chartsRow > 0 && s.chartRoom() < leastChartRows {
		pieces = append(pieces, pieceOf{s.chartsRow, float64(s.chartRows+2) * textHeight})
	} else if s.chartsRow > 0 {
		pieces[0].height += float64(s.chartRows+2) * textHeight
	}
	for _, b := range under {
		pieces = append(pieces, pieceOf{b.title, b.height()})
	}
	return pieces
}

// height of a table with its title.
func (b *block) height() float64 {
	height := b.headerHeight()
	if b.title > 0 {
		height += spaceHeight + sectionHeight
	}
	if b.note > 0 {
		height += textHeight
	}
	for _, row := range b.table.Rows {
		height += heightOf(b.linesOfRow(row))
	}
	if b.total > 0 {
		height += lineHeight
	}
	return height
}

// linesOfRow is how many lines the texts of a row take.
func (b *block) linesOfRow(row table.Row) int {
	lines := 1
	for i, column := range b.table.Columns {
		if value := row.At(i); value != nil && row.Level == table.Body {
			lines = max(lines, b.linesOf(contentIn(column.Kind, value, b.sheet.book.Lang), i, b.markColumn(row) == i))
		}
	}
	return lines
}

func (s *sheet) insertBreaks() error {
	for _, row := range s.breaks() {
		if err := s.book.file.InsertPageBreak(s.name, cellName(1, row)); err != nil {
			return err
		}
	}
	return nil
}
