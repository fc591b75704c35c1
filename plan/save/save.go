// Package save writes files so that they are whole at any moment.
package save

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"digiplan/plan/words"
)

// Options are what else is to be known for writing a file.
type Options struct {
	Force bool         // also over a file that is read-only
	Or    words.Phrase // what else than making it writable helps then, told behind that

	// Guard forbids to replace what stands at the target, links followed, by an
	// error. It is asked before anything is written, then with fresh "", and once
	// more just before the file fresh takes the target's place. nil allows all.
	Guard func(target, fresh string) error
}

func (o Options) guard(target, fresh string) error {
	if o.Guard == nil {
		return nil
	}
	return o.Guard(target, fresh)
}

// File writes a file. It is made beside its place and moved there at the end,
// so that writing that breaks off leaves the old file. The file keeps its mode,
// its group and what else the system knows of it, and links that lead to it
// stay. Every error that a person can mend is an *Error.
func File(name string, o Options, write func(io.Writer) error) error {
	file, err := prepare(name, o, write)
	if err == nil {
		defer file.discard()
		err = file.place()
	}
	if err == nil {
		err = syncFolder(filepath.Dir(file.target))
	}
	return Wrap(name, err)
}

// prepare writes a file that has yet to take its place.
func prepare(name string, o Options, write func(io.Writer) error) (*fresh, error) {
	target, err := follow(name)
	if err != nil {
		return nil, err
	}
	old, err := mayReplace(name, target, o)
	if err != nil {
		return nil, err
	}
	if err := o.guard(target, ""); err != nil {
		return nil, err
	}
	sweep(filepath.Dir(target))
	file, err := create(target)
	if err != nil {
		return nil, err
	}
	file.guard = o.guard
	if old != nil {
		err = keep(file.File, target, old)
	}
	if err == nil {
		err = fill(file.File, write)
	}
	if err != nil {
		file.discard()
		return nil, err
	}
	return file, nil
}

// fill writes the file down to the disk.
func fill(file *os.File, write func(io.Writer) error) error {
	buffered := bufio.NewWriterSize(file, 1<<16)
	err := write(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	if err == nil {
		err = file.Sync()
	}
	return err
}

// syncFolder makes the new name last; Windows does that by itself.
func syncFolder(name string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(name)
	if err != nil {
		return nil // a folder may be written to without being read
	}
	defer folder.Close()
	if err := folder.Sync(); err != nil && !errors.Is(err, errors.ErrUnsupported) && !isInvalid(err) {
		return err
	}
	return nil
}

// isInvalid tells file systems that cannot sync folders.
func isInvalid(err error) bool { return strings.Contains(err.Error(), "invalid argument") }
