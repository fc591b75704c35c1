package page

import "digiplan/plan/table"

// Listed are the rows that a page shows with a filter, an order and groups,
// its total last; ok is false for a page that is no list.
func Listed(p Page, f Frame, filter, sort string, fromHigh bool, group string) (table string, rows []*table.Row, ok bool) {
	l, ok := p.(*list)
	if !ok {
		return "", nil, false
	}
	l.filter.Set(filter)
	l.sort, l.fromHigh, l.group = sort, fromHigh, group
	s := l.rows(f)
	rows = s.rows
	if s.footer != nil {
		rows = append(rows[:len(rows):len(rows)], s.footer)
	}
	return l.table, rows, true
}

// Groupings are the groups that a page offers.
func Groupings(p Page, f Frame) []string {
	if l, ok := p.(*list); ok {
		return append([]string{""}, l.groupings(f)...)
	}
	return nil
}

// Columns are those of a page's table.
func Columns(p Page, f Frame) []table.Column { return p.(*list).index(f).Table.Columns }
