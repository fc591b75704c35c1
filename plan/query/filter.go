package query

import (
	"slices"
	"strings"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

func (t *Condition) matches(x *Index, row *table.Row) bool {
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

func (t *Condition) matchesText(field string) bool {
	switch t.sign {
	case ":":
		return t.within(field)
	case "=":
		for line := range strings.SplitSeq(field, "\n") {
			if slices.Contains(t.texts, line) || slices.Contains(t.texts, withoutSign(line)) {
				return true
			}
		}
		return false
	}
	return t.compare(int64(strings.Compare(field, t.texts[0]))) // before or behind in the alphabet
}

// withoutSign is a word as people type it: "beschlossen" for "✓ beschlossen".
func withoutSign(word string) string {
	return strings.TrimLeftFunc(word, func(r rune) bool { return !letterOrDigit(r) })
}

// within tells whether the text stands in a field.
func (t *Condition) within(field string) bool {
	for _, text := range t.texts {
		if strings.Contains(field, text) {
			return true
		}
	}
	return false
}

func (t *Condition) compare(number int64) bool {
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

// Matching are the rows that all conditions hold for.
func (x *Index) Matching(rows []*table.Row, conditions []Condition) []*table.Row {
	if len(conditions) == 0 {
		return rows
	}
	var found []*table.Row
	for _, row := range rows {
		if x.holds(row, conditions) {
			found = append(found, row)
		}
	}
	return found
}

// Nothing says which condition no row can keep, and what the rows say in its
// column instead; it is empty where each condition has rows of its own.
func (x *Index) Nothing(conditions []Condition) words.Sentence {
	const most = 6
	for i := range conditions {
		t := &conditions[i]
		if t.column < 0 || t.not || t.sized || len(x.Matching(x.Body, conditions[i:i+1])) > 0 {
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

func (x *Index) holds(row *table.Row, conditions []Condition) bool {
	for i := range conditions {
		if conditions[i].matches(x, row) == conditions[i].not {
			return false
		}
	}
	return true
}
