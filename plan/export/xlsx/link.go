package xlsx

import (
	"strconv"
	"strings"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// targets are the tables whose rows a column's texts are names of, and the columns
// that name them there.
var targets = map[string][]struct{ table, column string }{
	"measure": {{"measures", "id"}},
	"line":    {{"city", "line"}, {"provider", "line"}},
}

// mostLinked is how many rows a list has whose cells are links: each is a formula.
const mostLinked = 3_000

// link is a formula that leads to the row that a cell names, wherever sorting has
// put it; "" if the workbook has none. It looks for a text, which MATCH takes as
// it stands: no id has a sign that would be a pattern.
func (b *block) link(i int, row table.Row) string {
	text, ok := row.At(i).(table.Name)
	if !ok || row.Level != table.Body || len(b.table.Rows) > mostLinked {
		return ""
	}
	for _, one := range targets[b.table.Columns[i].Key] {
		target := b.sheet.book.blocks[one.table]
		if target == nil || target == b || !target.names(string(text)) {
			continue
		}
		at, id, place := target.columnOf(one.column), table.Quoted(string(text)), target.sheet.quoted()+"!"
		return "HYPERLINK(" + table.Quoted("#"+place+letters(at)) + "&MATCH(" + id + "," + place + target.span(at, target.first, target.last) + ",0)+" + strconv.Itoa(target.header) + "," + id + ")"
	}
	return ""
}

// names tells whether a row is about an id.
func (b *block) names(id string) bool {
	if b.ids == nil {
		b.ids = make(map[string]bool)
		for _, row := range b.table.Rows {
			b.ids[row.ID] = row.Level == table.Body
		}
	}
	return id != "" && b.ids[id]
}

// addLinkStyles makes the styles of the links of a row.
func (b *block) addLinkStyles(row table.Row, key styleKey) {
	linked := b.styles[key].linked
	for i := range b.table.Columns {
		if linked[i] == 0 && b.link(i, row) != "" {
			l := b.lookIn(key, i)
			l.link = true
			linked[i] = b.sheet.book.styles.id(l)
		}
	}
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
	if !s.Title.Empty() {
		var titles []string
		for _, t := range s.Tables() {
			titles = append(titles, t.Title.In(s.book.Lang))
		}
		return strings.Join(titles, ", ")
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
