package table

import (
	"slices"

	"digiplan/plan/words"
)

// Nest puts rows under headings by trails of names, each within the one before it, with
// a sum below each group that adds up. Rows keep their order within a group; groups
// stand in the order of their first rows.
func (t *Table) Nest(rows []*Row, trail func(*Row) []words.Phrase) []*Row {
	root := &nest{}
	for _, row := range rows {
		at := root
		for _, name := range trail(row) {
			at = at.within(name)
		}
		at.rows = append(at.rows, row)
	}
	return root.write(t, nil, -1)
}

// nest is a group of rows with the groups within it.
type nest struct {
	name   words.Phrase
	rows   []*Row
	inner  []*nest
	byName map[words.Phrase]*nest
}

func (n *nest) within(name words.Phrase) *nest {
	inner := n.byName[name]
	if inner == nil {
		if n.byName == nil {
			n.byName = make(map[words.Phrase]*nest)
		}
		inner = &nest{name: name}
		n.byName[name], n.inner = inner, append(n.inner, inner)
	}
	return inner
}

// all are the rows of the group and of those within it.
func (n *nest) all() []*Row {
	all := slices.Clone(n.rows)
	for _, inner := range n.inner {
		all = append(all, inner.all()...)
	}
	return all
}

// write adds the group to a list, with its heading and sum but for the outermost.
func (n *nest) write(t *Table, list []*Row, depth int) []*Row {
	if depth >= 0 {
		heading := &Row{Level: Heading, Depth: depth, Cells: make([]Cell, len(t.Columns))}
		heading.Cells[0] = Phrase(n.name)
		list = append(list, heading)
	}
	list = append(list, n.rows...)
	for _, inner := range n.inner {
		list = inner.write(t, list, depth+1)
	}
	if rows := n.all(); depth >= 0 && t.Adds(rows) {
		sum := t.Sum(slices.Values(rows), Subtotal, words.Phrase{De: "Summe %s", En: "Total %s"}.With(n.name))
		sum.Depth = depth
		list = append(list, &sum)
	}
	return list
}

// Adds tells whether rows add up: there is a column to add, and they are of one class.
func (t *Table) Adds(rows []*Row) bool {
	return slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Sum }) &&
		!slices.ContainsFunc(rows, func(row *Row) bool { return row.SumClass != rows[0].SumClass })
}
