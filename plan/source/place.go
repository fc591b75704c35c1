package source

import (
	"strconv"

	"digiplan/plan/words"
)

// Pos is a spot in a text. Lines and columns count from 1, columns in runes;
// a zero Line means the file as a whole.
type Pos struct {
	Line, Col int
	Width     int // runes to underline
}

// Place names a table or value of a file by its path, without having looked
// it up. The zero Place is nowhere.
type Place struct {
	file *File
	step *step
	spot *span // known bytes, for text that could not be decoded
}

// step is one step down from a table: a key, or an index of an array.
type step struct {
	up    *step
	key   string
	index int // 0 for a key, else one more than the index
	onKey bool
}

func (s *step) hash() uint64 {
	switch {
	case s == nil:
		return hashRoot
	case s.index > 0:
		return hashIndex(s.up.hash(), s.index-1)
	}
	return hashKey(s.up.hash(), s.key)
}

// At is the place of a key's value.
func (p Place) At(key string) Place {
	return Place{file: p.file, step: &step{up: p.step, key: key}}
}

// Index is the place of an element of an array.
func (p Place) Index(i int) Place {
	return Place{file: p.file, step: &step{up: p.step, index: i + 1}}
}

// Year is the place of a year's value.
func (p Place) Year(year int) Place { return p.At(strconv.Itoa(year)) }

// key is the place of the key itself, not of its value.
func (p Place) key(name string) Place {
	return Place{file: p.file, step: &step{up: p.step, key: name, onKey: true}}
}

// Top is the entry that the place is in: the name of its table, and the place
// of [name] or of one of [[name]]. It is nowhere if the place is a whole file.
func (p Place) Top() (name string, entry Place) {
	path := p.step.path()
	switch {
	case len(path) == 0:
		return "", Place{}
	case len(path) > 1 && path[1].index > 0:
		return path[0].key, Place{file: p.file, step: path[1]}
	}
	return path[0].key, Place{file: p.file, step: path[0]}
}

// Within tells whether the place is another one or somewhere inside it.
func (p Place) Within(other Place) bool {
	if p.file != other.file {
		return false
	}
	hash := other.step.hash()
	for at := p.step; at != nil; at = at.up {
		if at.hash() == hash {
			return true
		}
	}
	return other.step == nil
}

// In is the place with the same path in another file.
func (p Place) In(file *File) Place { return Place{file: file, step: p.step} }

// Of tells whether the place is in a file.
func (p Place) Of(file *File) bool { return p.file == file }

// File is the file's name as shown to people, "" for the zero Place.
func (p Place) File() string {
	if p.file == nil {
		return ""
	}
	return p.file.Name
}

// Path is the file's name inside its folder.
func (p Place) Path() string {
	if p.file == nil {
		return ""
	}
	return p.file.Path
}

// Pos looks the place up. What is missing in the file is placed on the
// nearest table above it.
func (p Place) Pos() Pos {
	switch {
	case p.file == nil:
		return Pos{}
	case p.spot != nil:
		return p.file.pos(*p.spot)
	}
	for at := p.step; at != nil; at = at.up {
		if entry, ok := p.file.index().spans[at.hash()]; ok {
			if at.onKey || entry.value == (span{}) || at != p.step {
				return p.file.pos(entry.key)
			}
			return p.file.pos(entry.value)
		}
	}
	return Pos{}
}

// Stands tells whether the file says anything at this place.
func (p Place) Stands() bool {
	if p.file == nil {
		return false
	}
	_, ok := p.file.index().spans[p.step.hash()]
	return ok
}

// Source is the text of the place's line.
func (p Place) Source() string {
	if p.file == nil {
		return ""
	}
	return p.file.Line(p.Pos().Line)
}

// String is "file:line" for a reader, "" for the zero Place.
func (p Place) String() string {
	name := words.Clean(p.Path())
	if pos := p.Pos(); pos.Line > 0 {
		return name + ":" + strconv.Itoa(pos.Line)
	}
	return name
}

// In is the place of a whole file, from which paths begin.
func In(file *File) Place { return Place{file: file} }
