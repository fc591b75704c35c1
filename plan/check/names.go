package check

import "digiplan/plan/words"

// Name is what people call a rule, or a mistake that keeps a file from being read,
// by the id that problems carry; empty for no such id.
func Name(id string) words.Phrase {
	for _, rule := range rules {
		if rule.id == id {
			return rule.name
		}
	}
	return mistakes[id]
}

// mistakes are what is wrong with files before rules are checked.
var mistakes = map[string]words.Phrase{
	"city-key":     {De: "Gemeindeschlüssel", En: "municipality key"},
	"syntax":       {De: "Schreibweise", En: "syntax"},
	"utf8":         {De: "Zeichensatz", En: "encoding"},
	"file":         {De: "Datei", En: "file"},
	"no-plan":      {De: "Plan fehlt", En: "no plan"},
	"wrong-kind":   {De: "falsche Form", En: "wrong kind"},
	"unknown-key":  {De: "unbekannter Schlüssel", En: "unknown key"},
	"missing-key":  {De: "Schlüssel fehlt", En: "missing key"},
	"unknown-word": {De: "unbekanntes Wort", En: "unknown word"},
	"unknown-id":   {De: "unbekannte Kennung", En: "unknown id"},
	"duplicate-id": {De: "Kennung vergeben", En: "id given twice"},
	"id":           {De: "Kennung", En: "id"},
	"own-field":    {De: "eigene Spalte", En: "column of one's own"},
	"link":         {De: "Adresse", En: "address"},
	"amount":       {De: "Betrag", En: "amount"},
	"number":       {De: "Zahl", En: "number"},
	"too-much":     {De: "zu hohe Beträge", En: "amounts too large"},
	"edit":         {De: "Änderung", En: "edit"},
}
