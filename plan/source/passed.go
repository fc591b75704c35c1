package source

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"

	"digiplan/plan/words"
)

// passedOver names what stands in or below a folder and looks like a part of the
// plan, but is not read: files whose name ends otherwise, and files one folder
// further down. Names with a dot in front are left alone.
func passedOver(folder fs.FS, shown string) []Problem {
	entries, _ := fs.ReadDir(folder, ".") // whoever reads the files says why it cannot be read
	var problems []Problem
	for _, entry := range entries {
		name := entry.Name()
		var problem *Problem
		switch {
		case strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~"):
		case entry.IsDir() && !IsPlanFile(name):
			problem = passedFolder(folder, name)
		case !entry.IsDir():
			problem = passedFile(name)
		}
		if problem != nil {
			problem.Severity = Warning
			problem.Place = In(newFile(path.Join(shown, name), name))
			problems = append(problems, *problem)
		}
	}
	return problems
}

func passedFolder(folder fs.FS, name string) *Problem {
	names, err := fs.Sub(folder, name)
	if err != nil {
		return nil
	}
	files, _ := Names(names, "")
	if len(files) == 0 {
		return nil
	}
	return &Problem{Rule: "file",
		Message: words.Phrase{De: "hier liegen %s; gelesen wird nur der Ordner des Plans selbst", En: "%s stand here; only the folder of the plan itself is read"}.With(
			words.Count(len(files), words.Phrase{De: "TOML-Datei", En: "TOML file"}, words.Phrase{De: "TOML-Dateien", En: "TOML files"})),
		Hint: words.Text("die Dateien in den Ordner des Plans legen; gehören sie nicht dazu, den Namen des Ordners mit einem Punkt beginnen",
			"put the files into the folder of the plan; if they do not belong to it, let the name of the folder begin with a dot")}
}

// likeTOML are endings that editors and mail programs make of ".toml".
var likeTOML = []string{".toml.txt", ".tml"}

func passedFile(name string) *Problem {
	lower := strings.ToLower(name)
	if !slices.ContainsFunc(likeTOML, func(end string) bool { return strings.HasSuffix(lower, end) }) {
		return nil
	}
	stem, _, _ := strings.Cut(name, ".")
	return &Problem{Rule: "file",
		Message: words.Text("wird nicht gelesen, denn der Name endet nicht auf .toml", "is not read, since its name does not end in .toml"),
		Hint:    words.Phrase{De: "in %s umbenennen", En: "rename it to %s"}.With(words.Clean(stem) + ".toml")}
}

// withoutCopies leaves out files that say the same as another one, word by word:
// what has no id would count twice without a word. The longer name is the copy's.
func withoutCopies(files []*File) ([]*File, []Problem) {
	byName := slices.Clone(files)
	slices.SortStableFunc(byName, func(a, b *File) int { return len(a.Path) - len(b.Path) })
	first := make(map[string]*File, len(files))
	var problems []Problem
	kept := slices.Clone(files)
	for _, file := range byName {
		text := string(bytes.TrimSpace(file.Text))
		if first[text] == nil || text == "" {
			first[text] = file
			continue
		}
		problems = append(problems, Problem{Rule: "duplicate-id", Place: In(file),
			Message: words.Phrase{De: "sagt dasselbe wie %s und wird nicht gelesen", En: "says the same as %s and is not read"}.With(words.Clean(first[text].Path)),
			Hint:    words.Text("die Kopie löschen oder aus dem Ordner nehmen", "delete the copy or take it out of the folder")})
		kept = slices.DeleteFunc(kept, func(f *File) bool { return f == file })
	}
	return kept, problems
}
