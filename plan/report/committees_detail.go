package report

import (
	"slices"

	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// PaperDetail is a paper with all versions of its matter, its items, the way
// through the committees, and the motions that name it.
func (d Data) PaperDetail(id plan.PaperID) (Detail, bool) {
	matter := d.Council.History(id)
	if matter == nil {
		return Detail{}, false
	}
	at := slices.IndexFunc(matter.Versions, func(p *plan.Paper) bool { return p.Number == id || p.ID == id })
	paper := matter.Versions[at]
	state, _ := paperState(matter, paper)
	on := d.standingOn(paper)
	detail := Detail{
		Title: string(paper.Key()) + " " + words.Clean(paper.Title),
		Place: paper.At.String(),
		Facts: []Fact{
			{words.Status, table.Label(state)},
			{words.Phrase{De: "Beratungsfolge", En: "Way"}, d.way(paper)},
			{words.Phrase{De: "Daran hängt", En: "Hangs on it"}, on.value()},
			{words.Phrase{De: "Art", En: "Kind"}, table.LabelOf(plan.PaperKindNames[paper.Kind])},
			{words.Theme, d.themeTitle(paper.Theme)},
			{words.Phrase{De: "Vorbereitet von", En: "Prepared by"}, table.NameOf(paper.Office)},
			{words.Note, table.NameOf(paper.Note)},
		},
	}
	detail.Facts = append(detail.Facts, d.motionsOf(matter)...)
	for _, t := range []*table.Table{d.paidFrom(on), d.Items(id), d.versionsOf(matter)} {
		if len(t.Rows) > 0 {
			detail.Tables = append(detail.Tables, t)
		}
	}
	return detail, true
}

// value says what hangs on a paper, nil for nothing.
func (s standing) value() table.Cell {
	if s.count == 0 {
		return nil
	}
	return table.Label(words.Phrase{De: "%s: %s", En: "%s: %s"}.With(s.money.Sum(), s.names))
}

// paidFrom is the money that hangs on a paper, line by line and year by year.
func (d Data) paidFrom(on standing) *table.Table {
	t := &table.Table{
		ID:    "paid-from",
		Title: words.Phrase{De: "Mittel je Haushaltsstelle", En: "Money by line"},
		Columns: append(append([]table.Column{
			{Key: "line", Title: words.Phrase{De: "Bezahlt aus", En: "Paid from"}, Priority: 1},
			{Key: "name", Title: words.Title, Priority: 3},
		}, d.yearColumns()...), table.Column{Key: "sum", Title: words.Total, Kind: table.Money, Priority: 1, Sum: true}),
	}
	for _, one := range on.lines {
		row := table.Row{ID: string(one.line.ID), Cells: []table.Cell{table.Name(one.line.ID), table.NameOf(one.line.Name)}}
		for _, year := range d.Years.Each() {
			row.Cells = append(row.Cells, table.Cash(one.money.At(year)))
		}
		row.Cells = append(row.Cells, table.Cash(one.money.Sum()))
		t.Rows = append(t.Rows, row)
	}
	t.AddTotal()
	return t
}

// way is the order in which committees hear a paper.
func (d Data) way(paper *plan.Paper) table.Cell {
	way := words.Sentence{}
	for i := range paper.Hearings {
		h := &paper.Hearings[i]
		step := words.Phrase{De: "%s %s (%s)", En: "%s %s (%s)"}.With(h.Date, d.committeeLabel(h.Committee), plan.RoleNames[h.Role])
		if i == 0 {
			way = step
			continue
		}
		way = words.Same("%s → %s").With(way, step)
	}
	return table.SentenceOf(way)
}

// versionsOf are the versions of one matter; a single one needs no table.
func (d Data) versionsOf(matter *council.PaperHistory) *table.Table {
	all := d.Matters()
	if len(matter.Versions) < 2 {
		all.Rows = nil
		return all
	}
	all.Title, all.Note = words.Phrase{De: "Fassungen", En: "Versions"}, words.Sentence{}
	all.Rows = slices.DeleteFunc(all.Rows, func(row table.Row) bool { return d.Council.History(plan.PaperID(row.ID)) != matter })
	return all
}

// motionsOf are the motions that a matter is to settle, or that are about its
// theme, with the reason why they are open or settled.
func (d Data) motionsOf(matter *council.PaperHistory) []Fact {
	var facts []Fact
	for _, m := range d.Council.Motions(d.Plan) {
		by, _ := plan.CutDecision(m.SettledBy)
		settles := m.SettledBy != "" && d.Council.History(by) == matter
		if settles || m.Theme != "" && m.Theme == matter.Last().Theme {
			facts = append(facts, Fact{words.Motion, table.Label(words.Same("%s %s: %s").With(m.Number, words.Clean(m.Title), d.motionReason(m)))})
		}
	}
	return facts
}
