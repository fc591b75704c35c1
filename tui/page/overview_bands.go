package page

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/tui/widget"
)

// panel is one matter of the overview: lines that are always there, and rows of
// which as many show as there is room for.
type panel struct {
	head  []string
	rows  []spot
	foot  []string
	least int // rows that must be seen; fewer where there are fewer

	findings bool // what must not be out of sight
}

// spot is a row of a panel. One with an id can be chosen and opened. Its text
// begins with a blank, where the sign of the cursor stands.
type spot struct {
	id   string
	text string
	open tea.Msg
	edit tea.Msg // nil where there is nothing to edit
}

func (p panel) height(rows int) int { return len(p.head) + min(rows, len(p.rows)) + len(p.foot) }

// stack is panels below each other, a blank line apart.
type stack []panel

func (s stack) least() int { return s.height(func(p panel) int { return p.least }) }
func (s stack) most() int  { return s.height(func(p panel) int { return len(p.rows) }) }

func (s stack) height(rows func(panel) int) int {
	height := max(0, len(s)-1)
	for _, p := range s {
		height += p.height(rows(p))
	}
	return height
}

// shares gives each panel its rows: what it needs, then one by one what is left.
func (s stack) shares(height int) []int {
	rows := make([]int, len(s))
	left := height - s.least()
	for i, p := range s {
		rows[i] = min(p.least, len(p.rows))
	}
	for more := true; more && left > 0; {
		more = false
		for i, p := range s {
			if left > 0 && rows[i] < len(p.rows) {
				rows[i]++
				left--
				more = true
			}
		}
	}
	return rows
}

// placed is a row that can be chosen, with where it stands.
type placed struct {
	spot
	line     int
	from, to int // its cells
	panel    int
}

// lines draws the panels and says where their rows stand.
func (s stack) lines(f Frame, height int, chosen string) (lines []string, spots []placed) {
	for i, rows := range s.shares(height) {
		p := s[i]
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, p.head...)
		for _, row := range p.rows[:rows] {
			if row.id != "" {
				spots = append(spots, placed{spot: row, line: len(lines), panel: i})
			}
			text := row.text
			if row.id != "" && row.id == chosen {
				text = f.Style.Key.On("›") + strings.TrimPrefix(text, " ")
			}
			lines = append(lines, text)
		}
		lines = append(lines, p.foot...)
	}
	return lines, spots
}

// apart are the blanks between stacks.
const apart = 2

// band is stacks side by side, each in its own width.
type band struct {
	widths []int
	stacks []stack
}

func (b band) least() int { return b.highest(stack.least) }
func (b band) most() int  { return b.highest(stack.most) }

func (b band) highest(of func(stack) int) int {
	height := 0
	for _, s := range b.stacks {
		height = max(height, of(s))
	}
	return height
}

// heights gives the bands that fit the height together what they need, and then
// one by one what is left. The others are as high as they like: one scrolls to
// them.
func heights(bands []band, height int) []int {
	given := make([]int, len(bands))
	left, fitting := height+1, 0
	for fitting < len(bands) && bands[fitting].least()+1 <= left {
		given[fitting] = bands[fitting].least()
		left -= given[fitting] + 1
		fitting++
	}
	for more := true; more && left > 0; {
		more = false
		for i := range bands[:fitting] {
			if left > 0 && given[i] < bands[i].most() {
				given[i]++
				left--
				more = true
			}
		}
	}
	for i := fitting; i < len(bands); i++ {
		given[i] = min(bands[i].most(), max(bands[i].least(), height))
	}
	return given
}

// board is the drawn overview with all rows that can be chosen.
type board struct {
	lines []string
	spots []placed
}

func draw(f Frame, bands []band, chosen string) board {
	var b board
	panels := 0
	for i, height := range heights(bands, f.Height) {
		if i > 0 {
			b.lines = append(b.lines, "")
		}
		var blocks [][]string
		left := 0
		for n, s := range bands[i].stacks {
			lines, spots := s.lines(f, height, chosen)
			blocks = append(blocks, lines)
			for _, at := range spots {
				at.line += len(b.lines)
				at.from, at.to = left, left+bands[i].widths[n]
				at.panel += panels
				b.spots = append(b.spots, at)
			}
			panels += len(s)
			left += bands[i].widths[n] + apart
		}
		b.lines = append(b.lines, widget.Beside(bands[i].widths, blocks...)...)
	}
	return b
}
