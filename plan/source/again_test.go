package source

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"digiplan/budget"
)

// thing is an entry with everything that has a place or names an id.
type thing struct {
	Entry
	ID    string
	Title string
	Likes []string
	Size  int
	Parts []piece
	Main  piece
}

type piece struct {
	Entry
	Of   string
	Deep []piece
}

var partFields = Fields[piece]{
	Ref("of", "x", func(p *piece) *string { return &p.Of }),
	List("deep", Fields[piece]{Ref("of", "x", func(p *piece) *string { return &p.Of })}, func(p *piece) *[]piece { return &p.Deep }),
}

var thingFields = Fields[thing]{
	ID("id", "x", func(x *thing) *string { return &x.ID }),
	Text("title", func(x *thing) *string { return &x.Title }),
	Refs("likes", "x", func(x *thing) *[]string { return &x.Likes }),
	Number("size", 0, 9, func(x *thing) *int { return &x.Size }),
	List("part", partFields, func(x *thing) *[]piece { return &x.Parts }),
	Table("main", partFields, func(x *thing) *piece { return &x.Main }),
}

var againFragments = []string{
	"[[x]]\n", "[[x]]\n", "[[x]]\nid = \"a\"\n", "[[x]]\nid = \"b\"\nlikes = [\"a\", \"c\"]\n", "[[x]]\nid = \"c\"\n", "[[y]]\n", "[[y]]\nid = \"d\"\n",
	"title = \"t\"\n", "size = 3\n", "size = 30\n", "stranger = 1\n", "part = [{ of = \"a\" }, { of = \"z\" }]\n", "  [[x.part]]\n  of = \"b\"\n", "  [[x.part.deep]]\n  of = \"c\"\n",
	"[x.main]\nof = \"a\"\n", "note = \"n\"\n", "# so\n", "\n", "head = 1\n", "[h]\ntitle = \"\"\n", " [[x]]\n", "[['x']]\n", "[[z]]\n", "title = \"\"\"\n[[x]]\n\"\"\"\n",
	"title = \"\"\"\n", "= \n", "x = 1\n", "[x]\n",
}

// TestReadAgain holds that a file that is read again says what it says when it is
// read for the first time, at the same places, and leaves the version before as it
// was.
func TestReadAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fragments := rapid.SliceOfN(rapid.SampledFrom(againFragments), 0, 14).Draw(t, "fragments")
		var before *File
		for range 4 {
			text := strings.Join(fragments, "")
			file, fresh := NewFile("", "a.toml", []byte(text)).decoded(before), NewFile("", "a.toml", []byte(text)).decoded(nil)
			var old string
			if before != nil {
				old = saidOf(before)
			}
			if got, want := saidOf(file), saidOf(fresh); got != want {
				t.Fatalf("%q says, read again,\n%s\nand at first\n%s", text, got, want)
			}
			if before != nil && saidOf(before) != old {
				t.Fatalf("%q has changed the version before it", text)
			}
			before = file
			at := rapid.IntRange(0, len(fragments)).Draw(t, "at")
			if rapid.Bool().Draw(t, "less") && at < len(fragments) {
				fragments = slices.Delete(slices.Clone(fragments), at, at+1)
			} else {
				fragments = slices.Insert(slices.Clone(fragments), at, rapid.SampledFrom(againFragments).Draw(t, "more"))
			}
		}
	})
}

// saidOf is all that a file says, with the places.
func saidOf(file *File) string {
	var said strings.Builder
	if file.Problem() != nil {
		fmt.Fprintln(&said, file.Problem().Text("en"))
	}
	r := NewReader([]*File{file})
	var head thing
	One(r, "h", thingFields, &head)
	for _, name := range []string{"x", "y"} {
		for _, x := range Each(r, name, thingFields) {
			fmt.Fprintf(&said, "%s %q %q %v %d %q", at(file, x.At), x.ID, x.Title, x.Likes, x.Size, x.Note)
			for _, p := range append(x.Parts, x.Main) {
				fmt.Fprintf(&said, " (%s %s %d)", at(file, p.At), p.Of, len(p.Deep))
				for _, deep := range p.Deep {
					fmt.Fprintf(&said, " (%s %s)", at(file, deep.At), deep.Of)
				}
			}
			said.WriteByte('\n')
		}
	}
	for _, problem := range r.Finish() {
		fmt.Fprintf(&said, "%s %s\n", at(file, problem.Place), problem.Text("en"))
	}
	return said.String()
}

