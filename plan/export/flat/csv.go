// Package flat writes the tables of a workbook one after another as text, for
// other programs and for reading: CSV, JSON and Markdown.
package flat

import (
	"bufio"
	"io"
	"strings"
	"time"

	"digiplan/budget"
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
			line[n] = csvValue(row.At(i), lang)
		}
		to.write(line...)
		if err := done(1); err != nil {
			return err
		}
	}
	return to.Flush()
}

// csvValue is a value as programs read it: amounts without separators and
// always with cents, shares as fractions, English days as ISO 8601 has them.
func csvValue(value table.Cell, lang words.Lang) string {
	switch value := value.(type) {
	case nil:
		return ""
	case table.Cash:
		return decimal(budget.Cents(value).String(), lang)
	case table.Ratio:
		return decimal(fraction(value), lang)
	case table.Number:
		return strings.TrimSuffix(budget.Cents(value*100).String(), ".00")
	case table.Date:
		if lang == words.English && !time.Time(value).IsZero() {
			return time.Time(value).Format(time.DateOnly)
		}
		return value.In(lang)
	case table.Period:
		return value.In(lang)
	}
	return words.Harmless(value.In(lang))
}

// fraction is a share as a plain number: 85.71 % is "0.8571".
func fraction(share table.Ratio) string {
	sign, rest := "", int64(share)
	if rest < 0 {
		sign, rest = "-", -rest
	}
	digits := "0000" + budget.Cents(rest*100).String()
	digits = strings.TrimSuffix(digits, ".00")
	whole := strings.TrimLeft(digits[:len(digits)-4], "0")
	if whole == "" {
		whole = "0"
	}
	return sign + whole + "." + digits[len(digits)-4:]
}

func decimal(plain string, lang words.Lang) string {
	if lang == words.English {
		return plain
	}
	return strings.Replace(plain, ".", ",", 1)
}
