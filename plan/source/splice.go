package source

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// splice puts other bytes in the place of a span; an empty span inserts.
type splice struct {
	span
	with string
}

// spliced is a text after all splices, or false where two of them meet.
func spliced(text []byte, splices []splice) ([]byte, bool) {
	slices.SortStableFunc(splices, func(a, b splice) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	var to bytes.Buffer
	at := 0
	for _, s := range splices {
		if s.from < at || s.to < s.from || s.to > len(text) {
			return nil, false
		}
		to.Write(text[at:s.from])
		to.WriteString(s.with)
		at = s.to
	}
	to.Write(text[at:])
	return to.Bytes(), true
}

// replace puts a value in the place of another.
func (l *layout) replace(at uint64, value any) (splice, bool) {
	old := l.spans[at].value
	if old == (span{}) {
		return splice{}, false
	}
	return splice{old, literal(value, string(l.text[old.from:old.to]))}, true
}

// rename puts a key in the place of another.
func (l *layout) rename(at uint64, key string) (splice, bool) {
	p, ok := l.find(at)
	if !ok {
		return splice{}, false
	}
	return splice{p.last().span, keyText(key)}, true
}

// remove takes a pair out. A comment behind it stays, and with it the line.
func (l *layout) remove(at uint64) (splice, bool) {
	p, ok := l.find(at)
	switch {
	case !ok:
		return splice{}, false
	case p.inline:
		return splice{l.withComma(p), ""}, true
	}
	from, to := p.start(), p.value.to
	to += len(l.text[to:]) - len(bytes.TrimLeft(l.text[to:], " \t"))
	if end := endOfLine(l.text, to); len(bytes.TrimSpace(l.text[to:end])) == 0 {
		from, to = lineStart(l.text, from), min(end+1, len(l.text))
	}
	return splice{span{from, to}, ""}, true
}

// withComma is a pair in braces with the comma that goes with it: the one
// behind it, or the one in front of the last pair.
func (l *layout) withComma(p *pair) span {
	behind := bytes.TrimLeft(l.text[p.value.to:], " \t")
	if rest, ok := bytes.CutPrefix(behind, []byte(",")); ok {
		return span{p.start(), len(l.text) - len(bytes.TrimLeft(rest, " \t"))}
	}
	before := bytes.TrimRight(l.text[:p.start()], " \t")
	if rest, ok := bytes.CutSuffix(before, []byte(",")); ok {
		return span{len(rest), p.value.to}
	}
	return span{p.start(), p.value.to}
}

// added are the keys that a table gets, with their values as TOML.
type added struct {
	table  *step
	keys   []string
	values []string
}

// insert adds keys to a table behind those it has, in the way they are
// written.
func (l *layout) insert(a added) (splice, bool) {
	if p, parts := l.dotted(a.table.hash()); p != nil {
		prefix := string(l.text[p.start():p.key[parts-1].to]) + "."
		if p.inline {
			return l.behindPair(p, a, prefix), true
		}
		return l.newLines(p, a, prefix), true
	}
	if brace, ok := l.brace(a.table.hash()); ok {
		return l.intoBraces(brace, a), true
	}
	if p, ok := l.under(a.table.hash()); ok {
		return l.newLines(p, a, ""), true
	}
	if header, ok := l.headers[a.table.hash()]; ok {
		return l.firstLines(header, a), true
	}
	if a.table == nil || a.table.index > 0 {
		return splice{}, false
	}
	inner := added{table: a.table.up, keys: []string{a.table.key}, values: []string{"{ " + strings.Join(a.pairs(""), ", ") + " }"}}
	return l.insert(inner)
}

func (a added) pairs(prefix string) []string {
	pairs := make([]string, len(a.keys))
	for i, key := range a.keys {
		pairs[i] = prefix + keyText(key) + " = " + a.values[i]
	}
	return pairs
}

func (l *layout) behindPair(p *pair, a added, prefix string) splice {
	return splice{span{p.value.to, p.value.to}, ", " + strings.Join(a.pairs(prefix), ", ")}
}

func (l *layout) intoBraces(brace int, a added) splice {
	if last, ok := l.under(a.table.hash()); ok {
		return l.behindPair(last, a, "")
	}
	with := " " + strings.Join(a.pairs(""), ", ")
	if l.text[brace+1] == '}' {
		with += " "
	}
	return splice{span{brace + 1, brace + 1}, with}
}

// newLines stand below a pair, with its blanks in front, and with their equals
// signs below those of the table if it has them in a column.
func (l *layout) newLines(p *pair, a added, prefix string) splice {
	space, width := indent(l.text, p.start()), l.equals(p.table)
	lines := make([]string, len(a.keys))
	for i, name := range a.keys {
		name = prefix + keyText(name)
		name += strings.Repeat(" ", max(1, width-utf8.RuneCountInString(name)))
		lines[i] = space + name + "= " + a.values[i]
	}
	return l.below(p.value.to, lines)
}

func (l *layout) firstLines(header span, a added) splice {
	lines := a.pairs(indent(l.text, l.opening(header)))
	return l.below(header.to, lines)
}

// opening is where the brackets of a header open.
func (l *layout) opening(header span) int {
	at := lineStart(l.text, header.from)
	return at + len(l.text[at:]) - len(bytes.TrimLeft(l.text[at:], " \t"))
}

// below puts lines behind the line of a place.
func (l *layout) below(at int, lines []string) splice {
	end := newline(l.text, at)
	to := endOfLine(l.text, at)
	if to == len(l.text) {
		return splice{span{to, to}, end + strings.Join(lines, end)}
	}
	return splice{span{to + 1, to + 1}, strings.Join(lines, end) + end}
}
