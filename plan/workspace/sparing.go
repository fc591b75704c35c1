package workspace

import (
	"io/fs"
	"math"
	"runtime/debug"

	"digiplan/plan/source"
)

// sparing lets garbage be collected sooner while files are read that hold so many
// small things that they would take more memory than 20 times their size and 64 MB,
// half of which is for the program itself. It returns what ends that. It is for the
// first reading: later there is more in memory than is read, and to give that back
// again and again would take longer than the reading.
func (p Location) sparing() (end func()) { return p.within(20) }

// Sparing does the same while all tables of a plan are made and written, which are
// more than what was read.
func (p Location) Sparing() (end func()) { return p.within(18) }

// within lets garbage be collected before memory is some times the size of the files
// and 32 MB.
func (p Location) within(times int64) (end func()) {
	if debug.SetMemoryLimit(-1) != math.MaxInt64 {
		return func() {} // another reading has set one, or the person
	}
	debug.SetMemoryLimit(times*p.size() + 32<<20)
	return func() { debug.SetMemoryLimit(math.MaxInt64) }
}

// size is that of all files, in bytes.
func (p Location) size() (size int64) {
	names, _ := source.Names(p.Files, p.Only)
	for _, name := range names {
		if info, err := fs.Stat(p.Files, name); err == nil {
			size += info.Size()
		}
	}
	return size
}
