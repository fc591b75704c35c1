package xlsx

import (
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// targets are the tables whose rows a column's texts are names of.
var targets = map[string][]string{
	"measure": {"measures"},
	"line":    {"city", "provider"},
}

// maxLinks bounds the links of a sheet; excelize looks through all earlier
// ones for each.
const maxLinks = 3_000

// links makes the cells of a row lead to the rows that they name, if those
// are in the workbook.
func (r *rows) links(b *block, row table.Row, number int) {
	for i, column := range b.table.Columns {
		text, ok := row.At(i).(table.Name)
		if !ok {
			continue
		}
		for _, id := range targets[column.Key] {
			target := r.book.blocks[id]
			if target == nil || target == b || r.linkCount >= maxLinks {
				continue
			}
			if at, ok := target.row(string(text)); ok {
				r.point(b, cellRef{number, i}, row, target, at)
				break
			}
		}
	}
}

func (r *rows) point(b *block, from cellRef, row table.Row, target *block, at int) {
	r.linkCount++
	b.linked[from] = true
	linked := b.styles[b.styleKeyOf(row)].linked
	if linked[from.column] == 0 {
		l := b.lookIn(b.styleKeyOf(row), from.column)
		l.link = true
		linked[from.column] = r.book.styles.id(l)
	}
	if r.err == nil {
		r.err = r.book.file.SetCellHyperLink(r.name, cellName(b.at[from.column], from.row), target.sheet.quoted()+"!"+cellName(1, at), "Location")
	}
}

// row finds the row of an id.
func (b *block) row(id string) (int, bool) {
	if b.rowNumber == nil {
		b.rowNumber = make(map[string]int)
		for r, row := range b.table.Rows {
			if row.ID != "" && row.Level == table.Body {
				b.rowNumber[row.ID] = b.first + r
			}
		}
	}
	number, ok := b.rowNumber[id]
	return number, ok
}

// linkList sets the links of the list of sheets.
func (s *sheet) linkList() error {
	for n, other := range s.listed() {
		at := cellName(1, s.list+1+n)
		if err := s.book.file.SetCellHyperLink(s.name, at, other.quoted()+"!A1", "Location"); err != nil {
			return err
		}
	}
	return nil
}

// listed are the sheets that the list on this one names.
func (s *sheet) listed() []*sheet {
	if s.list == 0 {
		return nil
	}
	return s.book.sheets[1:]
}

// list writes what the other sheets are.
func (r *rows) list() {
	if r.sheet.list == 0 {
		return
	}
	r.section(r.sheet.list, words.Phrase{De: "Blätter in dieser Datei", En: "Sheets of this file"}.In(r.book.Lang))
	for n, other := range r.listed() {
		cells := r.begin()
		for i := range r.columns {
			cells[i] = r.blank(look{role: bodyRole})
		}
		cells[0] = r.text(look{role: bodyRole, link: true}, other.name)
		if r.columns > 1 {
			cells[1] = r.text(look{role: bodyRole}, other.summary())
		}
		r.end(r.sheet.list+1+n, listHeight, 0)
	}
}

// summary is what is on a sheet, in a line.
func (s *sheet) summary() string {
	if !s.Summary.Empty() {
		return s.Summary.In(s.book.Lang)
	}
	entries := 0
	for _, row := range s.Table.Rows {
		if row.Level == table.Body {
			entries++
		}
	}
	count := words.Count(entries, words.Phrase{De: "Zeile", En: "row"}, words.Phrase{De: "Zeilen", En: "rows"})
	return words.Phrase{De: "%s · %s", En: "%s · %s"}.With(s.Table.Title, count).In(s.book.Lang)
}
