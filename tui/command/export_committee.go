package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/export"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// exportCommittees writes what one committee or each of them hears. For a
// committee that hears nothing no file is written; that is said and is no
// failure.
func (c Context) exportCommittees(snapshot, before *workspace.Snapshot, format export.Format, o ExportOptions) error {
	if !snapshot.Sound {
		return &NotSoundError{snapshot.Problems[0].Message}
	}
	asked, err := findCommittee(snapshot, o.Committee)
	if err != nil {
		return err
	}
	if o.All {
		if err := os.Mkdir(c.path(o.Output), 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
			return &export.SaveError{Name: o.Output, Why: export.NoFolder, Err: err}
		}
	}
	for _, committee := range snapshot.Plan.Committees {
		if o.All || committee.ID == asked {
			if err := c.exportCommittee(snapshot, before, committee, format, o); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c Context) exportCommittee(snapshot, before *workspace.Snapshot, committee plan.Committee, format export.Format, o ExportOptions) error {
	lang := c.LangOf(snapshot)
	selection := snapshot.Data(c.View).For(committee, o.Date)
	if selection.Empty() {
		fmt.Fprintln(c.Err, words.Phrase{De: "%s: nichts geschrieben, keine Beratung (%s)", En: "%s: nothing written, no hearing (%s)"}.With(
			words.Clean(committee.Label()), selection.Sitting()).In(lang))
		return nil
	}
	book := export.Committee(selection, lang, "")
	if before != nil {
		book = book.WithChanges(selection.Data, selection.Changed(compare.Compare(version(before), version(snapshot))), older(before))
	}
	name := o.Output
	if o.All || name == "" {
		name = filepath.Join(o.Output, export.CommitteeFile(committee.ID, selection.AsOf, o.Public, lang, format))
	}
	if err := export.Save(c.path(name), format, book, o.Force); err != nil {
		return err
	}
	c.sayWritten(name, lang)
	return nil
}
