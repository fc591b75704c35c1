package command

import (
	"cmp"
	"context"
	"path/filepath"

	"digiplan/plan/export"
	"digiplan/plan/export/workbook"
	"digiplan/plan/save"
	"digiplan/plan/words"
)

// tableExport writes tables by themselves, as show prints them.
type tableExport struct{ handout }

// exportOne writes the table asked for.
func (e tableExport) exportOne(ctx context.Context) error {
	one, err := findTable(e.options.Table)
	if err != nil {
		return err
	}
	book, err := e.book(one)
	if err != nil {
		return err
	}
	name := cmp.Or(e.options.Output, one.name+e.format.Endings[0])
	return put(ctx, e.Context, e.progress, name, e.format, book, e.options.Force)
}

// exportAll writes a file for each table, all of them or nothing. Tables without rows
// are there, too: what a folder holds does not depend on the plan.
func (e tableExport) exportAll(ctx context.Context) error {
	if !e.progress.save() {
		return ctx.Err()
	}
	folder, err := save.OpenFolder(e.path(e.options.Output), false)
	if err != nil {
		return err
	}
	defer folder.Close()
	for _, one := range tables {
		if one.make == nil && e.before == nil || one.name == "derivations" && !e.options.Derived {
			continue // is made of two plans, or not asked for
		}
		e.progress.begin(calculating)
		book, err := e.book(one)
		if err != nil {
			return err
		}
		e.progress.begin(writing)
		if err := export.SaveIn(ctx, folder, one.name+e.format.Endings[0], e.format, book, e.options.Force, e.progress.tell); err != nil {
			return err
		}
	}
	if err := folder.Place(); err != nil {
		return err
	}
	e.progress.wrote(filepath.Clean(e.options.Output) + string(filepath.Separator))
	return nil
}

// book is a table by itself.
func (e tableExport) book(one locate) (workbook.Workbook, error) {
	src, before := e.snapshot.Source(e.View), e.before
	if one.make != nil {
		before = nil
	}
	t, err := one.of(src, before)
	if err != nil {
		return workbook.Workbook{}, err
	}
	if src.Restricted {
		t = workbook.PublicTable(t, src.Hidden)
	}
	book := workbook.Of(src, e.LangOf(e.snapshot))
	book.Version, book.Sheets = words.Clean(e.options.Label), []workbook.Sheet{{Table: t, Name: t.Title}}
	return book, nil
}
