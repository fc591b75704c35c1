package flat

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"digiplan/plan/export/workbook"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// CSV writes the table of a workbook that has one: a line of titles, then its data
// and nothing else, neither headings nor sums. Spreadsheet programs read the mark at
// the front as "this is UTF-8", and German ones semicolons and decimal commas.
// It stops where done, told of rows, fails.
func CSV(w workbook.Workbook, to io.Writer, done func(rows int) error) error {
	lines := &csvLines{Writer: bufio.NewWriter(to), separator: ","}
	if w.Lang != words.English {
		lines.separator = ";"
	}
	lines.WriteString("\ufeff")
	for _, t := range w.Tables() {
		if err := csvTable(lines, t, w.Lang, done); err != nil {
			return err
		}
	}
	return lines.Flush()
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
	columns, lead := t.Shown(), 0
	if slices.ContainsFunc(t.Rows, func(row table.Row) bool { return row.Level == table.Heading }) {
		lead = 1
	}
	line := make([]string, lead+len(columns))
	copy(line, []string{section.In(lang)}[:lead])
	for n, i := range columns {
		line[lead+n] = words.Harmless(t.Columns[i].Title.In(lang))
	}
	to.write(line...)
	clear(line)
	for _, row := range t.All() {
		switch row.Level {
		case table.Heading:
			line[0] = table.ForPrograms(row.At(0), lang)
		case table.Body:
			for n, i := range columns {
				line[lead+n] = table.ForPrograms(row.At(i), lang)
			}
			to.write(line...)
		}
		if err := done(1); err != nil {
			return err
		}
	}
	return nil
}

// section is the first column where a table has headings: what they say stands in
// each row below them.
var section = words.Phrase{De: "Abschnitt", En: "Section"}
