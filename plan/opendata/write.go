package opendata

import (
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
// Each file is whole at any moment; the descriptor, which holds a hash of each,
// is the last. A folder of others is kept unless force is set; even then only
// files of the package's own names are replaced.
func (p Package) Write(folder string, force bool) error {
	if err := os.Mkdir(folder, 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
		return save.Wrap(folder, err)
	}
	if !force && !ours(folder) {
		return &save.Error{Name: folder, Why: save.Foreign}
	}
	for _, file := range p.Files() {
		o := save.Options{Force: force, Or: words.Phrase{De: " oder --force angeben", En: " or give --force"}}
		err := save.File(filepath.Join(folder, file.Name), o, func(w io.Writer) error {
			_, err := w.Write(file.Text)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// ours tells whether a folder is empty or holds a package of digiplan.
func ours(folder string) bool {
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) == 0 {
		return err == nil
	}
	var known descriptor
	text, err := os.ReadFile(filepath.Join(folder, Descriptor))
	return err == nil && json.Unmarshal(text, &known) == nil && known.Generator == generator
}
