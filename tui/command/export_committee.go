package command

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/export"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report/selection"
	"digiplan/plan/save"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// exportCommittees writes what one committee or each of them hears. For a
// committee that hears nothing no file is written; that is said and is no
// failure.
func (c Context) exportCommittees(ctx context.Context, p *progress, snapshot, before *workspace.Snapshot, format export.Format, o ExportOptions) error {
	asked, err := findCommittee(snapshot, o.Committee)
	if err != nil {
		return err
	}
	if o.All {
		if len(snapshot.Plan.Committees) == 0 {
			return &NoCommitteesError{}
		}
		if err := os.Mkdir(c.path(o.Output), 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
			return &save.Error{Name: o.Output, Why: save.NoFolder, Err: err}
		}
	}
	names := make(map[string]bool)
	for _, committee := range snapshot.Plan.Committees {
		if !o.All && committee.ID != asked {
			continue
		}
		name := o.Output
		if o.All || name == "" {
			name = filepath.Join(o.Output, c.committeeFile(snapshot, committee.ID, names, format, o))
		}
		if err := c.exportCommittee(ctx, p, snapshot, before, committee, name, format, o); err != nil {
			return err
		}
	}
	return nil
}

// committeeFile is a name that no other committee of the plan has: "a/b" and
// "a-b" would share one.
func (c Context) committeeFile(snapshot *workspace.Snapshot, id plan.CommitteeID, taken map[string]bool, format export.Format, o ExportOptions) string {
	tried := id
	for n := 2; ; n++ {
		name := export.CommitteeFile(tried, snapshot.Plan.AsOf, o.Public, c.LangOf(snapshot), format)
		if !taken[name] {
			taken[name] = true
			return name
		}
		tried = id + plan.CommitteeID("-"+strconv.Itoa(n))
	}
}

func (c Context) exportCommittee(ctx context.Context, p *progress, snapshot, before *workspace.Snapshot, committee plan.Committee, name string, format export.Format, o ExportOptions) error {
	p.begin(calculating)
	selection := selection.For(snapshot.Source(c.View), committee, o.Date)
	if selection.Empty() {
		says := words.Phrase{De: "%s: nichts geschrieben, keine Beratung (%s)", En: "%s: nothing written, no hearing (%s)"}
		if o.Public {
			says = words.Phrase{De: "%s: nichts geschrieben, keine öffentliche Beratung (%s)", En: "%s: nothing written, no public hearing (%s)"}
		}
		p.say(says.With(words.Clean(committee.Label()), selection.Sitting()))
		return nil
	}
	book := workbook.Committee(selection, c.LangOf(snapshot), o.Label)
	if before != nil {
		book = book.WithChanges(selection.Source, selection.Changed(compare.Compare(version(before), version(snapshot))), older(before))
	}
	return c.write(ctx, p, book, name, format, o.Force)
}
