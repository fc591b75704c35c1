package settings

import (
	"bytes"
	"io"
	"os"
	"path/filepath"

	"digiplan/plan/save"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Save writes a file of the person's own, whole or not at all, if it still is what
// it was; before is nil where there was none.
func Save(path string, before, after *source.File) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return save.Wrap(path, err)
	}
	guard := func(target, _ string) error {
		if text, err := save.ReadRegular(target); err == nil && (before == nil || !bytes.Equal(text, before.Bytes())) {
			return &save.Error{Why: save.Changed}
		}
		return nil
	}
	return save.File(path, save.Options{Guard: guard}, func(w io.Writer) error {
		_, err := w.Write(after.Bytes())
		return err
	})
}

// Error is a problem of the file for which nothing is written into it.
type Error source.Problem

func (e Error) Error() string { return e.In(words.English) }

// In says it in a language.
func (e Error) In(lang words.Lang) string {
	return words.Phrase{De: "nichts gespeichert – %s", En: "nothing saved – %s"}.With(words.Same(source.Problem(e).Text(lang))).In(lang)
}
