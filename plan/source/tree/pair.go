package tree

import (
	"github.com/pelletier/go-toml/v2/unstable"
)

// kinds are those of single values.
var kinds = map[unstable.Kind]Kind{
	unstable.String: String, unstable.Integer: Integer, unstable.Float: Float, unstable.Bool: Bool,
	unstable.DateTime: DateTime, unstable.LocalDateTime: LocalDateTime, unstable.LocalDate: LocalDate, unstable.LocalTime: LocalTime,
}

// pair adds a key and its value to a table. It makes the tables that a dotted
// key leads through, but does not go into those that have headers.
func (b *builder) pair(table int32, e *unstable.Node, depth int) error {
	for keys := e.Key(); keys.Next(); depth++ {
		key := keys.Node()
		child := b.known(table, key.Data)
		switch known := &b.nodes[child]; {
		case depth > MaxDepth:
			return ErrDeep
		case keys.IsLast() && child == 0:
			return b.assign(table, key, e, depth)
		case child == 0:
			table = b.named(table, key, node{kind: Table, form: dotted})
		case keys.IsLast(), known.form != dotted:
			return b.twice(child, key, false)
		default:
			table = child
		}
	}
	return nil
}

// assign adds the value of a pair.
func (b *builder) assign(table int32, key, e *unstable.Node, depth int) error {
	at := b.named(table, key, node{})
	from := b.behindEquals(key.Raw.Offset + key.Raw.Length)
	b.nodes[at].from = e.Raw.Offset
	b.nodes[at].valueFrom, b.nodes[at].end = from, e.Raw.Offset+e.Raw.Length
	return b.value(at, e.Value(), depth+1)
}

// behindEquals is where the value begins of which the key ends at a place.
func (b *builder) behindEquals(at uint32) uint32 {
	for at++; b.text[at-1] != '='; at++ {
	}
	for b.text[at] == ' ' || b.text[at] == '\t' {
		at++
	}
	return at
}

// value fills a node with what the parser found.
func (b *builder) value(at int32, v *unstable.Node, depth int) error {
	switch v.Kind {
	case unstable.InlineTable:
		b.nodes[at].kind = Table
		return b.braces(at, v, depth)
	case unstable.Array:
		b.nodes[at].kind = List
		return b.list(at, v, depth)
	}
	of := &b.nodes[at]
	of.kind = kinds[v.Kind]
	if of.kind == String {
		if len(v.Data) != int(v.Raw.Length)-2 { // escapes make it shorter
			b.texts[at] = string(v.Data)
		}
		return nil
	}
	if !sound(of.kind, b.text[of.valueFrom:of.end]) {
		return &SyntaxError{Span{int(of.valueFrom), int(of.end)}, "no such value"}
	}
	return nil
}

func (b *builder) braces(at int32, v *unstable.Node, depth int) error {
	for pairs := v.Children(); pairs.Next(); {
		if pairs.Node().Kind != unstable.KeyValue {
			continue
		}
		if err := b.pair(at, pairs.Node(), depth); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) list(at int32, v *unstable.Node, depth int) error {
	if depth > MaxDepth {
		return ErrDeep
	}
	for items := v.Children(); items.Next(); {
		raw := items.Node().Raw
		end := raw.Offset + raw.Length
		item := b.add(at, node{keyFrom: raw.Offset, keyTo: end, from: raw.Offset, valueFrom: raw.Offset, end: end})
		if err := b.value(item, items.Node(), depth+1); err != nil {
			return err
		}
	}
	return nil
}
