package edit

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"

	"digiplan/plan/save"
	"digiplan/plan/source"
	"digiplan/plan/source/rewrite"
	"digiplan/plan/source/tree"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// Step is one change of a file, ready to be made, and to be taken back later.
type Step struct {
	File          string         // as it is called in the plan's folder
	Before, After []byte         // nil: there is no such file
	Of            string         // id or number of the entry; "" for one without
	Said          words.Sentence // what it does
	Back          words.Sentence // what is so again once it is taken back
	Written       *source.File   // the file afterwards, as it has been read already
}

// Set gives a value of the entry another one; nil takes it out. The problem
// says why that cannot be; then nothing is to be written.
func (e Entry) Set(v Field, value any) (Step, *source.Problem) {
	change := rewrite.Set(v.Place, value)
	if value == nil {
		change = rewrite.Remove(v.Place)
	}
	said := words.Phrase{De: "%s von %s: %s → %s", En: "%s of %s: %s → %s"}.With(v.Name(), e.short(), v.Text(), v.text(value))
	step, problem := e.step(said, change)
	step.Back = words.Phrase{De: "%s von %s wieder „%s“", En: "%s of %s is %q again"}.With(v.Name(), e.short(), v.Text())
	return step, problem
}

// Same tells whether a value is what is said already.
func (v Field) Same(value any) bool {
	if v.Said == nil || value == nil {
		return v.Said == value
	}
	return v.text(value).In(words.German) == v.Text().In(words.German)
}

// id is what rows about the entry are named by.
func (e Entry) id() string { return idOf(e.Place.Node()) }

// idOf is the number or id of an entry, "" if it has none.
func idOf(said tree.Node) string {
	for _, key := range []string{"number", "id"} {
		if id := said.At(key); id.Kind() == tree.String {
			return words.Clean(id.Text())
		}
	}
	return ""
}

func (e Entry) step(said words.Sentence, changes ...rewrite.Change) (Step, *source.Problem) {
	before := e.snapshot.FileOf(e.Place)
	after, problem := rewrite.Apply(before, changes...)
	if problem == nil {
		problem = e.snapshot.Try(before, after)
	}
	if problem != nil {
		return Step{}, problem
	}
	return Step{before.Path, before.Bytes(), after.Bytes(), e.id(), said, said, after}, nil
}

// Do writes the step, unless the file has been changed since it was read. Its
// errors that a person can mend are *save.Error.
func (s Step) Do(place workspace.Location) error { return s.replace(place, s.Before, s.After) }

// Undo takes the step back, unless the file has been changed since.
func (s Step) Undo(place workspace.Location) error { return s.replace(place, s.After, s.Before) }

func (s Step) replace(place workspace.Location, before, after []byte) error {
	if place.Folder == "" {
		return &save.Error{Name: s.File, Why: save.NoFolder}
	}
	guard := func(target, _ string) error {
		there, err := save.ReadRegular(target)
		if errors.Is(err, fs.ErrNotExist) {
			there, err = nil, nil
		}
		if err == nil && (there == nil) != (before == nil) || err == nil && !bytes.Equal(there, before) {
			return &save.Error{Why: save.Changed}
		}
		return err
	}
	err := write(place.Path(s.File), after, guard)
	var known *save.Error
	if errors.As(err, &known) {
		known.Name = s.File
	}
	return err
}

// write replaces a file, or removes it, where the guard lets it.
func write(file string, after []byte, guard func(target, fresh string) error) error {
	if after == nil {
		if err := guard(file, ""); err != nil {
			return err
		}
		return save.Wrap(file, os.Remove(file))
	}
	return save.File(file, save.Options{Guard: guard}, func(w io.Writer) error {
		_, err := w.Write(after)
		return err
	})
}

func trimPercent(text string) string { return strings.TrimSpace(strings.TrimSuffix(text, "%")) }
