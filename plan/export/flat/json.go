package flat

import (
	"bytes"
	"encoding/json"
	"io"
	"time"

	"digiplan/budget"
	"digiplan/plan/export/workbook"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// jsonSchema names the form of the file; what a program reads from it stays
// as it is as long as the number does.
const jsonSchema = "digiplan/tables/1"

type jsonFile struct {
	Schema   string      `json:"schema"`
	Language words.Lang  `json:"language"`
	City     string      `json:"city,omitempty"`
	Title    string      `json:"title,omitempty"`
	State    string      `json:"state,omitempty"`
	Version  string      `json:"version,omitempty"`
	Paper    string      `json:"paper,omitempty"`
	Tables   []jsonTable `json:"tables"`
}

type jsonTable struct {
	ID      string       `json:"id"`
	Title   string       `json:"title"`
	Note    string       `json:"note,omitempty"`
	Filter  string       `json:"filter,omitempty"`
	Sort    string       `json:"sort,omitempty"`
	Group   string       `json:"group,omitempty"`
	Columns []jsonColumn `json:"columns"`
	Rows    []jsonRow    `json:"rows"`
}

type jsonColumn struct {
	Key   string      `json:"key"`
	Title string      `json:"title"`
	Kind  string      `json:"kind"`
	Book  budget.Book `json:"book,omitempty"`
	Sum   bool        `json:"sum,omitempty"`
}

type jsonRow struct {
	ID    string         `json:"id,omitempty"`
	Level string         `json:"level"`
	Mark  string         `json:"mark,omitempty"`
	Place string         `json:"place,omitempty"`
	Cells map[string]any `json:"cells"` // by key of the column; empty cells are left out
}

type jsonAmount struct {
	Cents int64  `json:"cents"`
	Text  string `json:"text"`
}

type jsonShare struct {
	Percent json.Number `json:"percent"`
	Text    string      `json:"text"`
}

var (
	kindNames  = map[table.Kind]string{table.Text: "text", table.Prose: "prose", table.Money: "money", table.Share: "share", table.Count: "count", table.Day: "day", table.Year: "year"}
	levelNames = map[table.Level]string{table.Body: "body", table.Heading: "heading", table.Subtotal: "subtotal", table.Grand: "total"}
	markNames  = map[table.Mark]string{table.Good: "good", table.Warn: "warn", table.Bad: "bad", table.Faint: "faint"}
)

// JSON writes the tables for programs, amounts as whole cents. It stops where
// done, told of rows, fails.
func JSON(w workbook.Workbook, to io.Writer, done func(rows int) error) error {
	file := jsonFile{
		Schema: jsonSchema, Language: w.Lang, City: w.City, Title: w.Title,
		Version: w.Version, Paper: w.Paper, Tables: []jsonTable{},
	}
	if file.Language == "" {
		file.Language = words.German
	}
	if !w.State.IsZero() {
		file.State = w.State.Format(time.DateOnly)
	}
	for _, t := range w.Tables() {
		table, err := jsonOf(t, w.Lang, done)
		if err != nil {
			return err
		}
		file.Tables = append(file.Tables, table)
	}
	encoder := json.NewEncoder(to)
	encoder.SetIndent("", " ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(file)
}

// OurJSON tells a file that JSON has written by its first bytes.
func OurJSON(_ string, start, _ []byte) bool {
	return bytes.Contains(start, []byte(`"schema": "`+jsonSchema+`"`))
}

func jsonOf(t *table.Table, lang words.Lang, done func(rows int) error) (jsonTable, error) {
	table := jsonTable{
		ID: t.ID, Title: t.Title.In(lang), Note: t.Note.In(lang), Rows: []jsonRow{},
		Filter: t.Query.Filter, Sort: t.Query.Sort, Group: t.Query.Group,
	}
	columns := t.Shown()
	for _, i := range columns {
		c := t.Columns[i]
		table.Columns = append(table.Columns, jsonColumn{c.Key, c.Title.In(lang), kindNames[c.Kind], c.Book, c.Sum})
	}
	for _, row := range t.All() {
		cells := make(map[string]any)
		for _, i := range columns {
			if value := row.At(i); value != nil {
				cells[t.Columns[i].Key] = jsonValue(value, lang)
			}
		}
		table.Rows = append(table.Rows, jsonRow{row.ID, levelNames[row.Level], markNames[row.Mark], row.Place.String(), cells})
		if err := done(1); err != nil {
			return table, err
		}
	}
	return table, nil
}

// jsonValue keeps amounts as whole cents, since many programs read every
// number as a float.
func jsonValue(value table.Cell, lang words.Lang) any {
	switch value := value.(type) {
	case table.Cash:
		return jsonAmount{int64(value), words.Exact(budget.Cents(value), lang)}
	case table.Ratio:
		return jsonShare{json.Number(budget.Cents(value).String()), value.In(lang)}
	case table.Number:
		return int(value)
	case table.Period:
		return int(value)
	case table.Date:
		if time.Time(value).IsZero() {
			return nil
		}
		return time.Time(value).Format(time.DateOnly)
	}
	return value.In(lang)
}
