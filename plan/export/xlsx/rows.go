package xlsx

import (
	"slices"
	"strings"

	"digiplan/plan/table"
)

// rows writes all rows of the sheet, or only looks at them, see rehearse.
func (s *sheet) rows(to *sheetData) error {
	r := &rows{sheet: s, to: to, cells: make([]cell, s.lastColumn())}
	r.heading()
	r.figures()
	r.said()
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
	to     *sheetData // nil while rehearsing
	cells  []cell     // of the row that is being put together
	lowest int        // row that has been written
	err    error
}

// begin empties the row that is being put together.
func (r *rows) begin() []cell {
	clear(r.cells)
	return r.cells
}

// end writes the row.
func (r *rows) end(number int, height float64, level int) {
	r.lowest = number
	if r.to != nil {
		r.to.row(number, height, level, r.cells)
	}
}

// text is a cell with a text.
func (r *rows) text(l look, text string) cell {
	return cell{here: true, style: r.book.styles.id(l), holds: textEntryOf(cellText(text, r.book.Lang))}
}

// blank is a cell with nothing but its look.
func (r *rows) blank(l look) cell { return cell{here: true, style: r.book.styles.id(l)} }

// block writes a table: its title if it is under another one, its header,
// its rows.
func (r *rows) block(b *block) {
	if b.title > 0 {
		r.blockTitle(b)
	}
	if r.to == nil {
		r.prepareRows(b)
	} else if b.sum != nil && b.total < b.header {
		r.row(b, *b.sum, b.total, 0)
	}
	r.header(b)
	if r.to == nil {
		return
	}
	levels := grouping(b.table)
	for i, row := range b.table.Rows {
		if r.row(b, row, b.first+i, levels[i]); r.err != nil {
			return
		}
	}
	if b.sum != nil && b.total > b.header {
		r.row(b, *b.sum, b.total, 0)
	}
}

// blockTitle writes the title of a table that shares the sheet, and its note.
func (r *rows) blockTitle(b *block) {
	if b != r.blocks[0] {
		r.spacer(b.title - 1)
	}
	r.section(b.title, b.table.Title.In(r.book.Lang))
	if b.note > 0 {
		r.begin()[0] = r.text(look{role: subtitleRole}, r.noteUnder(b))
		r.end(b.note, textHeight, 0)
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
	}
	for _, h := range b.helpers {
		cells[h.at-1] = r.text(look{role: helperRole, wrap: true}, h.title)
	}
	r.end(b.header, b.headerHeight(), 0)
}

func (r *rows) row(b *block, row table.Row, number, outline int) {
	cells := r.begin()
	r.fillGaps(b, row, cells)
	key := b.styleKeyOf(row)
	style := b.styles[key]
	lines := 1
	for i := range b.table.Columns {
		value, c := row.At(i), &cells[b.at[i]-1]
		*c = cell{here: true, style: style.plain[i], holds: contentIn(b.table.Columns[i].Kind, value, r.book.Lang), formula: b.formulaAt(i, row, value, number)}
		switch {
		case value == nil && (c.formula != "" || b.table.Columns[i].Dashed && row.Level != table.Heading):
			c.holds = b.noValue(i)
		case c.formula != "":
			c.holds.text = strings.TrimSpace(c.holds.text)
		}
		if value != nil && row.Level == table.Body {
			lines = max(lines, b.linesOf(c.holds, i, key.marked == i))
		}
		if c.holds.kind == numberEntry && differs(b.table.Columns[i].Kind, value) {
			if own, ok := style.numbers[textNumber{i, ownCode(value)}]; ok {
				c.style = own
			}
		}
		if b.isInput(i, row, value, c.formula) {
			c.style = style.inputs[i]
		}
		if link := b.link(i, row); link != "" && c.formula == "" {
			c.formula, c.style = link, style.linked[i]
		}
		if !c.holds.says() && c.formula == "" && row.Level == table.Body && b.besideHelper(i) {
			c.holds = textEntryOf(none)
		}
	}
	b.writeHelpers(cells, row)
	r.end(number, heightOf(lines), outline)
	r.err = r.book.done(1)
}

// besideHelper tells the last column before hidden ones, into which LibreOffice
// prints their numbers as ### where it is empty.
func (b *block) besideHelper(i int) bool {
	helper := func(column table.Column) bool { return column.Helper }
	printed := func(column table.Column) bool { return !column.Helper }
	last := printed(b.table.Columns[i]) && !slices.ContainsFunc(b.table.Columns[i+1:], printed)
	return last && (len(b.helpers) > 0 || slices.ContainsFunc(b.table.Columns, helper))
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

// fillGaps gives the cells between the columns of a table the row's colour.
func (r *rows) fillGaps(b *block, row table.Row, cells []cell) {
	if b.own >= b.width {
		return
	}
	for i := range b.width {
		cells[i] = r.blank(look{role: roleOf[row.Level]})
	}
}

// grouping tells how many subtotals below them sum the rows: their levels in the outline.
func grouping(t *table.Table) []int {
	levels := make([]int, len(t.Rows))
	begins := []int{0} // of the open groups, by depth
	for i, row := range t.Rows {
		if row.Level != table.Heading && row.Level != table.Subtotal {
			continue
		}
		for len(begins) <= row.Depth {
			begins = append(begins, i)
		}
		if row.Level == table.Subtotal {
			for j := begins[row.Depth]; j < i; j++ {
				levels[j]++
			}
		}
		begins = begins[:row.Depth+1]
		begins[row.Depth] = i + 1
	}
	return levels
}

// headerHeight is how tall the header is, in points.
func (b *block) headerHeight() float64 {
	lines, button := 1, 0.0
	if b.filtered() {
		button = filterButton
	}
	for i, column := range b.table.Columns {
		if !column.Helper {
			room := b.sheet.room(b.at[i], b.lookOf(i).indent) - button
			lines = max(lines, face{bold: true}.lines(column.Title.In(b.sheet.book.Lang), room))
		}
	}
	return heightOf(lines) + headerHeight - lineHeight
}

// heightOf is how tall a row of so many lines is, in points.
func heightOf(lines int) float64 {
	if lines <= 1 {
		return lineHeight
	}
	return min(float64(lines)*13+4, 400)
}
