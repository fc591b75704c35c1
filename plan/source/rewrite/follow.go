package rewrite

import (
	"maps"
	"math"
	"slices"
	"time"

	"digiplan/plan/source/tree"
)

// follows tells whether one tree is another one after some changes: what is in
// entries that change says what it said before, with the changes made, and all
// else is as it was.
func follows(before, after *tree.Tree, changes []Change) bool {
	w := wanted{}
	for _, c := range changes {
		if c.kind == setting && !w.set(c) {
			return false
		}
	}
	return w.rename(changes) && w.is(before.Root(), after.Root())
}

// wanted are the entries that change, as they must be afterwards.
type wanted map[tree.Node]any

// entry is the entry that a change is in, as far as it has been changed, and the
// way from there.
func (w wanted) entry(c Change) (value any, way []any) {
	node, missing, _ := c.place.Nearest()
	entry := entryOf(node)
	for n := node; n != entry; n = n.Up() {
		if n.Up().Kind() == tree.Table {
			way = append(way, n.Key())
		} else {
			way = append(way, n.Ordinal())
		}
	}
	slices.Reverse(way)
	for _, key := range missing {
		way = append(way, key)
	}
	if _, known := w[entry]; !known {
		w[entry] = entry.Value()
	}
	return w[entry], way
}

// entryOf is the table [name] or one of [[name]] that a node is in, else the root.
func entryOf(n tree.Node) tree.Node {
	for up := n.Up(); up.Exists(); n, up = up, up.Up() {
		top := !up.Up().Exists()
		if top && n.Kind() == tree.Table || up.Kind() == tree.Tables && !up.Up().Up().Exists() {
			return n
		}
	}
	return n
}

func (w wanted) set(c Change) bool {
	value, way := w.entry(c)
	return put(value, way, again(c.value))
}

// rename takes out what is removed or renamed, and then puts all that is renamed
// under its new name, so that 2018 may become 2019 while 2019 becomes 2020.
func (w wanted) rename(changes []Change) bool {
	type moved struct {
		entry any
		way   []any
		value any
	}
	var renamed []moved
	for _, c := range changes {
		if c.kind == setting {
			continue
		}
		entry, way := w.entry(c)
		value, ok := pull(entry, way, fleeting(c))
		if !ok {
			return false
		}
		if c.kind == renaming {
			renamed = append(renamed, moved{entry, append(way[:len(way)-1:len(way)-1], c.key), value})
		}
	}
	for _, m := range renamed {
		if _, taken := look(m.entry, m.way); taken || !put(m.entry, m.way, m.value) {
			return false
		}
	}
	return true
}

// fleeting is how many tables go with the last value in them, since only
// dotted keys make them.
func fleeting(c Change) int {
	tables := 0
	for n := c.place.Node().Up(); c.kind == removing && n.IsDotted(); n = n.Up() {
		tables++
	}
	return tables
}

// is tells whether two nodes say the same, but for what is wanted.
func (w wanted) is(before, after tree.Node) bool {
	if want, changed := w[before]; changed {
		return same(want, after.Value())
	}
	if before.Kind() != after.Kind() || before.Key() != after.Key() {
		return false
	}
	switch before.Kind() {
	case tree.Table, tree.Tables, tree.List:
		a, b := before.First(), after.First()
		for a.Exists() && b.Exists() && w.is(a, b) {
			a, b = a.Next(), b.Next()
		}
		return !a.Exists() && !b.Exists()
	}
	return before.Written() == after.Written()
}

// again is a value as it is read from its text.
func again(value any) any {
	read, err := tree.Parse([]byte("v = " + literal(value, "")))
	if err != nil {
		return nil
	}
	return read.Root().First().Value()
}

// look goes down a way of keys and places in lists.
func look(value any, way []any) (any, bool) {
	for _, step := range way {
		switch at := value.(type) {
		case map[string]any:
			key, _ := step.(string)
			next, ok := at[key]
			if !ok {
				return nil, false
			}
			value = next
		case []any:
			i, ok := step.(int)
			if !ok || i >= len(at) {
				return nil, false
			}
			value = at[i]
		default:
			return nil, false
		}
	}
	return value, true
}

// put sets a value and tells whether there is a way to it. Tables on the way are
// made where they are missing.
func put(in any, way []any, value any) bool {
	for i, step := range way {
		last := i == len(way)-1
		switch at := in.(type) {
		case map[string]any:
			key, ok := step.(string)
			if !ok {
				return false
			}
			if last {
				at[key] = value
				return true
			}
			if at[key] == nil {
				at[key] = map[string]any{}
			}
			in = at[key]
		case []any:
			place, ok := step.(int)
			if !ok || place >= len(at) {
				return false
			}
			if last {
				at[place] = value
				return true
			}
			in = at[place]
		default:
			return false
		}
	}
	return false
}

// pull takes a value out of a table, and of the tables above it as many as are
// empty then, at most some.
func pull(in any, way []any, empty int) (any, bool) {
	if len(way) == 0 {
		return nil, false
	}
	value, ok := look(in, way)
	holder, _ := look(in, way[:len(way)-1])
	table, isTable := holder.(map[string]any)
	if !ok || !isTable {
		return nil, false
	}
	delete(table, way[len(way)-1].(string))
	if empty > 0 && len(table) == 0 {
		pull(in, way[:len(way)-1], empty-1)
	}
	return value, true
}

// same tells whether two values say the same.
func same(a, b any) bool {
	switch a := a.(type) {
	case map[string]any:
		b, ok := b.(map[string]any)
		return ok && maps.EqualFunc(a, b, same)
	case []any:
		b, ok := b.([]any)
		return ok && slices.EqualFunc(a, b, same)
	case float64:
		b, ok := b.(float64)
		return ok && (a == b || math.IsNaN(a) && math.IsNaN(b))
	case time.Time:
		b, ok := b.(time.Time)
		return ok && a.Equal(b)
	}
	return a == b
}
