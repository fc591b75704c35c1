package xlsx

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"digiplan/plan/compare"
)

// cell is one cell of the row that is being put together.
type cell struct {
	here    bool
	style   int
	formula string // without "="
	holds   entry
}

// sheetData writes rows as the XML of a sheet. excelize has a stream of rows
// too, which takes four times as long and keeps them all.
type sheetData struct {
	to      *deflated
	letters []string // of the columns
	digits  []byte   // of the row's number
}

func newSheetData(to *deflated, columns int) *sheetData {
	d := &sheetData{to: to}
	for i := range columns {
		d.letters = append(d.letters, letters(i+1))
	}
	return d
}

// row appends a row; height is in points.
func (d *sheetData) row(number int, height float64, level int, cells []cell) {
	d.digits = strconv.AppendInt(d.digits[:0], int64(number), 10)
	d.add(`<row r="`)
	d.to.block = append(d.to.block, d.digits...)
	d.add(`" ht="`)
	d.to.block = strconv.AppendFloat(d.to.block, height, 'f', -1, 64)
	d.add(`" customHeight="1`)
	if level > 0 {
		d.add(`" outlineLevel="`)
		d.to.block = strconv.AppendInt(d.to.block, int64(level), 10)
	}
	d.add(`">`)
	for i := range cells {
		if cells[i].here {
			d.cell(d.letters[i], &cells[i])
		}
	}
	d.add("</row>")
	d.to.flow()
}

func (d *sheetData) cell(letters string, c *cell) {
	d.add(`<c r="`)
	d.add(letters)
	d.to.block = append(d.to.block, d.digits...)
	if c.style != 0 {
		d.add(`" s="`)
		d.to.block = strconv.AppendInt(d.to.block, int64(c.style), 10)
	}
	switch {
	case c.formula != "":
		d.formula(c)
	case c.holds.kind == numberEntry:
		d.add(`"><v>`)
		d.to.block = c.holds.append(d.to.block)
		d.add(`</v></c>`)
	case c.holds.kind == textEntry && c.holds.text != "":
		d.add(`" t="inlineStr"><is>`)
		d.text(c.holds.text)
		d.add(`</is></c>`)
	case c.holds.kind == runsEntry:
		d.add(`" t="inlineStr"><is>`)
		d.runs(c.holds.runs)
		d.add(`</is></c>`)
	default:
		d.add(`"/>`)
	}
}

// formula writes a formula with the value that it gives.
func (d *sheetData) formula(c *cell) {
	if c.holds.kind != numberEntry {
		d.add(`" t="str`)
	}
	d.add(`"><f>`)
	d.escape(c.formula)
	d.add(`</f>`)
	switch {
	case c.holds.kind == numberEntry:
		d.add(`<v>`)
		d.to.block = c.holds.append(d.to.block)
		d.add(`</v>`)
	case c.holds.text != "":
		d.add(`<v>`)
		d.escape(c.holds.text)
		d.add(`</v>`)
	}
	d.add(`</c>`)
}

func (d *sheetData) runs(runs []compare.Run) {
	for _, run := range runs {
		d.add("<r><rPr>")
		d.add(runFonts[run.Op])
		d.add("</rPr>")
		d.text(run.Text)
		d.add("</r>")
	}
}

// text writes a text element; blanks at its ends count.
func (d *sheetData) text(text string) {
	if blank(text[0]) || blank(text[len(text)-1]) {
		d.add(`<t xml:space="preserve">`)
	} else {
		d.add(`<t>`)
	}
	d.escape(text)
	d.add(`</t>`)
}

func blank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }

func (d *sheetData) add(text string) { d.to.block = append(d.to.block, text...) }

// special are the bytes at which a text may need more than being copied.
var special = [256]bool{
	'&': true, '<': true, '>': true, '_': true, 0xef: true,
	0: true, 1: true, 2: true, 3: true, 4: true, 5: true, 6: true, 7: true, 8: true, 11: true, 12: true, 13: true, 14: true, 15: true,
	16: true, 17: true, 18: true, 19: true, 20: true, 21: true, 22: true, 23: true, 24: true, 25: true, 26: true, 27: true, 28: true, 29: true, 30: true, 31: true,
}

// escape writes a text so that XML and spreadsheets read it as it is.
func (d *sheetData) escape(text string) {
	if !utf8.ValidString(text) {
		text = strings.ToValidUTF8(text, "�")
	}
	from := 0
	for i := 0; i < len(text); i++ {
		if !special[text[i]] {
			continue
		}
		if safe, length := escaped(text[i:]); length > 0 {
			d.add(text[from:i])
			d.add(safe)
			from = i + length
			i = from - 1
		}
	}
	d.add(text[from:])
}

// escaped is what is written for the first bytes of a text, and how many they
// are; 0 if they can stay.
func escaped(text string) (safe string, length int) {
	switch c := text[0]; {
	case c == '&':
		return "&amp;", 1
	case c == '<':
		return "&lt;", 1
	case c == '>':
		return "&gt;", 1
	case c < ' ':
		return "�", 1
	case looksEscaped(text):
		return "_x005F_", 1
	case strings.HasPrefix(text, "\uFFFE"), strings.HasPrefix(text, "\uFFFF"):
		return "�", 3
	}
	return "", 0
}

// looksEscaped tells a text that spreadsheets take for the number of a letter:
// "_x0041_" is an A to them.
func looksEscaped(text string) bool {
	const length = len("_x0041_")
	if len(text) < length || text[:2] != "_x" || text[length-1] != '_' {
		return false
	}
	_, err := strconv.ParseUint(text[2:length-1], 16, 16)
	return err == nil
}
