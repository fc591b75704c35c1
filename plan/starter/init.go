package starter

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"digiplan/plan/save"
	"digiplan/plan/source"
)

// ErrPlan says that a folder holds a plan already.
var ErrPlan = errors.New("the folder holds a plan already")

// Write writes the starter plan into a folder, which is made where there is
// none: all of it or, where that fails, nothing. Where an interruption has left
// a part of the same plan, the rest is added; any other plan stays as it is. The
// format for editors is replaced, for an older program may have written it.
func Write(folder string, files []File) error {
	missing, err := missingFrom(folder, files)
	if err != nil {
		return err
	}
	to, err := save.OpenFolder(folder, true)
	if err != nil {
		return err
	}
	defer to.Close()
	for _, file := range missing {
		var options save.Options
		if source.IsPlanFile(file.Name) {
			options.Guard = isNew
		}
		err := to.File(file.Name, options, func(w io.Writer) error {
			_, err := w.Write(file.Text)
			return err
		})
		if err != nil {
			return err
		}
	}
	return to.Place()
}

// isNew forbids to replace a file.
func isNew(target, _ string) error {
	if _, err := os.Lstat(target); err == nil {
		return ErrPlan
	}
	return nil
}

// missingFrom are those of the files that are not in the folder yet. It fails
// with ErrPlan where another plan stands there, or all of this one.
func missingFrom(folder string, files []File) ([]File, error) {
	names, err := source.Names(os.DirFS(folder), "")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, save.Wrap(folder, err)
	}
	var missing []File
	for _, file := range files {
		text, err := save.ReadRegular(filepath.Join(folder, file.Name))
		if err == nil && bytes.Equal(text, file.Text) {
			names = slices.DeleteFunc(names, func(name string) bool { return name == file.Name })
		} else {
			missing = append(missing, file)
		}
	}
	if len(names) > 0 || len(missing) == 0 {
		return nil, ErrPlan
	}
	return missing, nil
}
