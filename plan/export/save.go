package export

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

// Save writes a workbook into a file. The file is whole at any moment: it is
// made beside its place and moved there at the end, so an export that breaks
// off leaves the old file. A file that digiplan has not written is kept
// unless force is set. Every error that a person can mend is a *SaveError.
func Save(name string, format Format, workbook Workbook, force bool) error {
	return save(name, format, force, func(w io.Writer) error { return Write(format, workbook, w) })
}

// SaveError says why a file was not written.
type SaveError struct {
	Name string // as the person gave it
	Why  Reason
	Who  string // who has it open, if that is known
	Err  error
}

// Reason is why a file cannot be written.
type Reason int

// The reasons.
const (
	Failed Reason = iota // see Err
	NoFolder
	IsFolder
	Open    // in LibreOffice or Excel
	Foreign // written by somebody else
	ReadOnly
	Denied
)

func (e *SaveError) Error() string { return "save " + e.In(words.English) }
func (e *SaveError) Unwrap() error { return e.Err }

var reasons = map[Reason]words.Phrase{
	NoFolder: {De: "%s: den Ordner gibt es nicht; ihn anlegen oder einen anderen nennen", En: "%s: there is no such folder; make it or name another one"},
	IsFolder: {De: "%s ist ein Ordner: einen Dateinamen nennen", En: "%s is a folder: name a file"},
	Open: {
		De: "%s ist geöffnet%s: dort schließen und noch einmal ausführen; bleibt die Meldung, die Sperrdatei daneben löschen",
		En: "%s is open%s: close it there and try again; if this stays, delete the lock file beside it"},
	Foreign: {
		De: "%s hat digiplan nicht geschrieben und wird nicht überschrieben: einen anderen Namen nennen oder --force angeben",
		En: "%s was not written by digiplan and is kept: name another file or give --force"},
	ReadOnly: {De: "%s ist schreibgeschützt: den Schutz aufheben oder --force angeben", En: "%s is read-only: make it writable or give --force"},
	Denied:   {De: "%s: hier darf nicht geschrieben werden; Schreibrecht für den Ordner erteilen", En: "%s: no permission to write here; give yourself the right to write to the folder"},
	Failed:   {De: "%s wurde nicht geschrieben: %s", En: "%s was not written: %s"},
}

// In says it to the person who wants the file.
func (e *SaveError) In(lang words.Lang) string {
	name := words.Clean(e.Name)
	switch e.Why {
	case Open:
		who := ""
		if e.Who != "" {
			who = words.Phrase{De: " (von %s)", En: " (by %s)"}.With(words.Clean(e.Who)).In(lang)
		}
		return reasons[Open].With(name, who).In(lang)
	case Failed:
		var speaker interface{ In(words.Lang) string }
		if errors.As(e.Err, &speaker) {
			return speaker.In(lang)
		}
		return reasons[Failed].With(name, words.Clean(fmt.Sprint(e.Err))).In(lang)
	}
	return reasons[e.Why].With(name).In(lang)
}

// save does the work of Save for any writer.
func save(name string, format Format, force bool, write func(io.Writer) error) error {
	fail := func(err error) error { return wrap(name, err) }
	target, err := follow(name)
	if err != nil {
		return fail(err)
	}
	mode, err := mayReplace(name, target, force)
	if err != nil {
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
	if old := probeFile(target); old != nil && !force && !format.ours(old, probeFile(temporary.Name())) {
		return fail(&SaveError{Why: Foreign})
	}
	if who, open := lockedBy(target); open {
		return fail(&SaveError{Why: Open, Who: who})
	}
	if err := os.Rename(temporary.Name(), target); err != nil {
		return fail(err)
	}
	return fail(syncFolder(filepath.Dir(target)))
}

// wrap gives an error its name and, where it is one that people know, its reason.
func wrap(name string, err error) error {
	if err == nil {
		return nil
	}
	known := &SaveError{Err: err}
	var already *SaveError
	switch {
	case errors.As(err, &already):
		known = already
	case errors.Is(err, fs.ErrNotExist):
		known.Why = NoFolder
	case errors.Is(err, fs.ErrPermission):
		known.Why = Denied
	case runtime.GOOS == "windows" && strings.Contains(err.Error(), "being used by another process"):
		known.Why = Open
	}
	known.Name = name
	return known
}

// follow finds the file behind symbolic links, also one that is yet to be made.
func follow(name string) (string, error) {
	for range 40 {
		link, err := os.Readlink(name)
		if err != nil {
			return name, nil
		}
		if !filepath.IsAbs(link) {
			link = filepath.Join(filepath.Dir(name), link)
		}
		name = link
	}
	return "", &SaveError{Err: fmt.Errorf("links lead in a circle")}
}

// newFile is the mode of a file that was not there; the system takes from it
// what new files of this person must not have.
const newFile fs.FileMode = 0o666

// mayReplace looks at what is there, and finds the mode to keep.
func mayReplace(name, target string, force bool) (fs.FileMode, error) {
	info, err := os.Stat(filepath.Dir(target))
	switch {
	case err != nil:
		return 0, err
	case !info.IsDir():
		return 0, &SaveError{Why: NoFolder}
	case strings.HasSuffix(name, "/") || strings.HasSuffix(name, string(filepath.Separator)):
		return 0, &SaveError{Why: IsFolder}
	}
	if who, open := lockedBy(target); open {
		return 0, &SaveError{Why: Open, Who: who}
	}
	info, err = os.Stat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return newFile, nil
	case err != nil:
		return 0, err
	case info.IsDir():
		return 0, &SaveError{Why: IsFolder}
	case !info.Mode().IsRegular():
		return 0, &SaveError{Err: fmt.Errorf("not a file")}
	case info.Mode()&0o200 == 0 && !force:
		return 0, &SaveError{Why: ReadOnly}
	}
	return info.Mode().Perm(), nil
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
		return file, os.Chmod(name, mode)
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
