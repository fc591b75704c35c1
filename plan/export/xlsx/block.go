package xlsx

import "digiplan/plan/table"

// block is a table on a sheet.
type block struct {
	sheet    *sheet
	table    *table.Table
	at       []int // the sheet's column of each of the table's
	codes    []code
	formulas []formula
	title    int // row of its title, where tables share the sheet; 0 if it has none
	note     int // row of what is to be known of it; 0 if there is none
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
	over     []bool          // columns whose texts run over into free ones
	ids      map[string]bool // of its rows
	counted  []bool          // columns that formulas count on
	choices  [][]string      // words of which a cell of a column holds one, nil for any
}

// columns gives each printed column of the table its column of a sheet that it has
// for itself. Helper columns follow behind everything that is printed.
func (b *block) columns() {
	shown := b.table.Shown()
	b.at = make([]int, len(b.table.Columns))
	b.width, b.own = len(shown), len(shown)
	b.over = make([]bool, len(b.at))
	b.sum = b.table.Total
	for n, i := range shown {
		b.at[i] = n + 1
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
