package tree_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	tomltest "github.com/toml-lang/toml-test/v2"

	"digiplan/plan/source/tree"
)

// TestPublicSuite: every valid text of TOML 1.1 gives its values, every invalid
// one is refused.
func TestPublicSuite(t *testing.T) {
	tests := tomltest.TestCases()
	valid, invalid := 0, 0
	for _, name := range suite(t, tests) {
		text, err := fs.ReadFile(tests, name)
		if err != nil {
			t.Fatal(err)
		}
		read, err := tree.Parse(text)
		switch {
		case strings.HasPrefix(name, "invalid/"):
			invalid++
			if err == nil {
				t.Errorf("%s is taken:\n%s", name, text)
			}
		case err != nil:
			t.Errorf("%s is refused: %v\n%s", name, err, text)
		default:
			valid++
			if want, got := wanted(t, tests, name), tagged(read.Root()); !reflect.DeepEqual(got, want) {
				t.Errorf("%s gives\n%v; want\n%v\n%s", name, got, want, text)
			}
		}
	}
	if valid < 200 || invalid < 400 {
		t.Errorf("%d valid and %d invalid texts: the suite is not whole", valid, invalid)
	}
}

// suite are the texts of TOML 1.1.
func suite(t *testing.T, tests fs.FS) []string {
	list, err := tests.Open("files-toml-1.1.0")
	if err != nil {
		t.Fatal(err)
	}
	defer list.Close()
	var names []string
	for lines := bufio.NewScanner(list); lines.Scan(); {
		if strings.HasSuffix(lines.Text(), ".toml") {
			names = append(names, lines.Text())
		}
	}
	return names
}

// wanted are the values that the suite gives for a text.
func wanted(t *testing.T, tests fs.FS, name string) any {
	text, err := fs.ReadFile(tests, strings.TrimSuffix(name, ".toml")+".json")
	if err != nil {
		t.Fatal(err)
	}
	var values any
	if err := json.Unmarshal(text, &values); err != nil {
		t.Fatal(err)
	}
	return plain(t, values)
}

// plain makes of { type, value } a text that depends on nothing but the value.
func plain(t *testing.T, value any) any {
	switch value := value.(type) {
	case []any:
		list := make([]any, len(value))
		for i := range value {
			list[i] = plain(t, value[i])
		}
		return list
	case map[string]any:
		kind, isKind := value["type"].(string)
		text, isText := value["value"].(string)
		if isKind && isText && len(value) == 2 {
			return leaf(kind, text)
		}
		table := make(map[string]any)
		for key := range value {
			table[key] = plain(t, value[key])
		}
		return table
	}
	t.Fatalf("%v is no value", value)
	return nil
}

var kindNames = map[tree.Kind]string{
	tree.String: "string", tree.Integer: "integer", tree.Float: "float", tree.Bool: "bool",
	tree.DateTime: "datetime", tree.LocalDateTime: "datetime-local", tree.LocalDate: "date-local", tree.LocalTime: "time-local",
}

// tagged is what we read, in the form of plain.
func tagged(n tree.Node) any {
	switch n.Kind() {
	case tree.Table:
		table := make(map[string]any)
		for child := range n.Children() {
			table[child.Key()] = tagged(child)
		}
		return table
	case tree.List, tree.Tables:
		list := []any{}
		for item := range n.Children() {
			list = append(list, tagged(item))
		}
		return list
	case tree.String:
		return leaf("string", n.Text())
	case tree.Integer:
		return leaf("integer", strconv.FormatInt(n.Int(), 10))
	case tree.Float:
		return leaf("float", fmt.Sprint(n.Float()))
	}
	return leaf(kindNames[n.Kind()], n.Plain())
}

// leaf is a value in one way of writing.
func leaf(kind, text string) string {
	switch kind {
	case "float":
		number, _ := strconv.ParseFloat(strings.TrimLeft(text, "+"), 64)
		if strings.HasSuffix(text, "nan") {
			number = math.NaN()
		}
		text = fmt.Sprint(number)
	case "datetime", "datetime-local", "time-local":
		text = moment(strings.Replace(strings.ToUpper(text), " ", "T", 1))
	}
	return kind + " " + text
}

func moment(text string) string {
	for _, form := range []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", "15:04:05", "15:04"} {
		if at, err := time.Parse(form, text); err == nil {
			return at.Format(time.RFC3339Nano)
		}
	}
	return text
}
