// Package selection makes the tables of what a committee hears.
package selection

import (
	"slices"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Selection is what a committee hears, and the part of the plan that hangs on
// it: measures that stand on one of its papers with any of their money, in
// whatever state, and those that a report is about. Source holds that part;
// its ledger and council are those of the whole plan, so that lines and papers
// look the same as everywhere.
type Selection struct {
	report.Source
	Whole     report.Source
	Committee plan.Committee
	Date      time.Time            // of the sitting; zero: all that is ahead
	Heard     []committees.Hearing // by the committee, in the order of the sitting
	histories []*council.PaperHistory
}

// For is what a committee hears on a day, without a day all that is ahead.
func For(src report.Source, committee plan.Committee, date time.Time) Selection {
	s := Selection{Source: src, Whole: src, Committee: committee, Date: date, Heard: committees.HeardBy(src, committee.ID, date)}
	for _, h := range s.Heard {
		if history := src.Council.History(h.Paper.Key()); !slices.Contains(s.histories, history) {
			s.histories = append(s.histories, history)
		}
	}
	part := src.Plan.With(filter(src.Plan.Measures, func(m **plan.Measure) bool { return s.touches(*m) }))
	used := linesOf(part.Measures)
	part.Movements = filter(src.Plan.Movements, func(m *plan.Movement) bool { return s.hears(m.By) })
	for i := range part.Movements {
		m := &part.Movements[i]
		used[m.On.Line], used[m.From.Line], used[m.To.Line] = true, true, true
	}
	part.Lines = filter(src.Plan.Lines, func(l *plan.Line) bool { return used[l.ID] })
	part.Motions = filter(src.Plan.Motions, s.concerns)
	s.Source.Plan, s.Source.Part = part, true
	s.Source.Problems = filter(src.Problems, s.mentions)
	return s
}

// Empty tells whether the committee hears nothing.
func (s Selection) Empty() bool { return len(s.Heard) == 0 }

// filter are the entries that a test keeps.
func filter[T any](entries []T, keep func(*T) bool) []T {
	var kept []T
	for i := range entries {
		if keep(&entries[i]) {
			kept = append(kept, entries[i])
		}
	}
	return kept
}

// linesOf are the lines that measures have money of, or pay on to.
func linesOf(measures []*plan.Measure) map[budget.LineID]bool {
	used := make(map[budget.LineID]bool)
	for i := range measures {
		for _, a := range measures[i].Allocations {
			used[a.Line] = true
			if a.To != "" {
				used[a.To] = true
			}
		}
	}
	return used
}

// hears tells whether a decision is about one of the papers heard.
func (s Selection) hears(decision string) bool {
	id, _ := plan.CutDecision(decision)
	history := s.Council.History(id)
	return history != nil && slices.Contains(s.histories, history)
}

// touches tells whether a measure stands on a paper that is heard, or is the
// subject of a report.
func (s Selection) touches(m *plan.Measure) bool { return len(s.papersOf(m)) > 0 }

// papersOf are the papers heard that a measure hangs on.
func (s Selection) papersOf(m *plan.Measure) []plan.PaperID {
	var papers []plan.PaperID
	for _, history := range s.histories {
		last := history.Last()
		reported := last.Kind == plan.ReportPaper && last.Theme != "" && last.Theme == m.Theme
		cites := func(decision string) bool {
			id, _ := plan.CutDecision(decision)
			return s.Council.History(id) == history
		}
		cited := slices.ContainsFunc(m.DecidedBy, cites) || slices.ContainsFunc(m.Allocations, func(a plan.Allocation) bool { return cites(a.By) })
		if reported || cited {
			papers = append(papers, last.Key())
		}
	}
	return papers
}

// concerns tells whether a motion is to be settled by a paper that is heard,
// or is about its theme.
func (s Selection) concerns(m *plan.Motion) bool {
	return s.hears(m.SettledBy) || slices.ContainsFunc(s.histories, func(history *council.PaperHistory) bool {
		return m.Theme != "" && m.Theme == history.Last().Theme
	})
}

// mentions tells whether a finding is about a measure, a line or a paper of
// the selection.
func (s Selection) mentions(p *source.Problem) bool {
	switch {
	case p.Measure != "":
		return slices.ContainsFunc(s.Plan.Measures, func(m *plan.Measure) bool { return string(m.ID) == p.Measure })
	case p.Line != "":
		return slices.ContainsFunc(s.Plan.Lines, func(l plan.Line) bool { return string(l.ID) == p.Line })
	}
	says := p.Message.In(words.German)
	return slices.ContainsFunc(s.histories, func(history *council.PaperHistory) bool {
		return slices.ContainsFunc(history.Versions, func(paper *plan.Paper) bool { return strings.Contains(says, string(paper.Key())) })
	})
}

// chosen are a table's sums as the selection's: they say that they are not the
// plan's.
func chosen(t *table.Table) *table.Table {
	label := func(row *table.Row) {
		row.Cells = slices.Clone(row.Cells)
		row.Cells[0] = table.Label(words.Phrase{De: "%s (Auswahl)", En: "%s (selection)"}.With(row.Cells[0]))
	}
	for i := range t.Rows {
		if t.Rows[i].Level == table.Subtotal {
			label(&t.Rows[i])
		}
	}
	if t.Total != nil {
		label(t.Total)
	}
	return t
}

// Measures lists the chosen measures, each with the papers that it hangs on.
func (s Selection) Measures() *table.Table {
	t := chosen(measures.All(s.Source)).Without("area", "term", "principle")
	t.Columns = append(t.Columns, table.Column{Key: "rests", Title: words.Phrase{De: "hängt an", En: "hangs on"}, Kind: table.Prose, Priority: 2})
	for i := range s.Plan.Measures {
		var papers string
		for _, paper := range s.papersOf(s.Plan.Measures[i]) {
			papers = report.Joined(papers, string(paper))
		}
		t.Rows[i].Cells = append(t.Rows[i].Cells, table.NameOf(papers))
	}
	t.Total.Cells = append(t.Total.Cells, nil)
	return t
}

// Allocation lists what the chosen measures get.
func (s Selection) Allocation() *table.Table { return chosen(money.Allocation(s.Source)) }

// Both sets the two books of the chosen measures side by side.
func (s Selection) Both() *table.Table { return chosen(money.Both(s.Source)) }

// Lines lists the lines that the selection has to do with: their figures are
// those of the whole plan, and one column says what the selection has of them.
func (s Selection) Lines(book budget.Book) *table.Table { return chosen(money.Lines(s.Source, book)) }

// Grants lists the grants of the chosen measures.
func (s Selection) Grants() *table.Table { return chosen(money.Grants(s.Source)) }

// Coverage tells how much of the selection's money is decided.
func (s Selection) Coverage() *table.Table { return chosen(money.Coverage(s.Source)) }

// StatesByYear tells how much of each year's money of the selection is decided.
func (s Selection) StatesByYear() *table.Table { return chosen(money.StatesByYear(s.Source)) }

// Papers lists the papers heard with all their versions.
func (s Selection) Papers() *table.Table {
	return committees.Papers(s.Source).Keep(func(row table.Row) bool { return s.hears(row.ID) })
}

// Calendar lists the way of the papers through all committees.
func (s Selection) Calendar() *table.Table {
	t := committees.Calendar(s.Source)
	at := t.Column("paper")
	return t.Keep(func(row table.Row) bool { return s.hears(row.Cells[at].In(words.German)) })
}

// Items lists the items of all papers heard.
func (s Selection) Items() *table.Table { return committees.ItemsOf(s.Source, s.histories) }

// Changed are the changes of what is in the selection. Their sums are not those
// of the whole plan.
func (s Selection) Changed(changes compare.Changes) compare.Changes {
	kept := compare.Changes{}
	for _, change := range changes.List {
		if s.holds(change) {
			kept.List = append(kept.List, change)
		}
	}
	return kept
}

func (s Selection) holds(c compare.Change) bool {
	switch c.Kind {
	case compare.Measure:
		return slices.ContainsFunc(s.Plan.Measures, func(m *plan.Measure) bool { return string(m.ID) == c.ID })
	case compare.Line:
		return slices.ContainsFunc(s.Plan.Lines, func(l plan.Line) bool { return string(l.ID) == c.ID })
	case compare.Motion:
		return slices.ContainsFunc(s.Plan.Motions, func(m plan.Motion) bool { return m.Number == c.ID })
	case compare.Paper, compare.Item:
		return s.hears(c.ID)
	}
	return false
}
