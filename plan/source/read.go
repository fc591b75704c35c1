package source

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"unicode/utf8"

	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// MaxFile is the largest file that is read; plans of whole states are smaller.
const MaxFile = 32 << 20

// Read reads all *.toml of a folder, or only the one named. Names of files
// are shown behind shown, the folder as its user typed it. What cannot be
// read becomes a problem; the others are read all the same. So does what looks
// like a part of the plan and is passed over. A file that is
// among the known ones, byte by byte, is that one. The error is set only where
// the folder itself cannot be read.
func Read(folder fs.FS, shown, only string, known ...*File) ([]*File, []Problem, error) {
	names, err := Names(folder, only)
	if err != nil {
		return nil, nil, err
	}
	var files []*File
	var problems []Problem
	for _, name := range names {
		file := readFile(folder, path.Join(filepath.ToSlash(shown), name), name, only, known)
		if file == nil {
			continue
		}
		if file.problem != nil {
			problems = append(problems, *file.problem)
		}
		files = append(files, file)
	}
	if only != "" {
		return files, problems, nil
	}
	files, copies := withoutCopies(files)
	return files, slices.Concat(problems, copies, passedOver(folder, filepath.ToSlash(shown))), nil
}

// readFile reads one file; nil if it has vanished from its folder meanwhile.
func readFile(folder fs.FS, shown, name, only string, known []*File) *File {
	file := newFile(shown, name)
	for _, other := range known {
		if other.Path == file.Path && other.Name == file.Name && len(other.Text) > 0 && other.standsIn(folder) {
			return other
		}
	}
	file.take(nil)
	text, problem := readText(folder, name)
	switch {
	case problem == nil:
		file.take(text)
		file.parse()
	case problem == vanished && only == "":
		return nil
	default:
		file.fail(*problem)
	}
	return file
}

// standsIn tells whether a folder has the file as it was read, byte by byte.
func (f *File) standsIn(folder fs.FS) bool {
	info, err := fs.Stat(folder, f.Path)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(f.raw)) {
		return false
	}
	file, err := folder.Open(f.Path)
	if err != nil {
		return false
	}
	defer file.Close()
	block, rest := make([]byte, 16<<10), f.raw
	for {
		n, err := file.Read(block)
		if n > len(rest) || !bytes.Equal(block[:n], rest[:n]) {
			return false
		}
		rest = rest[n:]
		if err != nil {
			return err == io.EOF && len(rest) == 0
		}
	}
}

// Names are the files of a plan in a folder, in their order: all *.toml, or
// the only one.
func Names(folder fs.FS, only string) ([]string, error) {
	if only != "" {
		return []string{only}, nil
	}
	entries, err := fs.ReadDir(folder, ".")
	var names []string
	for _, entry := range entries {
		if IsPlanFile(entry.Name()) {
			names = append(names, entry.Name())
		}
	}
	return names, err
}

// MappingEnding ends the names of files that say how imports read other files; they
// may stand beside a plan without being part of it.
const MappingEnding = ".map.toml"

// IsPlanFile tells a file of a plan by its name from hidden files, editors' leavings
// and mappings of imports.
func IsPlanFile(name string) bool {
	return strings.EqualFold(path.Ext(name), ".toml") && !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "~") &&
		!strings.HasSuffix(strings.ToLower(name), MappingEnding)
}

func readText(folder fs.FS, name string) ([]byte, *Problem) {
	info, err := fs.Stat(folder, name)
	switch {
	case err != nil:
		return nil, unreadable(folder, name, err)
	case info.IsDir():
		return nil, &Problem{Rule: "file", Severity: Warning,
			Message: words.Text("ist ein Ordner, keine Datei, und wird übergangen", "is a folder, not a file, and is left out"),
			Hint:    words.Text("Ordner umbenennen, so dass er nicht auf .toml endet", "rename the folder so that it does not end in .toml")}
	case !info.Mode().IsRegular():
		return nil, fileProblem(words.Phrase{De: "ist keine gewöhnliche Datei", En: "is not a regular file"},
			words.Phrase{De: "durch eine Textdatei ersetzen", En: "put a text file in its place"})
	case info.Size() > MaxFile:
		return nil, TooLarge(info.Size())
	}
	text, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, unreadable(folder, name, err)
	}
	return text, nil
}

// ReadText is the text of a file of a plan, "" where it is none that may be read.
func ReadText(folder fs.FS, name string) []byte {
	text, _ := readText(folder, name)
	return text
}

// TooLarge is said of files over MaxFile.
func TooLarge(size int64) *Problem {
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

// vanished is said of a file that is not there, though it was named.
var vanished = fileProblem(words.Phrase{De: "gibt es nicht mehr", En: "is no longer there"},
	words.Phrase{De: "Datei zurückholen oder eine andere nennen", En: "bring the file back or name another"})

// unreadable says why a file could not be opened.
func unreadable(folder fs.FS, name string, err error) *Problem {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return fileProblem(words.Phrase{De: "darf nicht gelesen werden", En: "may not be read"},
			words.Phrase{De: "Leserecht für die Datei erteilen", En: "give yourself permission to read it"})
	case errors.Is(err, syscall.ELOOP):
		return fileProblem(words.Phrase{De: "ist ein Verweis, der im Kreis führt", En: "is a link that leads in a circle"},
			words.Phrase{De: "Verweis löschen oder auf eine Datei richten", En: "delete the link or point it at a file"})
	case errors.Is(err, fs.ErrNotExist):
		if info, err := fs.Lstat(folder, name); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			return vanished
		}
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
	if bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) || bytes.IndexByte(text[:min(2, len(text))], 0) >= 0 {
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
	problem.Place.spot = &tree.Span{From: at, To: at + 1}
	return problem
}
