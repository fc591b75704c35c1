package source

import (
	"bytes"

	"github.com/pelletier/go-toml/v2/unstable"
)

// span is a range of bytes, the end left out.
type span struct{ from, to int }

// spans of one entry: a table has no value.
type spans struct{ key, value span }

// index finds bytes by path. Paths are hashed (FNV-1a, 64 bits): a large plan
// has millions of them.
type index struct {
	spans  map[uint64]spans
	count  map[uint64]int // elements of arrays of tables, by path
	layout *layout        // what more an edit must know; nil where nobody edits
}

const (
	hashRoot  uint64 = 14695981039346656037
	hashPrime uint64 = 1099511628211
)

// hashKey and hashIndex begin with bytes that no UTF-8 has, so that the key
// "a.b" is not the path a, b.
func hashKey(up uint64, key string) uint64 {
	up = (up ^ 0xff) * hashPrime
	for i := 0; i < len(key); i++ {
		up = (up ^ uint64(key[i])) * hashPrime
	}
	return up
}

func hashIndex(up uint64, i int) uint64 {
	return ((up^0xfe)*hashPrime ^ uint64(i)) * hashPrime
}

// newIndex walks a text with go-toml's parser, which alone knows the places
// of values. Where that parser stops, places end.
func newIndex(text []byte) *index { return indexWith(nil, text) }

func indexWith(layout *layout, text []byte) *index {
	pairs := bytes.Count(text, []byte("=")) + bytes.Count(text, []byte("\n["))
	x := &index{spans: make(map[uint64]spans, pairs), count: make(map[uint64]int), layout: layout}
	var parser unstable.Parser
	parser.Reset(text)
	table := hashRoot
	for parser.NextExpression() {
		switch node := parser.Expression(); node.Kind {
		case unstable.Table, unstable.ArrayTable:
			table = x.header(node)
		case unstable.KeyValue:
			x.pair(&parser, table, node, false)
		}
	}
	return x
}

// header enters [a.b] or [[a.b]]; a step onto an array means its last element.
func (x *index) header(node *unstable.Node) uint64 {
	at := hashRoot
	var place span
	for keys := node.Key(); keys.Next(); {
		at = hashKey(at, string(keys.Node().Data))
		place = rangeOf(keys.Node().Raw)
		if keys.IsLast() && node.Kind == unstable.ArrayTable {
			x.count[at]++
		}
		x.mark(at, place)
		if n := x.count[at]; n > 0 {
			at = hashIndex(at, n-1)
		}
	}
	x.spans[at] = spans{key: place}
	if x.layout != nil {
		x.layout.headers[at] = place
	}
	return at
}

// mark places a table that has no header of its own where it is first named.
func (x *index) mark(at uint64, place span) {
	if _, seen := x.spans[at]; !seen {
		x.spans[at] = spans{key: place}
	}
}

func (x *index) pair(parser *unstable.Parser, table uint64, node *unstable.Node, inline bool) {
	at := table
	var key span
	var parts []part
	for keys := node.Key(); keys.Next(); {
		at = hashKey(at, string(keys.Node().Data))
		key = rangeOf(keys.Node().Raw)
		if !keys.IsLast() {
			x.mark(at, key)
		}
		if x.layout != nil {
			parts = append(parts, part{at, key})
		}
	}
	value := valueSpan(parser.Data(), key, rangeOf(node.Raw))
	x.spans[at] = spans{key, value}
	if x.layout != nil {
		x.layout.pairs = append(x.layout.pairs, pair{table: table, key: parts, value: value, inline: inline})
	}
	x.value(parser, at, node.Value())
}

// value goes into arrays and inline tables.
func (x *index) value(parser *unstable.Parser, at uint64, node *unstable.Node) {
	switch node.Kind {
	case unstable.Array:
		i := 0
		for items := node.Children(); items.Next(); i++ {
			item := hashIndex(at, i)
			if place := rangeOf(items.Node().Raw); place.to > place.from { // the parser has no range for arrays
				x.spans[item] = spans{place, place}
			}
			x.value(parser, item, items.Node())
		}
	case unstable.InlineTable:
		for pairs := node.Children(); pairs.Next(); {
			if pairs.Node().Kind == unstable.KeyValue {
				x.pair(parser, at, pairs.Node(), true)
			}
		}
	}
}

// valueSpan is what stands behind the equals sign of a pair.
func valueSpan(text []byte, key, pair span) span {
	if pair.to <= key.to || pair.to > len(text) {
		return key
	}
	rest := text[key.to:pair.to]
	_, value, _ := bytes.Cut(rest, []byte("="))
	from := key.to + len(rest) - len(bytes.TrimLeft(value, " \t"))
	return span{from, key.to + len(bytes.TrimRight(rest, " \t\r\n"))}
}

func rangeOf(raw unstable.Range) span {
	return span{int(raw.Offset), int(raw.Offset + raw.Length)}
}
