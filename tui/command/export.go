package command

import (
	"context"
	"fmt"
	"path/filepath"

	"digiplan/plan/compare"
	"digiplan/plan/export"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// ExportOptions say where a workbook goes.
type ExportOptions struct {
	Output string // the file; its ending chooses the format
	Force  bool   // replace what digiplan did not write
	Public bool   // leave out what is not public
	Older         // adds a sheet of changes
}

// NotSoundError says that a plan with unreadable files is not handed out.
type NotSoundError struct{ Problem words.Sentence }

func (e *NotSoundError) Error() string { return e.In(words.English) }

// In says it with the first problem.
func (e *NotSoundError) In(lang words.Lang) string {
	return words.Phrase{
		De: "nichts ausgegeben, weil der Plan nicht vollständig gelesen werden kann: %s (mehr: digiplan check)",
		En: "nothing exported, since the plan cannot be read in full: %s (more: digiplan check)",
	}.With(e.Problem).In(lang)
}

// Export writes the workbook of a plan.
func Export(c Context, name string, o ExportOptions) error {
	format, err := export.FormatOf(filepath.Ext(o.Output))
	if err != nil {
		return usage(words.Phrase{De: "die Endung der Zieldatei muss .xlsx, .csv, .json oder .md sein", En: "the file must end in .xlsx, .csv, .json or .md"})
	}
	snapshot, err := c.Open(name)
	if err != nil {
		return err
	}
	before, err := c.before(context.Background(), snapshot.Place, o.Older)
	if err != nil {
		return err
	}
	if o.Public {
		snapshot, before = public(snapshot, before)
	}
	written, err := c.save(snapshot, before, o.Output, format, o.Force)
	if err != nil {
		return err
	}
	fmt.Fprintln(c.Err, words.Phrase{De: "geschrieben: %s", En: "written: %s"}.With(words.Clean(written)).In(c.LangOf(snapshot)))
	return nil
}

// save writes a snapshot, and what has changed since an older one if there is
// one. It returns the file's name as the person gave it.
func (c Context) save(snapshot, before *workspace.Snapshot, output string, format export.Format, force bool) (string, error) {
	if !snapshot.Sound {
		return "", &NotSoundError{snapshot.Problems[0].Message}
	}
	path := output
	if !filepath.IsAbs(path) {
		path = filepath.Join(c.Folder, output)
	}
	data := snapshot.Data(c.View)
	book := export.Whole(data, c.LangOf(snapshot), "")
	if before != nil {
		book = book.WithChanges(data, compare.Compare(version(before), version(snapshot)), older(before))
	}
	return output, export.Save(path, format, book, force)
}

// public are both versions without what is not public now, the older one also
// without what was not public then.
func public(now, before *workspace.Snapshot) (*workspace.Snapshot, *workspace.Snapshot) {
	now = now.Public()
	if before != nil {
		before = before.Public(now.Hidden.Papers...)
	}
	return now, before
}

// older says which version a plan is compared with.
func older(before *workspace.Snapshot) words.Sentence {
	name := placeName(before.Place)
	if before.Place.Folder != "" {
		name = words.Clean(filepath.Base(before.Place.Folder)) // the file goes to people who need not know where it was
	}
	return words.Phrase{De: "%s, Stand %s", En: "%s, as of %s"}.With(name, before.Plan.AsOf)
}
