package xlsx

import (
	"math"
	"slices"

	"digiplan/plan/table"
)

// fit gives every column its natural width, and takes from the texts where
// that makes the print too small.
func (s *sheet) fit(columns []column) {
	for i, c := range columns {
		s.widths[i] = max(c.natural+c.indent+cellPadding, c.least)
		if c.flexible {
			s.widths[i] = min(s.widths[i], max(s.widest(i), c.least))
		}
	}
	// Long texts wrap before the print gets small.
	prose := slices.Clone(columns)
	for i := range prose {
		prose[i].flexible = prose[i].prose
	}
	s.takeFromTexts(prose, s.total()-a4Room*fontSize/proseSize)
	room := a4Room * fontSize / goodSize
	if s.narrowest(columns) > a4Room*fontSize/leastSize {
		s.wide = true
		room = a3Room * fontSize / goodSize
	}
	s.takeFromTexts(columns, s.total()-room)
	for i := range columns {
		columns[i].gives = 1
	}
	s.takeFromTexts(columns, s.total()-room*goodSize/leastSize)
}

// widest is how wide a column of text may grow.
func (s *sheet) widest(i int) float64 {
	for _, b := range s.blocks {
		for j, at := range b.at {
			if at == i+1 && b.table.Columns[j].Kind == table.Prose {
				return widestProse
			}
		}
	}
	return widestText
}

// narrowest is the width with all texts wrapped.
func (s *sheet) narrowest(columns []column) float64 {
	sum := 0.0
	for i := range s.columns {
		if columns[i].flexible {
			sum += columns[i].least
		} else {
			sum += s.widths[i]
		}
	}
	return sum
}

// takeFromTexts narrows the texts, each by its part of what they can spare.
func (s *sheet) takeFromTexts(columns []column, excess float64) {
	spare := 0.0
	for i := range s.columns {
		if columns[i].flexible {
			spare += columns[i].gives * max(0, s.widths[i]-columns[i].least)
		}
	}
	if spare == 0 || excess <= 0 {
		return
	}
	share := min(1, excess/spare)
	for i := range s.columns {
		if columns[i].flexible {
			s.widths[i] -= share * columns[i].gives * max(0, s.widths[i]-columns[i].least)
		}
	}
}

// fillPage widens a narrow sheet: lists to the width of a page where the
// texts can use it, the overview to make room for its charts.
func (s *sheet) fillPage() {
	left := a4Room - s.total()
	if left <= 0 {
		return
	}
	if s.chartsRow > 0 || s.list > 0 {
		for i := range s.columns {
			s.widths[i] += left / float64(s.columns)
		}
		return
	}
	wanted := 0.0
	for i := range s.columns {
		wanted += max(0, s.naturals[i]-s.widths[i])
	}
	if wanted == 0 {
		return
	}
	share := min(1, left/wanted)
	for i := range s.columns {
		s.widths[i] += share * max(0, s.naturals[i]-s.widths[i])
	}
}

// total is the width of what is printed.
func (s *sheet) total() float64 {
	sum := 0.0
	for i := range min(s.columns+s.margin, len(s.widths)) {
		sum += s.widths[i]
	}
	return sum
}

// room is what a column leaves for text.
func (s *sheet) room(column, indent int) float64 {
	return s.widths[column-1] - 6 - float64(indent)*pixelsIndent
}

// fileWidth is a width as files store it, in figures of the standard font, at most
// 255 of them.
func fileWidth(pixels float64) float64 { return min(255, math.Ceil(pixels)/7) }

func (s *sheet) paperRoom() float64 {
	if s.wide {
		return a3Room
	}
	return a4Room
}
