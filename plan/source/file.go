// Package source reads the TOML files of a plan into domain types, field by
// field, and collects every problem with its place.
package source

import (
	"bytes"
	"slices"
	"sync"
	"unicode/utf8"

	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// File is one TOML file of a plan, with its tree and what was read of it. It
// never changes: a file with another text is another File.
type File struct {
	Name string // as shown to people: clean, with the folder they named
	Path string // as found in its folder
	Text []byte // without a byte order mark
	raw  []byte // with it

	tree    *tree.Tree      // nil where the text is no TOML
	problem *Problem        // why there is no tree; nil if there is one
	lines   func() []uint32 // where each begins

	reading sync.Mutex
	entries map[string]any // *entries[T], by the name of their tables
}

// NewFile reads a text as a file of a plan.
func NewFile(name, path string, text []byte) *File {
	f := newFile(name, path)
	f.take(text)
	f.parse()
	return f
}

func newFile(name, path string) *File { return &File{Name: words.Clean(name), Path: path} }

// take gives a file its text.
func (f *File) take(text []byte) {
	f.Text, f.raw = bytes.TrimPrefix(text, []byte("\ufeff")), text
	f.lines = sync.OnceValue(func() []uint32 { return lineStarts(f.Text) })
}

// With is the file with another text, which has its byte order mark if the
// file has one.
func (f *File) With(text []byte) *File {
	mark := f.raw[:len(f.raw)-len(f.Text)]
	return NewFile(f.Name, f.Path, append(mark[:len(mark):len(mark)], text...))
}

// Tree is the text as tables, nil if it is no TOML.
func (f *File) Tree() *tree.Tree { return f.tree }

// Problem is why the text could not be read, nil if it could.
func (f *File) Problem() *Problem { return f.problem }

// Bytes are the file's bytes as they were found.
func (f *File) Bytes() []byte { return f.raw }

func lineStarts(text []byte) []uint32 {
	starts := make([]uint32, 1, 1+bytes.Count(text, []byte("\n")))
	for at := 0; ; {
		next := bytes.IndexByte(text[at:], '\n')
		if next < 0 {
			return starts
		}
		at += next + 1
		starts = append(starts, uint32(at))
	}
}

// pos turns a span of bytes into a line and column.
func (f *File) pos(at tree.Span) Pos {
	starts := f.lines()
	from := min(at.From, len(f.Text))
	line, _ := slices.BinarySearch(starts, uint32(from)+1)
	start := int(starts[line-1])
	end := f.lineEnd(line)
	to := max(min(at.To, end), from)
	return Pos{
		Line:  line,
		Col:   utf8.RuneCount(f.Text[start:from]) + 1,
		Width: max(1, utf8.RuneCount(f.Text[from:to])),
	}
}

// lineEnd is the offset behind a line's last byte, its line break left out.
func (f *File) lineEnd(line int) int {
	starts := f.lines()
	end := len(f.Text)
	if line < len(starts) {
		end = int(starts[line]) - 1
	}
	if end > int(starts[line-1]) && f.Text[end-1] == '\r' {
		end--
	}
	return end
}

// Line is one line of the text as it stands in the file, counted from 1.
func (f *File) Line(line int) string {
	starts := f.lines()
	if line < 1 || line > len(starts) {
		return ""
	}
	return string(f.Text[starts[line-1]:f.lineEnd(line)])
}
