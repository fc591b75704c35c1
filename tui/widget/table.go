package widget

import (
	"strings"

	"digiplan/budget"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/style"
)

// Grid is a table in a window. Only the rows in sight are drawn, so its size
// does not matter.
type Grid struct {
	Table *table.Table
	Measures
	Rows     []*table.Row // those to show, in their order
	Footer   *table.Row   // stays below; nil for none
	Cursor   int          // index of the row under the cursor; -1 for none
	Top      int          // index of the first row in sight
	Sort     string       // key of the column it is sorted by
	Down     bool         // from high to low
	Marked   map[string]bool
	Changed  map[string]bool
	Room     map[string]Room      // by key: what a page wants otherwise than the table
	Bars     map[string][2]string // by key: columns of the part and of the whole that a bar shows
	Empty    string               // said where there are no rows
	Asked    []string             // columns that it is filtered and sorted by; they stay in sight
	Only     []string             // columns that are shown at all; nil for those that fit best
	Frozen   []string             // columns that stay where the others move sideways; nil: none moves
	Scrolled int                  // columns moved out of sight at the left
}

// NewGrid is a table as it stands, without a cursor.
func NewGrid(t *table.Table, lang words.Lang) Grid {
	g := Grid{Table: t, Measures: Measure(t, lang), Cursor: -1, Footer: t.Total}
	for i := range t.Rows {
		g.Rows = append(g.Rows, &t.Rows[i])
	}
	return g
}

// Body is how many rows a height shows.
func (g Grid) Body(height int) int {
	height--
	if g.Footer != nil && height > 2 {
		height--
	}
	return max(0, height)
}

// View is the head, the rows in sight and the footer: exactly width × height.
func (g Grid) View(width, height int, lang words.Lang, s style.Style) string {
	if width <= 0 || height <= 0 {
		return ""
	}
	at := g.layout(width)
	p := painter{g, at.slots, at.signs(), width, lang, s}
	lines := make([]string, 0, height)
	lines = append(lines, p.head())
	body := g.Body(height)
	for i := g.Top; i < min(len(g.Rows), g.Top+body); i++ {
		lines = append(lines, p.row(g.Rows[i], i == g.Cursor))
	}
	if len(g.Rows) == 0 && body > 0 {
		lines = append(lines, Line(blanks(gutter)+s.Faint.On(g.Empty), width))
	}
	for len(lines) < body+1 {
		lines = append(lines, blanks(width))
	}
	if body+1 < height {
		lines = append(lines, p.row(g.Footer, false))
	}
	return strings.Join(lines, "\n")
}

// painter draws the rows of one view.
type painter struct {
	Grid
	slots      []slot
	outOfSight string // how many columns are out of sight
	width      int
	lang       words.Lang
	style      style.Style
}

func (p painter) head() string {
	var line strings.Builder
	line.WriteString(blanks(gutter))
	signs := p.signsAt()
	overBar := 0 // a title may stand over the bar before its column
	for i, slot := range p.slots {
		if i > 0 && overBar == 0 {
			line.WriteString(blanks(gap))
		}
		if slot.bar {
			overBar = slot.width + gap
			continue
		}
		column := p.Table.Columns[slot.column]
		width := slot.width + overBar
		title := head(column, p.lang)
		if column.Key == p.Sort {
			title = Line(title, min(Width(title), max(0, width-2))) + " " + sortSign(p.Down)
		}
		if i == signs {
			title = Line(title, min(Width(title), max(0, width-Width(p.outOfSight)))) + p.outOfSight
		}
		line.WriteString(p.style.Head.On(align(title, width, column.Kind.RightAligned())))
		overBar = 0
	}
	if signs == len(p.slots) {
		line.WriteString(p.style.Head.On(p.outOfSight))
	}
	return Line(line.String(), p.width)
}

// signsAt is the first title with room for the signs of hidden columns behind
// it, or the end of the line, if there is room; -1 if there are none.
func (p painter) signsAt() int {
	if p.outOfSight == "" {
		return -1
	}
	for i, slot := range p.slots {
		column := p.Table.Columns[slot.column]
		if !slot.bar && column.Key != p.Sort && Width(head(column, p.lang))+Width(p.outOfSight) <= slot.width {
			return i
		}
	}
	if last := p.slots[len(p.slots)-1]; last.x+last.width+Width(p.outOfSight) <= p.width {
		return len(p.slots)
	}
	return 0
}

func sortSign(down bool) string {
	if down {
		return "▼"
	}
	return "▲"
}

