package xlsx

import (
	"strings"

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

// titleText is the sheet's title; the overview bears the workbook's.
func (s *sheet) titleText() string {
	if s.index == 0 && s.book.Title != "" {
		return words.Clean(s.book.Title)
	}
	return s.Table.Title.In(s.book.Lang)
}

// subtitle says the unit and what else is to be known, on one line or two.
func (s *sheet) subtitle() []string {
	var parts []string
	for _, text := range []string{s.cityAndState(), s.Table.Note.In(s.book.Lang), s.noteOf()} {
		if text != "" {
			parts = append(parts, strings.Split(words.Clean(text), " · ")...)
		}
	}
	lines := []string{""}
	for _, part := range parts {
		longer := part
		if last := lines[len(lines)-1]; last != "" {
			longer = last + " · " + part
		}
		if lines[len(lines)-1] != "" && (face{}).pixels(longer) > max(s.total(), 500) && len(lines) < 2 {
			lines = append(lines, part)
			continue
		}
		lines[len(lines)-1] = longer
	}
	return lines
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

// figures writes the row of tiles: names above, values below, each with the
// formula of the total that it repeats.
func (r *rows) figures() {
	if r.tiles == 0 {
		return
	}
	for line, role := range []role{tileTitleRole, tileValueRole} {
		cells := r.begin()
		for i, figure := range r.Figures {
			l := look{role: role, centre: true, book: figure.Book, mark: figure.Mark, wrap: role == tileTitleRole}
			if role == tileTitleRole {
				cells[i] = r.text(l, figure.Title.In(r.book.Lang))
				continue
			}
			l.code = headlineCode(figure.Value, r.book.Lang)
			cells[i] = cell{here: true, style: r.book.styles.id(l), holds: number(figure.Value), formula: r.figureFormula(figure)}
		}
		r.end(r.tiles+line, []float64{28, titleHeight}[line], 0)
	}
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
