package source

import (
	"maps"
	"slices"
	"strings"
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
		name, entry := entryName(piece)
		one := section{name, piece}
		switch {
		case !entry:
			head = piece
		case !one.alone():
			return "", nil, false
		default:
			all = append(all, one)
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
	standing := before.standing()
	head, all, ok := sections(string(f.Text))
	if standing == nil || !ok {
		return false
	}
	table := decodeText([]byte(head))
	if table == nil || slices.ContainsFunc(all, func(s section) bool { _, taken := table[s.name]; return taken }) {
		return false
	}
	items := itemsOf(all, standing)
	if items == nil {
		return false
	}
	f.table, f.before, f.items = table, before, make(map[string][]item)
	for i, one := range all {
		f.items[one.name] = append(f.items[one.name], items[i])
	}
	return true
}

// itemsOf takes over the sections that stand already and decodes the others; nil
// if one of these is odd.
func itemsOf(all []section, standing map[section][]int) []item {
	items := make([]item, len(all))
	var others []int
	var texts []string
	for i, one := range all {
		if at := standing[one]; len(at) > 0 {
			items[i].old, standing[one] = at[0], at[1:]
		} else {
			others, texts = append(others, i), append(texts, one.text)
		}
	}
	tables := decodeEach(texts)
	if tables == nil {
		return nil
	}
	for i, at := range others {
		list, _ := tables[i][all[at].name].([]map[string]any)
		if len(tables[i]) != 1 || len(list) != 1 {
			return nil
		}
		items[at].table = list[0]
	}
	return items
}

// standing are the places of a file's entries, by their sections, without those
// that something is wrong with; nil if the file was not read, or is not made of a
// head and sections of one entry each.
func (f *File) standing() map[section][]int {
	f.reading.Lock()
	defer f.reading.Unlock()
	head, all, ok := sections(string(f.Text))
	if f.table == nil || !ok || len(f.items) > 0 || !sameKeys(decodeText([]byte(head)), f.table) {
		return nil
	}
	standing, n := make(map[section][]int, len(all)), make(map[string]int)
	for _, one := range all {
		at, list := n[one.name], f.entries[one.name]
		n[one.name]++
		if list == nil || at >= list.count() {
			return nil
		}
		if list.sound(at) {
			standing[one] = append(standing[one], at)
		}
	}
	for name, list := range f.entries {
		if list.count() != n[name] {
			return nil
		}
	}
	return standing
}

func sameKeys(a, b map[string]any) bool {
	return maps.EqualFunc(a, b, func(any, any) bool { return true })
}

// readItems reads the entries of a name in a file that is read again.
func readItems[T any](file *File, name string, fields Fields[T]) *entries[T] {
	items := file.items[name]
	delete(file.items, name)
	before := entriesRead[T](file.before, name)
	read := &entries[T]{list: make([]T, len(items)), mark: new(byte)}
	if len(items) == len(before.list) {
		read.mark = before.mark
	}
	place := Place{file: file}.At(name)
	for i, item := range items {
		one := reading{}
		if item.table != nil || item.old != i {
			read.mark = new(byte)
		}
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
