package tree_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"testing"
	"time"

	"github.com/BurntSushi/toml"

	"digiplan/plan/source/tree"
)

// FuzzAgrees: a text is TOML for both readers or for none, and says the same to
// both. The other reader lets some tables be opened again, which TOML forbids, and
// goes down deeper.
func FuzzAgrees(f *testing.F) {
	for _, name := range samples(f) {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	for _, text := range []string{
		"a.b.c = 1\n[a.b]\nd = 1\n", "[a.b.c]\n[a]\nb.d = 1\n", "[[a]]\n[a.b]\n[[a]]\n[a.b]\n", "a = { b.c = 1, b.d = 2 }\n[a.e]\n",
		"a = [{ b = 1 }]\n[[a]]\n", "x = 1e400\n", "x = 99999999999999999999\n", "x = 2018-02-30\n", "x = 07:32\n", "\"\" = ''''''\n", "a = \"\"\"\\\n  b\"\"\"\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4<<10 {
			return
		}
		agree(t, text)
	})
}

// samples are the plans beside the program and the broken files.
func samples(t testing.TB) []string {
	var names []string
	for _, pattern := range []string{"*/*.toml", "*/*/*.toml"} {
		found, err := filepath.Glob("../../../testdata/" + pattern)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, found...)
	}
	if len(names) < 20 {
		t.Fatalf("%d samples only", len(names))
	}
	return names
}

func agree(t *testing.T, text string) {
	t.Helper()
	read, err := tree.Parse([]byte(text))
	var want map[string]any
	var twice *tree.TwiceError
	if errors.As(err, &twice) || errors.Is(err, tree.ErrDeep) {
		return
	}
	_, second := toml.Decode(text, &want)
	switch {
	case (err == nil) != (second == nil):
		t.Errorf("%q: we say %v, the other reader %v", text, err, second)
	case err == nil:
		if got, want := said(read.Root()), decoded(want); !reflect.DeepEqual(got, want) {
			t.Errorf("%q says\n%v to us, to the other reader\n%v", text, got, want)
		}
	}
}

// said is what we read, decoded what the other reader did, both with values as
// texts.
func said(n tree.Node) any {
	switch n.Kind() {
	case tree.Table:
		table := make(map[string]any)
		for child := range n.Children() {
			table[child.Key()] = said(child)
		}
		return table
	case tree.List, tree.Tables:
		list := []any{}
		for item := range n.Children() {
			list = append(list, said(item))
		}
		return list
	case tree.String:
		return strconv.Quote(n.Text())
	case tree.Float:
		return fmt.Sprint("float ", n.Float())
	case tree.Integer, tree.Bool:
		return fmt.Sprint(n.Value())
	}
	return leaf("datetime", n.Written())
}

func decoded(value any) any {
	switch value := value.(type) {
	case map[string]any:
		table := make(map[string]any)
		for key := range value {
			table[key] = decoded(value[key])
		}
		return table
	case []map[string]any:
		list := []any{}
		for i := range value {
			list = append(list, decoded(value[i]))
		}
		return list
	case []any:
		list := []any{}
		for i := range value {
			list = append(list, decoded(value[i]))
		}
		return list
	case string:
		return strconv.Quote(value)
	case float64:
		return fmt.Sprint("float ", value)
	case time.Time:
		forms := map[string]string{"datetime-local": "2006-01-02T15:04:05.999999999", "date-local": time.DateOnly, "time-local": "15:04:05.999999999"}
		form, local := forms[value.Location().String()]
		if !local {
			form = time.RFC3339Nano
		}
		return leaf("datetime", value.Format(form))
	}
	return fmt.Sprint(value)
}
