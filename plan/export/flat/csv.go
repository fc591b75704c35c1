// Package flat writes the tables of a workbook one after another as text, for
// other programs and for reading: CSV, JSON and Markdown.
package flat

import (
	"bufio"
	"io"
	"strings"

	"digiplan/plan/export/workbook"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// CSV writes the tables one after another, each but the only one under
// its title, an empty line between. Spreadsheet programs read the mark at the
// front as "this is UTF-8", and German ones semicolons and decimal commas.
// It stops where done, told of rows, fails.
func CSV(w workbook.Workbook, to io.Writer, done func(rows int) error) error {
	if _, err := io.WriteString(to, "\ufeff"); err != nil {
		return err
	}
	tables := w.Tables()
	for i, t := range tables {
		lines := &csvLines{Writer: bufio.NewWriter(to), separator: ","}
		if w.Lang != words.English {
			lines.separator = ";"
		}
		if i > 0 {
			if _, err := io.WriteString(to, "\r\n"); err != nil {
				return err
			}
		}
		if len(tables) > 1 {
			lines.write(words.Harmless(t.Title.In(w.Lang)))
		}
		if err := csvTable(lines, t, w.Lang, done); err != nil {
			return err
		}
	}
	return nil
}

// csvLines writes lines, which end as those of Windows do, also inside fields.
// Flush tells the first error.
type csvLines struct {
	*bufio.Writer
	separator string
}

func (l *csvLines) write(fields ...string) {
	l.WriteString(lineEnds.Replace(words.CSVLine(l.separator, fields...)) + "\r\n")
}

var lineEnds = strings.NewReplacer("\r", "", "\n", "\r\n")

func csvTable(to *csvLines, t *table.Table, lang words.Lang, done func(rows int) error) error {
	columns := t.Shown()
	line := make([]string, len(columns))
	for n, i := range columns {
		line[n] = words.Harmless(t.Columns[i].Title.In(lang))
	}
	to.write(line...)
	for _, row := range t.All() {
		for n, i := range columns {
			line[n] = table.ForPrograms(row.At(i), lang)
		}
		to.write(line...)
		if err := done(1); err != nil {
			return err
		}
	}
	return to.Flush()
}
