package export

import (
	"context"
	"io"

	"digiplan/plan/save"
	"digiplan/plan/words"
)

// Save writes a workbook into a file. A file that digiplan has not written is
// kept unless force is set. Every error that a person can mend is a
// *save.Error. When ctx ends, the folder is left as it was.
func Save(ctx context.Context, name string, format Format, workbook Workbook, force bool, tell Progress) error {
	return saveAs(name, format, force, func(w io.Writer) error { return write(ctx, format, workbook, w, tell) })
}

// saveAs does the work of Save for any writer.
func saveAs(name string, format Format, force bool, write func(io.Writer) error) error {
	return save.File(name, save.Options{
		Force: force,
		Or:    words.Phrase{De: " oder --force angeben", En: " or give --force"},
		Guard: func(target, fresh string) error { return format.guard(target, fresh, force) },
	}, write)
}

// keepForeign refuses to replace what digiplan did not write, and what it may
// not even look at.
func (f Format) keepForeign(target, fresh string) error {
	old, err := probeFile(target)
	if err != nil || old == nil {
		return err
	}
	made, err := probeFile(fresh)
	if err == nil && !f.ours(old, made) {
		return &save.Error{Why: save.Foreign}
	}
	return err
}

// guard keeps files of others and files that are open.
func (f Format) guard(target, fresh string, force bool) error {
	if fresh != "" && !force {
		if err := f.keepForeign(target, fresh); err != nil {
			return err
		}
	}
	if who, open := lockedBy(target); open {
		return &save.Error{Why: save.Open, Who: who}
	}
	return nil
}
