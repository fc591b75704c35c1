package query

import (
	"slices"
	"strings"

	"digiplan/plan/report"
	"digiplan/plan/words"
)

func (t *Term) matches(x *Index, row *report.Row) bool {
	if t.marked != nil {
		return t.marked[row.ID]
	}
	if t.column == inYears {
		return t.matchesYears(row)
	}
	fields := x.fields()[row]
	if t.column < 0 {
		for _, field := range fields {
			if t.within(field) {
				return true
			}
		}
		return false
	}
	if !t.sized {
		return t.matchesText(fields[x.field[t.column]])
	}
	number, ok := sizeOf(row.Cells[t.column])
	return ok && t.compare(number)
}

func (t *Term) matchesText(field string) bool {
	switch t.sign {
	case ":":
		return t.within(field)
	case "=":
		for line := range strings.SplitSeq(field, "\n") {
			if slices.Contains(t.texts, line) {
				return true
			}
		}
		return false
	}
	return t.compare(int64(strings.Compare(field, t.texts[0]))) // before or behind in the alphabet
}

// within tells whether the text stands in a field.
func (t *Term) within(field string) bool {
	for _, text := range t.texts {
		if strings.Contains(field, text) {
			return true
		}
	}
	return false
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

// Nothing says which condition no row can keep, and what the rows say in its
// column instead; it is empty where each condition has rows of its own.
func (x *Index) Nothing(terms []Term) words.Sentence {
	const most = 6
	for i := range terms {
		t := &terms[i]
		if t.column < 0 || t.not || t.sized || len(x.Matching(x.Body, terms[i:i+1])) > 0 {
			continue
		}
		title := x.Table.Columns[t.column].Title
		values := x.Values(t.column)
		if len(values) == 0 {
			return words.Phrase{De: "„%s“ steht nirgends in „%s“", En: "no row says %q in %q"}.With(words.Clean(t.said), title)
		}
		var texts []string
		for _, value := range values[:min(most, len(values))] {
			texts = append(texts, value.Text)
		}
		if len(values) > most {
			texts = append(texts, "…")
		}
		return words.Phrase{De: "„%s“ steht nirgends in „%s“; dort steht: %s", En: "no row says %q in %q, but: %s"}.
			With(words.Clean(t.said), title, strings.Join(texts, " · "))
	}
	return words.Sentence{}
}

func (x *Index) holds(row *report.Row, terms []Term) bool {
	for i := range terms {
		if terms[i].matches(x, row) == terms[i].not {
			return false
		}
	}
	return true
}
