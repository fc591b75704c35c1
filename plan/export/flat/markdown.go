package flat

import (
	"bufio"
	"io"
	"strings"

	"digiplan/plan/export/workbook"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Markdown writes the tables for reading: on a web page, in a mail, in a
// comparison of two versions. It stops where done, told of rows, fails.
func Markdown(w workbook.Workbook, to io.Writer, done func(rows int) error) error {
	text := bufio.NewWriter(to)
	if w.Title != "" {
		text.WriteString("# " + MarkdownText(w.Title) + "\n\n")
	}
	if line := strings.Trim(w.City+" · "+w.Edition(), " ·"); line != "" {
		text.WriteString(MarkdownText(line) + "\n\n")
	}
	for _, t := range w.Tables() {
		text.WriteString("## " + MarkdownText(t.Title.In(w.Lang)) + "\n\n")
		if err := MarkdownTable(text, t, w.Lang, done); err != nil {
			return err
		}
	}
	return text.Flush()
}

// MarkdownTable writes a table without its title. It stops where done, told of
// rows, fails.
func MarkdownTable(to *bufio.Writer, t *table.Table, lang words.Lang, done func(rows int) error) error {
	if note := t.Note.In(lang); note != "" {
		to.WriteString(MarkdownText(note) + "\n\n")
	}
	columns := t.Shown()
	header, rule := make([]string, len(columns)), make([]string, len(columns))
	for n, i := range columns {
		header[n], rule[n] = MarkdownText(t.Columns[i].Title.In(lang)), "---"
		if t.Columns[i].Kind.RightAligned() {
			rule[n] = "--:"
		}
	}
	markdownLine(to, header)
	markdownLine(to, rule)
	for _, row := range t.All() {
		cells := make([]string, len(columns))
		for n, i := range columns {
			if value := row.At(i); value != nil {
				cells[n] = MarkdownText(value.In(lang))
			}
			if row.Level != table.Body && cells[n] != "" {
				cells[n] = "**" + cells[n] + "**"
			}
		}
		markdownLine(to, cells)
		if err := done(1); err != nil {
			return err
		}
	}
	to.WriteString("\n")
	return nil
}

func markdownLine(to *bufio.Writer, cells []string) {
	to.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

var markdownSigns = strings.NewReplacer(`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "<", "&lt;", "[", `\[`, "]", `\]`, "\n", "<br>")

// MarkdownText is a text that stays one cell and means nothing but itself.
func MarkdownText(text string) string {
	return markdownSigns.Replace(strings.TrimSpace(words.CleanLines(text)))
}
