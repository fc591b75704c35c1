package xlsx

import (
	"slices"
	"strings"
	"unicode/utf8"

	"digiplan/plan/report/overview"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// heading writes title and subtitle.
func (r *rows) heading() {
	r.begin()[0] = r.text(look{role: titleRole}, r.titleText())
	r.end(titleRow, titleHeight, 0)
	for i, line := range r.subtitle() {
		r.begin()[0] = r.text(look{role: subtitleRole}, line)
		r.end(subtitleRow+i, textHeight+float64(i)*9, 0) // a second line keeps off the header
	}
}

// titleText is the sheet's title; the first bears the workbook's, unless each is a page of
// its own.
func (s *sheet) titleText() string {
	if s.index == 0 && s.book.Title != "" && !s.OnePage {
		return words.Clean(s.book.Title)
	}
	if !s.Title.Empty() {
		return s.Title.In(s.book.Lang)
	}
	return s.Table.Title.In(s.book.Lang)
}

// subtitle says the unit and what else is to be known, on one line or two that begin
// with a capital.
func (s *sheet) subtitle() []string {
	lines := []string{""}
	for _, part := range s.subtitleParts() {
		longer := part
		if last := lines[len(lines)-1]; last != "" {
			longer = last + parting + part
		}
		if lines[len(lines)-1] != "" && (face{}).pixels(longer) > max(s.total(), 500) && len(lines) < 2 {
			lines = append(lines, part)
			continue
		}
		lines[len(lines)-1] = longer
	}
	for i, line := range lines {
		lines[i] = capital(line)
	}
	return lines
}

// capital is a text as it begins a line.
func capital(text string) string {
	if text == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(text)
	return strings.ToUpper(string(first)) + text[size:]
}

// parting stands between the parts of a note.
const parting = " · "

func partsOf(note string) []string {
	if note = words.Clean(note); note == "" {
		return nil
	}
	return strings.Split(note, parting)
}

// subtitleParts are what the subtitle says: the note of the table whose title the
// sheet bears, and what several tables say.
func (s *sheet) subtitleParts() []string {
	parts := partsOf(s.cityAndState())
	if s.Title.Empty() {
		parts = append(parts, partsOf(s.Table.Note.In(s.book.Lang))...)
	}
	seen := make(map[string]int)
	for _, t := range s.Tables() {
		for _, part := range partsOf(t.Note.In(s.book.Lang)) {
			if seen[part]++; seen[part] == 2 && !slices.Contains(parts, part) {
				parts = append(parts, part)
			}
		}
	}
	return slices.Concat(parts, partsOf(s.noteOf()), partsOf(s.legend))
}

// noteUnder is what stands under the title of a table that shares the sheet: what
// the subtitle does not say.
func (s *sheet) noteUnder(b *block) string {
	said := s.subtitleParts()
	var more []string
	for _, part := range partsOf(b.table.Note.In(s.book.Lang)) {
		if !slices.Contains(said, part) {
			more = append(more, part)
		}
	}
	return capital(strings.Join(more, parting))
}

func (s *sheet) cityAndState() string {
	if s.index != 0 || len(s.book.sheets) == 1 {
		return ""
	}
	parts := s.book.Edition()
	if s.book.City != "" {
		parts = s.book.City + " · " + parts
	}
	return strings.Trim(parts, " ·")
}

func (s *sheet) noteOf() string {
	if s.index != 0 || s.book.Note.Empty() {
		return ""
	}
	return s.book.Note.In(s.book.Lang)
}

// mostTiles is how many figures stand in a row.
const mostTiles = 8

// tileRows is how many rows of figures there are.
func (s *sheet) tileRows() int { return (len(s.Figures) + mostTiles - 1) / mostTiles }

// tilesInRow is how many figures each of the rows has.
func (s *sheet) tilesInRow() int {
	if len(s.Figures) == 0 {
		return 0
	}
	return (len(s.Figures) + s.tileRows() - 1) / s.tileRows()
}

// figures writes the rows of tiles: names above, values below, each with the
// formula of the total that it repeats.
func (r *rows) figures() {
	if r.tiles > 0 {
		r.spacer(r.tiles - 1)
	}
	at := r.tiles
	for some := range slices.Chunk(r.Figures, max(1, r.tilesInRow())) {
		r.tileRow(some, at, tileTitleRole, r.tileHeight(some), func(l look, figure overview.Figure) cell {
			l.wrap = true
			return r.text(l, figure.Title.In(r.book.Lang))
		})
		r.tileRow(some, at+1, tileValueRole, titleHeight, func(l look, figure overview.Figure) cell {
			l.code = euroCode
			return cell{here: true, style: r.book.styles.id(l), holds: figureValue(figure), formula: r.figureFormula(figure)}
		})
		at += 2
	}
}

func figureValue(figure overview.Figure) entry {
	if figure.Kind == table.Count {
		return numeral(int64(figure.Count), 0)
	}
	return number(figure.Value)
}

// mostSaid is how many signs of a line fit the width of a page.
const mostSaid = 165

// spacer writes a low empty row, if nothing stands in it.
func (r *rows) spacer(number int) {
	if number <= r.lowest {
		return
	}
	r.begin()
	r.end(number, spaceHeight, 0)
}

// said writes the lines that must not be overlooked.
func (r *rows) said() {
	if len(r.Says) > 0 {
		r.spacer(r.says - 1)
	}
	for i, line := range r.Says {
		text := shorten(words.Clean(line.In(r.book.Lang)), mostSaid)
		mark := table.Plain
		if strings.HasPrefix(text, "✗") {
			mark = table.Bad
		}
		r.begin()[0] = r.text(look{role: saidRole, mark: mark}, text)
		r.end(r.says+i, textHeight, 0)
	}
}

// tileHeight is what the names of figures need.
func (s *sheet) tileHeight(figures []overview.Figure) float64 {
	lines := 1
	for i, figure := range figures {
		lines = max(lines, (face{}).lines(figure.Title.In(s.book.Lang), s.room(i+1, 0)*fontSize/tileTitleSize))
	}
	return textHeight + float64(lines-1)*12
}

// tileRow writes what a row of tiles says of its figures.
func (r *rows) tileRow(figures []overview.Figure, at int, role role, height float64, says func(look, overview.Figure) cell) {
	cells := r.begin()
	for i, figure := range figures {
		cells[i] = says(look{role: role, centre: true, book: figure.Book, mark: figure.Mark}, figure)
	}
	r.end(at, height, 0)
}

// figureFormula is a figure's own formula, or points at the total of the same
// key in the sheet's table.
func (s *sheet) figureFormula(figure overview.Figure) string {
	b := s.blocks[0]
	if own := parseFormula(figure.Formula.In(s.book.Lang)); len(own) > 0 {
		text, _ := own.in(b, table.Row{}, 0)
		return text
	}
	i := b.table.Column(figure.Key)
	if i < 0 || b.total == 0 || b.table.Total.At(i) != table.Cell(table.Cash(figure.Value)) {
		return ""
	}
	return cellName(b.at[i], b.total)
}
