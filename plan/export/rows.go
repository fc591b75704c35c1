package export

import (
	"strings"

	"digiplan/budget"
	"digiplan/plan/report"
)

// block writes a table: its title if it is under another one, its header,
// its rows.
func (r *rows) block(b *block) {
	if b.title > 0 {
		r.section(b.title, b.table.Title.In(r.book.Lang))
	}
	r.header(b)
	if r.to == nil {
		r.prepareRows(b)
		return
	}
	grouped := grouping(b.table)
	for i, row := range b.table.Rows {
		level := 0
		if grouped[i] {
			level = 1
		}
		if r.row(b, row, b.first+i, level); r.err != nil {
			return
		}
	}
	if b.table.Total != nil {
		r.row(b, *b.table.Total, b.total, 0)
	}
}

// section writes a band with a title across the sheet.
func (r *rows) section(number int, title string) {
	cells := r.begin()
	for i := range r.columns {
		cells[i] = r.blank(look{role: sectionRole})
	}
	cells[0] = r.text(look{role: sectionRole}, title)
	r.end(number, sectionHeight, 0)
}

func (r *rows) header(b *block) {
	cells := r.begin()
	for i := range b.width {
		cells[i] = r.blank(look{role: headerRole, book: r.Book})
	}
	lines, button := 1, 0.0
	if b.filtered() {
		button = filterButton
	}
	for i, column := range b.table.Columns {
		at, text := b.at[i], column.Title.In(r.book.Lang)
		l := b.lookOf(i)
		l.role, l.code, l.wrap, l.book = headerRole, textCode, true, r.Book
		if column.Book != "" && r.Book == "" {
			l.book = column.Book
		}
		if column.Helper {
			l = look{role: helperRole}
		}
		cells[at-1] = r.text(l, text)
		if !column.Helper {
			lines = max(lines, face{bold: true}.lines(text, r.room(at, l.indent)-button))
		}
	}
	for _, h := range b.helpers {
		cells[h.at-1] = r.text(look{role: helperRole, wrap: true}, h.title)
	}
	r.end(b.header, heightOf(lines)+headerHeight-lineHeight, 0)
}

func (r *rows) row(b *block, row report.Row, number, outline int) {
	cells := r.begin()
	r.ground(b, row, cells)
	key := b.styleKeyOf(row)
	style := b.styles[key]
	lines := 1
	for i := range b.table.Columns {
		value, c := row.At(i), &cells[b.at[i]-1]
		*c = cell{here: true, style: style.plain[i], holds: contentIn(b.table.Columns[i].Kind, value, r.book.Lang), formula: b.formulaAt(i, row, value, number)}
		switch {
		case value == nil && c.formula != "":
			c.holds = b.noValue(i)
		case c.formula != "":
			c.holds.text = strings.TrimSpace(c.holds.text)
		case row.Level == report.Body:
			lines = max(lines, b.linesOf(c.holds, i, key.marked == i))
		}
		if c.holds.kind == numberEntry && !b.table.Columns[i].Kind.RightAligned() {
			if own, ok := style.numbers[textNumber{i, ownCode(value)}]; ok {
				c.style = own
			}
		}
		if b.linked[cellRef{number, i}] {
			c.style = style.linked[i]
		}
	}
	b.writeHelpers(cells, row, number)
	r.end(number, heightOf(lines), outline)
	r.err = r.book.job.row()
}

// linesOf is how many lines a text takes in a column, 1 for what does not wrap.
func (b *block) linesOf(e entry, i int, bold bool) int {
	room := b.rooms[i]
	switch {
	case room == 0:
		return 1
	case e.kind == runsEntry:
		return face{bold: true}.lines(e.whole(), room)
	case e.kind != textEntry:
		return 1
	}
	return face{bold: bold}.lines(e.text, room)
}

// roomFor is what a column leaves for a text that wraps, 0 if none does.
func (b *block) roomFor(i int) float64 {
	if l := b.lookOf(i); l.wrap {
		return b.sheet.room(b.at[i], l.indent)
	}
	return 0
}

