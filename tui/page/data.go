package page

import (
	"maps"
	"strings"
	"sync"

	"digiplan/budget"
	"digiplan/plan/parallel"
	"digiplan/plan/query"
	"digiplan/plan/report"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/widget"
)

// Data is a snapshot in one view and language, with the tables made of it. It
// is made beside the screen and then belongs to the screen alone: what follows
// from it is worked out once and remembered.
type Data struct {
	report.Data
	Snapshot *workspace.Snapshot
	Lang     words.Lang
	Changed  map[string]bool // ids of measures and lines that the last reload changed

	keeping sync.Mutex // of what follows, while pages are prepared at once
	indexes map[string]*index
	slots   map[string]remembered
}

// NewData prepares a snapshot for all pages.
func NewData(snapshot *workspace.Snapshot, view budget.View, lang words.Lang, pages []Page) *Data {
	d := &Data{
		Data: snapshot.Data(view), Snapshot: snapshot, Lang: lang,
		indexes: make(map[string]*index), slots: make(map[string]remembered),
	}
	parallel.Each(len(pages), func(i int) { pages[i].Prepare(d) })
	return d
}

// Compare finds what differs from an older state, in the same language and
// view: the ids of measures and lines that changed, are new or are gone.
func (d *Data) Compare(before *Data) {
	d.Changed = make(map[string]bool)
	for name, now := range d.indexes {
		then := before.table(name)
		if then == nil || name == "findings" {
			continue
		}
		for i, row := range now.Body {
			if old := then.same(i, row.ID); old == nil || !sameCells(old, row, d.Lang) {
				d.Changed[subject(row.ID)] = true
			}
		}
		for i, row := range then.Body {
			if now.same(i, row.ID) == nil {
				d.Changed[subject(row.ID)] = true
			}
		}
	}
}

// index is a table ready to be asked, with the room that it takes.
type index struct {
	*query.Index
	widths, least []int
}

// ready makes a table ready to be asked.
func (d *Data) ready(t *report.Table) *index {
	widths, least := widget.Measure(t, d.Lang)
	return &index{query.New(t, d.Lang, query.Folder{}), widths, least}
}

// keep keeps a table under a name, and forgets what followed from another one;
// nil keeps none.
func (d *Data) keep(name string, x *index) {
	d.keeping.Lock()
	defer d.keeping.Unlock()
	maps.DeleteFunc(d.slots, func(slot string, _ remembered) bool {
		return strings.HasPrefix(slot, name+" ") || slot == "offers" || slot == "values"
	})
	if d.indexes[name] = x; x == nil {
		delete(d.indexes, name)
	}
}

// table is what was kept under a name; nil if there is nothing.
func (d *Data) table(name string) *index {
	d.keeping.Lock()
	defer d.keeping.Unlock()
	return d.indexes[name]
}

// same is the row of an id, which mostly stands where it stood before; nil if
// there is none.
func (x *index) same(i int, id string) *report.Row {
	if i < len(x.Body) && x.Body[i].ID == id {
		return x.Body[i]
	}
	return x.ByID[id]
}

// Mark counts a measure, line or paper among what was changed, also where no
// table shows what.
func (d *Data) Mark(id string) {
	if d.Changed == nil {
		d.Changed = make(map[string]bool)
	}
	d.Changed[id] = true
}

// subject is the measure or line that a row is about: what stands before "@".
func subject(id string) string {
	name, _, _ := strings.Cut(id, "@")
	return name
}

func sameCells(a, b *report.Row, lang words.Lang) bool {
	if len(a.Cells) != len(b.Cells) {
		return false
	}
	for i := range a.Cells {
		if !sameValue(a.Cells[i], b.Cells[i], lang) {
			return false
		}
	}
	return true
}

// sameValue compares what can be compared, and the rest by what it says.
func sameValue(a, b report.Value, lang words.Lang) bool {
	switch a.(type) {
	case nil, report.Name, report.Titled, report.Cash, report.Ratio, report.Number, report.Period:
		return a == b
	}
	return b != nil && a.In(lang) == b.In(lang)
}

// remembered is the last answer to a question, and the question.
type remembered struct{ key, value any }

// remember keeps one answer in each slot, so that typing a filter does not pile
// up lists of rows.
func remember[T any](d *Data, slot string, key any, work func() T) T {
	d.keeping.Lock()
	last, ok := d.slots[slot]
	d.keeping.Unlock()
	if ok && last.key == key {
		return last.value.(T)
	}
	value := work()
	d.keeping.Lock()
	d.slots[slot] = remembered{key, value}
	d.keeping.Unlock()
	return value
}
