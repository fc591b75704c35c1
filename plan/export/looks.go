package export

import "digiplan/plan/report"

// manner is what the looks of a row's cells depend on.
type manner struct {
	level  report.Level
	mark   report.Mark
	speaks int // the column that says what the mark means, -1 for none
}

// looks are the styles of the cells of rows of one manner.
type looks struct {
	plain, linked []int
	figures       map[figure]int // in columns of texts
}

// figure is a number in a column of texts.
type figure struct {
	column int
	code   code
}

// spot is a cell of a table, by the sheet's row and the table's column.
type spot struct{ row, column int }

func (b *block) mannerOf(row report.Row) manner {
	return manner{row.Level, row.Mark, b.speaks(row)}
}

// settle makes the styles and links of a table's rows, and finds the room that
// they have.
func (r *rows) settle(b *block) {
	b.looks = make(map[manner]looks)
	b.linked = make(map[spot]bool)
	for i := range b.table.Columns {
		b.rooms = append(b.rooms, b.roomFor(i))
	}
	for i, row := range b.table.All() {
		if b.own < b.width {
			r.ground(b, row, r.begin())
		}
		m := b.mannerOf(row)
		if _, ok := b.looks[m]; !ok {
			b.looks[m] = b.looksOf(m)
		}
		b.figuresOf(row, b.looks[m].figures, m)
		if row.Level == report.Body {
			r.links(b, row, b.first+i)
		}
	}
	for i := range b.helpers {
		h := &b.helpers[i]
		h.style = r.book.styles.id(look{role: helperRole, code: h.code})
	}
}

func (b *block) looksOf(m manner) looks {
	made := looks{linked: make([]int, len(b.table.Columns)), figures: make(map[figure]int)}
	for i := range b.table.Columns {
		made.plain = append(made.plain, b.sheet.book.styles.id(b.lookIn(m, i)))
	}
	return made
}

// figuresOf makes the styles of the numbers in columns of texts.
func (b *block) figuresOf(row report.Row, styles map[figure]int, m manner) {
	for i, column := range b.table.Columns {
		if column.Kind.RightAligned() {
			continue
		}
		if own := ownCode(row.At(i)); own != textCode {
			l := b.lookIn(m, i)
			l.code = own
			styles[figure{i, own}] = b.sheet.book.styles.id(l)
		}
	}
}

// lookIn is how a cell looks in rows of a manner.
func (b *block) lookIn(m manner, i int) look {
	l := b.lookOf(i)
	if m.level != report.Body && l.role != helperRole {
		l.role, l.wrap = roleOf[m.level], false
	}
	l.strong = m.speaks == i
	if m.mark == report.Faint || l.strong {
		l.mark = m.mark
	}
	return l
}

// lookOf is how the cells of a column look in a plain row.
func (b *block) lookOf(i int) look {
	column := b.table.Columns[i]
	l := look{role: bodyRole, code: b.codes[i]}
	l.right = column.Kind.RightAligned() && b.at[i] > 1
	l.wrap = !column.Kind.RightAligned() && column.Kind != report.Day && b.spill(i) == 0
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
		if at == b.at[i]-1 && b.table.Columns[j].Kind.RightAligned() && at > 1 {
			return true
		}
	}
	return false
}

var roleOf = map[report.Level]role{report.Heading: headingRole, report.Subtotal: subtotalRole, report.Grand: grandRole}
