// Package starter holds the commented plan that a city begins with.
package starter

import (
	"embed"
	"io/fs"
	"strings"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

//go:embed de/*.toml en/*.toml
var texts embed.FS

// File is one file of the starter plan.
type File struct {
	Name string
	Text []byte
}

// schemaFile is what the first line of each file of the plan calls the format.
const schemaFile = "digiplan.schema.json"

// Files are the files of a plan of three years, and the format for editors.
func Files(lang words.Lang, first budget.Year) ([]File, error) {
	years := strings.NewReplacer("{0}", words.PlainYear(first), "{1}", words.PlainYear(first+1), "{2}", words.PlainYear(first+2))
	schema, err := plan.Schema(lang)
	if err != nil {
		return nil, err
	}
	var files []File
	err = fs.WalkDir(texts, string(lang), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := texts.ReadFile(path)
		files = append(files, File{entry.Name(), []byte(years.Replace(string(text)))})
		return err
	})
	return append(files, File{schemaFile, append(schema, '\n')}), err
}
