// Package source reads TOML text and remembers where everything stands. It
// decodes files into domain types field by field, collects every problem with
// its place, and changes single values without touching the rest of a file.
package source

import (
	"bytes"
	"sort"
	"sync"
	"unicode/utf8"

	"digiplan/plan/words"
)

// File is one TOML file of a plan.
type File struct {
	Name  string         // as shown to people: clean, with the folder they named
	Path  string         // as found in its folder
	Text  []byte         // without a byte order mark
	raw   []byte         // with it
	table map[string]any // as decoded, without what stands in entries

	problem *Problem      // why there is no table; nil if there is one
	index   func() *index // built when something must first be pointed at
	lines   func() []int  // offset of each line's first byte
	fine    func() bool   // whether a number with three or more decimals may stand in it

	reading sync.Mutex
	entries map[string]readList // by the name of their tables
	before  *File               // the version that items are of
	items   map[string][]item   // what the file has in place of tables, by name, until it is read
}

// NewFile takes a text as a file that is already read.
func NewFile(name, path string, text []byte) *File {
	f := &File{Name: words.Clean(name), Path: path}
	f.take(text)
	f.index = sync.OnceValue(func() *index { return newIndex(f.Text) })
	f.lines = sync.OnceValue(func() []int { return lineStarts(f.Text) })
	f.fine = sync.OnceValue(func() bool { return threePlaces(f.Text) })
	return f
}

// take gives a file its text.
func (f *File) take(text []byte) { f.Text, f.raw = bytes.TrimPrefix(text, []byte("\ufeff")), text }

// Problem is why the text could not be read, nil if it could.
func (f *File) Problem() *Problem { return f.problem }

// Bytes are the file's bytes as they were found.
func (f *File) Bytes() []byte { return f.raw }

func lineStarts(text []byte) []int {
	starts := []int{0}
	for i, b := range text {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// pos turns a span of bytes into a line and column.
func (f *File) pos(at span) Pos {
	starts := f.lines()
	from := min(at.from, len(f.Text))
	line := sort.SearchInts(starts, from+1)
	start := starts[line-1]
	end := f.lineEnd(line)
	to := max(min(at.to, end), from)
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
		end = starts[line] - 1
	}
	if end > starts[line-1] && f.Text[end-1] == '\r' {
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
