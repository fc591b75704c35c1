package export

import (
	"github.com/xuri/excelize/v2"

	"digiplan/plan/report"
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

// link makes a cell lead to the row that it names, if that row is in the
// workbook.
func (r *rows) link(b *block, i int, text string, row report.Row, number int) bool {
	if row.Level != report.Body || text == "" || r.links >= maxLinks {
		return false
	}
	for _, id := range targets[b.table.Columns[i].Key] {
		target := r.book.blocks[id]
		if target == nil || target == b {
			continue
		}
		if at, ok := target.row(text); ok {
			r.links++
			r.point(cellName(b.at[i], number), target.sheet, cellName(1, at))
			return true
		}
	}
	return false
}

func (r *rows) point(from string, target *sheet, to string) {
	if r.err == nil {
		r.err = r.book.file.SetCellHyperLink(r.name, from, target.quoted()+"!"+to, "Location")
	}
}

// row finds the row of an id.
func (b *block) row(id string) (int, bool) {
	if b.rowNumber == nil {
		b.rowNumber = make(map[string]int)
		for r, row := range b.table.Rows {
			if row.ID != "" && row.Level == report.Body {
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
			cells[i] = excelize.Cell{StyleID: r.book.styles.id(look{role: bodyRole})}
		}
		cells[0] = excelize.Cell{StyleID: r.book.styles.id(look{role: bodyRole, link: true}), Value: other.name}
		if r.columns > 1 {
			cells[1] = excelize.Cell{StyleID: r.book.styles.id(look{role: bodyRole}), Value: cellText(other.says(), r.book.Lang)}
		}
		r.end(r.sheet.list+1+n, listHeight, 0)
	}
}

// says is what is on a sheet, in a line.
func (s *sheet) says() string {
	if !s.Says.Empty() {
		return s.Says.In(s.book.Lang)
	}
	entries := 0
	for _, row := range s.Table.Rows {
		if row.Level == report.Body {
			entries++
		}
	}
	count := words.Count(entries, words.Phrase{De: "Zeile", En: "row"}, words.Phrase{De: "Zeilen", En: "rows"})
	return words.Phrase{De: "%s · %s", En: "%s · %s"}.With(s.Table.Title, count).In(s.book.Lang)
}
