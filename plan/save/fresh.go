package save

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
)

// fresh is a whole file that has yet to take the place of its target.
type fresh struct {
	*os.File
	target string
	name   string // beside the target; "" as long as it has none
	guard  func(target, fresh string) error
}

// create opens an empty file beside the target, without a name where the system
// has such files: nothing is left of them, however the program ends.
func create(target string) (*fresh, error) {
	if file := unnamed(filepath.Dir(target)); file != nil {
		return &fresh{File: file, target: target}, nil
	}
	for {
		name := passing(filepath.Dir(target))
		file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, newFile)
		switch {
		case errors.Is(err, fs.ErrExist):
			continue
		case err != nil:
			return nil, err
		case !hold(file, name):
			file.Close() // somebody has swept it
			continue
		}
		return &fresh{File: file, target: target, name: name}, nil
	}
}

// newFile is the mode of a file that was not there; the system takes from it
// what new files of this person must not have.
const newFile fs.FileMode = 0o666

// passing is a name in a folder for what does not stay there under it.
func passing(folder string) string {
	return filepath.Join(folder, ".digiplan-"+strconv.FormatUint(rand.Uint64(), 36)+".tmp")
}

// passingName tells such names from those of people.
var passingName = regexp.MustCompile(`^\.digiplan-[0-9a-z]{1,13}\.tmp$`)

// path is where the file can be read.
func (f *fresh) path() string {
	if f.name == "" {
		return pathOf(f.File)
	}
	return f.name
}

// place gives the file its target's name, if the guard still allows it. The
// folder has yet to be synced.
func (f *fresh) place() error {
	if err := f.guard(f.target, f.path()); err != nil {
		return err
	}
	if f.name == "" {
		if err := link(f.File, f.target); !errors.Is(err, fs.ErrExist) {
			return err
		}
		// Only what has a name can take that of another.
		f.name = passing(filepath.Dir(f.target))
		if err := link(f.File, f.name); err != nil {
			return err
		}
	}
	if runtime.GOOS == "windows" {
		f.Close() // it moves no open files
	}
	return os.Rename(f.name, f.target)
}

// discard ends the work on the file; nothing is left of one without a place.
func (f *fresh) discard() {
	f.Close()
	if f.name != "" {
		os.Remove(f.name)
	}
}
