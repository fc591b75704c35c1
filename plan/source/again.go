package source

import (
	"maps"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/BurntSushi/toml"

	"digiplan/plan/parallel"
)

// A file that is read again is mostly the file that it was. Entries whose text is
// the same are taken over from the version before, with their places moved; only
// the others are decoded. What is odd is decoded whole, as when it is read first.

// section is the text of one entry: from its line [[name]] to the next entry's.
type section struct{ name, text string }

// item is an entry of a file that is read again: one of the version before, or a
// table that was decoded anew.
type item struct {
	old   int
	table map[string]any // nil for one of the version before
}

// sections divides a text: what stands before all entries, and the entries; false
// if there is more than one entry in a section.
func sections(text string) (head string, all []section, ok bool) {
	for _, piece := range cut(text, 1) {
		name, ok := entryName(piece)
		switch one := (section{name, piece}); {
		case !ok:
			head = piece
		case one.alone():
			all = append(all, one)
		default:
			return "", nil, false
		}
	}
	return head, all, true
}

// alone tells whether all further lines that look like headers are those of tables
// inside the entry.
func (s section) alone() bool {
	first := true
	for line := range strings.Lines(s.text) {
		header, ok := strings.CutPrefix(strings.TrimLeft(line, " \t"), "[")
		if ok && !first && !strings.HasPrefix(strings.TrimPrefix(header, "["), s.name+".") {
			return false
		}
		first = false
	}
	return true
}

// readAgain makes the file of the version before it, as far as that goes; false if
// it must be decoded whole.
func (f *File) readAgain(before *File) bool {
	places := before.standing()
	head, all, ok := sections(string(f.Text))
	if places == nil || !ok {
		return false
	}
	table, ok := decodeTable(head)
	if !ok {
		return false
	}
	items := make([]item, len(all))
	var anew []int
	for i, one := range all {
		if _, taken := table[one.name]; taken {
			return false
		}
		if at := places[one]; len(at) > 0 {
			items[i].old, places[one] = at[0], at[1:]
		} else {
			anew = append(anew, i)
		}
	}
	var odd atomic.Bool
	parallel.Each(len(anew), func(i int) {
		if at := anew[i]; !odd.Load() {
			items[at].table = all[at].decode()
			odd.CompareAndSwap(false, items[at].table == nil)
		}
	})
	if odd.Load() {
		return false
	}
	f.table, f.before, f.items = table, before, make(map[string][]item)
	for i, one := range all {
		f.items[one.name] = append(f.items[one.name], items[i])
	}
	return true
}

// decode is the one entry of a section; nil if there is anything else in it.
func (s section) decode() map[string]any {
	table, ok := decodeTable(s.text)
	list, _ := table[s.name].([]map[string]any)
	if !ok || len(table) != 1 || len(list) != 1 {
		return nil
	}
	return list[0]
}

func decodeTable(text string) (map[string]any, bool) {
	table := make(map[string]any)
	_, err := toml.Decode(text, &table)
	return table, err == nil
}

// standing are the entries of a file that was read, by their sections, without
// those that something is wrong with; nil if the file is not made of a head and
// sections of one entry each.
func (f *File) standing() map[section][]int {
	f.reading.Lock()
	defer f.reading.Unlock()
	head, all, ok := sections(string(f.Text))
	if f.table == nil || !ok || len(f.items) > 0 {
		return nil
	}
	if table, ok := decodeTable(head); !ok || !maps.EqualFunc(table, f.table, func(any, any) bool { return true }) {
		return nil
	}
	places, n := make(map[section][]int, len(all)), make(map[string]int)
	for _, one := range all {
		at := n[one.name]
		n[one.name]++
		if list := f.entries[one.name]; list != nil && at < list.count() && list.sound(at) {
			places[one] = append(places[one], at)
		}
	}
	for name, list := range f.entries {
		if list.count() != n[name] {
			return nil
		}
	}
	for name := range n {
		if f.entries[name] == nil {
			return nil
		}
	}
	return places
}

// readItems reads the entries of a name in a file that is read again.
func readItems[T any](file *File, name string, fields Fields[T]) *entries[T] {
	items := file.items[name]
	delete(file.items, name)
	before := entriesRead[T](file.before, name)
	read := &entries[T]{list: make([]T, len(items))}
	place := Place{file: file}.At(name)
	for i, item := range items {
		one := reading{}
		if item.table != nil {
			fields.read(&one, place.Index(i), item.table, &read.list[i])
		} else {
			to := move{file, item.old, i}
			read.list[i] = before.list[item.old]
			fields.move(&read.list[i], to)
			one = before.saidBy(item.old).moved(to)
		}
		read.say(&one)
	}
	if len(file.items) == 0 {
		file.before = nil
	}
	return read
}

// entriesRead are the entries of a name as they were read, nil if nobody has.
func entriesRead[T any](file *File, name string) *entries[T] {
	file.reading.Lock()
	defer file.reading.Unlock()
	known, _ := file.entries[name].(*entries[T])
	return known
}

// move takes the places of an entry to another file, and to another place in its
// list.
type move struct {
	file     *File
	from, to int
}

func (m move) place(p Place) Place {
	if p.file == nil { // nowhere
		return p
	}
	p.file = m.file
	if m.from != m.to {
		p.step = p.step.moved(m.to)
	}
	return p
}

// moved is the same path in another entry of the list.
func (s *step) moved(to int) *step {
	other := *s
	if s.up.up == nil {
		other.index = to + 1
	} else {
		other.up = s.up.moved(to)
	}
	return &other
}

// move moves all places in an entry, and leaves those of the entry that it is a
// copy of.
func (f Fields[T]) move(target *T, to move) {
	if p, ok := any(target).(placed); ok {
		p.entry().At = to.place(p.entry().At)
	}
	for i := range f {
		if f[i].move != nil {
			f[i].move(target, to)
		}
	}
}

// moveAll moves the places in a list of entries.
func (f Fields[T]) moveAll(list *[]T, to move) {
	*list = slices.Clone(*list)
	for i := range *list {
		f.move(&(*list)[i], to)
	}
}

func (r reading) moved(to move) reading {
	return reading{ids: to.mentions(r.ids), refs: to.mentions(r.refs), absolute: r.absolute}
}

func (m move) mentions(all []mention) []mention {
	moved := slices.Clone(all)
	for i := range moved {
		moved[i].place = m.place(moved[i].place)
	}
	return moved
}
