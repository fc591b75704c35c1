package source

import (
	"strconv"

	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// Pos is a spot in a text. Lines and columns count from 1, columns in runes;
// a zero Line means the file as a whole.
type Pos struct {
	Line, Col int
	Width     int // runes to underline
}

// Place is a table or value of a file, also one that the file does not have: then
// it is the nearest table above it, and the way from there. The zero Place is
// nowhere.
type Place struct { // in few bytes: large plans have millions
	file    *File
	missing *step      // the last step of the way that the file does not have
	spot    *tree.Span // bytes of a text that is no TOML
	number  uint32     // of the node in the file's tree
	onKey   bool       // the key itself, not its value
}

func (p Place) node() tree.Node {
	if p.number == 0 {
		return tree.Node{}
	}
	return p.file.tree.Node(p.number)
}

// step is a step down to what is missing: a key, or an index of a list.
type step struct {
	up    *step
	key   string
	index int // -1 for a key
}

// In is the place of a whole file, from which all ways begin.
func In(file *File) Place {
	if file == nil || file.tree == nil {
		return Place{file: file}
	}
	return Place{file: file, number: file.tree.Root().Number()}
}

// To is the place of another node of the file.
func (p Place) To(node tree.Node) Place { return Place{file: p.file, number: node.Number()} }

// At is the place of a key's value.
func (p Place) At(key string) Place { return p.down(p.node().At(key), step{key: key, index: -1}) }

// Index is the place of an element of a list, from 0.
func (p Place) Index(i int) Place { return p.down(p.node().Index(i), step{index: i}) }

// Year is the place of a year's value.
func (p Place) Year(year int) Place { return p.At(strconv.Itoa(year)) }

func (p Place) down(node tree.Node, s step) Place {
	if p.missing == nil && node.Exists() {
		return p.To(node)
	}
	s.up = p.missing
	return Place{file: p.file, number: p.number, missing: &s}
}

// OnKey is the place of the key itself, not of its value.
func (p Place) OnKey() Place {
	p.onKey = true
	return p
}

// Key is the last key of the way, "" for the file and for elements of lists.
func (p Place) Key() string {
	if p.missing != nil {
		return p.missing.key
	}
	return p.node().Key()
}

// Node is the node at the place, none if the file says nothing there.
func (p Place) Node() tree.Node {
	if p.missing != nil {
		return tree.Node{}
	}
	return p.node()
}

// Stands tells whether the file says anything at this place.
func (p Place) Stands() bool { return p.Node().Exists() }

// Nearest is the last node on the way that the file has, and the keys from there
// on; false if one of them is an element of a list.
func (p Place) Nearest() (node tree.Node, missing []string, ok bool) {
	for s := p.missing; s != nil; s = s.up {
		if s.index >= 0 {
			return p.node(), nil, false
		}
		missing = append([]string{s.key}, missing...)
	}
	return p.node(), missing, true
}

// Top is the entry that the place is in: the name of its table, and the place
// of [name] or of one of [[name]]. It is nowhere if the place is a whole file.
func (p Place) Top() (name string, entry Place) {
	var table, element tree.Node
	for n := p.node(); n.Up().Exists(); n = n.Up() {
		table, element = n, table
	}
	switch {
	case table.Exists() && element.Exists() && table.Kind() != tree.Table:
		return table.Key(), p.To(element)
	case table.Exists():
		return table.Key(), p.To(table)
	case p.missing == nil:
		return "", Place{}
	}
	first := p.missing
	for first.up != nil {
		first = first.up
	}
	return first.key, Place{file: p.file, number: p.number, missing: first}
}

// Within tells whether the place is another one or somewhere inside it.
func (p Place) Within(other Place) bool {
	switch {
	case p.file != other.file:
		return false
	case other.missing == nil && !other.node().Exists():
		return true
	case other.missing == nil:
		for n := p.node(); n.Exists(); n = n.Up() {
			if n == other.node() {
				return true
			}
		}
		return false
	}
	for s := p.missing; s != nil; s = s.up {
		if s.is(other.missing) {
			return p.node() == other.node()
		}
	}
	return false
}

// is tells whether two steps are the same with all above them.
func (s *step) is(other *step) bool {
	if s == nil || other == nil {
		return s == other
	}
	return s.key == other.key && s.index == other.index && s.up.is(other.up)
}

// In is the place that the same way leads to in another file.
func (p Place) In(file *File) Place {
	to := In(file)
	for _, n := range nodesTo(p.node()) {
		if n.Up().Kind() == tree.Table {
			to = to.At(n.Key())
		} else {
			to = to.Index(n.Ordinal())
		}
	}
	return p.missing.from(to)
}

// nodesTo are the nodes from the root's child down to a node.
func nodesTo(n tree.Node) []tree.Node {
	if !n.Up().Exists() {
		return nil
	}
	return append(nodesTo(n.Up()), n)
}

func (s *step) from(p Place) Place {
	switch {
	case s == nil:
		return p
	case s.index >= 0:
		return s.up.from(p).Index(s.index)
	}
	return s.up.from(p).At(s.key)
}

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
	case p.missing == nil && !p.onKey && p.node().Span() != tree.Span{}:
		return p.file.pos(p.node().Span())
	}
	for n := p.node(); n.Exists(); n = n.Up() {
		if at := n.KeySpan(); at != (tree.Span{}) {
			return p.file.pos(at)
		}
	}
	return Pos{}
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
