package table

import "slices"

// Pick is the table with some of its columns, in the order asked for. It is a
// new table; the rows' own formulas stay.
func (t *Table) Pick(keys ...string) *Table {
	picked := *t
	picked.Columns, picked.Rows = nil, slices.Grow([]Row(nil), len(t.Rows))
	var at []int
	for _, key := range keys {
		if i := t.Column(key); i >= 0 {
			at = append(at, i)
			picked.Columns = append(picked.Columns, t.Columns[i])
		}
	}
	pick := func(row Row) Row {
		cells := make([]Cell, len(at))
		for n, i := range at {
			if i < len(row.Cells) {
				cells[n] = row.Cells[i]
			}
		}
		row.Cells = cells
		return row
	}
	for _, row := range t.Rows {
		picked.Rows = append(picked.Rows, pick(row))
	}
	if t.Total != nil {
		total := pick(*t.Total)
		picked.Total = &total
	}
	return &picked
}

// Without is the table without some columns.
func (t *Table) Without(keys ...string) *Table {
	var rest []string
	for _, column := range t.Columns {
		if !slices.Contains(keys, column.Key) {
			rest = append(rest, column.Key)
		}
	}
	return t.Pick(rest...)
}

// Keep is the table with the body rows that a test keeps, and with the
// headings that still have rows. Sums are left out, since they would no longer
// be those of the rows.
func (t *Table) Keep(test func(Row) bool) *Table {
	kept := *t
	kept.Rows, kept.Total = nil, nil
	var heading []Row
	for _, row := range t.Rows {
		switch {
		case row.Level == Heading:
			heading = append(outside(heading, row.Depth), row)
		case row.Level == Subtotal: // ends the group
			heading = outside(heading, row.Depth)
		case row.Level == Body && test(row):
			kept.Rows = append(append(kept.Rows, heading...), row)
			heading = nil
		}
	}
	return &kept
}

// outside are the headings of groups that one of a depth may stand in.
func outside(headings []Row, depth int) []Row {
	return slices.DeleteFunc(slices.Clone(headings), func(row Row) bool { return row.Depth >= depth })
}

// WithoutZero leaves out columns of a few in which no amount but 0 stands.
func (t *Table) WithoutZero(keys ...string) *Table {
	zero := slices.DeleteFunc(slices.Clone(keys), func(key string) bool {
		at := t.Column(key)
		return slices.ContainsFunc(t.Rows, func(row Row) bool {
			return row.Level == Body && at >= 0 && row.Cells[at] != nil && row.Cells[at] != Cash(0)
		})
	})
	return t.Without(zero...)
}

// WithoutEmpty leaves out columns of a few in which nothing stands.
func (t *Table) WithoutEmpty(keys ...string) *Table {
	empty := slices.DeleteFunc(slices.Clone(keys), func(key string) bool {
		at := t.Column(key)
		return slices.ContainsFunc(t.Rows, func(row Row) bool { return row.Level == Body && at >= 0 && row.Cells[at] != nil })
	})
	return t.Without(empty...)
}