// ground gives the cells between the columns of a table the row's colour.
func (r *rows) ground(b *block, row report.Row, cells []cell) {
	if b.own >= b.width {
		return
	}
	for i := range b.width {
		cells[i] = r.blank(look{role: roleOf[row.Level]})
	}
}

// none is what a share shows where there is nothing to share.
const none = "–"

func (b *block) noValue(i int) entry {
	if b.table.Columns[i].Kind == report.Share {
		return said(none)
	}
	return entry{}
}

// formulaAt is the formula of a cell, "" where it holds a value alone: a
// column that adds up is summed in sum rows, all others calculate as their
// column says. SUBTOTAL(9) leaves out other subtotals and what a filter hides.
func (b *block) formulaAt(i int, row report.Row, value report.Value, number int) string {
	column := &b.table.Columns[i]
	template := b.formulas[i]
	if own, ok := row.Formulas[column.Key]; ok && !b.sheet.Excerpt {
		template = parseFormula(own.In(b.sheet.book.Lang))
	} else if sums(*column, row, value) {
		return b.subtotal(i, row, number)
	} else if row.Level == report.Heading || row.Level != report.Body && column.Sum {
		return ""
	}
	if len(template) == 0 || value == nil && (column.Kind != report.Share || row.Level != report.Body) {
		return ""
	}
	text, ok := template.in(b, row, number)
	if !ok || len(text) > 8_000 {
		return ""
	}
	if column.Kind == report.Share {
		return "IFERROR(ROUND(" + text + `,4),"` + none + `")`
	}
	return text
}

// subtotal adds up the rows above it, back to the group's beginning; the
// grand total all rows.
func (b *block) subtotal(i int, row report.Row, number int) string {
	from, to := b.first, b.last
	if row.Level == report.Subtotal {
		to = number - 1
		for from = to; from > b.first && b.table.Rows[from-b.first-1].Level == report.Body; {
			from--
		}
	}
	if to < from {
		return ""
	}
	return "SUBTOTAL(9," + cellName(b.at[i], from) + ":" + cellName(b.at[i], to) + ")"
}

// grouping tells the rows that a subtotal below them sums.
func grouping(t *report.Table) []bool {
	grouped := make([]bool, len(t.Rows))
	start := 0
	for i, row := range t.Rows {
		switch row.Level {
		case report.Heading:
			start = i + 1
		case report.Subtotal:
			for j := start; j < i; j++ {
				grouped[j] = true
			}
			start = i + 1
		}
	}
	return grouped
}

// markColumn is the column that says what the row's mark means, the first one
// where no other does, and -1 in rows without such a mark.
func (b *block) markColumn(row report.Row) int {
	if row.Mark == report.Plain || row.Mark == report.Faint {
		return -1
	}
	for i, column := range b.table.Columns {
		if test := markColumns[column.Key]; test != nil && test(row.At(i)) {
			return i
		}
	}
	return 0
}

// markColumns are the columns that tell good from bad, and when they do.
var markColumns = map[string]func(report.Value) bool{
	"severity":  func(v report.Value) bool { return v != nil },
	"check":     func(v report.Value) bool { return v != nil },
	"d":         func(v report.Value) bool { amount, _ := whole(v); return amount != 0 },
	"gap":       func(v report.Value) bool { amount, _ := whole(v); return amount > 0 },
	"uncovered": func(v report.Value) bool { amount, _ := whole(v); return amount > 0 },
	"state":     func(v report.Value) bool { return v != nil },
	"free":      negative,
	"available": negative,
	"filled": func(v report.Value) bool {
		share, _ := v.(report.Ratio)
		return budget.Percent(share) > budget.Whole
	},
}

func negative(v report.Value) bool {
	amount, _ := whole(v)
	return amount < 0
}

// heightOf is how tall a row of so many lines is, in points.
func heightOf(lines int) float64 {
	if lines <= 1 {
		return lineHeight
	}
	return min(float64(lines)*13+4, 400)
}
