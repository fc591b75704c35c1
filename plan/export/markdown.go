package export

import (
	"bufio"
	"strings"

	"digiplan/plan/report"
	"digiplan/plan/words"
)

// writeMarkdown writes the tables for reading: on a web page, in a mail, in a
// comparison of two versions.
func writeMarkdown(workbook Workbook, j *job) error {
	to := bufio.NewWriter(j)
	if workbook.Title != "" {
		to.WriteString("# " + markdown(workbook.Title) + "\n\n")
	}
	if line := strings.Trim(workbook.City+" · "+workbook.stateOf(), " ·"); line != "" {
		to.WriteString(markdown(line) + "\n\n")
	}
	for _, t := range workbook.tables() {
		if err := markdownTable(to, t, workbook.Lang, j); err != nil {
			return err
		}
	}
	return to.Flush()
}

func markdownTable(to *bufio.Writer, t *report.Table, lang words.Lang, j *job) error {
	to.WriteString("## " + markdown(t.Title.In(lang)) + "\n\n")
	if note := t.Note.In(lang); note != "" {
		to.WriteString(markdown(note) + "\n\n")
	}
	columns := t.Shown()
	header, rule := make([]string, len(columns)), make([]string, len(columns))
	for n, i := range columns {
		header[n], rule[n] = markdown(t.Columns[i].Title.In(lang)), "---"
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
				cells[n] = markdown(value.In(lang))
			}
			if row.Level != report.Body && cells[n] != "" {
				cells[n] = "**" + cells[n] + "**"
			}
		}
		markdownLine(to, cells)
		if err := j.row(); err != nil {
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

// markdown is a text that stays one cell and means nothing but itself.
func markdown(text string) string {
	return markdownSigns.Replace(strings.TrimSpace(words.CleanLines(text)))
}
