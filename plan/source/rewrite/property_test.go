package rewrite_test

import (
	"bytes"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	"pgregory.net/rapid"

	"digiplan/budget"
	"digiplan/plan/source/rewrite"
)

// leaf is a value of a drawn text, with the bytes that it and its key take.
type leaf struct {
	path                              []any
	start, key, keyEnd, value, behind int // the whole key, its last part, the value
}

// writer draws a sound text and notes where its values stand.
type writer struct {
	*rapid.T
	text   bytes.Buffer
	leaves []leaf
	tables [][]any
	n      int
}

func (w *writer) pick(from ...string) string { return rapid.SampledFrom(from).Draw(w.T, "text") }

// draw writes a text of several entries in every manner that TOML has.
func draw(t *rapid.T) *writer {
	w := &writer{T: t}
	w.comments()
	for i := range rapid.IntRange(1, 3).Draw(t, "entries") {
		w.text.WriteString(w.pick("", "  ") + "[[" + w.pick("entry", ` "entry" `, "'entry'") + "]]" + w.pick("", " # Kopf [x]\n") + "\n")
		w.table([]any{"entry", i}, "")
		for j := range rapid.IntRange(0, 2).Draw(t, "inner") {
			w.text.WriteString("  [[ entry . inner ]]\n")
			w.table([]any{"entry", i, "inner", j}, "  ")
		}
		if rapid.Bool().Draw(t, "sub") {
			w.text.WriteString("\t[entry.'s u b']\n")
			w.table([]any{"entry", i, "s u b"}, "\t")
		}
	}
	return w
}

func (w *writer) comments() {
	w.text.WriteString(w.pick("", "# Anfang = \"x\" [a]\n", "\n", "   # eingerückt\n\n"))
}

func (w *writer) table(path []any, indent string) {
	w.tables = append(w.tables, path)
	for range rapid.IntRange(0, 5).Draw(w.T, "pairs") {
		w.comments()
		w.text.WriteString(indent)
		w.pair(path, 0)
		w.text.WriteString(w.pick("", " # Bemerkung, a = 1", "\t#") + "\n")
	}
}

// name is a new key, as it is and as it is written.
func (w *writer) name() (key, written string) {
	w.n++
	key = "k" + strconv.Itoa(w.n)
	switch w.pick("bare", "quoted", "literal", "blank", "number") {
	case "quoted":
		return key + "ä.#", strconv.Quote(key + "ä.#")
	case "literal":
		return key + "=", "'" + key + "='"
	case "blank":
		return key + " ]", `"` + key + ` \u005d"`
	case "number":
		return strconv.Itoa(2000 + w.n), strconv.Itoa(2000 + w.n)
	}
	return key, key
}

func (w *writer) pair(path []any, depth int) {
	key, written := w.name()
	path = append(path[:len(path):len(path)], key)
	start := w.text.Len()
	last := start
	if w.pick("plain", "plain", "dotted") == "dotted" {
		w.text.WriteString(written + w.pick(".", " . "))
		key, written = w.name()
		path, last = append(path, key), w.text.Len()
	}
	w.text.WriteString(written)
	keyEnd := w.text.Len()
	w.text.WriteString(w.pick(" = ", "=", "   = ", "\t=\t"))
	l := leaf{path, start, last, keyEnd, w.text.Len(), 0}
	w.value(path, depth)
	l.behind = w.text.Len()
	w.leaves = append(w.leaves, l)
}

