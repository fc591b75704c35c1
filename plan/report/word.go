package report

import (
	"digiplan/budget"
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
	name := fieldWords[field][word]
	switch field {
	case "status":
		if name = statuses[plan.Status(word)]; table == "grant" {
			name = grantStatuses[word]
		}
	case "area":
		name = areas[plan.Area(word)]
	case "cause":
		name = causeNames[word]
	case "role":
		name = roles[plan.Role(word)]
	case "outcome":
		name = outcomes[plan.Outcome(word)]
	case "vote":
		name = votes[word]
	case "strength":
		name = strengths[word]
	case "book":
		name = words.BookName(budget.Book(word), "")
	case "kind":
		name = kindName(table, word)
	}
	if name.Empty() {
		return words.Same(word)
	}
	return name
}

func kindName(table, word string) words.Phrase {
	switch table {
	case "movement":
		return movementKinds[budget.MovementKind(word)]
	case "transfer":
		return transferKinds[budget.TransferKind(word)]
	}
	return paperKinds[plan.PaperKind(word)]
}

// fieldWords are the words that only stand in files and changes, by field.
var fieldWords = map[string]map[string]words.Phrase{
	"task":   {"voluntary": {De: "freiwillig", En: "voluntary"}, "mandatory": {De: "pflichtig", En: "mandatory"}},
	"stage":  {"reserved": {De: "reserviert", En: "reserved"}, "earmarked": {De: "vorgemerkt", En: "earmarked"}, "bound": {De: "gebunden", En: "bound"}},
	"public": {"true": {De: "ja", En: "yes"}, "false": {De: "nein", En: "no"}},
	"part": {
		"operating": {De: "Ergebnis- oder Erfolgsplan", En: "operating"}, "capital": {De: "investiv", En: "capital"},
		"running": {De: "Finanzplan (laufend)", En: "running payments"},
	},
	"side": {"expense": {De: "Aufwand oder Auszahlung", En: "expense"}, "income": {De: "Ertrag oder Einzahlung", En: "income"}},
	"licence": {
		"dl-de/by-2-0": {De: "Datenlizenz Deutschland, Namensnennung", En: "Data licence Germany, attribution"}, "dl-de/zero-2-0": {De: "Datenlizenz Deutschland, Zero", En: "Data licence Germany, zero"},
		"CC-BY-4.0": {De: "Creative Commons, Namensnennung 4.0", En: "Creative Commons, attribution 4.0"}, "CC0-1.0": {De: "Creative Commons, gemeinfrei", En: "Creative Commons, public domain"},
	},
	"language": {"de": {De: "Deutsch", En: "German"}, "en": {De: "Englisch", En: "English"}},
}
