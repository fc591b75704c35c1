// Package query asks a table: which rows a filter leaves, in which order, in
// which groups, and what they add up to. The screen and the commands ask alike,
// so they answer alike.
package query

import (
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
	Name  Aliases // what headings of groups say instead of the cell; nil: nothing

	field  []int                    // of each column: its place in fields; -1 for numbers
	fields map[*report.Row][]string // of each body row: its folded texts
}

// Aliases are more words under which a cell is found: ids, the other language.
type Aliases func(row *report.Row, column string) string

// New makes a table ready. A nil alias says nothing more.
func New(t *report.Table, lang words.Lang, also Aliases, fold Folder) *Index {
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
		x.fields[row] = x.fold(row, texts, also, fold)
	}
	return x
}

// fold is the row's texts in both languages with their aliases.
func (x *Index) fold(row *report.Row, texts int, also Aliases, fold Folder) []string {
	fields := make([]string, 0, texts)
	for i, column := range x.Table.Columns {
		if x.field[i] < 0 {
			continue
		}
		text := ""
		if value := row.Cells[i]; value != nil {
			text = fold.of(value.In(x.Lang))
			if _, said := value.(report.Said); said {
				text += "\n" + fold.of(value.In(words.German)) + "\n" + fold.of(value.In(words.English))
			}
		}
		if also != nil {
			if more := also(row, column.Key); more != "" {
				text += "\n" + fold.of(more)
			}
		}
		fields = append(fields, text)
	}
	return fields
}

// Folder folds texts and remembers them: most stand in many rows.
type Folder map[string]string

func (f Folder) of(text string) string {
	folded, ok := f[text]
	if !ok {
		folded = words.Fold(text)
		f[text] = folded
	}
	return folded
}
