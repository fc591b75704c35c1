package export

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"digiplan/budget"
	"digiplan/plan/report"
)

// lookKey is what styles of a table's cells differ by.
type lookKey struct {
	column int
	level  report.Level
	mark   report.Mark
	link   bool
	strong bool
}

// block writes a table: its title if it is under another one, its header,
// its rows.
func (r *rows) block(b *block) {
	if b.title > 0 {
		r.section(b.title, b.table.Title.In(r.book.Lang))
	}
	r.header(b)
	grouped := grouping(b.table)
	for i, row := range b.table.Rows {
		level := 0
		if grouped[i] {
			level = 1
		}
		r.row(b, row, b.first+i, level)
	}
	if b.table.Total != nil {
		r.row(b, *b.table.Total, b.total, 0)
	}
}

// section writes a band with a title across the sheet.
func (r *rows) section(number int, title string) {
	cells := r.begin()
	id := r.book.styles.id(look{role: sectionRole})
	for i := range r.columns {
		cells[i] = excelize.Cell{StyleID: id}
	}
	cells[0] = excelize.Cell{StyleID: id, Value: cellText(title, r.book.Lang)}
	r.end(number, sectionHeight, 0)
}

func (r *rows) header(b *block) {
	cells := r.begin()
	for i := range b.width {
		cells[i] = excelize.Cell{StyleID: r.book.styles.id(look{role: headerRole, book: r.Book})}
	}
	lines := 1
	for i, column := range b.table.Columns {
		at, text := b.at[i], cellText(column.Title.In(r.book.Lang), r.book.Lang)
		l := b.lookOf(i)
		l.role, l.code, l.wrap, l.book = headerRole, textCode, true, r.Book
		if column.Book != "" && r.Book == "" {
			l.book = column.Book
		}
		if column.Helper {
			l = look{role: helperRole, wrap: true}
		}
		cells[at-1] = excelize.Cell{StyleID: r.book.styles.id(l), Value: text}
		lines = max(lines, face{bold: true}.lines(text, r.room(at, l.indent)))
	}
	for _, h := range b.helpers {
		cells[h.at-1] = excelize.Cell{StyleID: r.book.styles.id(look{role: helperRole, wrap: true}), Value: h.title}
	}
	r.end(b.header, heightOf(lines)+headerHeight-lineHeight, 0)
}

// lookOf is how the cells of a column look in a plain row.
func (b *block) lookOf(i int) look {
	column := b.table.Columns[i]
	l := look{role: bodyRole, code: b.codes[i]}
	l.right = numeric(column.Kind) && b.at[i] > 1
	l.wrap = !numeric(column.Kind) && column.Kind != report.Day && b.spill(i) == 0
	if !l.right && b.followsNumber(i) {
		l.indent = 1
	}
	if column.Helper {
		l.role = helperRole
	}
	return l
}

// followsNumber tells a text that would touch the number left of it.
func (b *block) followsNumber(i int) bool {
	for j, at := range b.at {
		if at == b.at[i]-1 && numeric(b.table.Columns[j].Kind) && at > 1 {
			return true
		}
	}
	return false
}

var roleOf = map[report.Level]role{report.Heading: headingRole, report.Subtotal: subtotalRole, report.Grand: grandRole}

// cellStyle is the style of a cell of a table.
func (b *block) cellStyle(key lookKey) int {
	if id, ok := b.looks[key]; ok {
		return id
	}
	l := b.lookOf(key.column)
	if key.level != report.Body && l.role != helperRole {
		l.role, l.wrap = roleOf[key.level], false
	}
	l.link, l.strong = key.link, key.strong
	if key.mark == report.Faint || key.strong {
		l.mark = key.mark
	}
	id := b.sheet.book.styles.id(l)
	b.looks[key] = id
	return id
}

func (r *rows) row(b *block, row report.Row, number, outline int) {
	cells := r.begin()
	r.ground(b, row, cells)
	lines := 1
	said := b.speaks(row)
	for i := range b.table.Columns {
		value := valueOf(row, i)
		key := lookKey{column: i, level: row.Level, mark: row.Mark, strong: said == i}
		cell := excelize.Cell{Value: contentIn(b.table.Columns[i].Kind, value, r.book.Lang), Formula: b.formulaAt(i, row, value, number)}
		if text, ok := cell.Value.(string); ok {
			key.link = r.link(b, i, text, row, number)
			if cell.Formula != "" {
				cell.Value = strings.TrimSpace(text)
			} else if row.Level == report.Body && b.spill(i) == 0 && r.naturals[b.at[i]-1] > r.widths[b.at[i]-1] {
				lines = max(lines, face{bold: key.strong}.lines(text, r.room(b.at[i], 0)))
			}
		} else if value == nil && cell.Formula != "" {
			cell.Value = b.noValue(i)
		}
		cell.StyleID = b.cellStyle(key)
		cells[b.at[i]-1] = cell
	}
	b.help(r, cells, row, number)
	r.end(number, heightOf(lines), outline)
}

// ground gives the cells between the columns of a table the row's colour.
func (r *rows) ground(b *block, row report.Row, cells []any) {
	if len(b.table.Columns) >= b.width {
		return
	}
	id := r.book.styles.id(look{role: roleOf[row.Level]})
	for i := range b.width {
		cells[i] = excelize.Cell{StyleID: id}
	}
}

// none is what a share shows where there is nothing to share.
const none = "–"

func (b *block) noValue(i int) any {
	if b.table.Columns[i].Kind == report.Share {
		return none
	}
	return nil
}

// formulaAt is the formula of a cell, "" where it holds a value alone: a
// column that adds up is summed in sum rows, all others calculate as their
// column says. SUBTOTAL(9) leaves out other subtotals and what a filter hides.
func (b *block) formulaAt(i int, row report.Row, value report.Value, number int) string {
	column := b.table.Columns[i]
	template := b.formulas[i]
	if own, ok := row.Formulas[column.Key]; ok {
		template = parseFormula(own.In(b.sheet.book.Lang))
	} else if sums(column, row, value) {
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

// speaks is the column that says what the row's mark means, the first one
// where no other does, and -1 in rows without such a mark.
func (b *block) speaks(row report.Row) int {
	if row.Mark == report.Plain || row.Mark == report.Faint {
		return -1
	}
	for i, column := range b.table.Columns {
		if test := speakers[column.Key]; test != nil && test(valueOf(row, i)) {
			return i
		}
	}
	return 0
}

// speakers are the columns that tell bad from good, and when they do.
var speakers = map[string]func(report.Value) bool{
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
