package command

import (
	"cmp"
	"context"
	"errors"
	"path/filepath"
	"strconv"

	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/export"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report/selection"
	"digiplan/plan/save"
	"digiplan/plan/words"
)

// committeeExport writes workbooks of committees.
type committeeExport struct{ handout }

// exportOne writes what the committee asked for hears.
func (c committeeExport) exportOne(ctx context.Context) error {
	id, err := findCommittee(c.snapshot, c.options.Committee)
	if err != nil {
		return err
	}
	book, err := c.bookOf(id)
	if c.saidNothing(err) {
		return nil
	}
	if err != nil {
		return err
	}
	name := cmp.Or(c.options.Output, c.file(id, make(map[string]bool)))
	return put(ctx, c.Context, c.progress, name, c.format, book, c.options.Force)
}

// bookOf is what the committee of an id hears.
func (c committeeExport) bookOf(id plan.CommitteeID) (workbook.Workbook, error) {
	for _, committee := range c.snapshot.Plan.Committees {
		if committee.ID == id {
			return c.book(committee)
		}
	}
	return workbook.Workbook{}, &NoCommitteesError{}
}

// nothingHeard says of a committee that there is nothing to write for it.
type nothingHeard struct{ words.Sentence }

func (e *nothingHeard) Error() string { return e.In(words.English) }

// saidNothing says so, which is no failure.
func (c committeeExport) saidNothing(err error) bool {
	var nothing *nothingHeard
	if errors.As(err, &nothing) {
		c.progress.say(nothing.Sentence)
	}
	return nothing != nil
}

// exportAll writes what each committee hears, all of it or nothing.
func (c committeeExport) exportAll(ctx context.Context) error {
	if len(c.snapshot.Plan.Committees) == 0 {
		return &NoCommitteesError{}
	}
	if !c.progress.save() {
		return ctx.Err()
	}
	folder, err := save.OpenFolder(c.path(c.options.Output), false)
	if err != nil {
		return err
	}
	defer folder.Close()
	names := make(map[string]bool)
	var written []string
	for _, committee := range c.snapshot.Plan.Committees {
		name := c.file(committee.ID, names)
		book, err := c.book(committee)
		if c.saidNothing(err) {
			continue
		}
		if err != nil {
			return err
		}
		c.progress.begin(writing)
		if err := export.SaveIn(ctx, folder, name, c.format, book, c.options.Force, c.progress.tell); err != nil {
			return err
		}
		written = append(written, name)
	}
	if err := folder.Place(); err != nil {
		return err
	}
	for _, name := range written {
		c.progress.wrote(filepath.Join(c.options.Output, name))
	}
	return nil
}

// file is a name that no other committee of the plan has: "a/b" and "a-b" would
// share one.
func (c committeeExport) file(id plan.CommitteeID, taken map[string]bool) string {
	tried := id
	for n := 2; ; n++ {
		name := export.CommitteeFile(tried, c.snapshot.Plan.AsOf, c.options.Public, c.LangOf(c.snapshot), c.format)
		if !taken[name] {
			taken[name] = true
			return name
		}
		tried = id + plan.CommitteeID("-"+strconv.Itoa(n))
	}
}

// book is what a committee hears; one that hears nothing has none, but a
// *nothingHeard.
func (c committeeExport) book(committee plan.Committee) (workbook.Workbook, error) {
	c.progress.begin(calculating)
	selection := selection.For(c.snapshot.Source(c.View), committee, c.options.Date)
	if selection.Empty() {
		says := words.Phrase{De: "%s: nichts geschrieben, keine Beratung (%s); mit „hearings“ an einer Vorlage eintragen, wann sie berät", En: "%s: nothing written, no hearing (%s); say with \"hearings\" at a paper when it hears it"}
		if c.options.Public {
			says = words.Phrase{De: "%s: nichts geschrieben, keine öffentliche Beratung (%s)", En: "%s: nothing written, no public hearing (%s)"}
		}
		return workbook.Workbook{}, &nothingHeard{says.With(words.Clean(committee.Label()), selection.Sitting())}
	}
	book := workbook.Committee(selection, c.LangOf(c.snapshot), c.options.Label)
	if c.before != nil {
		book = book.WithChanges(selection.Source, c.before.Source(c.View), selection.Changed(compare.Compare(c.before.Version(), c.snapshot.Version())), earlier(c.before))
	}
	if !c.options.Internal {
		book = book.ForCommittee(c.snapshot.Plan)
	}
	return book, nil
}
