package command

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/export"
	"digiplan/plan/export/paper"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report/yearly"
	"digiplan/plan/save"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui"
	"digiplan/tui/page"
)

// exporter writes what the screen hands out, never over a file that is not ours.
func (c Context) exporter() tui.Export {
	return func(ctx context.Context, what tui.Exported) (string, error) {
		c.View, c.Asked = what.View, what.Lang
		if err := sound(what.Snapshot); err != nil {
			return "", err
		}
		path := c.fromTilde(what.Path)
		shown := c.fromHome(path)
		if isFolder(what.Path) {
			shown += string(filepath.Separator)
		}
		return shown, onScreen(c.writeOut(ctx, what, path))
	}
}

// exportLinear writes the whole plan from the screen that speaks line by line.
func (c Context) exportLinear(s *workspace.Snapshot, lang words.Lang, path string) (string, error) {
	return c.exporter()(context.Background(), tui.Exported{Snapshot: s, View: c.View, Lang: lang, Path: path})
}

// writeOut writes it as the export of the command line would.
func (c Context) writeOut(ctx context.Context, what tui.Exported, path string) error {
	switch {
	case what.Part != nil:
		return c.writeList(ctx, what, path)
	case what.Sheet != "":
		return c.writeSheet(ctx, what, path)
	}
	before := what.Earlier
	if what.Public {
		what.Snapshot, before = public(what.Snapshot, before)
	}
	o := ExportOptions{Output: path, Public: what.Public, Committee: string(what.Committee), Label: what.Label}
	if isFolder(what.Path) {
		o.Format = tableFormat
	}
	if err := o.wrong(); err != nil {
		return err
	}
	format, err := o.format()
	if err != nil {
		return err
	}
	out := handout{c, what.Snapshot, before, format, o, &progress{says: io.Discard, now: c.Now}}
	switch {
	case o.intoFolder():
		return tableExport{out}.exportAll(ctx)
	case o.Committee != "":
		book, err := committeeExport{out}.bookOf(what.Committee)
		if err != nil {
			return err
		}
		return export.Save(ctx, path, format, book, false, nil)
	}
	return export.Save(ctx, path, format, c.book(out.snapshot, before, o), false, nil)
}

// writeList writes one table, into a file of tables without the notes that a
// workbook has beside it.
func (c Context) writeList(ctx context.Context, what tui.Exported, path string) error {
	book := workbook.Excerpt(what.Snapshot.Source(what.View), what.Part, what.Lang)
	book.Version = words.Clean(what.Label)
	content := export.Workbook
	if ofTables(path) {
		content, book.Sheets = export.Table, book.Sheets[:1]
	}
	format, err := formatOf(content, path)
	if err != nil {
		return err
	}
	return export.Save(ctx, path, format, book, false, nil)
}

// writeSheet writes the sheet of one measure.
func (c Context) writeSheet(ctx context.Context, what tui.Exported, path string) error {
	if what.Public {
		what.Snapshot, _ = public(what.Snapshot, nil)
	}
	m := page.MeasureOf(what.Snapshot.Plan, "measures", string(what.Sheet))
	if m == nil {
		return usage(words.Phrase{De: "diese Maßnahme ist nicht öffentlich", En: "this measure is not public"})
	}
	format, err := formatOf(export.Report, path)
	if err != nil {
		return err
	}
	sheet := paper.Report{Report: yearly.Sheets(what.Snapshot.Source(what.View), []*plan.Measure{m}), Lang: what.Lang}
	return export.Save(ctx, path, format, sheet, false, nil)
}

// writeSheetNamed is writeSheet for those who read line by line; "" for a path is the one
// proposed.
func (c Context) writeSheetNamed(s *workspace.Snapshot, id budget.MeasureID, lang words.Lang, path string) (string, error) {
	what := tui.Exported{Snapshot: s, View: c.View, Lang: lang, Sheet: id, Path: path}
	if path == "" {
		_, endings := formats(export.Report)
		what.Path = c.exportName(what) + endings[0]
	}
	return c.exporter()(context.Background(), what)
}

// isFolder tells a path that people write as one of a folder.
func isFolder(path string) bool {
	return strings.HasSuffix(path, "/") || strings.HasSuffix(path, string(filepath.Separator))
}

// onScreen is an error without the flags that only the command line has.
func onScreen(err error) error {
	var known *save.Error
	if !errors.As(err, &known) {
		return err
	}
	if known.Or = (words.Phrase{}); known.Why == save.Foreign {
		return &foreignError{known.Name}
	}
	return err
}

// foreignError says that a file is kept, and how to go on.
type foreignError struct{ name string }

func (e *foreignError) Error() string { return e.In(words.English) }

// In says it in a language.
func (e *foreignError) In(lang words.Lang) string {
	return words.Phrase{
		De: "%s wurde nach der Ausgabe geändert oder ist nicht von digiplan und wird nicht überschrieben: einen anderen Namen nennen",
		En: "%s was changed after it was written, or is not by digiplan, and is kept: name another file",
	}.With(words.Clean(e.name)).In(lang)
}

// fromTilde is a path that people typed, in the working folder if it is not a whole
// one.
func (c Context) fromTilde(path string) string {
	if rest, ok := strings.CutPrefix(path, "~/"); ok && c.home() != "" {
		return filepath.Join(c.home(), rest)
	}
	return filepath.Clean(c.path(path))
}

// fromHome is a path as people say it: what stands in their home begins with
// "~".
func (c Context) fromHome(path string) string {
	home := c.home()
	if rest, err := filepath.Rel(home, path); home != "" && err == nil && filepath.IsLocal(rest) {
		return filepath.Join("~", rest)
	}
	return path
}

// fileWord is a text as a part of a file's name.
func fileWord(text string) string {
	return strings.Join(strings.FieldsFunc(words.Spelled(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), "-")
}

// exportName proposes a file in the folder that the person prefers, else in the
// working folder, named after the plan's state.
func (c Context) exportName(what tui.Exported) string {
	name, state := "digiplan", what.Snapshot.Plan.AsOf
	if what.Part == nil && what.Committee != "" {
		file := export.CommitteeFile(what.Committee, state, what.Public, what.Lang, export.Format{Endings: []string{""}})
		return c.fromHome(filepath.Join(c.fromTilde(c.Exports), file))
	}
	if !state.IsZero() {
		name += "-" + state.Format(time.DateOnly)
	}
	if what.Part != nil {
		name += "-" + fileWord(what.Part.Title.In(what.Lang))
	}
	if what.Sheet != "" {
		name += words.Phrase{De: "-steckbrief-", En: "-sheet-"}.In(what.Lang) + fileWord(string(what.Sheet))
	}
	if what.Part == nil && what.Public {
		name += words.Phrase{De: "-oeffentlich", En: "-public"}.In(what.Lang)
	}
	return c.fromHome(filepath.Join(c.fromTilde(c.Exports), name))
}
