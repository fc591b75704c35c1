package xlsx

import (
	"unicode"
	"unicode/utf8"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// styleKey is what the styles of a row's cells depend on.
type styleKey struct {
	level  table.Level
	mark   table.Mark
	marked int  // the column that says what the mark means, -1 for none
	bare   bool // it is a text without a sign of its own
}

// rowStyle holds the styles of the cells of rows with one key, by column.
type rowStyle struct {
	plain, linked, inputs []int // inputs are 0 in columns that have none
	numbers               map[textNumber]int
}

// textNumber is a number in a column of texts.
type textNumber struct {
	column int
	code   code
}

func (b *block) styleKeyOf(row table.Row) styleKey {
	at := b.markColumn(row)
	return styleKey{row.Level, row.Mark, at, at >= 0 && isBare(row.At(at))}
}

// signCodes show a sign before a text that is told apart by its colour otherwise,
// and leave the text as it is, for formulas that look for it.
var signCodes = map[table.Mark]code{table.Bad: `"✗ "@`, table.Warn: `"● "@`, table.Good: `"✓ "@`}

// isBare tells a text that begins without a sign.
func isBare(value table.Cell) bool {
	if value == nil {
		return false
	}
	first, _ := utf8.DecodeRuneInString(value.In(words.German))
	return unicode.IsLetter(first) || unicode.IsDigit(first)
}

// prepareRows makes the styles and links of a table's rows.
func (r *rows) prepareRows(b *block) {
	b.styles = make(map[styleKey]rowStyle)
	b.rows(func(_ int, row table.Row) {
		if b.own < b.width {
			r.fillGaps(b, row, r.begin())
		}
		key := b.styleKeyOf(row)
		if _, ok := b.styles[key]; !ok {
			b.styles[key] = b.rowStyleOf(key)
		}
		b.addNumberStyles(row, key)
		b.addLinkStyles(row, key)
	})
	for i := range b.helpers {
		h := &b.helpers[i]
		h.style = r.book.styles.id(look{role: helperRole, code: h.code})
	}
}

func (b *block) rowStyleOf(key styleKey) rowStyle {
	made := rowStyle{linked: make([]int, len(b.table.Columns)), inputs: make([]int, len(b.table.Columns)), numbers: make(map[textNumber]int)}
	for i := range b.table.Columns {
		l := b.lookIn(key, i)
		made.plain = append(made.plain, b.sheet.book.styles.id(l))
		if l.input = b.counted[i]; l.input {
			made.inputs[i] = b.sheet.book.styles.id(l)
		}
	}
	return made
}

// addNumberStyles makes the styles of the numbers that differ from their columns.
func (b *block) addNumberStyles(row table.Row, key styleKey) {
	for i, column := range b.table.Columns {
		if own := ownCode(row.At(i)); own != textCode && differs(column.Kind, row.At(i)) {
			l := b.lookIn(key, i)
			l.code = own
			b.styles[key].numbers[textNumber{i, own}] = b.sheet.book.styles.id(l)
		}
	}
}

// differs tells a number that shows as in a column of its own: among texts, and posts
// among amounts.
func differs(kind table.Kind, value table.Cell) bool {
	_, posts := value.(table.Hundredths)
	return !kind.RightAligned() || kind == table.Money && posts
}

// lookIn is how a cell looks in rows with a key.
func (b *block) lookIn(key styleKey, i int) look {
	l := b.lookOf(i)
	if key.level != table.Body && l.role != helperRole {
		l.role, l.wrap = roleOf[key.level], false
	}
	l.strong = key.marked == i
	if key.mark == table.Faint || l.strong {
		l.mark = key.mark
	}
	if l.strong && key.bare && l.code == textCode {
		l.code = signCodes[key.mark]
	}
	return l
}

// lookOf is how the cells of a column look in a plain row.
func (b *block) lookOf(i int) look {
	column := b.table.Columns[i]
	l := look{role: bodyRole, code: b.codes[i]}
	l.right = column.Kind.RightAligned() && b.at[i] > 1
	l.wrap = !column.Kind.RightAligned() && column.Kind != table.Day && !b.over[i]
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

var roleOf = map[table.Level]role{table.Heading: headingRole, table.Subtotal: subtotalRole, table.Grand: grandRole}
