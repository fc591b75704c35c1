package page

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/table"
	"digiplan/plan/words"
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

// marked are the marked rows that are shown, in the order shown.
func (l *list) marked(f Frame) []*table.Row {
	if len(l.marks) == 0 {
		return nil
	}
	var rows []*table.Row
	for _, row := range l.rows(f).rows {
		if row.Level == table.Body && l.marks[row.ID] {
			rows = append(rows, row)
		}
	}
	return rows
}

// markedBeyond counts the marked rows that the filter leaves out.
func (l *list) markedBeyond(f Frame) int {
	all := 0
	if len(l.marks) > 0 {
		for _, row := range l.index(f).Body {
			if l.marks[row.ID] {
				all++
			}
		}
	}
	return all - len(l.marked(f))
}

// copyRows takes the marked rows shown, or the one under the cursor, with heads,
// in a form that spreadsheets take in: a line each, tabs between.
func (l *list) copyRows(f Frame) tea.Cmd {
	x, rows := l.index(f), l.marked(f)
	if row := l.current(f); len(rows) == 0 && row != nil {
		rows = []*table.Row{row}
	}
	var text strings.Builder
	line := func(cell func(column int) string) {
		cells := make([]string, len(x.Table.Columns))
		for i := range cells {
			cells[i] = words.Clean(cell(i)) // spreadsheets differ in what a quoted line break does
		}
		text.WriteString(words.CSVLine("\t", cells...) + "\n")
	}
	line(func(column int) string { return words.Harmless(x.Table.Columns[column].Title.In(f.Lang)) })
	for _, row := range rows {
		line(func(column int) string { return table.ForPrograms(row.At(column), f.Lang) })
	}
	return ask(CopyMsg{text.String()})
}
