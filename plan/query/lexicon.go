package query

import (
	"sync"

	"digiplan/plan/report"
	"digiplan/plan/words"
)

// Lexicon remembers how texts fold and where they stand in the alphabet. Most
// stand in many rows, and after a reload nearly all of them stand there again.
// It grows with the texts that it is asked for, and may be asked by several
// goroutines.
type Lexicon struct {
	using sync.Mutex
	fold  Folder
	order func() *words.Order
	keys  map[string]string // by text, as words.Order ranks it

	lang  words.Lang
	parts map[*report.Part][][]string // folded texts of the body rows, in that language
}

// NewLexicon is an empty one.
func NewLexicon() *Lexicon { return newLexicon(Folder{}) }

func newLexicon(fold Folder) *Lexicon {
	return &Lexicon{fold: fold, order: sync.OnceValue(words.NewOrder), keys: make(map[string]string)}
}

// key is the place of a text in the alphabet. The caller has the lexicon to
// itself.
func (l *Lexicon) key(text string) string {
	key, ok := l.keys[text]
	if !ok && text != "" {
		key = l.order().Key(text)
		l.keys[text] = key
	}
	return key
}

// Index makes a table ready. What takes long is put off until somebody filters
// or sorts, or Ready is called.
func (l *Lexicon) Index(t *report.Table, lang words.Lang) *Index {
	x := &Index{
		Table: t, Lang: lang, lexicon: l,
		All: make([]*report.Row, 0, len(t.Rows)), Body: make([]*report.Row, 0, len(t.Rows)),
	}
	for i := range t.Rows {
		row := &t.Rows[i]
		x.All = append(x.All, row)
		if row.Level == report.Body {
			x.Body = append(x.Body, row)
			x.yearly = x.yearly || row.Years != nil
		}
	}
	x.byID = sync.OnceValue(x.named)
	x.fields = sync.OnceValue(x.folded)
	for i, column := range t.Columns {
		x.ranks = append(x.ranks, sync.OnceValue(func() []int { return x.ranked(i) }))
		x.field = append(x.field, -1)
		if !column.Kind.Numeric() {
			x.field[i] = x.texts
			x.texts++
		}
	}
	return x
}

// ReadyFor makes ready what takes long of one question: a search among texts, an
// order.
func (x *Index) ReadyFor(search bool, by Order) {
	if search {
		x.fields()
	}
	if column := x.Table.Column(by.Column); column >= 0 {
		x.ranks[column]()
	}
}

// Ready makes ready at once what takes long for texts. It may run beside
// questions.
func (x *Index) Ready() {
	x.fields()
	for i, ranks := range x.ranks {
		if x.field[i] >= 0 {
			ranks()
		}
	}
}
