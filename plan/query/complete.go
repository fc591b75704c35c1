package query

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Offer is a way to go on with a filter.
type Offer struct {
	Text string // the filter with it
	Word string // what was put at its end
	Says string // what that means: the title of the column, the number of rows
}

// ColumnValue is a value that rows of a column have.
type ColumnValue struct {
	Text string
	Long string // what it stands for; empty if it says so itself
	Rows int
	find string // its words, folded, a line each
}

// Values are what the rows say in a column, the most frequent first. Columns of
// numbers and of long text have none.
func (x *Index) Values(column int) []ColumnValue {
	kind := x.Table.Columns[column].Kind
	if kind.Numeric() || kind == table.Prose {
		return nil
	}
	var values []ColumnValue
	at := make(map[string]int)
	for _, row := range x.Body {
		if row.Cells[column] == nil {
			continue
		}
		text := row.Cells[column].In(x.Lang)
		i, known := at[text]
		if !known {
			i = len(values)
			at[text] = i
			values = append(values, ColumnValue{Text: text, find: x.fields()[row][x.field[column]]})
			if titled, ok := row.Cells[column].(table.Ref); ok {
				values[i].Long = titled.Long()
			}
		}
		values[i].Rows++
	}
	values = slices.DeleteFunc(values, func(v ColumnValue) bool { return strings.TrimSpace(v.Text) == "" })
	slices.SortStableFunc(values, func(a, b ColumnValue) int { return cmp.Compare(b.Rows, a.Rows) })
	return values
}

// Offers are the ways to go on with the word at the end of a filter: columns
// whose key or title begins with it, or values of the column that it names.
// The values are those of the index, or remembered ones.
func (x *Index) Offers(text string, values func(column int) []ColumnValue) []Offer {
	before, p := lastPhrase(text)
	if p.not {
		before += "!"
	}
	if p.sign == "" {
		if p.quoted {
			return nil
		}
		return x.columnOffers(before, p.value)
	}
	column := x.Named(p.column)
	switch {
	case column < 0 && x.asksYears(p.column):
		return x.yearOffers(before+p.whole[:p.valueAt()], p.value)
	case column < 0:
		return nil
	}
	return valueOffers(before+p.whole[:p.valueAt()], p, values(column))
}

// Asked is the column that the word at the end of a filter is about; -1 if it
// is about none.
func (x *Index) Asked(text string) int {
	if _, p := lastPhrase(text); p.sign != "" {
		return x.Named(p.column)
	}
	return -1
}

// lastPhrase is the term that is being typed, and the text before it.
func lastPhrase(text string) (before string, p queryText) {
	rest := text
	for {
		trimmed := strings.TrimLeftFunc(rest, unicode.IsSpace)
		if trimmed == "" {
			return text, queryText{}
		}
		start := len(text) - len(trimmed)
		if p, rest = cutPhrase(trimmed); rest == "" {
			return text[:start], p
		}
	}
}

// valueAt is where the value of a term begins.
func (p queryText) valueAt() int {
	at := strings.Index(p.whole, p.column) + len(p.column)
	return at + strings.Index(p.whole[at:], p.sign) + len(p.sign)
}

func (x *Index) columnOffers(before, typed string) []Offer {
	var offers []Offer
	begins := func(name string) bool {
		return strings.HasPrefix(words.Fold(name), words.Fold(typed)) || strings.HasPrefix(words.Spelled(name), words.Spelled(typed))
	}
	for _, column := range x.Table.Columns {
		title := column.Title.In(x.Lang)
		if column.Helper || !begins(column.Key) && !begins(title) {
			continue
		}
		sign := ":"
		if column.Kind.Numeric() {
			sign = ">"
		}
		offers = append(offers, Offer{Text: before + column.Key + sign, Word: column.Key + sign, Says: title})
	}
	if title := words.Year.In(x.Lang); x.yearly && x.Named(yearKey) < 0 && (begins(yearKey) || begins(title)) {
		offers = append(offers, Offer{Text: before + yearKey + ":", Word: yearKey + ":", Says: title})
	}
	return offers
}

// valueOffers are the values of which a word begins with what was typed, then
// those that have it elsewhere.
func valueOffers(before string, p queryText, values []ColumnValue) []Offer {
	var first, other []Offer
	t := &Condition{texts: words.Foldings(p.value)}
	for _, value := range values {
		text := withoutSign(value.Text)
		if text == "" || !t.within(value.find) {
			continue
		}
		text = quote(text)
		offer := Offer{Text: before + text, Word: text, Says: cmp.Or(value.Long, strconv.Itoa(value.Rows))}
		if slices.ContainsFunc(t.texts, func(typed string) bool { return beginsWord(value.find, typed) }) {
			first = append(first, offer)
		} else {
			other = append(other, offer)
		}
	}
	return append(first, other...)
}

func beginsWord(text, typed string) bool {
	inside := false
	for at, r := range text {
		if !inside && strings.HasPrefix(text[at:], typed) {
			return true
		}
		inside = letterOrDigit(r)
	}
	return typed == ""
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// quote puts a value with blanks into quotes; what stands behind a quote in it
// cannot be said.
func quote(text string) string {
	if at := strings.IndexAny(text, quotes); at > 0 {
		text = strings.TrimSpace(text[:at])
	}
	if strings.ContainsFunc(text, unicode.IsSpace) {
		return `"` + text + `"`
	}
	return text
}
