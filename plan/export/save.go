package export

import (
	"context"
	"errors"
	"io"
	"io/fs"

	"digiplan/plan/save"
	"digiplan/plan/words"
)

// Save writes a content into a file. A file that digiplan has not written is
// kept unless force is set. Every error that a person can mend is a
// *save.Error. When ctx ends, the folder is left as it was.
func Save[C Contents](ctx context.Context, name string, format Format, content C, force bool, tell Progress) error {
	return saveWith(ctx, save.File, name, format, content, force, tell)
}

// SaveIn is Save for one of several files that take their places together.
func SaveIn[C Contents](ctx context.Context, folder *save.Folder, name string, format Format, content C, force bool, tell Progress) error {
	return saveWith(ctx, folder.File, name, format, content, force, tell)
}

// saver is save.File or the like.
type saver func(name string, o save.Options, write func(io.Writer) error) error

func saveWith[C Contents](ctx context.Context, file saver, name string, format Format, content C, force bool, tell Progress) error {
	return format.save(file, name, force, func(to io.Writer) error {
		return write(format, content, &job{ctx: ctx, to: to, tell: tell})
	})
}

func (f Format) save(file saver, name string, force bool, write func(io.Writer) error) error {
	return file(name, save.Options{
		Force: force,
		Or:    words.Phrase{De: " oder --force angeben", En: " or give --force"},
		Guard: func(target, fresh string) error { return f.guard(target, fresh, force) },
	}, write)
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

// keepForeign refuses to replace what digiplan did not write, and what it may
// not even look at. An empty file is nobody's.
func (f Format) keepForeign(target, fresh string) error {
	old, err := startOf(target)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil || len(old) == 0 {
		return err
	}
	start, err := startOf(fresh)
	if err == nil && !f.ours(target, old, start) {
		return &save.Error{Why: save.Foreign}
	}
	return err
}

// startOf are the first bytes of a file.
func startOf(name string) ([]byte, error) {
	file, err := save.OpenRegular(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	start := make([]byte, 4096)
	n, _ := io.ReadFull(file, start)
	return start[:n], nil
}
