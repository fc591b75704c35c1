package query

import (
	"slices"
	"strings"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Grouped puts rows under headings by the values of some columns, with a sum
// below each group that adds up. Groups stand in the order of their values.
func (x *Index) Grouped(rows []*table.Row, keys []string) []*table.Row {
	type group struct {
		name  string
		ranks []sortKey
		rows  []*table.Row
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
	var all []*table.Row
	for _, g := range groups {
		heading := table.Row{Level: table.Heading, Cells: make([]table.Cell, len(x.Table.Columns))}
		heading.Cells[0] = table.Name(g.name)
		all = append(append(all, &heading), g.rows...)
		if x.Adds(g.rows) {
			all = append(all, x.Sum(g.rows, table.Subtotal, words.Phrase{De: "Summe %s", En: "Total %s"}.With(g.name)))
		}
	}
	return all
}

// ranksOf are what a row's group sorts by: its values, with their titles.
func (x *Index) ranksOf(row *table.Row, keys []string, sorter sorter) []sortKey {
	ranks := make([]sortKey, len(keys))
	for n, key := range keys {
		if i := x.Table.Column(key); i >= 0 {
			value := row.Cells[i]
			if several, ok := value.(table.List); ok {
				value = table.Name(several.First)
			}
			ranks[n] = sorter.key(value)
		}
	}
	return ranks
}

func (x *Index) groupName(row *table.Row, keys []string) string {
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

func headingOf(value table.Cell, lang words.Lang) string {
	switch value := value.(type) {
	case table.Ref:
		return value.Long()
	case table.List: // by the first, so that no row is counted twice
		return value.First
	}
	return value.In(lang)
}

// Adds tells whether rows add up: there is a column to add, and they are of
// one kin.
func (x *Index) Adds(rows []*table.Row) bool {
	alike := func(row *table.Row) bool { return row.SumClass == rows[0].SumClass }
	return slices.ContainsFunc(x.Table.Columns, func(c table.Column) bool { return c.Sum }) &&
		!slices.ContainsFunc(rows, func(row *table.Row) bool { return !alike(row) })
}

// Sum adds rows up in the columns that add up.
func (x *Index) Sum(rows []*table.Row, level table.Level, title words.Sentence) *table.Row {
	sum := x.Table.Sum(slices.Values(rows), level, title)
	return &sum
}
