package flat

import (
	"encoding/json"

	"digiplan/budget"
	"digiplan/plan/words"
)

// TablesSchema describes to programs, as a JSON Schema, what JSON writes.
func TablesSchema(lang words.Lang) ([]byte, error) {
	file := tablesFile.in(lang)
	file["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	file["title"] = jsonForm
	return json.MarshalIndent(file, "", "  ")
}

// jsonObject are the keys of an object; there are no others.
type jsonObject []jsonKey

// jsonKey is a key of an object with what stands under it: words of a list, a
// list of objects, or what is given.
type jsonKey struct {
	name     string
	required bool
	says     words.Phrase
	words    []string
	list     jsonObject
	is       map[string]any
}

var (
	aText  = map[string]any{"type": "string"}
	aTruth = map[string]any{"type": "boolean"}
	aDay   = map[string]any{"type": "string", "format": "date"}
	cells  = map[string]any{"type": "object", "additionalProperties": map[string]any{"type": []string{"string", "number"}}}
)

var tablesFile = jsonObject{
	{name: "schema", required: true, is: map[string]any{"const": jsonForm}, says: words.Phrase{De: "Form dieser Datei", En: "form of this file"}},
	{name: "language", required: true, words: texts(words.German, words.English), says: words.Phrase{De: "Sprache der Texte", En: "language of the texts"}},
	{name: "view", words: texts(budget.Views[:]...), says: words.Phrase{
		De: "Rechenweise: cash zählt Ein- und Auszahlungen mit Investitionen, resource Ertrag und Aufwand mit Abschreibungen, full-cost dazu interne Verrechnungen; fehlt, wo nichts gerechnet ist",
		En: "what sums count: cash payments with investments, resource income and expense with depreciation, full-cost internal charges, too; absent where nothing is added up"}},
	{name: "city", is: aText, says: words.Phrase{De: "Stadt", En: "city"}},
	{name: "title", is: aText, says: words.Phrase{De: "Titel des Plans", En: "title of the plan"}},
	{name: "state", is: aDay, says: words.Phrase{De: "Stand der Angaben", En: "day that the data are of"}},
	{name: "version", is: aText, says: words.Phrase{De: "Fassung (--label)", En: "edition (--label)"}},
	{name: "paper", is: aText, says: words.Phrase{De: "Nummer der Vorlage", En: "number of the council paper"}},
	{name: "tables", required: true, list: tableObject, says: words.Phrase{De: "Tabellen in ihrer Reihenfolge", En: "tables in their order"}},
}

var tableObject = jsonObject{
	{name: "id", required: true, is: aText, says: words.Phrase{De: "Name, der bleibt", En: "name, which stays"}},
	{name: "title", required: true, is: aText, says: words.Phrase{De: "Überschrift", En: "title"}},
	{name: "note", is: aText, says: words.Phrase{De: "Einheit und was fehlt", En: "unit, and what is left out"}},
	{name: "filter", is: aText, says: words.Phrase{De: "Filter, nach dem Zeilen fehlen", En: "filter by which rows are left out"}},
	{name: "sort", is: aText, says: words.Phrase{De: "Spalten der Reihenfolge; - heißt absteigend", En: "columns that give the order; - means from high to low"}},
	{name: "group", is: aText, says: words.Phrase{De: "Spalten der Gruppen", En: "columns that make groups"}},
	{name: "columns", required: true, list: columnObject, says: words.Phrase{De: "Spalten in ihrer Reihenfolge", En: "columns in their order"}},
	{name: "rows", required: true, list: rowObject, says: words.Phrase{De: "Zeilen in ihrer Reihenfolge", En: "rows in their order"}},
}

var columnObject = jsonObject{
	{name: "key", required: true, is: aText, says: words.Phrase{De: "Name, der bleibt, in jeder Sprache", En: "name, which stays, in every language"}},
	{name: "title", required: true, is: aText, says: words.Phrase{De: "Überschrift", En: "title"}},
	{name: "kind", required: true, words: kindNames[:], says: words.Phrase{
		De: "was in den Zellen steht: text und prose Text, money ganze Cent (123456 sind 1.234,56 €), share Prozent (12.5), count eine Anzahl, day ein Tag (2018-03-14), year ein Jahr, decimal eine Zahl mit zwei Nachkommastellen (1.50); wo es keinen Wert gibt, auch ein Text",
		En: "what stands in the cells: text and prose a text, money whole cents (123456 is €1,234.56), share percent (12.5), count a number, day a day (2018-03-14), year a year, decimal a number with two places (1.50); a text, too, where there is no value"}},
	{name: "book", words: texts(budget.Books[:]...), says: words.Phrase{De: "Plan, aus dem die Beträge sind", En: "book that the amounts are from"}},
	{name: "sum", is: aTruth, says: words.Phrase{De: "Summenzeilen addieren die Spalte", En: "rows of sums add the column up"}},
}

var rowObject = jsonObject{
	{name: "id", is: aText, says: words.Phrase{De: "wovon die Zeile handelt; unter Zeilen der Ebene body einmalig", En: "what the row is about; unique among rows of the level body"}},
	{name: "level", required: true, words: levelNames[:], says: words.Phrase{
		De: "body sind die Daten; heading beginnt eine Gruppe, subtotal summiert sie, total summiert alles",
		En: "body are the data; heading begins a group, subtotal adds it up, total adds up all"}},
	{name: "mark", words: markNames[1:], says: words.Phrase{De: "wie die Zeile hervorgehoben ist", En: "how the row stands out"}},
	{name: "place", is: aText, says: words.Phrase{De: "Stelle in den Dateien des Plans", En: "place in the files of the plan"}},
	{name: "cells", required: true, is: cells, says: words.Phrase{De: "Werte unter dem Namen ihrer Spalte; leere fehlen", En: "values under the keys of their columns; empty ones are absent"}},
}

// texts are words as plain texts.
func texts[S ~string](words ...S) []string {
	texts := make([]string, len(words))
	for i, word := range words {
		texts[i] = string(word)
	}
	return texts
}

// in is the object as a JSON Schema has it.
func (o jsonObject) in(lang words.Lang) map[string]any {
	properties, required := make(map[string]any), []string{}
	for _, key := range o {
		properties[key.name] = key.in(lang)
		if key.required {
			required = append(required, key.name)
		}
	}
	return map[string]any{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
}

func (k jsonKey) in(lang words.Lang) map[string]any {
	schema := make(map[string]any)
	switch {
	case k.words != nil:
		schema["type"], schema["enum"] = "string", k.words
	case k.list != nil:
		schema["type"], schema["items"] = "array", k.list.in(lang)
	default:
		for name, value := range k.is {
			schema[name] = value
		}
	}
	schema["description"] = k.says.In(lang)
	return schema
}
