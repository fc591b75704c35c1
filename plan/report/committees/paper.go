package committees

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// PaperDetail is a paper with all its versions, its items, the way
// through the committees, and the motions that name it.
func PaperDetail(src report.Source, id plan.PaperID) (report.Detail, bool) {
	history := src.Council.History(id)
	if history == nil {
		return report.Detail{}, false
	}
	at := slices.IndexFunc(history.Versions, func(p *plan.Paper) bool { return p.Number == id || p.ID == id })
	paper := history.Versions[at]
	state, _ := paperState(history, paper)
	on := standingOn(src, paper)
	detail := report.Detail{
		Name:  words.Plain(words.Clean(string(paper.Key()))),
		Title: string(paper.Key()) + " " + words.Clean(paper.Title),
		Place: paper.At,
		Lead:  3, // its state, its way and what hangs on it
		Facts: []report.Fact{
			{Title: words.Status, Value: table.Label(state)},
			{Title: words.Phrase{De: "Beratungsfolge", En: "Hearings"}, Value: way(src, paper)},
			{Title: words.Phrase{De: "Daran hängt", En: "Hangs on it"}, Value: on.value()},
			{Title: report.CompetentTitle, Value: src.Competence().ExplainPaper(paper)},
			{Title: words.Phrase{De: "Art", En: "Kind"}, Value: table.LabelOf(plan.PaperKindNames[paper.Kind])},
			{Title: words.Theme, Value: src.ThemeTitle(paper.Theme)},
			{Title: words.Phrase{De: "Vorbereitet von", En: "Prepared by"}, Value: table.NameOf(paper.Office)},
			{Title: report.FieldNames["department"], Value: table.NameOf(paper.Department)},
			{Title: report.FieldNames["contact"], Value: table.NameOf(paper.Contact)},
			{Title: report.FieldNames["signed_by"], Value: table.NameOf(paper.SignedBy)},
			{Title: report.FieldNames["attachments"], Value: attachments(paper)},
			{Title: report.FieldNames["related"], Value: related(paper)},
			{Title: words.Source, Value: table.NameOf(paper.Source)},
			{Title: words.Note, Value: table.NameOf(paper.Note)},
		},
	}
	detail.Facts = append(detail.Facts, report.OwnFacts(src, "paper", paper.At)...)
	detail.Facts = append(detail.Facts, motionsOf(src, history)...)
	for _, t := range []*table.Table{paidFrom(src, paper, on), Items(src, id), versionsOf(src, history)} {
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
func paidFrom(src report.Source, paper *plan.Paper, on standing) *table.Table {
	columns := table.Columns[lineMoney]{
		table.Col(table.Column{Key: "line", Title: words.Phrase{De: "Bezahlt aus", En: "Paid from"}, Priority: 1}, func(l lineMoney) table.Cell { return table.Name(l.line.ID) }),
		table.Col(table.Column{Key: "name", Title: words.Title, Priority: 3}, func(l lineMoney) table.Cell { return table.NameOf(l.line.Name) }),
	}
	columns = append(columns, report.YearColumns(src.Years.Each(), func(l lineMoney, year budget.Year) budget.Cents { return l.money.At(year) })...)
	columns = append(columns, table.Amount(table.Column{Key: "sum", Title: words.Total, Priority: 1, Sum: true}, func(l lineMoney) budget.Cents { return l.money.Sum() }))
	t := &table.Table{ID: "paid-from", Title: words.Phrase{De: "Mittel je Haushaltsstelle", En: "Money by line"}, Columns: columns.Heads()}
	for _, one := range on.lines {
		t.Rows = append(t.Rows, table.Row{ID: string(one.line.ID), Opens: table.To(report.ToStanding(paper.Key(), one.line.ID)), Cells: columns.Cells(one)})
	}
	t.AddTotal()
	return t
}

// related are the other papers that a paper names.
func related(paper *plan.Paper) table.Cell {
	list := ""
	for _, id := range paper.Related {
		list = report.Joined(list, string(id))
	}
	return table.NameOf(list)
}

// way is the order in which committees hear a paper.
func way(src report.Source, paper *plan.Paper) table.Cell {
	way := words.Sentence{}
	for i := range paper.Hearings {
		h := &paper.Hearings[i]
		step := words.Phrase{De: "%s %s (%s)", En: "%s %s (%s)"}.With(h.Date, src.CommitteeLabel(h.Committee), plan.RoleNames[h.Role])
		if i == 0 {
			way = step
			continue
		}
		way = words.Same("%s → %s").With(way, step)
	}
	return table.SentenceOf(way)
}

// versionsOf are the versions of one paper; a single one needs no table.
func versionsOf(src report.Source, history *council.PaperHistory) *table.Table {
	all := Papers(src)
	if len(history.Versions) < 2 {
		all.Rows = nil
		return all
	}
	all.Title, all.Note = words.Phrase{De: "Fassungen", En: "Versions"}, words.Sentence{}
	all.Rows = slices.DeleteFunc(all.Rows, func(row table.Row) bool { return src.Council.History(plan.PaperID(row.ID)) != history })
	return all
}

// motionsOf are the motions that a paper is to settle, or that are about its
// theme, with the reason why they are open or settled.
func motionsOf(src report.Source, history *council.PaperHistory) []report.Fact {
	var facts []report.Fact
	for _, m := range src.Council.Motions(src.Plan) {
		by, _ := plan.CutDecision(m.SettledBy)
		settles := m.SettledBy != "" && src.Council.History(by) == history
		if settles || m.Theme != "" && m.Theme == history.Last().Theme {
			facts = append(facts, report.Fact{Title: words.Motion, Value: table.Label(words.Same("%s %s: %s").With(m.Number, words.Clean(m.Title), motionReason(src, m)))})
		}
	}
	return facts
}
