package command

import (
	"context"
	"path/filepath"
	"strings"

	"digiplan/plan/export"
	"digiplan/plan/words"
)

// defaultFormat is that of an export for which no other is named.
const defaultFormat = "xlsx"

// tableFormat is that of files of one table each.
const tableFormat = "csv"

// formatOf is the format of a file by the ending of its name.
func formatOf(content export.Content, name string) (export.Format, error) {
	format, err := export.Find(content, filepath.Ext(name))
	if err != nil {
		_, endings := formats(content)
		err = usageSaid(words.Phrase{
			De: "die Endung der Zieldatei muss eine von diesen sein: %s", En: "the file must end in one of %s",
		}.With(strings.Join(endings, " ")))
	}
	return format, err
}

// formats are the formats that can hold a content, by their names and by the
// endings of their files.
func formats(content export.Content) (names, endings []string) {
	for _, format := range export.For(content) {
		names, endings = append(names, format.Name), append(endings, format.Endings[0])
	}
	return names, endings
}

// printed are the names of the formats that a table can be printed in.
func printed() []string {
	names, _ := formats(export.Table)
	return append(append([]string{"table"}, names...), "markdown") // with aligned columns; as md is called, too
}

// put writes a content into a file and says so, or prints it where no file is
// named.
func put[C export.Contents](ctx context.Context, c Context, p *progress, name string, format export.Format, content C, force bool) error {
	if name == "" {
		return export.Write(ctx, format, content, c.Out)
	}
	if !p.save() {
		return ctx.Err()
	}
	p.begin(writing)
	if err := export.Save(ctx, c.path(name), format, content, force, p.tell); err != nil {
		return err
	}
	p.wrote(name)
	return nil
}
