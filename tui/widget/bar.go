package widget

import (
	"math"
	"math/bits"
	"strings"

	"digiplan/budget"
	"digiplan/tui/style"
)

// Amount is a part of a whole, in cents: a bar is drawn of amounts, not of a
// percentage, since one that is rounded can not tell 100 % from a cent over.
type Amount struct{ Part, Whole budget.Cents }

// Over tells whether more is taken than there is. Exactly all is not over.
func (a Amount) Over() bool { return a.Part > max(0, a.Whole) }

const (
	eighths   = "▏▎▍▌▋▊▉█"
	fullMark  = "│"
	beyond    = "»" // the overflow does not fit
	backwards = "◂" // below zero
)

// Bar is a bar with a mark at 100 % and the overflow behind it. Something
// above zero is always to be seen, only all of it reaches the mark, and every
// cent beyond shows behind the mark.
func Bar(a Amount, width int, s style.Style) string {
	room := max(1, min(width*4/5, width-2))
	switch {
	case width < 3:
		return Line("", width)
	case a.Part < 0:
		return Line(s.Faint.On(backwards), width)
	case a.Part == 0:
		return Line(Line("", room)+s.Faint.On(fullMark), width)
	}
	whole := max(0, a.Whole)
	fill := s.Good
	over := ""
	if a.Over() {
		fill = s.Bad
		over = s.Bad.On(overflow(a.Part-whole, whole, room, width-room-1))
	} else if steps(a.Part, whole, 10) >= 9 {
		fill = s.Warn
	}
	n := room * 8
	if whole > a.Part {
		n = max(1, steps(a.Part, whole, room*8))
	}
	return Line(fill.On(Line(blocks(n), room))+s.Faint.On(fullMark)+over, width)
}

// overflow is drawn in the scale of the bar, at least an eighth of a cell.
func overflow(part, whole budget.Cents, room, width int) string {
	n := width*8 + 1
	if whole > 0 {
		n = max(1, steps(part, whole, room*8))
	}
	if n > width*8 {
		return blocks((width-1)*8) + beyond
	}
	return blocks(n)
}

// Share is a bar without a mark: a part of what all bars of a list add up to.
func Share(a Amount, width int, fill style.Paint) string {
	if a.Part <= 0 || a.Whole <= 0 || width < 1 {
		return Line("", width)
	}
	return Line(fill.On(blocks(max(1, steps(min(a.Part, a.Whole), a.Whole, width*8)))), width)
}

// blocks is a bar of n eighths of a cell.
func blocks(n int) string {
	bar := strings.Repeat("█", n/8)
	if rest := n % 8; rest > 0 {
		bar += string([]rune(eighths)[rest-1])
	}
	return bar
}

// steps is how many of n steps a part of a whole fills, rounded down.
func steps(part, whole budget.Cents, n int) int {
	if part <= 0 || whole <= 0 || n <= 0 {
		return 0
	}
	high, low := bits.Mul64(uint64(part), uint64(n))
	if high >= uint64(whole) {
		return math.MaxInt32
	}
	quotient, _ := bits.Div64(high, low, uint64(whole))
	return int(min(quotient, math.MaxInt32))
}

// Piece is one part of a stacked bar, with a sign of its own.
type Piece struct {
	Amount budget.Cents
	Sign   string // one cell
	Paint  style.Paint
}

// Stack is a bar of several pieces; whole is what fills the width. Pieces
// above zero take at least one cell, as far as there is room.
func Stack(pieces []Piece, whole budget.Cents, width int) string {
	bar, used := "", 0
	var sum budget.Cents
	for i, piece := range pieces {
		if piece.Amount <= 0 {
			continue
		}
		sum += piece.Amount
		end := min(max(used+1, steps(sum, whole, width)), width-later(pieces[i+1:]))
		if end > used {
			bar += piece.Paint.On(strings.Repeat(piece.Sign, end-used))
			used = end
		}
	}
	return Line(bar, width)
}

// later is how many cells the remaining pieces need at least.
func later(pieces []Piece) int {
	n := 0
	for _, piece := range pieces {
		if piece.Amount > 0 {
			n++
		}
	}
	return n
}
