package opendata

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"digiplan/plan/save"
	"digiplan/plan/words"
)

// Write writes the package into a folder, which is made where there is none.
// All files are whole before the first takes its place. The descriptor, which
// holds a hash of each, goes before and comes back last, so that no package
// describes itself that is not all of one kind. A folder of others is kept
// unless force is set; even then only files of the package's own names are
// replaced. When ctx ends, the folder is left as it was.
func (p Package) Write(ctx context.Context, name string, force bool) error {
	folder, err := save.OpenFolder(name, false)
	if err != nil {
		return err
	}
	defer folder.Close()
	files := p.Files()
	if !force && !ours(name, files) {
		return &save.Error{Name: name, Why: save.Foreign}
	}
	o := save.Options{Force: force, Or: words.Phrase{De: " oder --force angeben", En: " or give --force"}}
	for _, file := range files {
		err := folder.File(file.Name, o, func(w io.Writer) error {
			_, err := w.Write(file.Text)
			return errors.Join(err, ctx.Err())
		})
		if err != nil {
			return err
		}
	}
	if err := os.Remove(filepath.Join(name, Descriptor)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return save.Wrap(filepath.Join(name, Descriptor), err)
	}
	return folder.Place()
}

// ours tells whether a folder is not there, is empty, or holds a package of
// digiplan, be it an unfinished one.
func ours(folder string, files []File) bool {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return errors.Is(err, fs.ErrNotExist)
	}
	var known descriptor
	text, err := save.ReadRegular(filepath.Join(folder, Descriptor))
	if err == nil {
		return json.Unmarshal(text, &known) == nil && known.Generator == generator
	}
	for _, entry := range entries {
		if !unfinished(filepath.Join(folder, entry.Name()), files) {
			return false
		}
	}
	return true
}

// unfinished tells whether a file is a table of the package, by its name and the names of
// its columns, or its record, by the words that it begins with: what an interruption
// leaves has no descriptor.
func unfinished(name string, files []File) bool {
	text, err := save.ReadRegular(name)
	if err != nil {
		return false
	}
	for _, file := range files {
		end := "\n"
		if file.Name == Record {
			end = `"@id"`
		}
		if head, _, _ := bytes.Cut(file.Text, []byte(end)); file.Name == filepath.Base(name) && file.Name != Descriptor && bytes.HasPrefix(text, head) {
			return true
		}
	}
	return false
}
