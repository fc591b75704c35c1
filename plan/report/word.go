package report

import (
	"digiplan/plan"
	"digiplan/plan/words"
)

// FieldName is what a field of a table of the format is called on the screen.
func FieldName(table, key string) words.Phrase {
	switch {
	case key == "by" && table != "motion":
		return words.Decision
	case key == "role" && table == "hearings":
		return words.Phrase{De: "Rolle", En: "Role"}
	}
	if name, ok := changedFields[key]; ok {
		return name
	}
	return words.Same(key)
}

// WordName is what a word of the format is called, where it stands: in a field
// of a table, the inner one of tables in each other. A word without a name is
// its own.
func WordName(table, field, word string) words.Phrase {
	name := plan.WordName(table, field, word)
	switch {
	case field == "public" && word == "true":
		return words.Phrase{De: "ja", En: "yes"}
	case field == "public" && word == "false":
		return words.Phrase{De: "nein", En: "no"}
	case name.Empty():
		return words.Same(word)
	}
	return name
}
