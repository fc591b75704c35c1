package starter

import (
	"embed"
	"strings"

	"digiplan/budget"
	"digiplan/plan/words"
)

//go:embed measure/*.toml
var measures embed.FS

// Measure is the commented entry of a new measure, with an empty line in
// front. The id and the title are given as TOML.
func Measure(lang words.Lang, id, title string, first, last budget.Year) ([]byte, error) {
	text, err := measures.ReadFile("measure/" + string(lang) + ".toml")
	return []byte(strings.NewReplacer("{id}", id, "{title}", title, "{0}", words.PlainYear(first), "{1}", words.PlainYear(last)).Replace(string(text))), err
}
