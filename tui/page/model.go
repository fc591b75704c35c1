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

// Model is a snapshot in one view and language, with the tables made of it. Each
// is made when it is first asked for, by a page or beside the screen, and
// remembered, as is what else follows from the snapshot. Changed belongs to the
// screen alone.
type Model struct {
	report.Source
	Snapshot *workspace.Snapshot
	Lang     words.Lang
	Changed  map[string]bool // ids of measures and lines that the last reload changed

	keeping sync.Mutex // of what follows
	indexes map[string]*lazyIndex
	slots   map[string]remembered
}

// NewModel prepares a snapshot for some pages.
func NewModel(snapshot *workspace.Snapshot, view budget.View, lang words.Lang, pages []Page) *Model {
	m := &Model{
		Source: snapshot.Source(view), Snapshot: snapshot, Lang: lang,
		indexes: make(map[string]*lazyIndex), slots: make(map[string]remembered),
	}
	m.Prepare(pages...)
	return m
}

// Prepare makes what pages show. It may run beside the screen.
func (m *Model) Prepare(pages ...Page) {
	for _, p := range pages {
		p.Prepare(m)
	}
}

// Since is what differs from an earlier state, in the same language and view: the
// ids of measures and lines that changed, are new or are gone. It looks at the
// tables that there are.
func (m *Model) Since(before *Model) map[string]bool {
	changed := make(map[string]bool)
	for _, table := range m.tables() {
		if table.name == "findings" {
			continue
		}
		now, then := table.index(), before.index(table.name, table.make)
		was := places(now.Table, then.Table)
		for i, row := range now.Body {
			if old := then.same(i, row.ID); old == nil || !sameCells(old, row, was, m.Lang) {
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
	room widget.Measures
}

// lazyIndex is a table that is made when it is first asked for.
type lazyIndex struct {
	name  string
	make  func(report.Source) *table.Table
	index func() *index
}

// index is the table of a name.
func (m *Model) index(name string, make func(report.Source) *table.Table) *index {
	m.keeping.Lock()
	table := m.indexes[name]
	if table == nil {
		table = m.lazy(name, make)
		m.indexes[name] = table
	}
	m.keeping.Unlock()
	return table.index()
}

// lazy is a table that is not kept yet.
func (m *Model) lazy(name string, make func(report.Source) *table.Table) *lazyIndex {
	return &lazyIndex{name, make, sync.OnceValue(func() *index {
		return measured(query.New(make(m.Source), m.Lang))
	})}
}

// measured finds out what room a table takes.
func measured(x *query.Index) *index {
	return &index{x, widget.Measure(x.Table, x.Lang)}
}

// keep keeps a table in place of another one of its name, and forgets what
// followed from that; nil keeps none.
func (m *Model) keep(name string, table *lazyIndex) {
	m.keeping.Lock()
	defer m.keeping.Unlock()
	maps.DeleteFunc(m.slots, func(slot string, _ remembered) bool {
		return strings.HasPrefix(slot, name+" ") || slot == "offers" || slot == "values"
	})
	if m.indexes[name] = table; table == nil {
		delete(m.indexes, name)
	}
}

// tables are those that somebody has asked for.
func (m *Model) tables() []*lazyIndex {
	m.keeping.Lock()
	defer m.keeping.Unlock()
	return slices.Collect(maps.Values(m.indexes))
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
func (m *Model) Mark(id string) {
	if m.Changed == nil {
		m.Changed = make(map[string]bool)
	}
	m.Changed[id] = true
}

// subject is the measure or line that a row is about: what stands before "@".
func subject(id string) string {
	name, _, _ := strings.Cut(id, "@")
	return name
}

// places are where the columns of a table stand in an earlier one, -1 for those
// that it leaves out because they would be empty.
func places(now, then *table.Table) []int {
	at := make([]int, len(now.Columns))
	for i := range now.Columns {
		at[i] = then.Column(now.Columns[i].Key)
	}
	return at
}

func sameCells(then, now *table.Row, was []int, lang words.Lang) bool {
	if len(then.Cells) > len(now.Cells) {
		return false
	}
	for i, cell := range now.Cells {
		switch at := was[i]; {
		case at < 0:
			if cell != nil && cell != table.Cash(0) {
				return false
			}
		case !sameValue(then.Cells[at], cell, lang):
			return false
		}
	}
	return true
}

// sameValue compares what can be compared, and the rest by what it says.
func sameValue(a, b table.Cell, lang words.Lang) bool {
	switch a.(type) {
	case nil, table.Name, table.Ref, table.Cash, table.Ratio, table.Number, table.Hundredths, table.Period:
		return a == b
	}
	return b != nil && a.In(lang) == b.In(lang)
}

// remembered is the last answer to a question, and the question.
type remembered struct{ key, value any }

// remember keeps one answer in each slot, so that typing a filter does not pile
// up lists of rows.
func remember[T any](m *Model, slot string, key any, work func() T) T {
	m.keeping.Lock()
	last, ok := m.slots[slot]
	m.keeping.Unlock()
	if ok && last.key == key {
		return last.value.(T)
	}
	value := work()
	m.keeping.Lock()
	m.slots[slot] = remembered{key, value}
	m.keeping.Unlock()
	return value
}
