package source

import (
	"bytes"
	"slices"
	"unicode/utf8"
)

// layout is how the tables of a text are written down. Pointing at values does
// without it; adding to a table does not.
type layout struct {
	text    []byte
	spans   map[uint64]spans
	pairs   []pair          // in the order of the text
	headers map[uint64]span // the last key of [a.b] or [[a.b]], by table
}

// pair is a key and a value as they are written.
type pair struct {
	table  uint64 // the header or braces that it stands under
	key    []part // several where the key is dotted
	value  span
	inline bool // in braces
}

// part is a part of a key: what it leads to, and its bytes.
type part struct {
	at uint64
	span
}

func (p *pair) last() part { return p.key[len(p.key)-1] }

// start is the first byte of the key.
func (p *pair) start() int { return p.key[0].from }

func newLayout(text []byte) *layout {
	l := &layout{text: text, headers: make(map[uint64]span)}
	l.spans = indexWith(l, text).spans
	return l
}

// find is the pair whose value stands at a path.
func (l *layout) find(at uint64) (*pair, bool) {
	i := slices.IndexFunc(l.pairs, func(p pair) bool { return p.last().at == at })
	if i < 0 {
		return nil, false
	}
	return &l.pairs[i], true
}

// under is the last pair that stands directly under a header or in braces.
func (l *layout) under(table uint64) (*pair, bool) {
	for i := len(l.pairs) - 1; i >= 0; i-- {
		if l.pairs[i].table == table {
			return &l.pairs[i], true
		}
	}
	return nil, false
}

// dotted is the last pair that names a table in front of a dot, and how many
// parts of its key lead to that table.
func (l *layout) dotted(table uint64) (p *pair, parts int) {
	for i := len(l.pairs) - 1; i >= 0; i-- {
		key := l.pairs[i].key
		for j := range key[:len(key)-1] {
			if key[j].at == table {
				return &l.pairs[i], j + 1
			}
		}
	}
	return nil, 0
}

// brace is where an inline table opens.
func (l *layout) brace(table uint64) (at int, ok bool) {
	value := l.spans[table].value
	return value.from, value != (span{}) && l.text[value.from] == '{'
}

// equals is the column in which the equals signs of a table stand below each
// other, 0 where they do not.
func (l *layout) equals(table uint64) int {
	for _, p := range l.pairs {
		if p.table != table || p.inline {
			continue
		}
		key := l.text[p.start():p.value.from]
		key = key[:max(0, bytes.LastIndexByte(key, '='))]
		if bytes.HasSuffix(key, []byte("  ")) {
			return utf8.RuneCount(key)
		}
	}
	return 0
}

// lineStart is the first byte of the line of a place.
func lineStart(text []byte, at int) int { return bytes.LastIndexByte(text[:at], '\n') + 1 }

// indent is the blank space in front of a place, "" where something else
// stands there.
func indent(text []byte, at int) string {
	before := text[lineStart(text, at):at]
	if len(bytes.Trim(before, " \t")) > 0 {
		return ""
	}
	return string(before)
}

// newline is how the lines of a text end at a place: as its own line does, or
// the first one.
func newline(text []byte, at int) string {
	end := endOfLine(text, at)
	if end == len(text) {
		end = endOfLine(text, 0)
	}
	if end > 0 && end < len(text) && text[end-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}
