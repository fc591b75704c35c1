package command

import (
	"context"
	"strings"

	"digiplan/plan/compare"
	"digiplan/plan/export"
	"digiplan/plan/export/workbook"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// comparisonStyle is a way to write a comparison.
type comparisonStyle struct {
	title   func(string) string
	section func(string) string
	line    func(depth int, text string) string // of a text that is already written in this manner
	plain   func(string) string
	runs    func([]compare.Run) string
	table   func(*strings.Builder, *table.Table) error
}

var (
	plainMarks = [3][2]string{compare.Struck: {"[-", "-]"}, compare.Added: {"{+", "+}"}}
	// The signs stay in colour, too: not every terminal can cross out.
	colourMarks = [3][2]string{compare.Struck: {"\x1b[9m[-", "-]\x1b[0m"}, compare.Added: {"\x1b[1m{+", "+}\x1b[0m"}}
)

func textManner(lang words.Lang, colour bool) comparisonStyle {
	marks, bold := plainMarks, func(text string) string { return text }
	if colour {
		marks, bold = colourMarks, func(text string) string { return "\x1b[1m" + text + "\x1b[0m" }
	}
	return comparisonStyle{
		title:   func(text string) string { return bold(text) + "\n" },
		section: func(text string) string { return "\n" + bold(words.Clean(text)) + "\n" },
		line:    func(depth int, text string) string { return strings.Repeat("  ", depth) + text + "\n" },
		plain:   words.Clean,
		runs:    func(runs []compare.Run) string { return compare.Marked(cleanRuns(runs), marks) },
		table: func(w *strings.Builder, t *table.Table) error {
			w.WriteString("\n" + bold(t.Title.In(lang)) + " (" + t.Note.In(lang) + ")\n")
			return writeTable(w, t, lang)
		},
	}
}

// cleanRuns takes out of a redline what could drive a terminal, and keeps the
// spaces at its joints.
func cleanRuns(runs []compare.Run) []compare.Run {
	clean := make([]compare.Run, len(runs))
	for i, run := range runs {
		clean[i] = compare.Run{Op: run.Op, Text: words.CleanLines(run.Text)}
	}
	return clean
}

func markdownManner(lang words.Lang) comparisonStyle {
	escape := func(text string) string { return compare.MarkdownText(words.Clean(text)) }
	return comparisonStyle{
		title:   func(text string) string { return "# " + escape(text) + "\n\n" },
		section: func(text string) string { return "\n## " + escape(text) + "\n\n" },
		line: func(depth int, text string) string {
			if depth == 0 {
				return text + "\n"
			}
			return strings.Repeat("  ", depth-1) + "- " + noList(text) + "\n"
		},
		plain: escape,
		runs:  func(runs []compare.Run) string { return compare.Markdown(cleanRuns(runs)) },
		table: func(w *strings.Builder, t *table.Table) error {
			format, err := export.Find(export.Table, "md")
			if err != nil {
				return err
			}
			w.WriteString("\n")
			return export.Write(context.Background(), format, workbook.Workbook{Lang: lang, Sheets: []workbook.Sheet{{Table: t, Name: t.Title}}}, w)
		},
	}
}

// noList keeps the beginning of a text from being taken for a list or a line.
func noList(text string) string {
	digits := strings.TrimLeft(text, "0123456789")
	switch {
	case strings.HasPrefix(text, "+") || strings.HasPrefix(text, "-") || strings.HasPrefix(text, "="):
		return `\` + text
	case digits != text && (strings.HasPrefix(digits, ".") || strings.HasPrefix(digits, ")")):
		return text[:len(text)-len(digits)] + `\` + digits
	}
	return text
}
