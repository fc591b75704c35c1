package command

import (
	"strings"

	"digiplan/plan/export"
	"digiplan/plan/words"
)

// defaultFormat is that of an export for which no other is named. It is no
// text, so that it is never printed.
const defaultFormat = "xlsx"

// formats are the formats of an export, by their names and by the endings of
// their files.
func formats() (names, endings []string) {
	for _, format := range export.Formats {
		names, endings = append(names, format.Name), append(endings, format.Ext)
	}
	return names, endings
}

// printed are the names of the formats that a table can be printed in.
func printed() []string {
	names := []string{"table"} // with aligned columns
	for _, format := range export.Formats {
		if format.Name != defaultFormat {
			names = append(names, format.Name)
		}
	}
	return append(names, "markdown") // as Markdown is called, too
}

// wrongEnding says that a file cannot be written by the ending of its name.
func wrongEnding(endings []string) error {
	return usageSaid(words.Phrase{
		De: "die Endung der Zieldatei muss eine von diesen sein: %s", En: "the file must end in one of %s",
	}.With(strings.Join(endings, " ")))
}
