// Package tree reads a TOML text once, into nodes that know where they stand.
//
// go-toml's parser walks the text; this package builds the tables and refuses
// what TOML forbids about them. A node keeps no value of its own: it points at
// the bytes of its value, which are read when somebody asks.
package tree

import (
	"iter"
	"strings"
)

// Kind is what a node is.
type Kind uint8

// The kinds of nodes. The zero Kind is that of no node.
const (
	None   Kind = iota
	Table       // [header], braces, or what a dotted key leads through
	Tables      // all [[header]] of one name
	List        // [ … ]
	String
	Integer
	Float
	Bool
	DateTime // with an offset
	LocalDateTime
	LocalDate
	LocalTime
)

// Span is a range of bytes, the end left out. The zero Span is no place.
type Span struct{ From, To int }

// Tree is a TOML text and its nodes. It never changes.
type Tree struct {
	text  string
	nodes []node
	texts map[int32]string           // keys and strings that are not what is written
	keys  map[int32]map[string]int32 // of tables with many keys
}

// node is a node in memory: large plans have millions.
type node struct {
	keyFrom, keyTo       uint32 // its name, as written where the node is defined
	from, valueFrom, end uint32 // its pair or header; its value, empty for tables of headers and dots
	up, next             int32  // 0: none
	first, last          int32  // of its children, 0: none
	kind                 Kind
	form                 form
}

// form is how a table came to be.
type form uint8

const (
	valued  form = iota // no table, or one in braces
	implied             // named in front of a dot of a header
	headed              // has a header
	dotted              // named in front of a dot of a key
)

// Node is a node of a tree. The zero Node is none; all methods may be called
// on it.
type Node struct {
	tree *Tree
	at   int32
}

// Root is the table of the text itself.
func (t *Tree) Root() Node { return Node{t, 0} }

// Node is the node of a number, none for 0.
func (t *Tree) Node(number uint32) Node {
	if number == 0 {
		return Node{}
	}
	return Node{t, int32(number - 1)}
}

// Size is how many nodes there are.
func (t *Tree) Size() int { return len(t.nodes) }

func (n Node) node() *node {
	if n.tree == nil {
		return &node{}
	}
	return &n.tree.nodes[n.at]
}

func (n Node) to(at int32) Node {
	if at == 0 {
		return Node{}
	}
	return Node{n.tree, at}
}

// Number is the node's own among those of its tree, in half the room of a Node; 0
// for no node.
func (n Node) Number() uint32 {
	if n.tree == nil {
		return 0
	}
	return uint32(n.at) + 1
}

// Exists tells whether there is such a node.
func (n Node) Exists() bool { return n.tree != nil }

// Kind is what the node is, None for no node.
func (n Node) Kind() Kind { return n.node().kind }

// IsDotted tells whether the node is a table that only dotted keys name.
func (n Node) IsDotted() bool { return n.node().form == dotted }

// HasHeader tells whether the node is a table below a header of its own.
func (n Node) HasHeader() bool { return n.node().form == headed }

// Up is the table or list that the node is in, none for the root.
func (n Node) Up() Node {
	if n.tree == nil || n.at == 0 {
		return Node{}
	}
	return Node{n.tree, n.node().up}
}

// First is the first child, Next the next one of the same parent, Last the last
// child; none where there is none.
func (n Node) First() Node { return n.to(n.node().first) }

// Next is the next child of the same parent.
func (n Node) Next() Node { return n.to(n.node().next) }

// Last is the last child.
func (n Node) Last() Node { return n.to(n.node().last) }

// Children are the nodes below, in the order of the text.
func (n Node) Children() iter.Seq[Node] {
	return func(yield func(Node) bool) {
		for child := n.First(); child.Exists() && yield(child); child = child.Next() {
		}
	}
}

// Len is how many children there are.
func (n Node) Len() int {
	count := 0
	for range n.Children() {
		count++
	}
	return count
}

// Key is the name of the node in its table, "" for what is in a list.
func (n Node) Key() string {
	if n.tree == nil {
		return ""
	}
	return n.tree.key(n.at)
}

func (t *Tree) key(at int32) string {
	if at > 0 && t.isList(t.nodes[at].up) {
		return ""
	}
	of := &t.nodes[at]
	if of.keyTo == of.keyFrom {
		return ""
	}
	switch t.text[of.keyFrom] {
	case '"', '\'':
		if text, ok := t.texts[-at]; ok {
			return text
		}
		return t.text[of.keyFrom+1 : of.keyTo-1]
	}
	return t.text[of.keyFrom:of.keyTo]
}

func (t *Tree) isList(at int32) bool { return t.nodes[at].kind == List || t.nodes[at].kind == Tables }

// At is the child of a name, none if there is none.
func (n Node) At(key string) Node {
	if n.tree == nil || n.Kind() != Table {
		return Node{}
	}
	return n.to(n.tree.find(n.at, key))
}

// Index is a child of a list, counted from 0, none if there is none.
func (n Node) Index(i int) Node {
	if n.tree == nil || !n.tree.isList(n.at) || i < 0 {
		return Node{}
	}
	child := n.First()
	for ; i > 0 && child.Exists(); i-- {
		child = child.Next()
	}
	return child
}

// Ordinal is the number of the node among its parent's children, from 0.
func (n Node) Ordinal() int {
	ordinal := 0
	for child := n.Up().First(); child != n && child.Exists(); child = child.Next() {
		ordinal++
	}
	return ordinal
}

// KeySpan is where the last part of the node's name stands: in its header, in
// front of its equals sign, or where a dotted key first names it. What is in a
// list has the span of its value.
func (n Node) KeySpan() Span {
	of := n.node()
	return Span{int(of.keyFrom), int(of.keyTo)}
}

// Span is where the node's value stands: no place for tables that have none, and
// for lists in lists; of a table in a list only its opening brace.
func (n Node) Span() Span {
	of := n.node()
	return Span{int(of.valueFrom), int(of.end)}
}

// Start is the first byte of the node's pair, with all parts of its key, or of
// its header.
func (n Node) Start() int { return int(n.node().from) }

// Written is the value as it stands in the text.
func (n Node) Written() string {
	if n.tree == nil {
		return ""
	}
	of := n.node()
	return n.tree.text[of.valueFrom:of.end]
}

// Plain is a number as written, without underscores.
func (n Node) Plain() string { return strings.ReplaceAll(n.Written(), "_", "") }
