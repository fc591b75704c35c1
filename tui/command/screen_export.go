package command

import (
	"context"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"digiplan/plan/export"
	"digiplan/plan/export/workbook"
	"digiplan/plan/words"
	"digiplan/tui"
)

// exporter writes the workbook from the screen: into the folder that the person
// prefers, else the working folder, named after the plan's state, never over a file that is not ours.
func (c Context) exporter() tui.Export {
	return func(ctx context.Context, what tui.Exported) (string, error) {
		c.View, c.Asked = what.View, what.Lang
		format, err := export.Find(export.Workbook, defaultFormat)
		if err != nil {
			return "", err
		}
		if err := sound(what.Snapshot); err != nil {
			return "", err
		}
		path := filepath.Join(c.exports(), exportName(what)+format.Endings[0])
		return c.fromHome(path), export.Save(ctx, path, format, c.exported(what), false, nil)
	}
}

// exports is the folder that the screen writes into.
func (c Context) exports() string {
	if rest, ok := strings.CutPrefix(c.Exports, "~/"); ok && c.home() != "" {
		return filepath.Join(c.home(), rest)
	}
	return c.path(c.Exports)
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

// exported is the workbook of what the screen hands out.
func (c Context) exported(what tui.Exported) workbook.Workbook {
	if what.Part == nil {
		return c.book(what.Snapshot, what.Earlier, ExportOptions{})
	}
	return workbook.Excerpt(what.Snapshot.Source(what.View), what.Part, what.Lang)
}

// fileWord is a text as a part of a file's name.
func fileWord(text string) string {
	return strings.Join(strings.FieldsFunc(words.Spelled(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), "-")
}

// exportName is the name of a file without its ending.
func exportName(what tui.Exported) string {
	name := "digiplan"
	if state := what.Snapshot.Plan.AsOf; !state.IsZero() {
		name += "-" + state.Format(time.DateOnly)
	}
	if what.Part != nil {
		name += "-" + fileWord(what.Part.Title.In(what.Lang))
	}
	return name
}
