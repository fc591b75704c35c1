package command

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// writeTable prints a table with aligned columns. Columns that are empty all
// the way down, and helpers, are left out.
func writeTable(w io.Writer, t *table.Table, lang words.Lang) error {
	rows := t.Rows
	if t.Total != nil {
		rows = append(rows[:len(rows):len(rows)], *t.Total)
	}
	columns := textColumns(t, rows, lang)
	makeRoom(columns, rows, lang)
	var all strings.Builder
	var heads []string
	for _, column := range columns {
		heads = append(heads, column.head)
	}
	writeRow(&all, columns, heads)
	for _, row := range rows {
		cells := make([]string, len(columns))
		for i, column := range columns {
			cells[i] = textOf(row, column.index, lang)
		}
		writeRow(&all, columns, cells)
	}
	_, err := io.WriteString(w, all.String())
	return err
}

// textColumn is a column of a printed table.
type textColumn struct {
	index    int
	head     string
	from, to int // cells of the line
	right    bool
}

// space stands between columns.
const space = 2

func textColumns(t *table.Table, rows []table.Row, lang words.Lang) []textColumn {
	var columns []textColumn
	from := 0
	for i, column := range t.Columns {
		width := textWidthOf(rows, i, lang)
		if width == 0 || column.Helper {
			continue
		}
		head := column.Title.In(lang)
		to := from + max(width, ansi.StringWidth(head))
		columns = append(columns, textColumn{i, head, from, to, column.Kind.Numeric()})
		from = to + space
	}
	return columns
}

// makeRoom moves columns to the right until no name of a heading or a sum runs
// into the first column beside it that says something.
func makeRoom(columns []textColumn, rows []table.Row, lang words.Lang) {
	missing := 0
	for _, row := range rows {
		for _, column := range columns[min(1, len(columns)):] {
			if row.Level != table.Body && textOf(row, column.index, lang) != "" {
				name := textOf(row, columns[0].index, lang)
				missing = max(missing, ansi.StringWidth(name)+space-column.from)
				break
			}
		}
	}
	for i := range columns {
		columns[i].to += missing
		if i > 0 {
			columns[i].from += missing
		}
	}
}

// start is where a text begins in its column.
func (c textColumn) start(text string) int {
	if c.right {
		return c.to - ansi.StringWidth(text)
	}
	return c.from
}

// textWidthOf is the width of a column's cells. The names of headings and sums
// do not count, since they run over the columns beside them.
func textWidthOf(rows []table.Row, column int, lang words.Lang) int {
	width := 0
	for _, row := range rows {
		if row.Level == table.Body || column > 0 {
			width = max(width, ansi.StringWidth(textOf(row, column, lang)))
		}
	}
	return width
}

func textOf(row table.Row, column int, lang words.Lang) string {
	if column >= len(row.Cells) || row.Cells[column] == nil {
		return ""
	}
	return row.Cells[column].In(lang)
}

// writeRow puts cells into their places, or behind a longer one before them.
func writeRow(w *strings.Builder, columns []textColumn, cells []string) {
	at := 0
	for i, text := range cells {
		if text == "" {
			continue
		}
		from := columns[i].start(text)
		if at > 0 {
			from = max(from, at+space)
		}
		w.WriteString(strings.Repeat(" ", max(0, from-at)) + text)
		at = max(at, from) + ansi.StringWidth(text)
	}
	w.WriteString("\n")
}
