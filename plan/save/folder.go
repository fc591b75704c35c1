package save

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// Folder is a folder that files are written into which belong together: none
// takes its place before all are whole.
type Folder struct {
	name   string // as the person gave it
	target string // where its files are in the end
	files  []*fresh

	// Where there is no such folder yet, it is made beside its place.
	top    string   // what is missing of the way to the target, "" if nothing is
	beside string   // takes the place of top
	held   *os.File // beside
}

// OpenFolder begins to write into a folder. Place puts the files into it, Close
// must follow. A folder that is not there is made, and with parents all that is
// missing on the way to it.
func OpenFolder(name string, parents bool) (*Folder, error) {
	target, err := follow(filepath.Clean(name))
	if err != nil {
		return nil, Wrap(name, err)
	}
	f := &Folder{name: name, target: target}
	info, err := os.Stat(target)
	switch {
	case err == nil && !info.IsDir():
		return nil, &Error{Name: name, Why: NotFolder}
	case err == nil:
		sweep(target)
		return f, nil
	case !errors.Is(err, fs.ErrNotExist):
		return nil, Wrap(name, err)
	}
	if f.top = missing(target); f.top != target && !parents {
		return nil, &Error{Name: name, Why: NoFolder}
	}
	return f, Wrap(name, f.make())
}

// missing is the first folder on the way to one that is not there.
func missing(folder string) string {
	for {
		parent := filepath.Dir(folder)
		if _, err := os.Stat(parent); !errors.Is(err, fs.ErrNotExist) || parent == folder {
			return folder
		}
		folder = parent
	}
}

// make makes what is missing, beside its place.
func (f *Folder) make() error {
	sweep(filepath.Dir(f.top))
	for f.held == nil {
		beside := passing(filepath.Dir(f.top))
		if err := os.Mkdir(beside, newFolder); errors.Is(err, fs.ErrExist) {
			continue
		} else if err != nil {
			return err
		}
		held, err := os.Open(beside)
		if err != nil {
			return errors.Join(err, os.Remove(beside))
		}
		if !hold(held, beside) {
			held.Close() // somebody has swept it
			continue
		}
		f.beside, f.held = beside, held
	}
	return os.MkdirAll(f.inside(), newFolder)
}

// newFolder is the mode of a folder that was not there, from which the system
// takes.
const newFolder fs.FileMode = 0o777

// inside is where files are written that go into the target.
func (f *Folder) inside() string {
	if f.top == "" {
		return f.target
	}
	return filepath.Join(f.beside, f.target[len(f.top):])
}

// File writes a file that takes its place with the others, in their order.
func (f *Folder) File(name string, o Options, write func(io.Writer) error) error {
	file, err := prepare(filepath.Join(f.inside(), name), o, write)
	if err != nil {
		return Wrap(filepath.Join(f.name, name), err)
	}
	f.files = append(f.files, file)
	return nil
}

// Place puts all files into their places. A folder without files is not made.
func (f *Folder) Place() error {
	for _, file := range f.files {
		if err := file.place(); err != nil {
			return Wrap(filepath.Join(f.name, filepath.Base(file.target)), err)
		}
	}
	if len(f.files) == 0 {
		return nil
	}
	if err := syncFolder(f.inside()); err != nil || f.top == "" {
		return Wrap(f.name, err)
	}
	if runtime.GOOS == "windows" {
		f.held.Close() // it moves nothing that is open
	}
	if err := os.Rename(f.beside, f.top); err != nil {
		return Wrap(f.name, err)
	}
	return Wrap(f.name, syncFolder(filepath.Dir(f.top)))
}

// Close ends the work. What was not put into its place is gone.
func (f *Folder) Close() {
	for _, file := range f.files {
		file.discard()
	}
	if f.held != nil {
		f.held.Close()
		os.RemoveAll(f.beside)
	}
}
