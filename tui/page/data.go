package page

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"digiplan/budget"
	"digiplan/plan/query"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/widget"
)

// Data is a snapshot in one view and language, with the tables made of it. Each
// is made when it is first asked for, by a page or beside the screen, and
// remembered, as is what else follows from the snapshot. Changed belongs to the
// screen alone.
type Data struct {
	report.Data
	Snapshot *workspace.Snapshot
	Lang     words.Lang
	Changed  map[string]bool // ids of measures and lines that the last reload changed

	keeping sync.Mutex // of what follows
	indexes map[string]*lazyIndex
	slots   map[string]remembered
}

// NewData prepares a snapshot for some pages.
func NewData(snapshot *workspace.Snapshot, view budget.View, lang words.Lang, pages []Page) *Data {
	d := &Data{
		Data: snapshot.Data(view), Snapshot: snapshot, Lang: lang,
		indexes: make(map[string]*lazyIndex), slots: make(map[string]remembered),
	}
	d.Prepare(pages...)
	return d
}

// Prepare makes what pages show. It may run beside the screen.
func (d *Data) Prepare(pages ...Page) {
	for _, p := range pages {
		p.Prepare(d)
	}
}

// Since is what differs from an older state, in the same language and view: the
// ids of measures and lines that changed, are new or are gone. It looks at the
// tables that there are.
func (d *Data) Since(before *Data) map[string]bool {
	changed := make(map[string]bool)
	for _, table := range d.tables() {
		if table.name == "findings" {
			continue
		}
		now, then := table.index(), before.index(table.name, table.make)
		for i, row := range now.Body {
			if old := then.same(i, row.ID); old == nil || !sameCells(old, row, d.Lang) {
				changed[subject(row.ID)] = true
			}
		}
		for i, row := range then.Body {
			if now.same(i, row.ID) == nil {
				changed[subject(row.ID)] = true
			}
		}
	}
	return changed
}

// index is a table ready to be asked, with the room that it takes.
type index struct {
	*query.Index
	widths, least []int
}

// lazyIndex is a table that is made when it is first asked for.
type lazyIndex struct {
	name  string
	make  func(report.Data) *table.Table
	index func() *index
}

// index is the table of a name.
func (d *Data) index(name string, make func(report.Data) *table.Table) *index {
	d.keeping.Lock()
	table := d.indexes[name]
	if table == nil {
		table = d.lazy(name, make)
		d.indexes[name] = table
	}
	d.keeping.Unlock()
	return table.index()
}

// lazy is a table that is not kept yet.
func (d *Data) lazy(name string, make func(report.Data) *table.Table) *lazyIndex {
	return &lazyIndex{name, make, sync.OnceValue(func() *index {
		t := make(d.Data)
		widths, least := widget.Measure(t, d.Lang)
		return &index{query.New(t, d.Lang), widths, least}
	})}
}

// keep keeps a table in place of another one of its name, and forgets what
// followed from that; nil keeps none.
func (d *Data) keep(name string, table *lazyIndex) {
	d.keeping.Lock()
	defer d.keeping.Unlock()
	maps.DeleteFunc(d.slots, func(slot string, _ remembered) bool {
		return strings.HasPrefix(slot, name+" ") || slot == "offers" || slot == "values"
	})
	if d.indexes[name] = table; table == nil {
		delete(d.indexes, name)
	}
}

// tables are those that somebody has asked for.
func (d *Data) tables() []*lazyIndex {
	d.keeping.Lock()
	defer d.keeping.Unlock()
	return slices.Collect(maps.Values(d.indexes))
}

// same is the row of an id, which mostly stands where it stood before; nil if
// there is none.
func (x *index) same(i int, id string) *table.Row {
	if i < len(x.Body) && x.Body[i].ID == id {
		return x.Body[i]
	}
	return x.Find(id)
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

func sameCells(a, b *table.Row, lang words.Lang) bool {
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
func sameValue(a, b table.Cell, lang words.Lang) bool {
	switch a.(type) {
	case nil, table.Name, table.Ref, table.Cash, table.Ratio, table.Number, table.Period:
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
