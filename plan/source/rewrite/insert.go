package rewrite

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"digiplan/plan/source/tree"
)

// addition is what a table gets: keys with their values as TOML. The table is one
// that stands, or the last of some tables in it that do not stand yet.
type addition struct {
	table   tree.Node
	missing []string
	keys    []string
	values  []string
}

// add collects what one table gets.
func add(additions []addition, table tree.Node, missing []string, value string) []addition {
	path, key := missing[:len(missing)-1], missing[len(missing)-1]
	for i := range additions {
		if a := &additions[i]; a.table == table && slices.Equal(a.missing, path) {
			a.keys, a.values = append(a.keys, key), append(a.values, value)
			return additions
		}
	}
	return append(additions, addition{table, path, []string{key}, []string{value}})
}

// insert adds keys to a table behind those it has, in the way they are
// written.
func (t text) insert(a addition) (splice, bool) {
	for len(a.missing) > 0 {
		last := len(a.missing) - 1
		a.keys, a.values = a.missing[last:], []string{"{ " + strings.Join(a.pairs(""), ", ") + " }"}
		a.missing = a.missing[:last]
	}
	last, stands := lastPair(a.table)
	switch {
	case a.table.Kind() != tree.Table:
		return splice{}, false
	case a.table.IsDotted() && inBraces(last):
		return behindPair(last, a, t.prefix(last, a.table)), stands
	case a.table.IsDotted():
		return t.newLines(last, a, t.prefix(last, a.table)), stands
	case a.table.Span() != tree.Span{}:
		return t.intoBraces(a), true
	case stands:
		return t.newLines(last, a, ""), true
	case a.table.HasHeader() && a.table.Up().Exists():
		return t.firstLines(a), true
	}
	return splice{}, false
}

func (a addition) pairs(prefix string) []string {
	pairs := make([]string, len(a.keys))
	for i, key := range a.keys {
		pairs[i] = prefix + keyText(key) + " = " + a.values[i]
	}
	return pairs
}

// pairsOf are the pairs that stand under a header or in braces, in their order,
// with those of dotted keys.
func pairsOf(table tree.Node) []tree.Node {
	var pairs []tree.Node
	for child := range table.Children() {
		switch {
		case child.IsDotted():
			pairs = append(pairs, pairsOf(child)...)
		case child.Span() != tree.Span{}:
			pairs = append(pairs, child)
		}
	}
	slices.SortFunc(pairs, func(a, b tree.Node) int { return cmp.Compare(a.Start(), b.Start()) })
	return pairs
}

func lastPair(table tree.Node) (tree.Node, bool) {
	pairs := pairsOf(table)
	if len(pairs) == 0 {
		return tree.Node{}, false
	}
	return pairs[len(pairs)-1], true
}

// holder is the header or the braces that a node stands under.
func holder(n tree.Node) tree.Node {
	for n = n.Up(); n.IsDotted(); n = n.Up() {
	}
	return n
}

func inBraces(pair tree.Node) bool { return holder(pair).Span() != tree.Span{} }

// prefix is how a pair's key names a table in front of a dot.
func (t text) prefix(pair, table tree.Node) string {
	start := pair.Start()
	key := string(t[start:pair.KeySpan().To])
	read, err := tree.Parse([]byte(key + "=0"))
	if err != nil {
		return ""
	}
	part := read.Root().First()
	for up := table.Up(); up != holder(table); up = up.Up() {
		part = part.First()
	}
	return key[:part.KeySpan().To] + "."
}

func behindPair(pair tree.Node, a addition, prefix string) splice {
	at := pair.Span().To
	return splice{tree.Span{From: at, To: at}, ", " + strings.Join(a.pairs(prefix), ", ")}
}

func (t text) intoBraces(a addition) splice {
	if last, ok := lastPair(a.table); ok {
		return behindPair(last, a, "")
	}
	at := a.table.Span().From + 1
	with := " " + strings.Join(a.pairs(""), ", ")
	if t[at] == '}' {
		with += " "
	}
	return splice{tree.Span{From: at, To: at}, with}
}

// newLines stand below a pair, with its blanks in front, and with their equals
// signs below those of the table if it has them in a column.
func (t text) newLines(pair tree.Node, a addition, prefix string) splice {
	space, width := t.indent(pair.Start()), t.equals(holder(pair))
	lines := make([]string, len(a.keys))
	for i, name := range a.keys {
		name = prefix + keyText(name)
		name += strings.Repeat(" ", max(1, width-utf8.RuneCountInString(name)))
		lines[i] = space + name + "= " + a.values[i]
	}
	return t.below(pair.Span().To, lines)
}

// equals is the column in which the equals signs of a table stand below each
// other, 0 where they do not.
func (t text) equals(table tree.Node) int {
	for _, pair := range pairsOf(table) {
		key := t[pair.Start():pair.Span().From]
		key = key[:max(0, bytes.LastIndexByte(key, '='))]
		if bytes.HasSuffix(key, []byte("  ")) {
			return utf8.RuneCount(key)
		}
	}
	return 0
}

func (t text) firstLines(a addition) splice {
	return t.below(a.table.KeySpan().To, a.pairs(t.indent(a.table.Start())))
}

// below puts lines behind the line of a place.
func (t text) below(at int, lines []string) splice {
	end, to := t.newline(at), t.endOfLine(at)
	if to == len(t) {
		return splice{tree.Span{From: to, To: to}, end + strings.Join(lines, end)}
	}
	return splice{tree.Span{From: to + 1, To: to + 1}, strings.Join(lines, end) + end}
}
