package workbook

import (
	"cmp"
	"slices"
	"strings"

	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// noNumber is what a paper is called that has none yet.
var noNumber = words.Phrase{De: "noch ohne Nummer", En: "no number yet"}

// ForCommittee takes out of all tables what only planners know: ids of measures, which
// stand beside their titles, places in the files and hints on how to mend them. Papers
// without a number are called so.
func (w Workbook) ForCommittee(p *plan.Plan) Workbook {
	o := outside{titles: make(map[string]string), unnumbered: make(map[string]string)}
	for _, m := range p.Measures {
		o.titles[string(m.ID)] = words.Clean(m.Title)
	}
	for _, paper := range p.Papers {
		if paper.Number == "" {
			o.unnumbered[string(paper.Key())] = words.Clean(paper.Title)
		}
	}
	w.Sheets = slices.Clone(w.Sheets)
	for i := range w.Sheets {
		sheet := &w.Sheets[i]
		sheet.Table = o.table(sheet.Table)
		sheet.Under = slices.Clone(sheet.Under)
		for j := range sheet.Under {
			sheet.Under[j] = o.table(sheet.Under[j])
		}
	}
	return w
}

// outside is how things are called outside of the planners' office.
type outside struct {
	titles     map[string]string // of measures, by id
	unnumbered map[string]string // titles of papers that have no number yet, by id
}

func (o outside) table(t *table.Table) *table.Table {
	if t == nil {
		return nil
	}
	drop := []string{"place", "hint"}
	if t.Column("title") >= 0 && t.ID != "findings" {
		drop = append(drop, "id", "measure")
	}
	if t.ID == "sources" {
		drop = append(drop, "note") // what planners remark to each other
	}
	bare := t.Without(drop...)
	if bare.Total != nil {
		bare.Total.Cells[0] = t.Total.At(0)
	}
	if t.ID == "findings" {
		bare.Note = words.Text("Verstöße gegen die Regeln der Planung", "broken rules of the planning")
	}
	for r := range bare.Rows {
		bare.Rows[r].Place = source.Place{}
		for i, cell := range bare.Rows[r].Cells {
			bare.Rows[r].Cells[i] = o.cell(bare.Columns[i].Key, cell)
		}
	}
	return bare
}

func (o outside) cell(key string, cell table.Cell) table.Cell {
	name, ok := cell.(table.Name)
	switch {
	case key == "thing" && cell != nil:
		return o.thing(cell)
	case !ok:
	case key == "measure" && o.titles[string(name)] != "":
		return table.Name(o.titles[string(name)])
	case key == "rests":
		return o.papers(string(name))
	case o.unnumbered[string(name)] != "":
		return table.Phrase(noNumber)
	}
	return cell
}

// thing is an entry without the id that stands before its title.
func (o outside) thing(cell table.Cell) table.Cell {
	id, title, _ := strings.Cut(cell.In(words.German), " · ")
	if known := cmp.Or(o.titles[id], o.unnumbered[id]); known != "" {
		return table.Name(cmp.Or(title, known))
	}
	return cell
}

// papers are those of a list, by their titles where they have no number.
func (o outside) papers(list string) table.Cell {
	all := strings.Split(list, " · ")
	for i, one := range all {
		all[i] = cmp.Or(o.unnumbered[one], one)
	}
	return table.Name(strings.Join(all, " · "))
}
