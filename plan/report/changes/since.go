package changes

import (
	"cmp"
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Since sets the consolidated money of a plan beside that of an older version.
type Since struct {
	src, before report.Source
	measures    []pair
}

// pair is a measure in both versions; nil where it is not in one.
type pair struct{ before, now *plan.Measure }

// NewSince finds the measures of src in the older version. Where src is a part of
// its plan, so is the older one: what it has of the same measures.
func NewSince(src, before report.Source, c compare.Changes) Since {
	s := Since{src: src, before: before}
	was := make(map[budget.MeasureID]budget.MeasureID)
	for _, change := range c.Of(compare.Measure) {
		if change.ChangeKind == compare.Renamed {
			was[budget.MeasureID(change.ID)] = budget.MeasureID(change.Was)
		}
	}
	old := make(map[budget.MeasureID]*plan.Measure)
	for _, m := range before.Plan.Measures {
		old[m.ID] = m
	}
	for _, m := range src.Plan.Measures {
		id := cmp.Or(was[m.ID], m.ID)
		s.measures = append(s.measures, pair{old[id], m})
		delete(old, id)
	}
	for _, m := range before.Plan.Measures {
		if old[m.ID] != nil && !src.Part {
			s.measures = append(s.measures, pair{m, nil})
		}
	}
	return s
}

// in are the amounts of both versions in a year.
func (s Since) in(p pair, year budget.Year) (before, now budget.Cents) {
	if p.before != nil {
		before = s.before.Ledger.Measure(p.before.ID, year, s.src.View).Consolidated()
	}
	if p.now != nil {
		now = s.src.Ledger.Measure(p.now.ID, year, s.src.View).Consolidated()
	}
	return before, now
}

// Years adds to the table of years what it was in each, and the difference.
func (s Since) Years(t *table.Table) *table.Table {
	t = t.Keep(func(table.Row) bool { return true })
	at := slices.IndexFunc(t.Columns, func(column table.Column) bool { return column.Helper })
	delta := deltaColumn
	delta.Formula = words.Same("[k]-[old]")
	t.Columns = slices.Insert(slices.Clone(t.Columns), at, oldColumn, delta)
	for i := range t.Rows {
		year := t.Rows[i].Cells[t.Column("year")].(table.Period)
		var before, now budget.Cents
		for _, p := range s.measures {
			b, n := s.in(p, budget.Year(year))
			before, now = before+b, now+n
		}
		t.Rows[i].Cells = slices.Insert(slices.Clone(t.Rows[i].Cells), at, table.Cell(table.Cash(before)), table.Cell(table.Cash(now-before)))
	}
	t.AddTotal()
	return t
}

// Greatest are the measures whose money differs most over all years, and what all
// others make.
func (s Since) Greatest(most int) *table.Table {
	t := &table.Table{
		ID: "greatest-changes", Title: words.Phrase{De: "Größte Veränderungen der bereinigten Mittel", En: "Greatest changes of consolidated money"},
		Note:    words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(s.src.View)),
		Columns: append([]table.Column{{Key: "measure", Title: words.Measure, Priority: 1}}, amountColumns()...),
	}
	for _, p := range s.measures {
		var before, now budget.Cents
		for _, year := range s.src.Years.Each() {
			b, n := s.in(p, year)
			before, now = before+b, now+n
		}
		if before != now {
			t.Rows = append(t.Rows, greatestRow(p, before, now))
		}
	}
	by := func(row table.Row) budget.Cents { return budget.Cents(row.Cells[3].(table.Cash)).Abs() }
	slices.SortStableFunc(t.Rows, func(a, b table.Row) int { return cmp.Compare(by(b), by(a)) })
	if len(t.Rows) > most {
		others := t.SumOf(t.Rows[most:], table.Body, words.Phrase{De: "%d weitere Maßnahmen", En: "%d more measures"}.With(len(t.Rows)-most))
		others.ID = "others"
		t.Rows = append(t.Rows[:most:most], others)
	}
	t.AddTotal()
	return t
}

func greatestRow(p pair, before, now budget.Cents) table.Row {
	m, name := p.now, words.Same("%s")
	switch {
	case p.before == nil:
		name = words.Phrase{De: "%s (neu)", En: "%s (new)"}
	case p.now == nil:
		m, name = p.before, words.Phrase{De: "%s (entfallen)", En: "%s (gone)"}
	}
	return table.Row{ID: string(m.ID), Place: m.At, Cells: []table.Cell{
		table.Label(name.With(words.Clean(m.Title))), table.Cash(before), table.Cash(now), table.Cash(now - before)}}
}
