package widget

import (
	"slices"
	"strings"

	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/style"
)

// Whole is all of a table, however narrow the room: words wrap in their cells.
// Columns of words that find no room beside the others stand below their row,
// and columns of numbers go on in further blocks, behind the first column.
func Whole(t *table.Table, width int, lang words.Lang, s style.Style) Text {
	g := NewGrid(t, lang)
	if t.Total != nil {
		g.Measures = Widened(t, lang, g.Measures, []*table.Row{t.Total})
	}
	w := whole{painter: painter{Grid: g, width: width, lang: lang, style: s}, available: max(1, width-gutter)}
	w.arrange()
	var text Text
	for i, block := range w.blocks {
		if i > 0 {
			text.Add(table.Link{}, "")
		}
		text.Join(w.block(block, i == 0))
	}
	return text
}

// whole is how a table is laid out to show all of it.
type whole struct {
	painter
	available int
	blocks    [][]slot
	below     []int // columns that stand below their rows
}

// arrange finds the layout that needs fewest lines below and blocks.
func (w *whole) arrange() {
	rooms := w.cells()
	for len(rooms) > 0 && least(rooms) > w.available {
		at := lastOfWords(rooms)
		if at < 0 {
			break
		}
		w.below = append(w.below, rooms[at].column)
		rooms = slices.Delete(rooms, at, at+1)
	}
	slices.Sort(w.below)
	if len(rooms) == 0 {
		return
	}
	first, rest := rooms[0], rooms[1:]
	for done := false; !done; {
		n := 0
		for n < len(rest) && (n == 0 || least(append([]room{first}, rest[:n+1]...)) <= w.available) {
			n++
		}
		block := append([]room{first}, rest[:n]...)
		if over := least(block) - w.available; over > 0 {
			block[0].least = max(1, block[0].least-over)
		}
		w.blocks = append(w.blocks, placed(block, w.available))
		rest = rest[n:]
		done = len(rest) == 0
	}
	w.align()
}

// align gives the first column the same width in all blocks.
func (w *whole) align() {
	narrowest := w.blocks[0][0].width
	for _, block := range w.blocks {
		narrowest = min(narrowest, block[0].width)
	}
	for _, block := range w.blocks {
		for i := range block[1:] {
			block[i+1].x -= block[0].width - narrowest
		}
		block[0].width = narrowest
	}
}

// cells are the columns with the room they need: numbers never wrap, and words
// not to a ribbon of single words.
func (w *whole) cells() []room {
	var rooms []room
	for i, column := range w.Table.Columns {
		most := w.Widths[i]
		if most == 0 {
			continue
		}
		r := room{slot: slot{column: i}, least: most, most: most, priority: column.Priority, short: !flows(column.Kind)}
		switch {
		case len(rooms) == 0:
			r.least, r.priority = min(most, 24), 1
		case column.Kind == table.Prose:
			r.least, r.priority = min(most, 32), 2
		case !r.short:
			r.least = min(most, 28)
		}
		rooms = append(rooms, r)
	}
	return rooms
}

// lastOfWords is the column of words that is needed least, but never the first
// one; -1 for none.
func lastOfWords(rooms []room) int {
	last := -1
	for i, r := range rooms {
		if i > 0 && !r.short && (last < 0 || r.priority >= rooms[last].priority) {
			last = i
		}
	}
	return last
}

// block is a head and all rows, in the columns of one block; only the first has what
// stands below the rows, and opens what they lead to.
func (w *whole) block(slots []slot, first bool) Text {
	p := w.painter
	p.slots = slots
	text := Text{Lines: []string{p.head()}}
	rows := w.Rows
	if w.Footer != nil {
		rows = append(rows[:len(rows):len(rows)], w.Footer)
	}
	for _, row := range rows {
		lines, opens := p.wrapped(row), table.Link{}
		if first && row.Level == table.Body {
			lines = append(lines, w.belowLines(row)...)
		}
		if first {
			opens = row.Link()
		}
		text.Add(opens, lines...)
	}
	return text
}

// wrapped is a row of as many lines as its longest cell needs.
func (p painter) wrapped(row *table.Row) []string {
	if row.Level == table.Heading {
		lines := Wrap(p.text(row, p.slots[0].column), p.width-gutter)
		for i := range lines {
			lines[i] = Line(blanks(gutter)+p.style.Title.On(lines[i]), p.width)
		}
		return lines
	}
	cells := make([][]string, len(p.slots))
	tallest := 0
	for i, slot := range p.slots {
		cells[i] = Wrap(p.text(row, slot.column), slot.width)
		tallest = max(tallest, len(cells[i]))
	}
	lines := make([]string, tallest)
	for n := range lines {
		var line strings.Builder
		line.WriteString(blanks(gutter))
		for i, slot := range p.slots {
			text := ""
			if n < len(cells[i]) {
				text = cells[i][n]
			}
			if i > 0 {
				line.WriteString(blanks(gap))
			}
			line.WriteString(p.paint(row, slot.column).On(align(text, slot.width, p.Table.Columns[slot.column].Kind.RightAligned())))
		}
		lines[n] = Line(line.String(), p.width)
	}
	return lines
}

// belowLines are the cells that stand below a row: as many on a line as there
// is room for, prose on its own.
func (w *whole) belowLines(row *table.Row) []string {
	width := max(1, w.width-2*gutter)
	var texts []string
	joins := false // the last text takes others behind it
	for _, i := range w.below {
		text, column := w.text(row, i), w.Table.Columns[i]
		if text == "" {
			continue
		}
		if !selfExplaining[column.Key] {
			text = column.Title.In(w.lang) + " " + text
		}
		prose := column.Kind == table.Prose
		if last := len(texts) - 1; joins && !prose && Width(texts[last])+Width(text)+3 <= width {
			texts[last] += " · " + text
			continue
		}
		texts, joins = append(texts, text), !prose
	}
	var lines []string
	for _, text := range texts {
		for _, part := range Wrap(text, width) {
			lines = append(lines, Line(blanks(2*gutter)+w.style.Faint.On(part), w.width))
		}
	}
	return lines
}

// selfExplaining are the columns whose values need no name before them.
var selfExplaining = map[string]bool{"place": true, "name": true, "title": true, "text": true}
