// Package settings keeps what a person prefers on the screen, for all plans: a small
// TOML file that is written by hand, and by the screen where a key changes something.
package settings

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/source/rewrite"
	"digiplan/plan/words"
	"digiplan/tui/style"
)

// Settings are what the file says. What it leaves open is zero.
type Settings struct {
	source.Meta
	Language words.Lang
	Theme    style.Theme
	Glyphs   style.Glyphs
	View     budget.View
	NoMouse  bool
	Linear   bool   // line by line, for screen readers
	Exports  string // folder that sheets are written into
}

var fields = source.Fields[Settings]{
	source.Word("language", []words.Lang{words.German, words.English}, nil, func(s *Settings) *words.Lang { return &s.Language }).Says("Sprache", "language"),
	source.Word("theme", style.Themes[:], style.ThemeNames, func(s *Settings) *style.Theme { return &s.Theme }).Says("Farben", "colours"),
	source.Word("glyphs", style.GlyphSets[:], nil, func(s *Settings) *style.Glyphs { return &s.Glyphs }).Says("Zeichen für Balken und Linien", "signs for bars and lines"),
	source.Word("view", budget.Views[:], nil, func(s *Settings) *budget.View { return &s.View }).Says("Rechenweise", "view"),
	source.Bool("no_mouse", func(s *Settings) *bool { return &s.NoMouse }).Says("die Maus dem Terminal lassen", "leave the mouse to the terminal"),
	source.Bool("linear", func(s *Settings) *bool { return &s.Linear }).Says("Zeile für Zeile, für Screenreader", "line by line, for screen readers"),
	source.Text("exports", func(s *Settings) *string { return &s.Exports }).Says("Ordner für Ausgaben", "folder for sheets"),
}

// table is the one table of the file.
const table = "screen"

// Read reads the file. A missing one says nothing; what cannot be read is among
// the problems, and the rest counts.
func Read(path string) (Settings, []source.Problem) {
	file, problems := read(path)
	if file == nil {
		return Settings{}, problems
	}
	s, more := of(file)
	return s, append(problems, more...)
}

func of(file *source.File) (s Settings, problems []source.Problem) {
	r := source.NewReader([]*source.File{file})
	source.One(r, table, fields, &s)
	return s, r.Finish()
}

// read is the file as it stands, nil where there is none.
func read(path string) (*source.File, []source.Problem) {
	folder, name := filepath.Split(path)
	files := os.DirFS(cmp.Or(folder, "."))
	if _, err := fs.Stat(files, name); path == "" || errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	found, problems, err := source.Read(files, folder, name)
	if err != nil || len(found) == 0 {
		return nil, problems
	}
	return found[0], problems
}

// head begins a new file.
var head = words.Phrase{
	De: "# Einstellungen von digiplan; auch von Hand zu ändern\n\n[screen]\n",
	En: "# Settings of digiplan; they can be changed by hand too\n\n[screen]\n",
}

// Set writes one setting into the file and leaves the rest of it as it is. Into a
// file that cannot be read nothing is written.
func Set(path, key, value string, lang words.Lang) error {
	before, problems := read(path)
	if len(problems) > 0 {
		return Error(problems[0])
	}
	file := before
	if file == nil {
		file = source.NewFile(filepath.Base(path), filepath.Base(path), nil).With([]byte(head.In(lang)))
	}
	after, problem := rewrite.Apply(file, rewrite.Set(source.In(file).At(table).At(key), value))
	if problem != nil {
		return Error(*problem)
	}
	if _, problems := of(after); len(problems) > 0 {
		return Error(problems[0])
	}
	return Save(path, before, after)
}
