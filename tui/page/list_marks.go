package page

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/table"
)

func (l *list) toggleMark(f Frame) tea.Cmd {
	row := l.current(f)
	if row == nil {
		return nil
	}
	if l.marks == nil {
		l.marks = make(map[string]bool)
	}
	if l.marks[row.ID] {
		delete(l.marks, row.ID)
	} else {
		l.marks[row.ID] = true
	}
	return l.move(f, +1)
}

// marked are the marked rows that still exist, in the order of the table.
func (l *list) marked(f Frame) []*table.Row {
	if len(l.marks) == 0 {
		return nil
	}
	var rows []*table.Row
	for _, row := range l.index(f).Body {
		if l.marks[row.ID] {
			rows = append(rows, row)
		}
	}
	return rows
}

// copyRows takes the marked rows, or the one under the cursor, with heads, in
// a form that spreadsheets take in.
func (l *list) copyRows(f Frame) tea.Cmd {
	x, rows := l.index(f), l.marked(f)
	if row := l.current(f); len(rows) == 0 && row != nil {
		rows = []*table.Row{row}
	}
	var lines []string
	var heads []string
	for _, column := range x.Table.Columns {
		heads = append(heads, column.Title.In(f.Lang))
	}
	lines = append(lines, strings.Join(heads, "\t"))
	for _, row := range rows {
		cells := make([]string, len(row.Cells))
		for i, cell := range row.Cells {
			if cell != nil {
				cells[i] = cell.In(f.Lang)
			}
		}
		lines = append(lines, strings.Join(cells, "\t"))
	}
	return ask(CopyMsg{strings.Join(lines, "\n") + "\n"})
}
