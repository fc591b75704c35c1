package compare

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan/source"
)

type place = source.Place

// Field is one value of a thing.
type Field struct {
	Key   string
	Of    string
	Year  budget.Year
	Value Value
}

func (f Field) sign() string {
	value := f.Value
	switch v := value.(type) {
	case string:
		value = oneLine(v)
	case time.Time:
		value = v.Format(time.DateOnly)
	}
	return fmt.Sprintf("%q %q %d %T %v\n", f.Key, f.Of, f.Year, value, value)
}

// fields are the values of a thing; what is not said is not among them.
type fields []Field

func (f fields) find(like Field) Value {
	for _, field := range f {
		if field.Key == like.Key && field.Of == like.Of && field.Year == like.Year {
			return field.Value
		}
	}
	return nil
}

// add enters a value unless it is the zero of its type.
func (f *fields) add(key string, value Value) { f.of(key, "", 0, value) }

func (f *fields) of(key, of string, year budget.Year, value Value) {
	switch v := value.(type) {
	case string:
		if v == "" {
			return
		}
	case Word:
		if v == "" {
			return
		}
	case Ref:
		if v.ID == "" {
			return
		}
	case int:
		if v == 0 {
			return
		}
	case bool:
		if !v {
			return
		}
	case budget.Cents:
		if v == 0 {
			return
		}
	case budget.Percent:
		if v == 0 {
			return
		}
	case budget.Years:
		if v == (budget.Years{}) {
			return
		}
	case time.Time:
		if v.IsZero() {
			return
		}
	}
	*f = append(*f, Field{key, of, year, value})
}

// series enters an amount for each year.
func (f *fields) series(key, of string, amounts budget.Series) {
	for _, entry := range amounts {
		f.of(key, of, entry.Year, entry.Amount)
	}
}

// entry enters what may stand on every entry.
func (f *fields) entry(e source.Meta, of string, year budget.Year) {
	f.of("source", of, year, e.Source)
	f.of("assumed", of, year, e.Assumed)
	f.of("note", of, year, e.Note)
}

func sameValue(a, b Value) bool {
	switch a := a.(type) {
	case string:
		b, ok := b.(string)
		return ok && oneLine(a) == oneLine(b)
	case time.Time:
		b, ok := b.(time.Time)
		return ok && a.Equal(b)
	}
	return a == b
}

func delta(old, new Value) budget.Cents {
	before, _ := old.(budget.Cents)
	after, _ := new.(budget.Cents)
	return after - before
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// joined lists names in an order that does not depend on the file.
func joined[S ~string](names []S, name func(string) string) string {
	texts := make([]string, len(names))
	for i, n := range names {
		texts[i] = name(string(n))
	}
	slices.Sort(texts)
	return strings.Join(slices.Compact(texts), ", ")
}

// nth makes names unique: the second hearing of a committee is "… #2".
type nth map[string]int

func (n nth) name(text string) string {
	n[text]++
	if n[text] > 1 {
		return fmt.Sprintf("%s #%d", text, n[text])
	}
	return text
}
