package source

import "digiplan/budget"

// Value is what an entry says under one of its keys. A series and a list of
// tables give several of one key.
type Value struct {
	Key    string // "" where the year is the key
	Kind   Kind
	Refers string      // kind of the entries that a reference names
	Year   budget.Year // of an amount in a series, or of a table under a year; 0: none
	Data   any         // string, []string, int, bool, time.Time, budget's types, *bool or *budget.Cents; nil for tables
	Inner  []Value     // of a table
}

// Values are all that an entry says, by what it holds now, not by its file. The
// zero of a type says nothing.
func (f Fields[T]) Values(entry *T) []Value {
	values := f.each(make([]Value, 0, len(f)), entry)
	if p, ok := any(entry).(placed); ok {
		return common.each(values, p.meta())
	}
	return values
}

func (f Fields[T]) each(values []Value, entry *T) []Value {
	for i := range f {
		value := Value{Key: f[i].Key, Kind: f[i].Kind, Refers: f[i].Refers}
		switch data := f[i].get(entry).(type) {
		case nil:
		case budget.Series:
			for _, amount := range data {
				if value.Year, value.Data = amount.Year, amount.Amount; amount.Amount != 0 {
					values = append(values, value)
				}
			}
		case budget.Quantities:
			for _, quantity := range data {
				if value.Year, value.Data = quantity.Year, quantity.Amount; quantity.Amount != 0 {
					values = append(values, value)
				}
			}
		case []table:
			for _, table := range data {
				value.Year, value.Inner = table.year, table.values
				values = append(values, value)
			}
		default:
			value.Data = data
			values = append(values, value)
		}
	}
	return values
}

// table is a table inside an entry.
type table struct {
	year   budget.Year
	values []Value
}

// valueIn gets what is not zero.
func valueIn[T any, V comparable](in func(*T) *V) func(*T) any {
	return func(entry *T) any {
		var zero V
		if value := *in(entry); value != zero {
			return value
		}
		return nil
	}
}

func textIn[T any, S ~string](in func(*T) *S) func(*T) any {
	return func(entry *T) any {
		if text := *in(entry); text != "" {
			return string(text)
		}
		return nil
	}
}

func textsIn[T any, S ~string](in func(*T) *[]S) func(*T) any {
	return func(entry *T) any {
		var texts []string
		for _, text := range *in(entry) {
			texts = append(texts, string(text))
		}
		if texts == nil {
			return nil
		}
		return texts
	}
}

// pointerIn gets a pointer, since its zero says something.
func pointerIn[T, V any](in func(*T) **V) func(*T) any {
	return func(entry *T) any {
		if value := *in(entry); value != nil {
			return value
		}
		return nil
	}
}

func seriesIn[T any](in func(*T) *budget.Series) func(*T) any {
	return func(entry *T) any { return *in(entry) }
}

func quantitiesIn[T any](in func(*T) *budget.Quantities) func(*T) any {
	return func(entry *T) any { return *in(entry) }
}

func tableIn[T, U any](fields Fields[U], in func(*T) *U) func(*T) any {
	return func(entry *T) any {
		if values := fields.Values(in(entry)); len(values) > 0 {
			return []table{{values: values}}
		}
		return nil
	}
}

// tablesIn gets a list; year is nil for tables without one.
func tablesIn[T, U any](fields Fields[U], in func(*T) *[]U, year func(*U) *budget.Year) func(*T) any {
	return func(entry *T) any {
		list := *in(entry)
		tables := make([]table, len(list))
		for i := range list {
			tables[i].values = fields.Values(&list[i])
			if year != nil {
				tables[i].year = *year(&list[i])
			}
		}
		return tables
	}
}
