package query

import (
	"regexp"
	"strings"

	"digiplan/plan/report"
	"digiplan/plan/words"
)

// Term is one condition of a filter.
type Term struct {
	not    bool
	column int    // -1: any text of the row
	sign   string // ":", "=", ">", "<", ">=" or "<="
	text   string // folded
	number int64  // in the unit of the column
}

var termForm = regexp.MustCompile(`^([\p{L}\d_-]+)(:|>=|<=|>|<|=)(.*)$`)

// Terms reads a filter: plain words, and terms as in
// "lead:citeq need>100000 !status:done". Columns go by their key or their title
// in either language. A term that is not finished says nothing yet.
func (x *Index) Terms(text string) []Term {
	var terms []Term
	for _, word := range strings.Fields(text) {
		word, not := strings.CutPrefix(word, "!")
		if t, ok := x.term(word); ok {
			t.not = not
			terms = append(terms, t)
		}
	}
	return terms
}

func (x *Index) term(word string) (Term, bool) {
	if parts := termForm.FindStringSubmatch(word); parts != nil {
		if column := x.columnNamed(parts[1]); column >= 0 {
			return x.typed(column, parts[2], parts[3])
		}
	}
	return Term{column: -1, sign: ":", text: words.Fold(word)}, word != ""
}

func (x *Index) typed(column int, sign, value string) (Term, bool) {
	t := Term{column: column, sign: sign, text: words.Fold(value)}
	kind := x.Table.Columns[column].Kind
	if !kind.Numeric() && (kind != report.Year || sign == ":") {
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

func (x *Index) columnNamed(name string) int {
	name = words.Fold(name)
	for i, column := range x.Table.Columns {
		if words.Fold(column.Key) == name || words.Fold(column.Title.De) == name || words.Fold(column.Title.En) == name {
			return i
		}
	}
	return -1
}

func (t *Term) matches(x *Index, row *report.Row) bool {
	fields := x.fields[row]
	if t.column < 0 {
		for _, field := range fields {
			if strings.Contains(field, t.text) {
				return true
			}
		}
		return false
	}
	if place := x.field[t.column]; place >= 0 && x.Table.Columns[t.column].Kind != report.Year || t.sign == ":" {
		return t.matchesText(fields[place])
	}
	number, _, empty := sortKey(row.Cells[t.column], x.Lang)
	return !empty && t.compare(number)
}

func (t *Term) matchesText(field string) bool {
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

func (t *Term) compare(number int64) bool {
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

// Matching are the rows that all terms hold for.
func (x *Index) Matching(rows []*report.Row, terms []Term) []*report.Row {
	if len(terms) == 0 {
		return rows
	}
	var found []*report.Row
	for _, row := range rows {
		if x.holds(row, terms) {
			found = append(found, row)
		}
	}
	return found
}

func (x *Index) holds(row *report.Row, terms []Term) bool {
	for i := range terms {
		if terms[i].matches(x, row) == terms[i].not {
			return false
		}
	}
	return true
}
