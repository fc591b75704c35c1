package query

import (
	"errors"
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Condition is one condition of a filter.
type Condition struct {
	marked map[string]bool // holds for rows of these ids; nil for other conditions
	not    bool
	column int      // -1: any text of the row; inYears: the years of the row
	sign   string   // ":", "=", ">", "<", ">=" or "<="
	texts  []string // folded: any of them
	said   string   // as it was written
	sized  bool     // compares numbers or days, not texts
	number int64    // in the unit of the column
}

// Column is the place of the column that tells why a row is left, -1 where none does:
// for any text of a row, its years, and a word that it must not have.
func (c Condition) Column() int {
	if c.not && !c.sized {
		return -1
	}
	return max(-1, c.column)
}

// Mistake is why a term says nothing, or not what it seems to say.
type Mistake struct {
	Says words.Sentence
	Hint words.Sentence // the way out; empty for none
	Open bool           // the term may only not be finished
	Keys []string       // of the columns that there are, where an unknown one was named
}

// In says the mistake with its way out.
func (m Mistake) In(lang words.Lang) string {
	if m.Hint.Empty() {
		return m.Says.In(lang)
	}
	return words.Phrase{De: "%s, %s", En: "%s, %s"}.With(m.Says, m.Hint).In(lang)
}

// Conditions reads a filter: plain words, and conditions as in
// "lead:citeq need>100000 !status:done". Columns go by their key or their title
// in either language; what has blanks in it stands in quotes, as in
// title:"Offene Daten". A term with a mistake says nothing, but that of an
// unknown column is searched for as it stands.
func (x *Index) Conditions(text string) ([]Condition, []Mistake) {
	var conditions []Condition
	var mistakes []Mistake
	for text = strings.TrimSpace(text); text != ""; text = strings.TrimSpace(text) {
		var p queryText
		p, text = x.spaced(cutPhrase(text))
		t, mistake := x.term(p)
		if t != nil {
			t.not = p.not
			conditions = append(conditions, *t)
		}
		if mistake != nil {
			mistakes = append(mistakes, *mistake)
		}
	}
	return conditions, mistakes
}

// spaced takes blanks around a sign for what they are: "need > 100000".
func (x *Index) spaced(p queryText, rest string) (queryText, string) {
	after := strings.TrimSpace(rest)
	if p.sign == "" && (x.Named(p.value) >= 0 || x.asksYears(p.value)) {
		if p.sign = signs.FindString(after); p.sign == "" {
			return p, rest
		}
		after = strings.TrimSpace(after[len(p.sign):])
		p.column, p.value, p.quoted, rest = p.value, "", false, after
	}
	if p.sign == "" || p.value != "" || p.quoted {
		return p, rest
	}
	if next, left := cutPhrase(after); next.sign == "" && !next.not {
		p.value, p.quoted, rest = next.value, next.quoted, left
	}
	return p, rest
}

func (x *Index) term(p queryText) (*Condition, *Mistake) {
	if p.sign == "" {
		return anywhere(p.value), nil
	}
	if column := x.Named(p.column); column >= 0 {
		return x.typed(column, p)
	}
	if x.asksYears(p.column) {
		if p.value == "" && !p.quoted {
			return nil, noValue(p)
		}
		return inYear(p)
	}
	unknown := x.Unknown(p.column)
	return anywhere(p.whole), &unknown
}

// anywhere looks for a text in all columns.
func anywhere(text string) *Condition {
	if text == "" {
		return nil
	}
	return &Condition{column: -1, sign: ":", texts: words.Foldings(text)}
}

func (x *Index) typed(column int, p queryText) (*Condition, *Mistake) {
	t := &Condition{column: column, sign: p.sign, texts: words.Foldings(p.value), said: p.value}
	kind := x.Table.Columns[column].Kind
	switch {
	case p.value == "" && !p.quoted:
		return nil, noValue(p)
	case kind.Numeric() || kind == table.Year && p.sign != ":":
		return t.numbered(kind, p, x.Lang)
	case kind == table.Day && p.sign != ":" && p.sign != "=":
		return t.dated(p)
	}
	return t, nil
}

func noValue(p queryText) *Mistake {
	return &Mistake{Says: words.Phrase{De: "nach „%s“ fehlt der Wert", En: "there is no value after %q"}.With(words.Clean(p.column + p.sign)), Open: true}
}

func (t *Condition) numbered(kind table.Kind, p queryText, lang words.Lang) (*Condition, *Mistake) {
	amount, err := words.ReadAmount(strings.TrimRight(p.value, "%"), lang)
	if errors.Is(err, budget.ErrAmbiguous) {
		return nil, &Mistake{
			Says: words.Phrase{De: "„%s“ kann auf zwei Arten gelesen werden", En: "%q can be read two ways"}.With(words.Clean(p.value)),
			Hint: words.Text("etwa 1500k oder 1,5m", "such as 1500k or 1.5m"),
		}
	}
	if err != nil {
		return nil, &Mistake{
			Says: words.Phrase{De: "„%s“ ist keine Zahl", En: "%q is not a number"}.With(words.Clean(p.value)),
			Hint: words.Text("etwa 100000, 100k oder 1,5m", "such as 100000, 100k or 1.5m"),
		}
	}
	t.sized, t.number = true, int64(amount)
	if kind == table.Count || kind == table.Year { // others have hundredths, as amounts have cents
		t.number /= 100
	}
	if p.sign == ":" {
		t.sign = "="
	}
	return t, nil
}

func (t *Condition) dated(p queryText) (*Condition, *Mistake) {
	if day, err := words.ReadDay(p.value); err == nil {
		t.sized, t.number = true, day.Unix()
		return t, nil
	}
	return nil, &Mistake{
		Says: words.Phrase{De: "„%s“ ist kein Tag", En: "%q is not a day"}.With(words.Clean(p.value)),
		Hint: words.Text("etwa 14.03.2018 oder 2018-03-14", "such as 2018-03-14 or 14.03.2018"),
	}
}

// Named finds a column by its key, else by its title in either language; -1 if
// there is none.
func (x *Index) Named(name string) int {
	titled := -1
	for i, column := range x.Table.Columns {
		if words.Alike(column.Key, name) {
			return i
		}
		if titled < 0 && (words.Alike(column.Title.De, name) || words.Alike(column.Title.En, name)) {
			titled = i
		}
	}
	return titled
}

// Unknown says that there is no such column, and which was probably meant.
func (x *Index) Unknown(name string) Mistake {
	m := Mistake{Says: words.Phrase{De: "keine Spalte „%s“", En: "no column %q"}.With(words.Clean(name))}
	var titles []string
	for _, column := range x.Table.Columns {
		m.Keys = append(m.Keys, column.Key)
		titles = append(titles, column.Title.In(x.Lang))
	}
	if x.yearly {
		m.Keys = append(m.Keys, yearKey)
	}
	if meant, ok := source.Nearest(name, slices.Concat(m.Keys, titles)); ok {
		m.Hint = words.Phrase{De: "gemeint ist wohl „%s“", En: "did you mean %q?"}.With(words.Clean(meant))
	}
	return m
}