func (p painter) row(row *table.Row, cursor bool) string {
	line := p.signs(row, cursor)
	if row.Level == table.Heading {
		line += p.style.Title.On(p.text(row, p.slots[0].column))
	} else {
		line += p.cells(row, cursor)
	}
	line = Line(line, p.width)
	if cursor {
		return p.style.Cursor.On(line)
	}
	return line
}

// signs says in two cells what colour says too.
func (p painter) signs(row *table.Row, cursor bool) string {
	sign := " "
	switch {
	case row.ID != "" && p.Marked[row.ID]:
		sign = "•"
	case row.ID != "" && p.Changed[row.ID]:
		sign = "*"
	}
	if cursor {
		return "›" + sign
	}
	return sign + " "
}

func (p painter) cells(row *table.Row, cursor bool) string {
	var line strings.Builder
	for i := 0; i < len(p.slots); i++ {
		slot := p.slots[i]
		if i > 0 {
			line.WriteString(blanks(gap))
		}
		if i == 0 && row.Level != table.Body {
			slot, i = p.flow(row, 0)
		}
		if slot.bar {
			line.WriteString(p.bar(row, slot, cursor))
			continue
		}
		if p.Table.Columns[slot.column].Kind == table.Prose && Width(p.text(row, slot.column)) > slot.width {
			slot, i = p.flow(row, i)
		}
		text := p.within(row, slot)
		if over := Width(text) - slot.width; over > 0 && p.Table.Columns[slot.column].Key == "place" {
			text = DropCells(text, over+1) // the number of the line matters most
		}
		text = align(text, slot.width, p.Table.Columns[slot.column].Kind.RightAligned())
		if !cursor {
			text = p.paint(row, slot.column).On(text)
		}
		line.WriteString(text)
	}
	return line.String()
}

// flow lets the name of a sum, or prose, run over the columns beside it that are
// empty.
func (p painter) flow(row *table.Row, from int) (wide slot, last int) {
	wide, last = p.slots[from], from
	for last+1 < len(p.slots) && !p.slots[last+1].bar && p.text(row, p.slots[last+1].column) == "" {
		last++
		wide.width = p.slots[last].x + p.slots[last].width - wide.x
	}
	return wide, last
}

// within is the text of a cell, which some values fit to their room.
func (p painter) within(row *table.Row, s slot) string {
	if value, ok := p.value(row, s.column).(interface {
		Within(words.Lang, int) string
	}); ok {
		return value.Within(p.lang, s.width)
	}
	return p.text(row, s.column)
}

// text is what a cell says.
func (p painter) text(row *table.Row, column int) string {
	value := p.value(row, column)
	if c := &p.Table.Columns[column]; value == nil && c.Dashed && row.Level == table.Body {
		return words.None
	}
	return said(value, p.Cents[column], p.lang)
}

// value is a cell. The name of a heading or a sum stands in the first column in
// sight, whichever that is.
func (p painter) value(row *table.Row, column int) table.Cell {
	if row.Level != table.Body && len(p.slots) > 0 && column == p.slots[0].column && row.Cells[column] == nil {
		return row.Cells[0]
	}
	if column >= len(row.Cells) {
		return nil
	}
	return row.Cells[column]
}

func (p painter) bar(row *table.Row, slot slot, cursor bool) string {
	columns := p.Bars[p.Table.Columns[slot.column].Key]
	part, _ := p.cash(row, columns[0])
	whole, ok := p.cash(row, columns[1])
	if !ok || row.Level != table.Body {
		return blanks(slot.width)
	}
	s := p.style
	if cursor {
		s = style.Style{}
	}
	return Bar(Amount{Part: part, Whole: whole}, slot.width, s)
}

func (p painter) cash(row *table.Row, key string) (budget.Cents, bool) {
	i := p.Table.Column(key)
	if i < 0 || i >= len(row.Cells) {
		return 0, false
	}
	cash, ok := row.Cells[i].(table.Cash)
	return budget.Cents(cash), ok
}

// paint chooses the look of a cell: that of its row, of what it says, of its
// book.
func (p painter) paint(row *table.Row, column int) style.Paint {
	cash, money := p.value(row, column).(table.Cash)
	switch {
	case money && cash < 0:
		return p.style.Bad
	case row.Level != table.Body:
		return p.style.Sum
	case row.Mark == table.Faint:
		return p.style.Faint
	case column == p.slots[0].column:
		return p.style.Mark(row.Mark)
	case money && cash > 0 && p.Table.Columns[column].Key == "gap":
		return p.style.Gap
	case money && cash == 0:
		return p.style.Faint
	}
	return p.style.Book(p.Table.Columns[column].Book)
}

func align(text string, width int, right bool) string {
	if right {
		return Right(text, width)
	}
	return Line(text, width)
}