// at is a place, if it is one of a file or nowhere.
func at(file *File, place Place) string {
	if place.file != nil && !place.Of(file) {
		return "in another file"
	}
	text := fmt.Sprint(place.Pos())
	for _, step := range place.step.path() {
		text += fmt.Sprint(" ", step.key, step.index)
	}
	return text
}

// TestOnlyChangedEntriesAreDecoded looks at what is left to be decoded.
func TestOnlyChangedEntriesAreDecoded(t *testing.T) {
	text := "title = 1\n[[x]]\nid = \"a\"\n[[x]]\nid = \"b\"\n[[x]]\nid = \"c\"\nsize = 30\n"
	first := NewFile("", "a.toml", []byte(text)).decoded(nil)
	Each(NewReader([]*File{first}), "x", thingFields)
	second := NewFile("", "a.toml", []byte("# new\n"+strings.Replace(text, "[[x]]", "[[x]]\nid = \"n\"\n[[x]]", 1))).decoded(first)
	var decoded []bool
	for _, item := range second.items["x"] {
		decoded = append(decoded, item.table != nil)
	}
	if want := []bool{true, false, false, true}; !slices.Equal(decoded, want) {
		t.Errorf("decoded are %v; want %v: the new one and the one with a problem", decoded, want)
	}
	Each(NewReader([]*File{second}), "x", thingFields)
	if second.before != nil {
		t.Error("a file that was read holds on to the version before it")
	}
}

// bought is an entry of manyEntries.
type bought struct {
	Entry
	ID, Title string
	Need      budget.Series
	Paid      []paid
}

type paid struct {
	Entry
	Line    string
	Amounts budget.Series
}

var boughtFields = Fields[bought]{
	ID("id", "measure", func(b *bought) *string { return &b.ID }),
	Text("title", func(b *bought) *string { return &b.Title }),
	Series("need", func(b *bought) *budget.Series { return &b.Need }),
	List("allocation", Fields[paid]{
		Text("line", func(p *paid) *string { return &p.Line }),
		Series("amounts", func(p *paid) *budget.Series { return &p.Amounts }),
	}, func(b *bought) *[]paid { return &b.Paid }),
}

// BenchmarkDecodeAgain decodes and reads a file of which one entry has changed.
func BenchmarkDecodeAgain(b *testing.B) {
	text := manyEntries()
	read := func(file *File) { Each(NewReader([]*File{file}), "measure", boughtFields) }
	file := NewFile("", "a.toml", []byte(text)).decoded(nil)
	read(file)
	b.SetBytes(int64(len(text)))
	for i := 0; b.Loop(); i++ {
		changed := strings.Replace(text, "\"m-300\"", fmt.Sprintf("\"n-%d\"", i), 1)
		file = NewFile("", "a.toml", []byte(changed)).decoded(file)
		read(file)
	}
	if file.Problem() != nil {
		b.Fatal(file.Problem().Text("en"))
	}
}

// TestUnchangedFilesStay holds that a file stays the same one while its bytes do,
// whatever is next to them.
func TestUnchangedFilesStay(t *testing.T) {
	long := "a = \"" + strings.Repeat("x", 40<<10) + "\"\n"
	for _, test := range []struct {
		before, now string
		stays       bool
	}{
		{"a = 1\n", "a = 1\n", true},
		{"a = 1\n", "a = 2\n", false},
		{"a = 1\n", "a = 1", false},
		{"a = 1\n", "a = 1\n\n", false},
		{long, long, true},
		{long, long[:len(long)-1] + " ", false},
		{"\ufeffa = 1\n", "\ufeffa = 1\n", true},
		{"\ufeffa = 1\n", "a = 1\n", false},
		{"a = = 1\n", "a = = 1\n", true},
	} {
		folder := fstest.MapFS{"a.toml": {Data: []byte(test.before)}}
		first, _, _ := Read(folder, "", "")
		folder["a.toml"] = &fstest.MapFile{Data: []byte(test.now)}
		second, _, _ := Read(folder, "", "", first...)
		if stays := first[0] == second[0]; stays != test.stays || string(second[0].raw) != test.now {
			t.Errorf("%.20q, then %.20q: stays %v; want %v", test.before, test.now, stays, test.stays)
		}
	}
}
