package xlsx

import "digiplan/plan/table"

// block is a table on a sheet.
type block struct {
	sheet    *sheet
	table    *table.Table
	at       []int // the sheet's column of each of the table's
	codes    []code
	formulas []formula
	title    int // row of its title, where it is under another table
	width    int // columns of the sheet that it covers
	own      int // columns of its own among them
	header   int
	first    int // rows of the table, without its total
	last     int
	total    int // 0 if there is none; above the header of a list
	sum      *table.Row
	classes  map[string]int // that the rows of a list are summed by
	helpers  []helper
	styles   map[styleKey]rowStyle
	rooms    []float64       // of columns whose texts wrap, in pixels
	ids      map[string]bool // of its rows
	counted  []bool          // columns that formulas count on
	choices  [][]string      // words of which a cell of a column holds one, nil for any
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
	spread := b.sheet.shared() && own > small
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

// freeRight is how many columns right of a column are free for its texts.
func (b *block) freeRight(i int) int {
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
func leftColumns(t *table.Table, visible []int) int {
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
	cents := hasCents(t)
	for _, column := range t.Columns {
		b.codes = append(b.codes, codeOf(column, cents))
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
