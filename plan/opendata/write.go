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
// files of the package's own names are replaced. Where writing fails, what was
// not there before goes again.
func (p Package) Write(folder string, force bool) (err error) {
	made := os.Mkdir(folder, 0o777)
	if made != nil && !errors.Is(made, fs.ErrExist) {
		return save.Wrap(folder, made)
	}
	if !force && !ours(folder) {
		return &save.Error{Name: folder, Why: save.Foreign}
	}
	var fresh []string
	defer func() {
		if err != nil {
			for _, name := range fresh {
				err = errors.Join(err, os.Remove(name))
			}
			if made == nil {
				err = errors.Join(err, os.Remove(folder))
			}
		}
	}()
	for _, file := range p.Files() {
		name := filepath.Join(folder, file.Name)
		_, missing := os.Lstat(name)
		if err := writeFile(name, file.Text, force); err != nil {
			return err
		}
		if missing != nil {
			fresh = append(fresh, name)
		}
	}
	return nil
}

func writeFile(name string, text []byte, force bool) error {
	o := save.Options{Force: force, Or: words.Phrase{De: " oder --force angeben", En: " or give --force"}}
	return save.File(name, o, func(w io.Writer) error {
		_, err := w.Write(text)
		return err
	})
}

// ours tells whether a folder is empty or holds a package of digiplan.
func ours(folder string) bool {
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) == 0 {
		return err == nil
	}
	var known descriptor
	text, err := save.ReadRegular(filepath.Join(folder, Descriptor))
	return err == nil && json.Unmarshal(text, &known) == nil && known.Generator == generator
}
