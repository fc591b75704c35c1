package report

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/check"
	"digiplan/plan/source"
	"digiplan/plan/table"
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
	if name, ok := reportFields[key]; ok && table == "report" {
		return name
	}
	if name, ok := changedFields[key]; ok {
		return name
	}
	return words.Same(key)
}

// reportFields are those of the duty to report, which others call otherwise.
var reportFields = map[string]words.Phrase{
	"to": {De: "Empfänger", En: "Receiver"}, "from": {De: "Erstes Berichtsjahr", En: "First year reported on"},
	"until": {De: "Letztes Berichtsjahr", En: "Last year reported on"},
}

func (d Data) bookWord(book budget.Book) table.Cell {
	return table.WordOf(book, d.bookName(book), budget.Books[:]...)
}

func partWord(book budget.Book, part budget.Part) table.Cell {
	return table.WordOf(part, words.Part(book, part), budget.Parts[:]...)
}

func sideWord(part budget.Part, side budget.Side) table.Cell {
	return table.WordOf(side, words.Side(part, side), budget.Sides[:]...)
}

func statusWord(status plan.Status) table.Cell {
	return table.WordOf(status, plan.StatusNames[status], plan.Statuses...)
}

func severityWord(severity source.Severity) table.Cell {
	return table.Word{Key: severity.String(), Says: words.Said(severities[severity]), Rank: int(severity) + 1}
}

// RuleName is what people call a rule; one without a name is its own.
func RuleName(rule string) words.Phrase {
	if name := check.Name(rule); !name.Empty() {
		return name
	}
	return words.Same(rule)
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
