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
	sorter, stepped := x.sorter(), x.stepped(rows, keys)
	for _, row := range rows {
		name := x.groupName(row, keys)
		if byName[name] == nil {
			byName[name] = &group{name: name, ranks: x.ranksOf(row, keys, sorter)}
			groups = append(groups, byName[name])
		}
		byName[name].rows = append(byName[name].rows, row)
	}
	slices.SortStableFunc(groups, func(a, b *group) int { return slices.CompareFunc(a.ranks, b.ranks, sortKey.compare) })
	sorted, trails := make([]*table.Row, 0, len(rows)), make(map[*table.Row][]words.Phrase, len(rows))
	for _, g := range groups {
		sorted = append(sorted, g.rows...)
		trail := x.trailOf(g.rows[0], keys, stepped)
		for _, row := range g.rows {
			trails[row] = trail
		}
	}
	return x.Table.Nest(sorted, func(row *table.Row) []words.Phrase { return trails[row] })
}

// trailOf are the groups that a row stands in, each within the one before: one of all
// columns, and one more for each step of those that have several.
func (x *Index) trailOf(row *table.Row, keys []string, stepped map[string]bool) []words.Phrase {
	var flat []string
	var steps []words.Phrase
	for _, key := range keys {
		if !stepped[key] {
			flat = append(flat, key)
		} else if path, ok := row.Cells[x.Table.Column(key)].(table.Path); ok {
			for step := range strings.SplitSeq(string(path), table.PathSign) {
				steps = append(steps, words.Same(step))
			}
		}
	}
	if len(flat) == 0 {
		return steps
	}
	return append([]words.Phrase{words.Same(x.groupName(row, flat))}, steps...)
}

// stepped are the columns of paths among those that rows are grouped by.
func (x *Index) stepped(rows []*table.Row, keys []string) map[string]bool {
	stepped := make(map[string]bool)
	for _, key := range keys {
		i := x.Table.Column(key)
		stepped[key] = i >= 0 && slices.ContainsFunc(rows, func(row *table.Row) bool {
			_, ok := row.Cells[i].(table.Path)
			return ok
		})
	}
	return stepped
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

// Adds tells whether rows add up.
func (x *Index) Adds(rows []*table.Row) bool { return x.Table.Adds(rows) }

// Sum adds rows up in the columns that add up.
func (x *Index) Sum(rows []*table.Row, level table.Level, title words.Sentence) *table.Row {
	sum := x.Table.Sum(slices.Values(rows), level, title)
	return &sum
}
