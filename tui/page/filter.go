package page

import (
	"regexp"
	"strings"

	"digiplan/plan/report"
	"digiplan/plan/words"
)

// term is one condition of a filter.
type term struct {
	not    bool
	column int    // -1: any text of the row
	sign   string // ":", "=", ">", "<", ">=" or "<="
	text   string // folded
	number int64  // in the unit of the column
}

var termForm = regexp.MustCompile(`^([\p{L}\d_-]+)(:|>=|<=|>|<|=)(.*)$`)

// terms reads a filter: plain words, and terms as in
// "lead:citeq need>100000 !status:done". Columns go by their key or their title
// in either language. A term that is not finished says nothing yet.
func (x *index) terms(text string) []term {
	var terms []term
	for _, word := range strings.Fields(text) {
		word, not := strings.CutPrefix(word, "!")
		if t, ok := x.term(word); ok {
			t.not = not
			terms = append(terms, t)
		}
	}
	return terms
}

func (x *index) term(word string) (term, bool) {
	if parts := termForm.FindStringSubmatch(word); parts != nil {
		if column := x.columnNamed(parts[1]); column >= 0 {
			return x.typed(column, parts[2], parts[3])
		}
	}
	return term{column: -1, sign: ":", text: words.Fold(word)}, word != ""
}

func (x *index) typed(column int, sign, value string) (term, bool) {
	t := term{column: column, sign: sign, text: words.Fold(value)}
	kind := x.table.Columns[column].Kind
	if !numeric(kind) && (kind != report.Year || sign == ":") {
		return t, value != ""
	}
	if sign == ":" {
		t.sign = "="
	}
	amount, err := words.ReadAmount(strings.TrimRight(value, "%"))
	t.number = int64(amount)
	switch kind {
	case report.Count, report.Year:
		t.number /= 100
	case report.Share: // hundredths of a percent, as cents are hundredths
	}
	return t, err == nil
}

func (x *index) columnNamed(name string) int {
	name = words.Fold(name)
	for i, column := range x.table.Columns {
		if words.Fold(column.Key) == name || words.Fold(column.Title.De) == name || words.Fold(column.Title.En) == name {
			return i
		}
	}
	return -1
}

func (t *term) matches(x *index, row *report.Row) bool {
	fields := x.fields[row.ID]
	if t.column < 0 {
		for _, field := range fields {
			if strings.Contains(field, t.text) {
				return true
			}
		}
		return false
	}
	if place := x.field[t.column]; place >= 0 && x.table.Columns[t.column].Kind != report.Year || t.sign == ":" {
		return t.matchesText(fields[place])
	}
	number, _, empty := sortKey(row.Cells[t.column], x.lang)
	return !empty && t.compare(number)
}

func (t *term) matchesText(field string) bool {
	switch t.sign {
	case ":":
		return strings.Contains(field, t.text)
	case "=":
		for line := range strings.SplitSeq(field, "\n") {
			if line == t.text {
				return true
			}
		}
		return false
	}
	return t.compare(int64(strings.Compare(field, t.text))) // before or behind in the alphabet
}

func (t *term) compare(number int64) bool {
	switch t.sign {
	case ">":
		return number > t.number
	case "<":
		return number < t.number
	case ">=":
		return number >= t.number
	case "<=":
		return number <= t.number
	}
	return number == t.number
}
