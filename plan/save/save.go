// Package save writes files so that they are whole at any moment.
package save

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
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
// and links that lead to it stay. Every error that a person can mend is an
// *Error.
func File(name string, o Options, write func(io.Writer) error) error {
	fail := func(err error) error { return Wrap(name, err) }
	target, err := follow(name)
	if err != nil {
		return fail(err)
	}
	mode, err := mayReplace(name, target, o)
	if err != nil {
		return fail(err)
	}
	if err := o.guard(target, ""); err != nil {
		return fail(err)
	}
	temporary, err := create(target, mode)
	if err != nil {
		return fail(err)
	}
	defer os.Remove(temporary.Name())
	if err := fill(temporary, write); err != nil {
		return fail(err)
	}
	if err := o.guard(target, temporary.Name()); err != nil {
		return fail(err)
	}
	if err := os.Rename(temporary.Name(), target); err != nil {
		return fail(err)
	}
	return fail(syncFolder(filepath.Dir(target)))
}

// follow finds the file behind symbolic links, also one that is yet to be made.
func follow(name string) (string, error) {
	for range 40 {
		link, err := os.Readlink(name)
		if err != nil {
			return name, nil
		}
		if !filepath.IsAbs(link) {
			folder, err := filepath.EvalSymlinks(filepath.Dir(name)) // where ".." in the link leads from
			if err != nil {
				return "", err
			}
			link = filepath.Join(folder, link)
		}
		name = link
	}
	return "", &Error{Err: fmt.Errorf("links lead in a circle")}
}

// newFile is the mode of a file that was not there; the system takes from it
// what new files of this person must not have.
const newFile fs.FileMode = 0o666

// mayReplace looks at what is there, and finds the mode to keep.
func mayReplace(name, target string, o Options) (fs.FileMode, error) {
	info, err := os.Stat(filepath.Dir(target))
	switch {
	case err != nil:
		return 0, err
	case !info.IsDir():
		return 0, &Error{Why: NoFolder}
	case strings.HasSuffix(name, "/") || strings.HasSuffix(name, string(filepath.Separator)):
		return 0, &Error{Why: IsFolder}
	}
	info, err = os.Stat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return newFile, nil
	case err != nil:
		return 0, err
	case info.IsDir():
		return 0, &Error{Why: IsFolder}
	case !info.Mode().IsRegular():
		return 0, &Error{Err: fmt.Errorf("not a file")}
	case o.Force:
		return info.Mode().Perm(), nil
	case info.Mode()&0o200 == 0:
		return 0, &Error{Why: ReadOnly, Or: o.Or}
	}
	return info.Mode().Perm(), writable(target)
}

// writable asks the system whether the file may be written to: the right to
// its folder alone would take it from whoever it belongs to.
func writable(target string) error {
	file, err := os.OpenFile(target, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return file.Close()
}

// create opens a new file beside the target.
func create(target string, mode fs.FileMode) (*os.File, error) {
	for {
		name := filepath.Join(filepath.Dir(target), ".digiplan-"+strconv.FormatUint(rand.Uint64(), 36)+".tmp")
		file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, mode|0o200)
		switch {
		case errors.Is(err, fs.ErrExist):
			continue
		case err != nil || mode == newFile:
			return file, err
		}
		// Umask must not take from a file what it had.
		if err := os.Chmod(name, mode); err != nil {
			return nil, errors.Join(err, file.Close(), os.Remove(name))
		}
		return file, nil
	}
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
	return errors.Join(err, file.Close())
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
