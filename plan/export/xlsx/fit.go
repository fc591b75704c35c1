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
	if s.narrowest(columns) > leastRoom {
		for i := range columns {
			columns[i].least = min(columns[i].least, max(columns[i].word, leastNumber))
		}
	}
	s.across = max(1, int(math.Ceil(s.narrowest(columns)/leastRoom)))
	room := a4Room * fontSize / goodSize * float64(s.across)
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

// align gives all sheets of the book one width, for then they are printed in one
// scale between the same edges. Widths are whole, as files hold them.
func (b *book) align() {
	width := a4Room
	for _, s := range b.sheets {
		s.round(math.Ceil)
		if s.across == 1 {
			width = max(width, s.total(), s.titleWidth())
		}
	}
	b.width = math.Floor(min(width, leastRoom))
	for _, s := range b.sheets {
		if left := b.width - s.total(); left > 0 {
			s.widen(left)
			s.round(math.Floor)
		}
		if s.across == 1 {
			s.widths[s.broadest()] += b.width - s.total()
		}
		for _, block := range s.blocks {
			block.makeRooms()
		}
	}
}

func (s *sheet) round(to func(float64) float64) {
	for i := range s.widths {
		s.widths[i] = to(s.widths[i])
	}
}

// broadest is the printed column that can best give or take some pixels.
func (s *sheet) broadest() int {
	at := 0
	for i := range s.columns + s.margin {
		if s.widths[i] > s.widths[at] {
			at = i
		}
	}
	return at
}

// titleWidth is what the title needs.
func (s *sheet) titleWidth() float64 {
	return face{bold: true}.pixels(s.titleText())*titleSize/fontSize + cellPadding
}

// widen gives room to a sheet: an overview all over, since charts stand on it, a list
// to its texts. What they cannot use stays empty behind the last column, unless
// helpers stand there, from which a list must not be torn.
func (s *sheet) widen(left float64) {
	if s.chartsRow == 0 && s.tiles == 0 {
		left -= s.widenTexts(left)
		if s.lastColumn() == s.columns || s.isOverview() {
			s.addMargin(math.Floor(left))
			return
		}
	}
	for i := range s.columns {
		s.widths[i] += left / float64(s.columns)
	}
}

// widenTexts gives texts what they wish, and says how much that is.
func (s *sheet) widenTexts(left float64) float64 {
	wanted := 0.0
	for i := range s.columns {
		wanted += max(0, s.naturals[i]-s.widths[i])
	}
	if wanted == 0 {
		return 0
	}
	share := min(1, left/wanted)
	for i := range s.columns {
		s.widths[i] += share * max(0, s.naturals[i]-s.widths[i])
	}
	return share * wanted
}

// addMargin adds an empty printed column, if it has any width.
func (s *sheet) addMargin(width float64) {
	if width <= 0 {
		return
	}
	s.margin = 1
	if len(s.widths) <= s.columns {
		s.widths = append(s.widths, 0)
	}
	s.widths[s.columns] = width
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
