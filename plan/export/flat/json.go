package flat

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"strconv"
	"time"

	"digiplan/budget"
	"digiplan/plan/export/workbook"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// jsonForm names the form of the file, which TablesSchema describes; what a
// program reads from it stays as it is as long as the number does.
const jsonForm = "digiplan/tables/2"

// jsonFile is what the file begins with; its tables follow.
type jsonFile struct {
	Schema   string      `json:"schema"`
	Language words.Lang  `json:"language"`
	View     budget.View `json:"view,omitempty"`
	City     string      `json:"city,omitempty"`
	Title    string      `json:"title,omitempty"`
	State    string      `json:"state,omitempty"`
	Version  string      `json:"version,omitempty"`
	Paper    string      `json:"paper,omitempty"`
}

// jsonTable is what a table begins with; its rows follow.
type jsonTable struct {
	ID      string       `json:"id"`
	Title   string       `json:"title"`
	Note    string       `json:"note,omitempty"`
	Filter  string       `json:"filter,omitempty"`
	Sort    string       `json:"sort,omitempty"`
	Group   string       `json:"group,omitempty"`
	Columns []jsonColumn `json:"columns"`
}

type jsonColumn struct {
	Key   string      `json:"key"`
	Title string      `json:"title"`
	Kind  string      `json:"kind"`
	Book  budget.Book `json:"book,omitempty"`
	Sum   bool        `json:"sum,omitempty"`
}

// jsonRow is what a row begins with; its cells follow.
type jsonRow struct {
	ID    string `json:"id,omitempty"`
	Level string `json:"level"`
	Mark  string `json:"mark,omitempty"`
	Place string `json:"place,omitempty"`
}

var (
	kindNames  = [...]string{table.Text: "text", table.Prose: "prose", table.Money: "money", table.Share: "share", table.Count: "count", table.Day: "day", table.Year: "year", table.Decimal: "decimal"}
	levelNames = [...]string{table.Body: "body", table.Heading: "heading", table.Subtotal: "subtotal", table.Grand: "total"}
	markNames  = [...]string{table.Plain: "", table.Good: "good", table.Warn: "warn", table.Bad: "bad", table.Faint: "faint"}
)

// JSON writes the tables for programs, each row on a line. No more than a row is
// held at a time. It stops where done, told of rows, fails.
func JSON(w workbook.Workbook, to io.Writer, done func(rows int) error) error {
	file := jsonFile{Schema: jsonForm, Language: w.Lang, View: w.View, City: w.City, Title: w.Title, Version: w.Version, Paper: w.Paper}
	if file.Language == "" {
		file.Language = words.German
	}
	if !w.State.IsZero() {
		file.State = w.State.Format(time.DateOnly)
	}
	j := newJSONText(to)
	j.open(file, `"tables":[`)
	for i, t := range w.Tables() {
		j.next(i)
		if err := j.table(t, w.Lang, done); err != nil {
			return err
		}
	}
	j.WriteString("\n]}\n")
	return j.Flush()
}

// OurJSON tells a file that JSON has written by its first bytes, in this form or
// in an earlier one.
func OurJSON(_ string, start, _ []byte) bool {
	return bytes.Contains(start, []byte(`"digiplan/tables/`))
}

// jsonText is a text of JSON as it is written. Flush tells the first error.
type jsonText struct {
	*bufio.Writer
	buffer bytes.Buffer
	encode *json.Encoder // into the buffer
}

func newJSONText(to io.Writer) *jsonText {
	j := &jsonText{Writer: bufio.NewWriterSize(to, 1<<16)}
	j.encode = json.NewEncoder(&j.buffer)
	j.encode.SetEscapeHTML(false)
	return j
}

// text is a value as JSON, until the next one is asked for.
func (j *jsonText) text(value any) []byte {
	j.buffer.Reset()
	if err := j.encode.Encode(value); err != nil {
		panic(err) // plain structs, texts and numbers
	}
	return bytes.TrimRight(j.buffer.Bytes(), "\n")
}

// open writes an object but for the last of its values, which begins.
func (j *jsonText) open(object any, last string) {
	j.Write(bytes.TrimSuffix(j.text(object), []byte("}")))
	j.WriteString("," + last)
}

// next begins an element of a list on a line of its own.
func (j *jsonText) next(i int) {
	if i > 0 {
		j.WriteByte(',')
	}
	j.WriteString("\n")
}

func (j *jsonText) table(t *table.Table, lang words.Lang, done func(rows int) error) error {
	head := jsonTable{
		ID: t.ID, Title: t.Title.In(lang), Note: t.Note.In(lang), Filter: t.Query.Filter, Sort: t.Query.Sort, Group: t.Query.Group,
		Columns: []jsonColumn{},
	}
	columns := t.Shown()
	keys := make([][]byte, len(t.Columns))
	for _, i := range columns {
		c := t.Columns[i]
		head.Columns = append(head.Columns, jsonColumn{c.Key, c.Title.In(lang), kindNames[c.Kind], c.Book, c.Sum})
		keys[i] = append(bytes.Clone(j.text(c.Key)), ':')
	}
	j.open(head, `"rows":[`)
	for n, row := range t.All() {
		j.next(n)
		j.open(jsonRow{row.ID, levelNames[row.Level], markNames[row.Mark], row.Place.String()}, `"cells":{`)
		j.cells(row, columns, keys, lang)
		j.WriteString("}}")
		if err := done(1); err != nil {
			return err
		}
	}
	j.WriteString("\n]}")
	return nil
}

// cells writes what a row has, in the order of the columns.
func (j *jsonText) cells(row table.Row, columns []int, keys [][]byte, lang words.Lang) {
	begun := false
	for _, i := range columns {
		value := j.cell(row.At(i), lang)
		if value == nil {
			continue
		}
		if begun {
			j.WriteByte(',')
		}
		begun = true
		j.Write(keys[i])
		j.Write(value)
	}
}

// cell is an amount in whole cents, since many programs read every number as a
// float; a share in percent; a count, a year; a number with two places; a day as ISO 8601 has it; a text; or
// nil for nothing.
func (j *jsonText) cell(value table.Cell, lang words.Lang) []byte {
	switch value := value.(type) {
	case nil:
		return nil
	case table.Cash:
		return strconv.AppendInt(nil, int64(value), 10)
	case table.Number:
		return strconv.AppendInt(nil, int64(value), 10)
	case table.Period:
		return strconv.AppendInt(nil, int64(value), 10)
	case table.Ratio:
		return []byte(budget.Cents(value).String())
	case table.Hundredths:
		return []byte(budget.Cents(value).String())
	case table.Date:
		if time.Time(value).IsZero() {
			return nil
		}
		return j.text(time.Time(value).Format(time.DateOnly))
	}
	if text := value.In(lang); text != "" {
		return j.text(text)
	}
	return nil
}
