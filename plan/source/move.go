package source

import "slices"

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
