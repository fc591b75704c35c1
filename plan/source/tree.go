package source

import (
	"bytes"
	"maps"
	"math"
	"slices"
	"time"

	"github.com/BurntSushi/toml"
)

// decodeText is a text as tables, nil where it is no TOML that we read.
func decodeText(text []byte) map[string]any {
	var table map[string]any
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if checkDepth(text) != nil {
		return nil
	}
	if _, err := toml.Decode(string(text), &table); err != nil {
		return nil
	}
	return table
}

// path are the steps to a place, the first one first.
func (s *step) path() []*step {
	var path []*step
	for ; s != nil; s = s.up {
		path = append(path, s)
	}
	slices.Reverse(path)
	return path
}

// valueAt walks down a tree.
func valueAt(tree any, path []*step) (any, bool) {
	for _, s := range path {
		next, ok := s.down(tree)
		if !ok {
			return nil, false
		}
		tree = next
	}
	return tree, true
}

func (s *step) down(tree any) (any, bool) {
	i := s.index - 1
	switch tree := tree.(type) {
	case map[string]any:
		value, ok := tree[s.key]
		return value, ok && s.index == 0
	case []map[string]any:
		if i >= 0 && i < len(tree) {
			return tree[i], true
		}
	case []any:
		if i >= 0 && i < len(tree) {
			return tree[i], true
		}
	}
	return nil, false
}

// Value is what the file says at a place, as TOML has it: a text, a whole
// number, a float, a truth, a time, a list or a table.
func (p Place) Value() (any, bool) {
	if p.file == nil {
		return nil, false
	}
	return valueAt(decodeText(p.file.Text), p.step.path())
}

// parent is the table or list that the last step of a path leads down from.
// Tables on the way are made where they are missing.
func parent(tree map[string]any, path []*step) (any, bool) {
	var at any = tree
	for i, s := range path[:len(path)-1] {
		next, ok := s.down(at)
		if !ok {
			table, isTable := at.(map[string]any)
			if !isTable || s.index > 0 || path[i+1].index > 0 {
				return nil, false
			}
			next = map[string]any{}
			table[s.key] = next
		}
		at = next
	}
	return at, true
}

// put sets a value in a tree and tells whether there is a way to it.
func put(tree map[string]any, path []*step, value any) bool {
	at, ok := parent(tree, path)
	last := path[len(path)-1]
	switch at := at.(type) {
	case map[string]any:
		if ok = ok && last.index == 0; ok {
			at[last.key] = value
		}
		return ok
	case []any:
		if ok = ok && last.index > 0 && last.index <= len(at); ok {
			at[last.index-1] = value
		}
		return ok
	}
	return false
}

// pull takes a value out of a tree, and of the tables above it as many as are
// empty then, at most some.
func pull(tree map[string]any, path []*step, empty int) (any, bool) {
	value, ok := valueAt(tree, path)
	table, isTable := tableAt(tree, path[:len(path)-1])
	if !ok || !isTable {
		return nil, false
	}
	delete(table, path[len(path)-1].key)
	if empty > 0 && len(table) == 0 {
		pull(tree, path[:len(path)-1], empty-1)
	}
	return value, true
}

func tableAt(tree map[string]any, path []*step) (map[string]any, bool) {
	value, _ := valueAt(tree, path)
	table, ok := value.(map[string]any)
	return table, ok
}

// same tells whether two trees say the same.
func same(a, b any) bool {
	switch a := a.(type) {
	case map[string]any:
		b, ok := b.(map[string]any)
		return ok && maps.EqualFunc(a, b, same)
	case []map[string]any:
		b, ok := b.([]map[string]any)
		return ok && slices.EqualFunc(a, b, func(a, b map[string]any) bool { return same(a, b) })
	case []any:
		b, ok := b.([]any)
		return ok && slices.EqualFunc(a, b, same)
	case float64:
		b, ok := b.(float64)
		return ok && (a == b || math.IsNaN(a) && math.IsNaN(b))
	case time.Time:
		b, ok := b.(time.Time)
		return ok && a.Equal(b) && a.Location().String() == b.Location().String()
	}
	return a == b
}