func (w *writer) value(path []any, depth int) {
	kinds := []string{"text", "literal", "long", "number", "float", "day", "truth", "long literal"}
	if depth < 3 {
		kinds = append(kinds, "table", "tables", "list")
	}
	w.n++
	switch n := strconv.Itoa(w.n); w.pick(kinds...) {
	case "text":
		w.text.WriteString(`"Wert ` + n + w.pick("", ` # \" { [ 世界`, `\u00e4'`) + `"`)
	case "literal":
		w.text.WriteString(`'` + n + w.pick("", `"#`, `\`) + `'`)
	case "long":
		w.text.WriteString(`"""` + w.pick("", "\n") + n + w.pick("", "\n# [x]\na = 1\n", `""`, `\"""`) + `"""`)
	case "long literal":
		w.text.WriteString(`'''` + n + w.pick("", "\n", `''`, ` ] }`) + `'''`)
	case "number":
		w.text.WriteString(w.pick("", "-", "+") + "1_" + fmt.Sprintf("%03d", w.n%1000))
	case "float":
		w.text.WriteString(w.pick("1."+n, "nan", "-inf", "1e3"))
	case "day":
		w.text.WriteString(w.pick("2018-03-14", "07:32:00", "1979-05-27T07:32:00Z", "1979-05-27 07:32:00", "1979-05-27T00:32:00-07:00"))
	case "truth":
		w.text.WriteString("true")
	case "table":
		w.tables = append(w.tables, path)
		w.inline(path, depth)
	case "tables":
		w.text.WriteString("[" + w.pick("", "\n  ", " # Liste\n"))
		for i := range rapid.IntRange(0, 3).Draw(w.T, "items") {
			item := append(path[:len(path):len(path)], i)
			w.tables = append(w.tables, item)
			w.inline(item, depth)
			w.text.WriteString(",")
			w.text.WriteString(w.pick("", "\n", " # { a = 1 }\n"))
		}
		w.text.WriteString("]")
	case "list":
		w.text.WriteString(w.pick("[]", "[1, 2]", "[ 'a', # b\n ]", "[[1], [2, 3]]"))
	}
}

func (w *writer) inline(path []any, depth int) {
	w.text.WriteString("{" + w.pick("", " "))
	for i := range rapid.IntRange(0, 3).Draw(w.T, "inline") {
		if i > 0 {
			w.text.WriteString(w.pick(", ", ","))
		}
		w.pair(path, depth+1)
	}
	w.text.WriteString(w.pick("", " ") + "}")
}

func drawValue(t *rapid.T) any {
	switch rapid.IntRange(0, 4).Draw(t, "value") {
	case 0:
		return rapid.String().Draw(t, "text")
	case 1:
		return budget.Cents(rapid.Int64Range(-1e14, 1e14).Draw(t, "cents"))
	case 2:
		return rapid.Int().Draw(t, "number")
	case 3:
		return rapid.Bool().Draw(t, "truth")
	}
	return time.Date(rapid.IntRange(1900, 2199).Draw(t, "year"), time.Month(rapid.IntRange(1, 12).Draw(t, "month")), rapid.IntRange(1, 28).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
}

// reads tells whether a text, as a value, is read as what was to be written.
func reads(t interface{ Fatalf(string, ...any) }, text string, value any) bool {
	var got struct{ V any }
	if _, err := toml.Decode("v = "+text, &got); err != nil {
		t.Fatalf("%q is no value: %v", text, err)
	}
	switch value := value.(type) {
	case budget.Cents:
		switch got := got.V.(type) {
		case int64:
			return budget.Cents(got*100) == value
		case float64:
			amount, err := budget.ParseCents(strconv.FormatFloat(got, 'f', -1, 64))
			return err == nil && amount == value
		}
		return false
	case time.Time:
		day, ok := got.V.(time.Time)
		return ok && day.Format(time.DateOnly) == value.Format(time.DateOnly)
	case int:
		return got.V == int64(value)
	case string:
		return got.V == strings.ToValidUTF8(value, "�")
	}
	return got.V == value
}

func decoded(t interface{ Fatalf(string, ...any) }, text []byte) map[string]any {
	var tree map[string]any
	if _, err := toml.Decode(string(bytes.TrimPrefix(text, []byte("\ufeff"))), &tree); err != nil {
		t.Fatalf("not TOML: %v\n%s", err, text)
	}
	return tree
}

// TestRewriteKeepsEveryOtherByte draws texts of every manner and changes in
// them: a new value or key takes exactly the bytes of the old one; what is
// added stands in one piece, and nothing is lost with what is removed.
func TestRewriteKeepsEveryOtherByte(t *testing.T) {
	refused, done := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		w := draw(t)
		text := w.text.String()
		decoded(t, []byte(text))
		shift := 0
		if rapid.Bool().Draw(t, "BOM") {
			text, shift = "\ufeff"+text, len("\ufeff")
		}
		file := opened(text)
		if len(w.leaves) == 0 {
			return
		}
		l := rapid.SampledFrom(w.leaves).Draw(t, "leaf")
		l.start, l.key, l.keyEnd, l.value, l.behind = l.start+shift, l.key+shift, l.keyEnd+shift, l.value+shift, l.behind+shift
		done++
		switch w.pick("set", "set", "rename", "remove", "add") {
		case "set":
			value := drawValue(t)
			after, problem := rewrite.Apply(file, rewrite.Set(in(file, l.path...), value))
			if problem != nil {
				t.Fatalf("%v: %s\n%s", l.path, problem.Text("en"), text)
			}
			now := string(after.Bytes())
			if !strings.HasPrefix(now, text[:l.value]) || !strings.HasSuffix(now, text[l.behind:]) {
				t.Fatalf("other bytes changed:\n%s\nbecame\n%s", text, now)
			}
			if new := now[l.value : len(now)-len(text)+l.behind]; !reads(t, new, value) {
				t.Fatalf("%v is written as %s", value, new)
			}
		case "rename":
			after, problem := rewrite.Apply(file, rewrite.Rename(in(file, l.path...), "neu er"))
			if problem != nil {
				t.Fatalf("%v: %s\n%s", l.path, problem.Text("en"), text)
			}
			if want := text[:l.key] + `"neu er"` + text[l.keyEnd:]; string(after.Bytes()) != want {
				t.Fatalf("got\n%s; want\n%s", after.Bytes(), want)
			}
		case "remove":
			after, problem := rewrite.Apply(file, rewrite.Remove(in(file, l.path...)))
			if problem != nil {
				refused++
				return
			}
			now := string(after.Bytes())
			gone(t, text, now)
			if lost := strings.Count(text, "#") - strings.Count(now, "#"); lost != strings.Count(text[l.start:l.behind], "#") {
				t.Fatalf("a comment is gone:\n%s\nbecame\n%s", text, now)
			}
		case "add":
			table := rapid.SampledFrom(w.tables).Draw(t, "table")
			after, problem := rewrite.Apply(file, rewrite.Set(in(file, append(table[:len(table):len(table)], "neu")...), 7))
			if problem != nil {
				refused++
				return
			}
			from, to := gone(t, string(after.Bytes()), text)
			if new := string(after.Bytes()[from:to]); !strings.Contains(new, "neu") || !strings.Contains(new, "= 7") {
				t.Fatalf("added is %q", new)
			}
		}
	})
	if refused*20 > done {
		t.Errorf("%d of %d changes are refused", refused, done)
	}
}

// gone is the one piece of a longer text that a shorter one has not.
func gone(t interface{ Fatalf(string, ...any) }, longer, shorter string) (from, to int) {
	for from < len(shorter) && longer[from] == shorter[from] {
		from++
	}
	to = from + len(longer) - len(shorter)
	if to < from || longer[to:] != shorter[from:] {
		t.Fatalf("other bytes changed:\n%s\nand\n%s", longer, shorter)
	}
	return from, to
}

// FuzzRewrite changes any value of any text: the new text says the same but
// for that value, or there is none.
func FuzzRewrite(f *testing.F) {
	f.Add([]byte(measureText), uint(3), "\"")
	f.Add([]byte("a.b = {c = [{}, {d=1,}]}\r\n"), uint(1), "\x00")
	f.Fuzz(func(t *testing.T, text []byte, n uint, value string) {
		file := opened(string(text))
		var tree map[string]any
		if _, err := toml.Decode(string(file.Text), &tree); err != nil {
			return
		}
		paths := pathsOf(tree, nil)
		if len(paths) == 0 {
			return
		}
		at := paths[n%uint(len(paths))]
		for _, c := range []rewrite.Change{rewrite.Set(in(file, at...), value), rewrite.Set(in(file, append(at[:len(at):len(at)], "neu")...), value),
			rewrite.Rename(in(file, at...), "neu"), rewrite.Remove(in(file, at...))} {
			after, problem := rewrite.Apply(file, c)
			if problem != nil {
				harmless(t, *problem)
				continue
			}
			now := decoded(t, after.Bytes())
			for _, path := range paths {
				if related(path, at) {
					continue
				}
				before, _ := lookUp(tree, path)
				if after, _ := lookUp(now, path); !reflect.DeepEqual(fmt.Sprint(before), fmt.Sprint(after)) {
					t.Fatalf("%v was %v, is %v", path, before, after)
				}
			}
		}
	})
}

func related(a, b []any) bool {
	n := min(len(a), len(b))
	return reflect.DeepEqual(a[:n], b[:n])
}

func pathsOf(value any, path []any) [][]any {
	var paths [][]any
	below := func(step any, value any) {
		at := append(path[:len(path):len(path)], step)
		paths = append(append(paths, at), pathsOf(value, at)...)
	}
	switch value := value.(type) {
	case map[string]any:
		for key, inner := range value {
			below(key, inner)
		}
	case []map[string]any:
		for i, inner := range value {
			below(i, inner)
		}
	case []any:
		for i, inner := range value {
			below(i, inner)
		}
	}
	return paths
}

func lookUp(value any, path []any) (any, bool) {
	for _, step := range path {
		switch at := value.(type) {
		case map[string]any:
			key, _ := step.(string)
			value = at[key]
		case []map[string]any:
			value = at[step.(int)]
		case []any:
			value = at[step.(int)]
		default:
			return nil, false
		}
	}
	return value, true
}
