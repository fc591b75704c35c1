package tree_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"digiplan/plan/source/tree"
)

// TestTwice: what is defined a second time is refused with both places.
func TestTwice(t *testing.T) {
	for name, c := range map[string]struct{ text, name, first, again string }{
		"key":                          {"ab = 1\nc = 2\nab = 3\n", "ab", "ab @0", "ab @13"},
		"quoted key":                   {"ab = 1\n\"ab\" = 3\n", "ab", "ab @0", `"ab" @7`},
		"key in braces":                {"a = { b = 1, b = 2 }\n", "b", "b @6", "b @13"},
		"dotted key":                   {"a.b = 1\na.b = 2\n", "b", "b @2", "b @10"},
		"dotted key through a value":   {"a = 1\na.b = 2\n", "a", "a @0", "a @6"},
		"dotted key into a header":     {"[a.b]\n[a]\nb.c = 1\n", "b", "b @3", "b @10"},
		"dotted key into braces":       {"a = { b = 1 }\na.c = 2\n", "a", "a @0", "a @14"},
		"header":                       {"[a]\n[b]\n[a]\n", "a", "a @1", "a @9"},
		"header below a header":        {"[a.b]\n[a.b]\n", "a.b", "b @3", "b @9"},
		"header of a list":             {"[[a]]\n[a]\n", "a", "a @2", "a @7"},
		"list of a header":             {"[a]\n[[a]]\n", "a", "a @1", "a @6"},
		"list of a written list":       {"a = []\n[[a]]\n", "a", "a @0", "a @9"},
		"header of braces":             {"a = {}\n[a.b]\n", "a", "a @0", "a @8"},
		"header of a dotted key":       {"[x]\na.b = 1\n[x.a]\n", "x.a", "a @4", "a @15"},
		"inner header below two lists": {"[[a]]\n[a.b]\n[a.b]\n", "a.b", "b @9", "b @15"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := tree.Parse([]byte(c.text))
			var twice *tree.TwiceError
			if !errors.As(err, &twice) {
				t.Fatalf("%q: %v", c.text, err)
			}
			show := func(at tree.Span) string { return fmt.Sprintf("%s @%d", c.text[at.From:at.To], at.From) }
			if twice.Name != c.name || show(twice.First) != c.first || show(twice.Again) != c.again {
				t.Errorf("%q: %s, first %s, again %s", c.text, twice.Name, show(twice.First), show(twice.Again))
			}
		})
	}
}

// TestReopened: what TOML allows to be opened once more.
func TestReopened(t *testing.T) {
	for _, text := range []string{
		"[a.b]\n[a]\n", "[a]\n[a.b]\n", "[[a]]\n[[a]]\n", "[[a]]\n[a.b]\n[[a]]\n[a.b]\n", "a.b = 1\na.c = 2\n", "[x]\na.b = 1\na.c = 2\n[x.a.d]\n",
	} {
		if _, err := tree.Parse([]byte(text)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestDepth: as many tables in each other as MaxDepth are read, one more is not.
func TestDepth(t *testing.T) {
	lists := func(n int) string { return "a = " + strings.Repeat("[", n) + strings.Repeat("]", n) }
	braces := func(n int) string { return "a = " + strings.Repeat("{a=", n-1) + "1" + strings.Repeat("}", n-1) }
	dots := func(n int) string { return strings.Repeat("a.", n-1) + "a = 1" }
	header := func(n int) string { return "[" + strings.Repeat("a.", n-1) + "a]" }
	for name, text := range map[string]func(int) string{"braces": braces, "dots": dots, "header": header} {
		if _, err := tree.Parse([]byte(text(tree.MaxDepth))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := tree.Parse([]byte(text(tree.MaxDepth + 1))); !errors.Is(err, tree.ErrDeep) {
			t.Errorf("%s, one more: %v", name, err)
		}
	}
	if _, err := tree.Parse([]byte(lists(tree.MaxDepth - 1))); err != nil { // the key is one more
		t.Errorf("lists: %v", err)
	}
	for _, n := range []int{tree.MaxDepth, 5000} {
		if _, err := tree.Parse([]byte(lists(n))); !errors.Is(err, tree.ErrDeep) {
			t.Errorf("%d lists: %v", n, err)
		}
	}
}

// TestManyKeys: in a table of many keys every key is found, also those from which
// on it is looked up in a map, and one that stands twice is refused.
func TestManyKeys(t *testing.T) {
	const many = 30_000
	var text strings.Builder
	for i := range many {
		fmt.Fprintf(&text, "key-%d = %d\n", i, i)
	}
	read, err := tree.Parse([]byte(text.String()))
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range []int{0, 31, 32, many / 2, many - 1} {
		if got := read.Root().At(fmt.Sprint("key-", i)).Int(); got != int64(i) {
			t.Errorf("key-%d = %d", i, got)
		}
	}
	if _, err := tree.Parse([]byte(text.String() + "key-40 = 1\n")); err == nil {
		t.Error("a key that stands twice among many is taken")
	}
	if read.Root().At("key").Exists() || read.Size() != many+1 {
		t.Errorf("%d nodes", read.Size())
	}
}

// TestNoNode: nothing can be asked of no node but that it does not exist.
func TestNoNode(t *testing.T) {
	var none tree.Node
	if none.Exists() || none.Kind() != tree.None || none.Key() != "" || none.Up().Exists() || none.First().Exists() ||
		none.At("a").Exists() || none.Index(0).Exists() || none.Text() != "" || none.Int() != 0 || none.Value() != nil || none.Written() != "" {
		t.Error("the zero Node is something")
	}
}
