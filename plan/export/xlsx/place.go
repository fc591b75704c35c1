package xlsx

import (
	"slices"
	"strconv"
	"strings"

	"digiplan/plan/export/workbook"
	"digiplan/plan/report"
	"digiplan/plan/words"
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
	charts    int       // first row of the charts; 0 if there are none
	chartRows int
	list      int // row of the list of sheets; 0 if it is not on this sheet
	last      int // last row
	wide      bool
	linkCount int
}

// block is a table on a sheet.
type block struct {
	sheet     *sheet
	table     *report.Table
	at        []int // the sheet's column of each of the table's
	codes     []code
	formulas  []formula
	title     int // row of its title, where it is under another table
	width     int // columns of the sheet that it covers
	own       int // columns of its own among them
	header    int
	first     int // rows of the table, without its total
	last      int
	total     int // 0 if there is none
	helpers   []helper
	styles    map[styleKey]rowStyle
	linked    map[cellRef]bool
	rooms     []float64      // of columns whose texts wrap, in pixels
	rowNumber map[string]int // row of each id
}

// titleRow and the rows after it stand on every printed page.
const (
	titleRow    = 1
	subtitleRow = 2
)

// Rows that a chart covers: the more years stand above it, the fewer, so that
// both fit a page; where they do not, the charts go to the next one.
const (
	chartRows      = 17
	leastChartRows = 11
	fewYears       = 5 // leave room for the whole height
)

// place finds a place for everything before anything is written, since
// formulas and links point forward as well as back.
func (s *sheet) place() {
	for _, t := range append([]*report.Table{s.Table}, s.Under...) {
		s.columns = max(s.columns, len(t.Shown())+s.gap(t))
	}
	s.columns = max(s.columns, len(s.Figures))
	row := subtitleRow + 2
	if len(s.Figures) > 0 {
		s.tiles = row
		row += 3
	}
	row = s.addBlock(s.Table, row, 0)
	s.Charts = slices.DeleteFunc(slices.Clone(s.Charts), s.drawsNothing)
	if len(s.Charts) > 0 {
		s.charts, s.chartRows = row+1, chartRows-max(0, (len(s.Table.Rows)-fewYears)*11/10)
		if s.chartRows < leastChartRows {
			s.chartRows = chartRows
		}
		row += s.chartRows + 2
	}
	for _, table := range s.Under {
		row = s.addBlock(table, row+1, row+1)
	}
	s.last = row - 1
	if s.index == 0 && len(s.book.sheets) > 1 {
		s.list = row + 1
		s.last = s.list + len(s.book.sheets) - 1
	}
	s.addHelpers()
}

// gap is the room that a table leaves on a sheet with other tables: texts run
// over into a free column, so they need not set the width of all tables.
func (s *sheet) gap(t *report.Table) int {
	if len(s.Under) > 0 && leftColumns(t, t.Shown()) > 1 {
		return 1
	}
	return 0
}

// addBlock places a table and returns the first row after it. A title row is
// 0 for the sheet's own table, whose title is the sheet's.
func (s *sheet) addBlock(t *report.Table, row, title int) int {
	b := &block{sheet: s, table: t, title: title}
	if title > 0 {
		row++
	}
	b.header = row
	b.first, b.last = row+1, row+len(t.Rows)
	row = b.last + 1
	if t.Total != nil {
		b.total = row
		row++
	}
	b.columns()
	b.prepare()
	s.blocks = append(s.blocks, b)
	s.book.blocks[t.ID] = b
	return row
}

// small is how many columns a table has that keeps to the left edge.
const small = 3

// columns gives each column of the table its column of the sheet. Tables that
// share a sheet stand at both its edges, so that texts have room between.
// Helper columns follow behind everything that is printed.
func (b *block) columns() {
	visible := b.table.Shown()
	own := len(visible)
	b.at = make([]int, len(b.table.Columns))
	b.width, b.own = own, own
	left := leftColumns(b.table, visible)
	spread := len(b.sheet.Under) > 0 && own > small
	if spread {
		b.width = b.sheet.columns
	}
	for n, i := range visible {
		b.at[i] = n + 1
		if spread && n >= left {
			b.at[i] = b.sheet.columns - own + n + 1
		}
	}
}

// spill is how many columns right of a column are free for its texts.
func (b *block) spill(i int) int {
	next := b.width + 1
	for _, at := range b.at {
		if at > b.at[i] {
			next = min(next, at)
		}
	}
	return next - b.at[i] - 1
}

// leftColumns is how many columns keep to the left edge: the first, and the
// texts between it and the first number.
func leftColumns(t *report.Table, visible []int) int {
	for n, i := range visible {
		if n > 0 && t.Columns[i].Kind.RightAligned() {
			return n
		}
	}
	return len(visible)
}

// prepare works out once what every row of the table needs.
func (b *block) prepare() {
	t := b.table
	sign := b.sheet.index == 0
	for i, column := range t.Columns {
		b.codes = append(b.codes, codeOf(t, i, sign))
		parsed := parseFormula(column.Formula.In(b.sheet.book.Lang))
		if b.sheet.Excerpt && parsed.refersElsewhere() {
			parsed = nil
		}
		b.formulas = append(b.formulas, parsed)
	}
}

// columnOf is the sheet's column of a key, 0 if there is none.
func (b *block) columnOf(key string) int {
	if i := b.table.Column(key); i >= 0 && key != "" {
		return b.at[i]
	}
	return 0
}

// addHelpers puts helper columns behind the printed ones, an empty column between.
func (s *sheet) addHelpers() {
	next := s.columns + 2
	for _, b := range s.blocks {
		for i, column := range b.table.Columns {
			if column.Helper {
				b.at[i] = next
				next++
			}
		}
	}
	for _, chart := range s.Charts {
		if b := s.book.blocks[chart.Table]; b != nil && b.sheet == s {
			next = s.addChartHelpers(chart, next)
		}
	}
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

// uniqueNames gives every sheet a name that spreadsheet programs accept:
// at most 31 characters, none of []:*?/\, no two alike but for case.
func uniqueNames(sheets []*sheet, lang words.Lang) {
	taken := map[string]bool{"history": true} // Excel keeps this one for itself
	for _, s := range sheets {
		base := sheetName(s.Name.In(lang))
		if base == "" {
			base = sheetName(s.Table.Title.In(lang))
		}
		name := base
		for n := 2; taken[words.Fold(name)] || name == ""; n++ {
			suffix := " (" + strconv.Itoa(n) + ")"
			name = shorten(base, 31-len(suffix)) + suffix
		}
		taken[words.Fold(name)] = true
		s.name = name
	}
}

func sheetName(text string) string {
	text = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) {
			return '-'
		}
		if r == '\'' {
			return '’' // excelize forgets to double it in the name of a filter
		}
		if r > 0xffff {
			return -1 // counts twice in Excel
		}
		return r
	}, words.Clean(text))
	return strings.Trim(shorten(strings.TrimSpace(text), 31), "' ")
}
