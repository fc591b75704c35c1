package export

import (
	"encoding/csv"
	"io"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/words"
)

// writeCSV writes the tables one after another, each but the only one under
// its title, an empty line between. Spreadsheet programs read the mark at the
// front as "this is UTF-8", and German ones semicolons and decimal commas.
func writeCSV(workbook Workbook, j *job) error {
	if _, err := io.WriteString(j, "\ufeff"); err != nil {
		return err
	}
	tables := workbook.tables()
	for i, t := range tables {
		to := csv.NewWriter(j)
		to.UseCRLF = true
		if workbook.Lang != words.English {
			to.Comma = ';'
		}
		if i > 0 {
			if _, err := io.WriteString(j, "\r\n"); err != nil {
				return err
			}
		}
		if len(tables) > 1 {
			to.Write([]string{words.Harmless(t.Title.In(workbook.Lang))})
		}
		if err := csvTable(to, t, workbook.Lang, j); err != nil {
			return err
		}
	}
	return nil
}

func csvTable(to *csv.Writer, t *report.Table, lang words.Lang, j *job) error {
	columns := t.Shown()
	line := make([]string, len(columns))
	for n, i := range columns {
		line[n] = words.Harmless(t.Columns[i].Title.In(lang))
	}
	to.Write(line)
	for _, row := range t.All() {
		for n, i := range columns {
			line[n] = csvValue(row.At(i), lang)
		}
		to.Write(line)
		if err := j.row(); err != nil {
			return err
		}
	}
	to.Flush()
	return to.Error()
}

// csvValue is a value as programs read it: amounts without separators and
// always with cents, shares as fractions, English days as ISO 8601 has them.
func csvValue(value report.Value, lang words.Lang) string {
	switch value := value.(type) {
	case nil:
		return ""
	case report.Cash:
		return decimal(budget.Cents(value).String(), lang)
	case report.Ratio:
		return decimal(fraction(value), lang)
	case report.Number:
		return strings.TrimSuffix(budget.Cents(value*100).String(), ".00")
	case report.Date:
		if lang == words.English && !time.Time(value).IsZero() {
			return time.Time(value).Format(time.DateOnly)
		}
		return value.In(lang)
	case report.Period:
		return value.In(lang)
	}
	return words.Harmless(value.In(lang))
}

// fraction is a share as a plain number: 85.71 % is "0.8571".
func fraction(share report.Ratio) string {
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
