package importer

import (
	"fmt"
	"regexp"
	"strings"

	"digiplan/plan/words"
)

// dateLike is a code that a spreadsheet took for a day: 16.01.2001 for 16.01.01.
var dateLike = regexp.MustCompile(`^(\d{1,2}\.\d{1,2}\.)(19|20)(\d\d)$`)

// code refuses codes that a spreadsheet took for days, and notes how long codes are.
func (c *converter) code(cells []string) words.Sentence {
	for i, column := range c.codes {
		text := cell(cells, column)
		if len(text) > 7 && !column.Undate {
			if day := dateLike.FindStringSubmatch(text); day != nil {
				return words.Phrase{
					De: "Spalte „%s“: „%s“ ist ein Tag, gemeint ist wohl %s: die Spalte als Text ausgeben, oder in der Zuordnung undate = true",
					En: "column %q: %q is a day, meant is probably %s: write the column as text, or undate = true in the mapping",
				}.With(words.Clean(column.Head), text, day[1]+day[3])
			}
		}
		if i < len(c.lengths) && len(text) < longest && column.Width == 0 && isDigits(text) && c.lengths[i][len(text)] == "" {
			c.lengths[i][len(text)] = strings.Clone(text)
		}
	}
	return words.Sentence{}
}

// lostZeros notes codes that are a digit shorter than others of their column: the
// zero that they begin with was lost where a spreadsheet took them for numbers.
func (c *converter) lostZeros() {
	for i, column := range c.codes {
		if c.printedLonger(column) {
			continue
		}
		for length := 1; i < len(c.lengths) && length < longest-1; length += 2 {
			short, long := c.lengths[i][length], c.lengths[i][length+1]
			if short == "" || long == "" && length < 3 {
				continue
			}
			c.account.note(words.Phrase{
				De: "Spalte „%s“: „%s“ hat wohl die führende Null verloren (%s): wenn ja, in der Zuordnung width = %s",
				En: "column %q: %q has probably lost the zero that it begins with (%s): if so, width = %s in the mapping",
			}.With(words.Clean(column.Head), short, "0"+short, fmt.Sprint(length+1)))
		}
	}
}

// printedLonger notes codes that another column of the row writes with more zeros:
// "0" beside "0000 - Stadtrat".
func (c *converter) printedLonger(column *Column) bool {
	for _, row := range c.s.samples {
		code := cell(row, column)
		if !isDigits(code) || column.Width != 0 {
			continue
		}
		for _, other := range row {
			long, _, found := strings.Cut(other, " - ")
			if found && isDigits(long) && len(long) > len(code) && strings.TrimLeft(long, "0") == strings.TrimLeft(code, "0") {
				c.account.note(words.Phrase{
					De: "Spalte „%s“: „%s“ steht in derselben Zeile als „%s“, führende Nullen sind verloren: in der Zuordnung width = %s",
					En: "column %q: %q stands in the same row as %q, zeros that it begins with are lost: width = %s in the mapping",
				}.With(words.Clean(column.Head), code, words.Clean(other), fmt.Sprint(len(long))))
				return true
			}
		}
	}
	return false
}
