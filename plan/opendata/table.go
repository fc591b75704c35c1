package opendata

import (
	"bytes"
	"strconv"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Table is a table of the package with its rows as text.
type Table struct {
	Name   string
	Title  words.Phrase
	Key    []string // columns that name a row
	Refs   []Ref
	Fields []Field
	Rows   [][]string
}

// Field is a column.
type Field struct {
	Name   string
	Kind   Kind
	Says   words.Phrase
	Needed bool     // never empty
	Words  []string // all that may stand here; nil: anything
}

// Kind is what stands in a column, by the names of the Table Schema.
type Kind string

// The kinds of columns. Amounts are euros with two decimal places.
const (
	Text   Kind = "string"
	Number Kind = "integer"
	Amount Kind = "number"
	Day    Kind = "date"
	Year   Kind = "year"
	Truth  Kind = "boolean"
)

// Ref says that columns name a row of another table. Where the last of them is
// empty they name none.
type Ref struct {
	Columns []string
	Table   string
	Key     []string
}

// to says that a column names a row of a table of the same city.
func to(table, column string) Ref {
	return Ref{Columns: []string{"city", column}, Table: table, Key: []string{"city", "id"}}
}

// column is a field with the way to its value in a T.
type column[T any] struct {
	Field
	of func(T) string
}

// required makes a column that is never empty.
func (c column[T]) required() column[T] {
	c.Needed = true
	return c
}

func field[T any](name string, kind Kind, de, en string, of func(T) string) column[T] {
	return column[T]{Field{Name: name, Kind: kind, Says: words.Phrase{De: de, En: en}}, of}
}

// text is what the files say, in signs that are safe to show. It bears no guard
// against spreadsheets, which data would have to be freed from: the description says so.
func text[T any, S ~string](name, de, en string, of func(T) S) column[T] {
	return field(name, Text, de, en, func(row T) string { return words.CleanLines(string(of(row))) })
}

// word is a column that holds what a field of the format may hold.
func word[T any, S ~string](name string, info source.FieldInfo, of func(T) S) column[T] {
	c := field(name, Text, info.Doc.De, info.Doc.En, func(row T) string { return string(of(row)) })
	c.Words, c.Needed = info.Items, info.Needed
	return c
}

func amount[T any](name, de, en string, of func(T) budget.Cents) column[T] {
	return field(name, Amount, de, en, func(row T) string { return of(row).String() }).required()
}

// maybe is an amount that may not be known.
func maybe[T any](name, de, en string, of func(T) (budget.Cents, bool)) column[T] {
	return field(name, Amount, de, en, func(row T) string {
		amount, known := of(row)
		if !known {
			return ""
		}
		return amount.String()
	})
}

// quantity is a number with two decimal places, as amounts have.
func quantity[T any](name, de, en string, of func(T) budget.Quantity) column[T] {
	return amount(name, de, en, func(row T) budget.Cents { return budget.Cents(of(row)) })
}

// year is a year; 0 is none.
func year[T any](name, de, en string, of func(T) budget.Year) column[T] {
	return field(name, Year, de, en, func(row T) string {
		if of(row) == 0 {
			return ""
		}
		return words.PlainYear(of(row))
	})
}

func day[T any](name, de, en string, of func(T) time.Time) column[T] {
	return field(name, Day, de, en, func(row T) string {
		if of(row).IsZero() {
			return ""
		}
		return of(row).Format(time.DateOnly)
	})
}

func truth[T any](name, de, en string, of func(T) bool) column[T] {
	return field(name, Truth, de, en, func(row T) string { return strconv.FormatBool(of(row)) }).required()
}

// number is a count; 0 is none.
func number[T any](name, de, en string, of func(T) int) column[T] {
	return field(name, Number, de, en, func(row T) string {
		if of(row) == 0 {
			return ""
		}
		return strconv.Itoa(of(row))
	})
}

// maker is what tables are made from.
type maker struct {
	report.Source
	city    string
	secrets plan.Secrets
}

var cityField = Field{Name: "city", Kind: Text, Needed: true, Says: words.Phrase{
	De: "Stadt: amtlicher Gemeindeschlüssel oder Name", En: "city: its official municipality key or its name"}}

// fill makes a table. Its first column is the city, as in all tables.
func fill[T any](m maker, t Table, rows []T, columns ...column[T]) Table {
	t.Key = append([]string{cityField.Name}, t.Key...)
	t.Fields = []Field{cityField}
	for _, c := range columns {
		t.Fields = append(t.Fields, c.Field)
	}
	for _, row := range rows {
		line := []string{words.CleanLines(m.city)}
		for _, c := range columns {
			value := c.of(row)
			if c.Kind == Text && c.Words == nil {
				value = m.secrets.Redact(value, "[–]")
			}
			line = append(line, value)
		}
		t.Rows = append(t.Rows, line)
	}
	return t
}

// CSV is the table as RFC 4180 has it: UTF-8, commas, names in the first line.
func (t Table) CSV() []byte {
	var buffer bytes.Buffer
	names := make([]string, len(t.Fields))
	for i, field := range t.Fields {
		names[i] = field.Name
	}
	buffer.WriteString(words.CSVLine(",", names...) + "\n")
	for _, row := range t.Rows {
		buffer.WriteString(words.CSVLine(",", row...) + "\n")
	}
	return buffer.Bytes()
}
