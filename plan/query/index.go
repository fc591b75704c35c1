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

	byID    func() map[string]*report.Row
	yearly  bool // rows say what years they are about
	lexicon *Lexicon
	field   []int                           // of each column: its place in fields; -1 for numbers
	texts   int                             // how many columns have one
	fields  func() map[*report.Row][]string // of each body row: its folded texts
	ranks   []func() []int                  // of each column, see ranked
}

// New makes a table ready. Tables that hold the same texts share the folder.
func New(t *report.Table, lang words.Lang, fold Folder) *Index {
	return newLexicon(fold).Index(t, lang)
}

// Find is the body row of an id, nil if there is none.
func (x *Index) Find(id string) *report.Row { return x.byID()[id] }

func (x *Index) named() map[string]*report.Row {
	rows := make(map[string]*report.Row, len(x.Body))
	for _, row := range x.Body {
		rows[row.ID] = row
	}
	return rows
}

// folded are the texts of each body row. The lexicon remembers those of parts
// that the next table may share.
func (x *Index) folded() map[*report.Row][]string {
	x.lexicon.using.Lock()
	defer x.lexicon.using.Unlock()
	known, next := x.lexicon.parts, make(map[*report.Part][][]string)
	if x.lexicon.lang != x.Lang {
		known = nil
	}
	folded, rest := make(map[*report.Row][]string, len(x.Body)), x.Body
	for _, part := range x.Table.Parts() {
		n := part.Bodies()
		if next[part] = known[part]; next[part] == nil {
			next[part] = x.fold(rest[:n])
		}
		for i, row := range rest[:n] {
			folded[row] = next[part][i]
		}
		rest = rest[n:]
	}
	for i, texts := range x.fold(rest) {
		folded[rest[i]] = texts
	}
	x.lexicon.lang, x.lexicon.parts = x.Lang, next
	return folded
}

// fold folds the texts of some rows.
func (x *Index) fold(rows []*report.Row) [][]string {
	folded, all := make([][]string, len(rows)), make([]string, 0, len(rows)*x.texts)
	for i, row := range rows {
		from := len(all)
		for column, field := range x.field {
			if field >= 0 {
				all = append(all, x.lexicon.fold.value(row.Cells[column], x.Lang))
			}
		}
		folded[i] = all[from:len(all):len(all)]
	}
	return folded
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
