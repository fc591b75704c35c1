package command

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"digiplan/plan/report"
	"digiplan/plan/words"
)

// writeTable prints a table with aligned columns. Columns that are empty all
// the way down, and helpers, are left out.
func writeTable(w io.Writer, t *report.Table, lang words.Lang) error {
	rows := t.Rows
	if t.Total != nil {
		rows = append(rows[:len(rows):len(rows)], *t.Total)
	}
	lines := make([]strings.Builder, len(rows)+1)
	for i, column := range t.Columns {
		texts, width := columnTexts(column, rows, i, lang)
		if width == 0 || column.Helper {
			continue
		}
		for j, text := range texts {
			if lines[j].Len() > 0 {
				lines[j].WriteString("  ")
			}
			space := strings.Repeat(" ", max(0, width-ansi.StringWidth(text)))
			if column.Kind.Numeric() {
				text, space = space, text
			}
			lines[j].WriteString(text + space)
		}
	}
	var all strings.Builder
	for i := range lines {
		all.WriteString(strings.TrimRight(lines[i].String(), " ") + "\n")
	}
	_, err := io.WriteString(w, all.String())
	return err
}

// columnTexts are a column's head and cells; its width is 0 if all cells are empty.
func columnTexts(column report.Column, rows []report.Row, i int, lang words.Lang) (texts []string, width int) {
	texts = []string{column.Title.In(lang)}
	for _, row := range rows {
		text := ""
		if row.Cells[i] != nil {
			text = row.Cells[i].In(lang)
		}
		texts = append(texts, text)
		width = max(width, ansi.StringWidth(text))
	}
	if width > 0 {
		width = max(width, ansi.StringWidth(texts[0]))
	}
	return texts, width
}
