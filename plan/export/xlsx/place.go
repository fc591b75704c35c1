package xlsx

import (
	"slices"

	"digiplan/plan/export/workbook"
	"digiplan/plan/table"
)

// sheet is one sheet, with the place of everything on it.
type sheet struct {
	workbook.Sheet
	book      *book
	name      string
	index     int
	blocks    []*block  // the table, then those under it
	columns   int       // printed ones
	margin    int       // an empty printed column behind them, under a long title
	widths    []float64 // in pixels, helpers too
	naturals  []float64 // what contents need on one line
	tiles     int       // row of the figures' names; 0 if there are none
	says      int       // row of the first line that must not be overlooked; 0 if there is none
	chartsRow int       // first row of the charts; 0 if there are none
	chartRows int
	list      int    // row of the list of sheets; 0 if it is not on this sheet
	last      int    // last row
	across    int    // pages beside each other
	legend    string // what a clerk who goes on calculating must know; "" where nothing is entered
}

// titleRow and the rows after it stand on every printed page.
const (
	titleRow    = 1
	subtitleRow = 2
)

// Rows that a chart covers: the more years stand above it, the fewer, so that
// both fit a page; where they do not, the charts go to the next one.
const (
	fullChartRows  = 17
	mostChartRows  = 27
	leastChartRows = 11
	tileChartRows  = 4 // that a second row of figures takes
	fewYears       = 5 // leave room for the whole height
)

// place finds a place for everything before anything is written, since
// formulas and links point forward as well as back.
func (s *sheet) place() {
	for _, t := range s.Tables() {
		s.addBlock(t)
	}
	if s.shared() {
		s.grid()
	}
	s.columns = max(s.columns, s.tilesInRow())
	s.Charts = slices.DeleteFunc(slices.Clone(s.Charts), s.drawsNothing)
	row := s.placeTop(subtitleRow + 2)
	blocks := s.blocks
	for range 1 + len(s.Lead) {
		row, blocks = blocks[0].place(row), blocks[1:]
	}
	if len(s.Charts) > 0 {
		s.chartsRow, s.chartRows = row+1, s.chartRoom()
		if s.chartRows < leastChartRows {
			s.chartRows = s.ownPage()
		}
		row += s.chartRows + 2
	}
	for _, b := range blocks {
		row = b.place(row)
	}
	s.last = row - 1
	if s.index == 0 && len(s.book.sheets) > 1 {
		s.list = row + 1
		s.last = s.list + len(s.book.sheets) - 1
	}
	s.addHelpers()
}

// placeTop places what stands above the tables and returns the first row after it.
func (s *sheet) placeTop(row int) int {
	if len(s.Figures) > 0 {
		s.tiles = row
		row += 2*s.tileRows() + 1
	}
	if len(s.Says) > 0 {
		s.says = row
		row += len(s.Says) + 1
	}
	return row
}

// chartRoom is how many rows the first page has left for the charts; none where
// small tables stand above them.
func (s *sheet) chartRoom() int {
	if len(s.Lead) > 0 {
		return 0
	}
	return fullChartRows - tileChartRows*max(0, s.tileRows()-1) - max(0, (len(s.Table.Rows)-fewYears)*11/10) - len(s.Says)
}

// ownPage is how many rows the charts have on a page of their own: a bar needs a row.
func (s *sheet) ownPage() int {
	rows := fullChartRows
	for _, chart := range s.Charts {
		for _, t := range s.Tables() {
			if chart.Kind == workbook.BarChart && t.ID == chart.Table {
				rows = max(rows, min(len(t.Rows)+4, mostChartRows))
			}
		}
	}
	return rows
}

// shared tells a sheet of several tables.
func (s *sheet) shared() bool { return len(s.Lead)+len(s.Under) > 0 }

// addBlock adds a table to the sheet.
func (s *sheet) addBlock(t *table.Table) {
	b := &block{sheet: s, table: t}
	s.blocks = append(s.blocks, b)
	s.book.blocks[t.ID] = b
	b.columns()
	b.prepare()
	s.columns = max(s.columns, b.own, s.tilesInRow())
}

// place places a table and returns the first row after it. One under another table,
// or on a sheet with a title of its own, stands under its own.
func (b *block) place(row int) int {
	if first := b == b.sheet.blocks[0]; !first || !b.sheet.Title.Empty() {
		if !first {
			row++
		}
		b.title = row
		row++
		if b.sheet.noteUnder(b) != "" {
			b.note = row
			row++
		}
	}
	b.findTotal()
	if b.filtered() {
		b.total = row
		row++
	}
	b.header = row
	b.first, b.last = row+1, row+len(b.table.Rows)
	row = b.last + 1
	if b.sum != nil && b.total == 0 {
		b.total = row
		row++
	}
	return row
}

// addHelpers puts helper columns behind the printed ones: those of a list next to
// it, since they are sorted with it, others behind an empty column.
func (s *sheet) addHelpers() {
	next := s.columns + 1
	if s.isOverview() {
		next++
	}
	for _, b := range s.blocks {
		for i, column := range b.table.Columns {
			if column.Helper {
				b.at[i] = next
				next++
			}
		}
		next = b.addClasses(next)
	}
}

// lastFilled is the last row in which anything stands; charts stand over the rows.
func (s *sheet) lastFilled() int {
	if s.list > 0 {
		return s.last
	}
	last := subtitleRow
	for _, b := range s.blocks {
		last = max(last, b.header, b.last, b.total)
	}
	return last
}

// lastColumn counts helper columns too.
func (s *sheet) lastColumn() int {
	last := s.columns
	for _, b := range s.blocks {
		for _, at := range b.at {
			last = max(last, at)
		}
		for _, h := range b.helpers {
			last = max(last, h.at)
		}
	}
	return last
}
