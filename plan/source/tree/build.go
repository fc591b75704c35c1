package tree

import (
	"bytes"
	"errors"
	"strings"
	"unsafe"

	"github.com/pelletier/go-toml/v2/unstable"
)

// MaxDepth is how many tables and lists may stand in each other: more than any
// plan needs.
const MaxDepth = 32

// Parse reads a text, which nobody may change afterwards: the tree keeps it. Its
// error is a *TwiceError where something is said twice, ErrDeep, or a *SyntaxError.
func Parse(text []byte) (*Tree, error) {
	kept := unsafe.String(unsafe.SliceData(text), len(text))
	b := &builder{Tree: &Tree{text: kept, texts: make(map[int32]string), keys: make(map[int32]map[string]int32)}}
	b.nodes = make([]node, 1, 1+bytes.Count(text, []byte("="))+bytes.Count(text, []byte("{"))+headers(text))
	b.nodes[0] = node{kind: Table, form: headed}
	b.parser.Reset(text)
	for b.parser.NextExpression() {
		if err := b.expression(b.parser.Expression()); err != nil {
			return nil, err
		}
	}
	if err := b.parser.Error(); err != nil {
		return nil, b.syntaxError(err)
	}
	return b.Tree, nil
}

// headers is about how many nodes the headers of a text make: those with dots may
// begin a list.
func headers(text []byte) int {
	count := 1
	for {
		at := bytes.Index(text, []byte("\n["))
		if at < 0 {
			return count
		}
		text = text[at+2:]
		count++
		if end := bytes.IndexByte(text, ']'); end > 0 && bytes.IndexByte(text[:end], '.') >= 0 {
			count++
		}
	}
}

// SyntaxError says that a text is no TOML, or none that is read here.
type SyntaxError struct {
	At      Span
	Message string
}

func (e *SyntaxError) Error() string { return e.Message }

// TwiceError says that a key or table is defined a second time.
type TwiceError struct {
	Name         string // the key, or the names of the table with dots
	Header       bool   // the second is a header
	First, Again Span
}

func (e *TwiceError) Error() string { return "defined twice: " + e.Name }

func (b *builder) syntaxError(err error) error {
	at := Span{len(b.text), len(b.text)}
	var known *unstable.ParserError
	if errors.As(err, &known) {
		if len(known.Highlight) > 0 {
			at = spanOf(b.parser.Range(known.Highlight))
		}
	}
	return &SyntaxError{at, err.Error()}
}

func spanOf(r unstable.Range) Span { return Span{int(r.Offset), int(r.Offset + r.Length)} }

// builder adds the parser's expressions to a tree.
type builder struct {
	*Tree
	parser unstable.Parser
	table  int32 // below whose header we are
}

func (b *builder) expression(e *unstable.Node) error {
	switch e.Kind {
	case unstable.Table, unstable.ArrayTable:
		return b.header(e)
	case unstable.KeyValue:
		return b.pair(b.table, e, 1)
	}
	return nil
}

// add appends a child.
func (b *builder) add(up int32, n node) int32 {
	at := int32(len(b.nodes))
	n.up = up
	b.nodes = append(b.nodes, n)
	parent := &b.nodes[up]
	if parent.first == 0 {
		parent.first = at
	} else {
		b.nodes[parent.last].next = at
	}
	parent.last = at
	return at
}

// named appends a child that has a key.
func (b *builder) named(up int32, key *unstable.Node, n node) int32 {
	n.keyFrom, n.keyTo = key.Raw.Offset, key.Raw.Offset+key.Raw.Length
	at := b.add(up, n)
	if first := b.text[n.keyFrom]; (first == '"' || first == '\'') && len(key.Data) != int(key.Raw.Length)-2 {
		b.texts[-at] = string(key.Data)
	}
	if names := b.keys[up]; names != nil {
		names[string(key.Data)] = at
	}
	return at
}

// manyKeys is from how many keys on a table is looked up by name in a map.
const manyKeys = 32

