// Package query asks a table: which rows a filter leaves, in which order, in
// which groups, and what they add up to. The screen and the commands ask alike,
// so they answer alike.
package query

import (
	"strings"
	"time"

	"digiplan/plan/report"
	"digiplan/plan/words"
)

// Index is a table made ready for searching and sorting in one language.
type Index struct {
	Table *report.Table
	Lang  words.Lang
	All   []*report.Row // as the table has them
	Body  []*report.Row
	ByID  map[string]*report.Row

	yearly bool                     // rows say what years they are about
	field  []int                    // of each column: its place in fields; -1 for numbers
	fields map[*report.Row][]string // of each body row: its folded texts
}

// New makes a table ready. Tables that hold the same texts share the folder.
func New(t *report.Table, lang words.Lang, fold Folder) *Index {
	x := &Index{
		Table: t, Lang: lang,
		ByID: make(map[string]*report.Row, len(t.Rows)), fields: make(map[*report.Row][]string, len(t.Rows)),
	}
	texts := 0
	for _, column := range t.Columns {
		x.field = append(x.field, -1)
		if !column.Kind.Numeric() {
			x.field[len(x.field)-1] = texts
			texts++
		}
	}
	for i := range t.Rows {
		row := &t.Rows[i]
		x.All = append(x.All, row)
		if row.Level != report.Body {
			continue
		}
		x.Body = append(x.Body, row)
		x.ByID[row.ID] = row
		x.yearly = x.yearly || row.Years != nil
		x.fields[row] = x.fold(row, texts, fold)
	}
	return x
}

// fold is the row's texts.
func (x *Index) fold(row *report.Row, texts int, fold Folder) []string {
	fields := make([]string, 0, texts)
	for i := range x.Table.Columns {
		if x.field[i] >= 0 {
			fields = append(fields, fold.value(row.Cells[i], x.Lang))
		}
	}
	return fields
}

// Folder folds texts and remembers them: most stand in many rows.
type Folder map[string]string

// value is all that a cell is found by, a line each: words of digiplan in both
// languages and as the files have them, days as they have them, things by their
// ids and titles; what has umlauts once more with these spelled out.
func (f Folder) value(value report.Value, lang words.Lang) string {
	switch value := value.(type) {
	case nil:
		return ""
	case report.Said:
		return f.of(value.In(words.German)) + "\n" + f.of(value.In(words.English))
	case report.Word:
		return f.of(value.In(words.German)) + "\n" + f.of(value.In(words.English)) + "\n" + f.of(value.Key)
	case report.Date:
		return f.of(value.In(words.German)) + "\n" + f.of(value.In(words.English)) + "\n" + time.Time(value).Format(time.DateOnly)
	case report.Several:
		return f.of(value.All) + "\n" + f.of(value.IDs)
	case report.Titled:
		return f.of(value.Label) + "\n" + f.of(value.ID) + "\n" + f.of(value.Title)
	}
	return f.of(value.In(lang))
}

func (f Folder) of(text string) string {
	folded, ok := f[text]
	if !ok {
		folded = strings.Join(words.Foldings(text), "\n")
		f[text] = folded
	}
	return folded
}
