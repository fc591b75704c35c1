package xlsx

import (
	"digiplan/budget"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Pages are A4, landscape, with margins of 10 mm. All sheets are shrunk alike; what
// would be below 7 pt is printed on several pages beside each other.
const (
	pixelsPerMM  = 96 / 25.4
	a4Room       = 277 * pixelsPerMM
	fontSize     = 10.0
	goodSize     = 7.5
	proseSize    = 9.0
	leastSize    = 7.3 // programs shrink a little more than they must
	leastRoom    = a4Room * fontSize / leastSize
	cellPadding  = 14.0 // both sides, and what programs round
	pixelsIndent = 9.0
	filterButton = 18.0 // takes room from the text of a header
)

// Widest and narrowest a column of text may be.
const (
	widestText  = 46 * 7.0
	widestProse = 90 * 7.0
	leastText   = 16 * 7.0
	leastProse  = 30 * 7.0
	leastNumber = 9 * 7.0
	widestWord  = 24 * 7.0 // longer ones are broken
)

// column is what a column of a sheet needs, in pixels.
type column struct {
	natural  float64 // for its contents on one line
	prose    bool
	gives    float64 // how willingly it wraps: what always shows keeps its width longest
	least    float64 // for a few words on a line
	word     float64 // for its longest word, or a number
	flexible bool    // texts that may wrap
	indent   float64
}

// measure finds the least widths of all columns that show them well.
func (s *sheet) measure() {
	columns := make([]column, s.lastColumn())
	for i := range columns {
		columns[i].least = 3 * 7
	}
	for _, b := range s.blocks {
		b.measureInto(columns)
	}
	s.measureTiles(columns)
	s.naturals = make([]float64, len(columns))
	s.widths = make([]float64, len(columns))
	for i, c := range columns {
		s.naturals[i] = c.natural + c.indent + cellPadding
	}
	s.fit(columns)
	if s.list > 0 {
		s.widths[0] = max(s.widths[0], s.widestName()+cellPadding)
	}
	s.evenTiles(columns)
}

// makeRooms finds which texts fit on one line if they run over into free columns,
// and what room the others have.
func (b *block) makeRooms() {
	b.rooms = make([]float64, len(b.at))
	for i, column := range b.table.Columns {
		if free := b.freeRight(i); free > 0 && !column.Helper && !column.Kind.RightAligned() {
			needed, _, _ := b.contents(i)
			room := -cellPadding
			for _, width := range b.sheet.widths[b.at[i]-1 : b.at[i]+free] {
				room += width
			}
			b.over[i] = needed <= room
		}
		if l := b.lookOf(i); l.wrap {
			b.rooms[i] = b.sheet.room(b.at[i], l.indent)
		}
	}
}

// measureInto widens the columns to what a table needs.
func (b *block) measureInto(columns []column) {
	lang := b.sheet.book.Lang
	for i, col := range b.table.Columns {
		if len(columns) < b.at[i] {
			continue
		}
		c := &columns[b.at[i]-1]
		if !col.Kind.RightAligned() && col.Kind != table.Day && !col.Helper {
			c.flexible = true
			c.gives, c.prose = 1, col.Kind == table.Prose
			if col.Priority == 1 {
				c.gives = 0.4
			}
		}
		if b.lookOf(i).indent > 0 {
			c.indent = pixelsIndent
		}
		natural, least, word := b.contents(i)
		if b.freeRight(i) > 0 && !col.Kind.RightAligned() {
			least = word
		}
		header := face{bold: true}.longestWord(col.Title.In(lang))
		if title := (face{bold: true}).pixels(col.Title.In(lang)); title < 1.6*natural || title < leastNumber {
			header = title
		}
		c.natural = max(c.natural, natural, header)
		c.least = max(c.least, header+cellPadding, least)
		c.word = max(c.word, header+cellPadding, word)
		if col.Kind.RightAligned() && b.at[i] > 1 {
			c.least = max(c.least, leastNumber)
		}
	}
	for _, h := range b.helpers {
		columns[h.at-1].least = max(columns[h.at-1].least, 90)
	}
}

// contents measures the cells of a column: on one line, with a few words on a line,
// and their longest word. Sums of text columns run over into the cells beside them.
func (b *block) contents(i int) (natural, least, word float64) {
	kind := b.table.Columns[i].Kind
	b.rows(func(_ int, row table.Row) {
		value := row.At(i)
		if value == nil || row.Level != table.Body && !kind.RightAligned() {
			return
		}
		bold := face{bold: row.Level != table.Body || row.Mark != table.Plain}
		width := widthOf(value, b.codes[i], bold, b.sheet.book.Lang)
		natural = max(natural, width)
		if !kind.RightAligned() && width > word {
			word = max(word, min(bold.longestWord(value.In(b.sheet.book.Lang)), widestWord))
		}
	})
	word += cellPadding
	switch kind {
	case table.Text:
		return natural, max(word, min(natural+cellPadding, leastText)), word
	case table.Prose:
		return natural, max(word, min(natural+cellPadding, leastProse)), word
	}
	return natural, natural + cellPadding, natural + cellPadding
}

func (s *sheet) measureTiles(columns []column) {
	for i, figure := range s.Figures {
		text := 1.45 * amountWidth(figure.Value, euroCode)
		word := (face{}).longestWord(figure.Title.In(s.book.Lang))
		at := i % s.tilesInRow()
		columns[at].least = max(columns[at].least, text+10, word+10)
		columns[at].word = max(columns[at].word, text+10, word+10)
		columns[at].natural = max(columns[at].natural, text)
	}
}

// runsOver is how wide columns of one width must be for the texts of a table that run
// over into free ones.
func (b *block) runsOver() float64 {
	least := 0.0
	for i, column := range b.table.Columns {
		if free := b.freeRight(i); free > 0 && !column.Helper && !column.Kind.RightAligned() {
			natural, _, _ := b.contents(i)
			least = max(least, (natural+cellPadding)/float64(free+1))
		}
	}
	return least
}

// evenTiles gives the columns under the figures one width.
func (s *sheet) evenTiles(columns []column) {
	tiles := s.widths[:s.tilesInRow()]
	if len(tiles) == 0 {
		return
	}
	sum, least := 0.0, 0.0
	for i, width := range tiles {
		sum, least = sum+width, max(least, columns[i].word)
	}
	for _, b := range s.blocks {
		least = max(least, b.runsOver())
	}
	even := max(sum/float64(len(tiles)), least)
	if s.total()-sum+even*float64(len(tiles)) > leastRoom {
		return // texts need the room
	}
	for i := range tiles {
		tiles[i] = even
	}
}

func (s *sheet) widestName() float64 {
	widest := 0.0
	for _, other := range s.book.sheets {
		widest = max(widest, (face{}).pixels(other.name))
	}
	return widest
}

// widthOf is how wide a value is shown, in pixels.
func widthOf(value table.Cell, code code, f face, lang words.Lang) float64 {
	switch value := value.(type) {
	case nil:
		return 0
	case table.Cash:
		return amountWidth(budget.Cents(value), code)
	case table.Hundredths:
		return amountWidth(budget.Cents(value), code)
	case table.Number:
		return amountWidth(budget.Cents(value)*100, code)
	case table.Date:
		return f.pixels("00.00.0000")
	case table.Ratio:
		return f.pixels(value.In(lang) + ",0")
	}
	return f.pixels(value.In(lang))
}

// amountWidth measures without writing the amount down; figures are all of
// one width.
func amountWidth(amount budget.Cents, code code) float64 {
	digits, rest := 1, amount.Abs()/100
	for ; rest >= 10; rest /= 10 {
		digits++
	}
	units := digits*1038 + (digits-1)/3*517
	if amount < 0 || code == euroDelta || code == centDelta {
		units += 1020
	}
	if code == centCode || code == centDelta {
		units += 511 + 2*1038
	}
	return float64(units) / unitsPerPixel
}
