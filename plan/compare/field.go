package compare

import (
	"fmt"
	"strings"
	"time"

	"digiplan/budget"
)

// Field is one value of an item.
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

// fields are the values of an item; what is not said is not among them.
type fields []Field

func (f fields) find(like Field) Value {
	for _, field := range f {
		if field.Key == like.Key && field.Of == like.Of && field.Year == like.Year {
			return field.Value
		}
	}
	return nil
}

func (f *fields) add(key, of string, year budget.Year, value Value) {
	*f = append(*f, Field{key, of, year, value})
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

// counter makes names of a list unique: the second hearing of a committee is "… #2".
type counter map[string]int

func (c counter) name(list, text string) string {
	c[list+" "+text]++
	if n := c[list+" "+text]; n > 1 {
		return fmt.Sprintf("%s #%d", text, n)
	}
	return text
}
