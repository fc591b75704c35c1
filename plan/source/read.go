package source

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"syscall"
	"unicode/utf8"

	"digiplan/plan/words"
)

// MaxFile is the largest file that is read; plans of whole states are smaller.
const MaxFile = 32 << 20

// Read reads all *.toml of a folder, or only the one named. Names of files
// are shown behind shown, the folder as its user typed it. What cannot be
// read becomes a problem; the others are read all the same. The error is set
// only where the folder itself cannot be read.
func Read(folder fs.FS, shown, only string) ([]*File, []Problem, error) {
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		return nil, nil, err
	}
	var files []*File
	var problems []Problem
	for _, entry := range entries {
		name := entry.Name()
		if !wanted(name, only) {
			continue
		}
		text, problem := readText(folder, name)
		file := NewFile(words.Clean(path.Join(filepath.ToSlash(shown), name)), name, text)
		if problem == nil {
			problem = checkText(file)
		}
		if problem == nil {
			problem = file.decode()
		}
		if problem != nil {
			problem.Place.file = file
			problems = append(problems, *problem)
		}
		files = append(files, file)
	}
	return files, problems, nil
}

// wanted leaves out hidden files and editors' leavings.
func wanted(name, only string) bool {
	if only != "" {
		return name == only
	}
	return strings.EqualFold(path.Ext(name), ".toml") && !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "~")
}

func readText(folder fs.FS, name string) ([]byte, *Problem) {
	info, err := fs.Stat(folder, name)
	switch {
	case err != nil:
		return nil, unreadable(err)
	case info.IsDir():
		return nil, &Problem{Rule: "file", Severity: Warning,
			Message: words.Said(words.Phrase{De: "ist ein Ordner, keine Datei, und wird übergangen", En: "is a folder, not a file, and is left out"}),
			Hint:    words.Said(words.Phrase{De: "Ordner umbenennen, so dass er nicht auf .toml endet", En: "rename the folder so that it does not end in .toml"})}
	case !info.Mode().IsRegular():
		return nil, fileProblem(words.Phrase{De: "ist keine gewöhnliche Datei", En: "is not a regular file"},
			words.Phrase{De: "durch eine Textdatei ersetzen", En: "put a text file in its place"})
	case info.Size() > MaxFile:
		return nil, tooLarge(info.Size())
	}
	text, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, unreadable(err)
	}
	return text, nil
}

func tooLarge(size int64) *Problem {
	problem := fileProblem(words.Phrase{}, words.Phrase{De: "den Plan auf mehrere Dateien verteilen", En: "divide the plan over several files"})
	problem.Message = words.Phrase{
		De: "ist mit %d MiB zu groß; gelesen werden Dateien bis %d MiB",
		En: "is too large at %d MiB; files up to %d MiB are read",
	}.With(size>>20, MaxFile>>20)
	return problem
}

func fileProblem(message, hint words.Phrase) *Problem {
	return &Problem{Rule: "file", Message: words.Said(message), Hint: words.Said(hint)}
}

// unreadable says why a file could not be opened.
func unreadable(err error) *Problem {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return fileProblem(words.Phrase{De: "darf nicht gelesen werden", En: "may not be read"},
			words.Phrase{De: "Leserecht für die Datei erteilen", En: "give yourself permission to read it"})
	case errors.Is(err, syscall.ELOOP):
		return fileProblem(words.Phrase{De: "ist ein Verweis, der im Kreis führt", En: "is a link that leads in a circle"},
			words.Phrase{De: "Verweis löschen oder auf eine Datei richten", En: "delete the link or point it at a file"})
	case errors.Is(err, fs.ErrNotExist):
		return fileProblem(words.Phrase{De: "ist ein Verweis auf eine Datei, die es nicht gibt", En: "is a link to a file that does not exist"},
			words.Phrase{De: "Verweis löschen oder auf eine Datei richten", En: "delete the link or point it at a file"})
	}
	problem := fileProblem(words.Phrase{}, words.Phrase{De: "Datei und Datenträger prüfen", En: "check the file and its drive"})
	problem.Message = words.Phrase{De: "kann nicht gelesen werden: %s", En: "cannot be read: %s"}.With(words.Clean(err.Error()))
	return problem
}

// checkText refuses what is no UTF-8 text.
func checkText(file *File) *Problem {
	text := file.Text
	if bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) {
		return fileProblem(words.Phrase{De: "ist in UTF-16 gespeichert", En: "is saved as UTF-16"},
			words.Phrase{De: "im Editor als UTF-8 speichern", En: "save it as UTF-8 in the editor"})
	}
	if utf8.Valid(text) {
		return nil
	}
	at := 0
	for at < len(text) {
		r, size := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	problem := fileProblem(words.Phrase{De: "enthält hier ein Zeichen, das kein UTF-8 ist", En: "has a character here that is not UTF-8"},
		words.Phrase{De: "im Editor als UTF-8 speichern, nicht als ANSI oder Latin-1", En: "save it as UTF-8 in the editor, not as ANSI or Latin-1"})
	problem.Rule = "utf8"
	problem.Place.spot = &span{at, at + 1}
	return problem
}
