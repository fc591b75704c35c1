package source

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"pgregory.net/rapid"
)

var wholes = map[string]struct {
	text   string
	pieces int // 0: must be decoded whole
}{
	"entries":                     {"a = 1\n[[x]]\nb = 1\n[[x]]\nb = 2\n[[y]]\n", 4},
	"entry at the beginning":      {"[[x]]\nb = 1\n[[x]]\nb = 2", 2},
	"head only":                   {"[plan]\na = 1\n", 1},
	"nothing":                     {"", 1},
	"one entry":                   {"[[x]]\n", 1},
	"Windows":                     {"a = 1\r\n\r\n[[x]] # so\r\nb = \"\"\"\r\nc\r\n\"\"\"\r\n[[x]]\r\n", 3},
	"tables inside":               {"[[x]]\n[[x.y]]\na = 1\n[x.z]\nb.c = 1\n[[x]]\n[[x.y]]\n[[x.y]]\n[x.z]\nb.c = 1\n", 2},
	"indented and quoted":         {" [[x]]\na = 1\n[[ x ]]\na = 2\n[[\"x\"]]\na = 3\n[[x]]\na = 4\n", 2},
	"names between each other":    {"[[x]]\n[[y]]\n[[x]]\n[[y]]\n", 4},
	"plan between":                {"[[x]]\n[plan]\na = 1\n[[x]]\n", 2},
	"plan twice":                  {"[[x]]\n[plan]\na = 1\n[[x]]\n[plan]\n", 0},
	"entry of a table":            {"[x]\na = 1\n[[x]]\n", 0},
	"entry of a list":             {"x = [{ a = 1 }]\n[[x]]\n", 0},
	"inner entry elsewhere":       {"[[x]]\n[[y]]\n[[x.z]]\na = 1\n", 0},
	"table of another":            {"[[x.y]]\na = 1\n[[z]]\n[x.w]\n[[x.y]]\n", 0},
	"header in a text":            {"[[x]]\na = \"\"\"\n[[x]]\n\"\"\"\n[[x]]\n", 0},
	"header in a literal":         {"[[x]]\na = '''\n[[x]]\nb = 1 '''\n", 0},
	"header in a text, closed":    {"[[x]]\na = \"\"\"\n[[x]]\nb = \"\"\"\"\n[[y]]\n", 0},
	"header behind a backslash":   {"[[x]]\na = \"\"\"\\\n[[x]]\n\\\"\"\"\"\n", 0},
	"list like a header":          {"[[x]]\na = [\n[[1]]\n]\n[[x]]\n", 0},
	"list of lists":               {"[[x]]\na = [\n[[1], [2]],\n[[\"a\"]],\n[[]]]\n[[x]]\n", 2},
	"header in a table":           {"[[x]]\na = {\n[[x]]\n}\n", 0},
	"header in a comment":         {"[[x]]\n# [[x]]\n#\n[[x]] #[[x]]\n", 2},
	"header in a carriage return": {"[[x]]\na = 1\r[[x]]\n\n[[y]]\n", 0},
	"key twice":                   {"[[x]]\na = 1\n[[x]]\na = 1\na = 2\n", 0},
	"no number":                   {"[[x]]\na = 1\n[[x]]\na = 1,5\n", 0},
	"zero byte":                   {"[[x]]\n[[\x00]]\n[[x]]\n", 0},
	"second mark":                 {"\ufeff[[x]]\n[[x]]\n", 2},
	"no name":                     {"[[]]\n[[x]]\n", 0},
}

// TestDecodeInPieces holds that pieces say what the whole says.
func TestDecodeInPieces(t *testing.T) {
	for name, test := range wholes {
		t.Run(name, func(t *testing.T) {
			want, _ := whole(test.text)
			got := joined(decodeEach(cut(test.text, 1)))
			if got != nil && !same(want, got) {
				t.Errorf("%q says in pieces %v; want %v", test.text, got, want)
			}
			if n := len(cut(test.text, 1)); (got != nil) != (test.pieces > 0) || got != nil && n != test.pieces {
				t.Errorf("%q has %d pieces, decoded %v; want %d", test.text, n, got != nil, test.pieces)
			}
		})
	}
}

func whole(text string) (table map[string]any, err error) {
	_, err = toml.Decode(text, &table)
	return table, err
}

// Sound and odd fragments make up texts. No key is a list here and a table
// there: the decoder takes the one for the other then, and loses keys.
var (
	soundFragments = []string{
		"[[x]]\n", "[[x]]\n", "[[x]]\n", "[[x]] # so\r\n", "[[y]]\n", " [[y]]\n", "[[ x ]]\n", "[['x']]\n", "[[y-1_Z]]\n", "[plan]\n",
		"a = 1\n", "b = \"t\"\r\n", "c.d = 1.5\n", "c.e = nan\n", "f = 2018-03-14\n", "g = { h = 1, i.j = 2 }\n", "k = [ { l = 1 } ]\n",
		"\"q.r\" = 'ä'\n", "# [[x]]\n", "#\n", "\n", "\r\n", "  ", "[[x.inner]]\n", "[x.in]\n",
	}
	oddFragments = []string{
		"[x]\n", "[y]\n", "[x.inner.deep]\n", "[[y.x]]\n", "x = 1\n", "x = [ { a = 1 } ]\n", "m = \"\"\"\n[[x]]\n\"\"\"\n",
		"o = '''\n[[x]]\n'''\n", "n = \"\"\"\n", "\"\"\"\n", "\"\"\"\"\n", "\\\n", "\\\"\"\"\n", "p = '''", "'''\n",
		"k = [\n", "[[1]]\n", "[[1]],\n", "],\n", "]\n", "k = {\n", "}\n", "\r", "\x00", "\ufeff", "[[x", "]]\n", ".", "=",
	}
)

// TestPiecesSayTheSame cuts drawn texts everywhere and at fewer places.
func TestPiecesSayTheSame(t *testing.T) {
	fragments := slices.Concat(soundFragments, soundFragments, soundFragments, oddFragments)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(fragments), 0, 12).Draw(t, "text"), "")
		want, err := whole(text)
		cuts := cut(text, rapid.IntRange(1, 30).Draw(t, "least"))
		if strings.Join(cuts, "") != text {
			t.Fatalf("%q is cut into %q", text, cuts)
		}
		for _, got := range []map[string]any{decodePieces(text), joined(decodeEach(cuts))} {
			if got != nil && (err != nil || !same(want, got)) {
				t.Fatalf("%q says in pieces %v; want %v, %v", text, got, want, err)
			}
		}
	})
}

// manyEntries is a text of as many entries as a large plan has in one file.
func manyEntries() string {
	var text strings.Builder
	for i := range 512 {
		fmt.Fprintf(&text, "[[measure]]\nid = \"m-%d\"\ntitle = \"Maßnahme für Bürgerinnen und Bürger\"\nneed = { 2018 = 50_000, 2019 = 49_997.5 }\n", i)
		for j := range 7 {
			fmt.Fprintf(&text, "[[measure.allocation]]\nline = \"city.%05d\"\namounts = { 2018 = 10_000, 2019 = 9_999.5, 2020 = \"9.999,50\" }\n", j)
		}
		text.WriteByte('\n')
	}
	return text.String()
}

func BenchmarkDecode(b *testing.B) {
	text := []byte(manyEntries())
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		NewFile("", "a.toml", text).decoded(nil)
	}
}