// find is the child of a name, 0 if there is none.
func (t *Tree) find(table int32, key string) int32 {
	if names := t.keys[table]; names != nil {
		return names[key]
	}
	for at := t.nodes[table].first; at != 0; at = t.nodes[at].next {
		if t.key(at) == key {
			return at
		}
	}
	return 0
}

// known is find while the tree is built: it makes the map of a table that has
// become large.
func (b *builder) known(table int32, key []byte) int32 {
	if names := b.keys[table]; names != nil {
		return names[string(key)]
	}
	n := 0
	for at := b.nodes[table].first; at != 0; at = b.nodes[at].next {
		if b.key(at) == string(key) {
			return at
		}
		n++
	}
	if n >= manyKeys {
		b.mapKeys(table, n)
	}
	return 0
}

func (b *builder) mapKeys(table int32, n int) {
	names := make(map[string]int32, 2*n)
	for at := b.nodes[table].first; at != 0; at = b.nodes[at].next {
		names[b.key(at)] = at
	}
	b.keys[table] = names
}

// header makes the table of [a.b] or [[a.b]] the one that pairs go to.
func (b *builder) header(e *unstable.Node) error {
	at, depth := int32(0), 1
	for keys := e.Key(); keys.Next(); depth++ {
		key := keys.Node()
		child := b.known(at, key.Data)
		var err error
		switch {
		case depth > MaxDepth:
			return ErrDeep
		case keys.IsLast() && e.Kind == unstable.ArrayTable:
			child, err = b.element(at, child, key)
		case keys.IsLast():
			child, err = b.headed(at, child, key)
		default:
			child, err = b.through(at, child, key)
		}
		if err != nil {
			return err
		}
		at = child
	}
	b.nodes[at].from = b.opening(b.nodes[at].keyFrom)
	b.table = at
	return nil
}

// opening is where the brackets of the header open that a name is in.
func (b *builder) opening(name uint32) uint32 {
	at := strings.LastIndexByte(b.text[:name], '\n') + 1
	return uint32(at + strings.IndexByte(b.text[at:], '['))
}

// through goes down a name of a header that is not its last.
func (b *builder) through(at, child int32, key *unstable.Node) (int32, error) {
	switch known := &b.nodes[child]; {
	case child == 0:
		return b.named(at, key, node{kind: Table, form: implied}), nil
	case known.kind == Tables:
		return known.last, nil
	case known.kind == Table && known.form != valued:
		return child, nil
	}
	return 0, b.twice(child, key, true)
}

// headed begins the table of [name].
func (b *builder) headed(at, child int32, key *unstable.Node) (int32, error) {
	switch known := &b.nodes[child]; {
	case child == 0:
		return b.named(at, key, node{kind: Table, form: headed}), nil
	case known.kind == Table && known.form == implied:
		known.form = headed
		known.keyFrom, known.keyTo = key.Raw.Offset, key.Raw.Offset+key.Raw.Length
		return child, nil
	}
	return 0, b.twice(child, key, true)
}

// element begins the next table of [[name]].
func (b *builder) element(at, child int32, key *unstable.Node) (int32, error) {
	if child == 0 {
		child = b.named(at, key, node{kind: Tables})
	}
	if b.nodes[child].kind != Tables {
		return 0, b.twice(child, key, true)
	}
	return b.add(child, node{kind: Table, form: headed, keyFrom: key.Raw.Offset, keyTo: key.Raw.Offset + key.Raw.Length}), nil
}

// ErrDeep says that more than MaxDepth tables and lists stand in each other.
var ErrDeep = errors.New("too many tables in each other")

// twice says that a name is taken.
func (b *builder) twice(first int32, key *unstable.Node, header bool) error {
	name := string(key.Data)
	if header {
		for at := b.nodes[first].up; at != 0; at = b.nodes[at].up {
			if up := b.key(at); up != "" {
				name = up + "." + name
			}
		}
	}
	return &TwiceError{name, header, Node{b.Tree, first}.KeySpan(), spanOf(key.Raw)}
}
