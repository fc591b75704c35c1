package query

import (
	"slices"
	"strings"

	"digiplan/plan/report"
	"digiplan/plan/words"
)

// Grouped puts rows under headings by the values of some columns, with a sum
// below each group that adds up. Groups stand in the order of their values.
func (x *Index) Grouped(rows []*report.Row, keys []string) []*report.Row {
	type group struct {
		name  string
		ranks []sortKey
		rows  []*report.Row
	}
	var groups []*group
	byName := make(map[string]*group)
	sorter := x.sorter()
	for _, row := range rows {
		name := x.groupName(row, keys)
		if byName[name] == nil {
			byName[name] = &group{name: name, ranks: x.ranksOf(row, keys, sorter)}
			groups = append(groups, byName[name])
		}
		byName[name].rows = append(byName[name].rows, row)
	}
	slices.SortStableFunc(groups, func(a, b *group) int { return slices.CompareFunc(a.ranks, b.ranks, sortKey.compare) })
	var all []*report.Row
	for _, g := range groups {
		heading := report.Row{Level: report.Heading, Cells: make([]report.Value, len(x.Table.Columns))}
		heading.Cells[0] = report.Name(g.name)
		all = append(append(all, &heading), g.rows...)
		if x.Adds(g.rows) {
			all = append(all, x.Sum(g.rows, report.Subtotal, words.Phrase{De: "Summe %s", En: "Total %s"}.With(g.name)))
		}
	}
	return all
}

// ranksOf are what a row's group sorts by: its values, with their titles.
func (x *Index) ranksOf(row *report.Row, keys []string, sorter sorter) []sortKey {
	ranks := make([]sortKey, len(keys))
	for n, key := range keys {
		if i := x.Table.Column(key); i >= 0 {
			value := row.Cells[i]
			if several, ok := value.(report.Several); ok {
				value = report.Name(several.First)
			}
			ranks[n] = sorter.key(value)
		}
	}
	return ranks
}

func (x *Index) groupName(row *report.Row, keys []string) string {
	var names []string
	for _, key := range keys {
		name := words.None
		if i := x.Table.Column(key); i >= 0 && row.Cells[i] != nil {
			if text := headingOf(row.Cells[i], x.Lang); text != "" {
				name = text
			}
		}
		names = append(names, name)
	}
	return strings.Join(names, " · ")
}

func headingOf(value report.Value, lang words.Lang) string {
	switch value := value.(type) {
	case report.Titled:
		return value.Long()
	case report.Several: // by the first, so that no row is counted twice
		return value.First
	}
	return value.In(lang)
}

// Adds tells whether rows add up: there is a column to add, and they are of
// one kin.
func (x *Index) Adds(rows []*report.Row) bool {
	alike := func(row *report.Row) bool { return row.Kin == rows[0].Kin }
	return slices.ContainsFunc(x.Table.Columns, func(c report.Column) bool { return c.Sum }) &&
		!slices.ContainsFunc(rows, func(row *report.Row) bool { return !alike(row) })
}

// Sum adds rows up in the columns that add up.
func (x *Index) Sum(rows []*report.Row, level report.Level, title words.Sentence) *report.Row {
	sum := x.Table.Sum(slices.Values(rows), level, title)
	return &sum
}
