package plan

import (
	_ "embed" // the examples
	"fmt"
	"slices"
	"strings"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

// everyKey is a plan with each table and key, whose entries are the examples.
//
//go:embed testdata/every-key.toml
var everyKey string

// Reference describes the format to people, in Markdown: each table with its keys, what they
// take and mean, and an example.
func Reference(lang words.Lang) string {
	r := reference{lang: lang}
	r.line("# " + r.say(words.Text("Das Format", "The format")))
	for _, paragraph := range referenceHead {
		r.line(r.say(paragraph))
	}
	r.keys(source.Common())
	for _, table := range Tables() {
		head := "[" + table.Name + "]"
		if table.Many {
			head = "[" + head + "]"
		}
		r.line("## `" + head + "` – " + table.Doc.In(lang))
		r.table(table.Name, table.Fields)
		r.line("```toml\n" + exampleOf(table.Name) + "\n```")
	}
	return strings.TrimRight(r.text.String(), "\n") + "\n"
}

var referenceHead = []words.Sentence{
	words.Text("`digiplan schema --format md` schreibt diese Seite, aus derselben Liste, nach der digiplan die Dateien liest.",
		"`digiplan schema --format md` writes this page, from the same list by which digiplan reads the files."),
	words.Text("Ein Plan ist ein Ordner mit TOML-Dateien; jede Tabelle darf in jeder Datei stehen. Nötig ist nur `[plan]`.",
		"A plan is a folder of TOML files; any table may stand in any file. Only `[plan]` is needed."),
	words.Text("Beträge sind Euro: `119_000`, `1234.5` oder Text wie `\"1.234,56\"`; was zweierlei heißen kann, etwa `\"1.234\"`, wird abgelehnt. "+
		"Tage stehen ohne Anführungszeichen: `2018-03-14`. Kennungen sind klein geschrieben, ohne Leerzeichen; mit ihnen verweist ein Eintrag auf einen anderen. "+
		"Ein Beschluss ist eine Vorlage, `\"V/0154/2018\"`, oder einer ihrer Punkte, `\"V/0154/2018#financing\"`.",
		"Amounts are euros: `119_000`, `1234.5` or text like `\"1.234,56\"`; what can be read two ways, like `\"1.234\"`, is refused. "+
			"Days stand without quotation marks: `2018-03-14`. Ids are in small letters, without blanks; by them an entry refers to another. "+
			"A decision is a paper, `\"V/0154/2018\"`, or an item of it, `\"V/0154/2018#financing\"`."),
	words.Text("An jedem Eintrag dürfen stehen:", "Any entry may have:"),
}

// reference is the page as it is written.
type reference struct {
	lang words.Lang
	text strings.Builder
}

func (r *reference) say(text words.Sentence) string { return text.In(r.lang) }

func (r *reference) line(text string) { r.text.WriteString(text + "\n\n") }

// table describes the keys of a table, what kinds of entries need beyond them, and the
// tables inside.
func (r *reference) table(path string, fields []source.FieldInfo) {
	r.keys(withoutCommon(fields))
	r.needs(path)
	for _, field := range fields {
		if len(field.Inner) == 0 || field.Kind == source.KindYears {
			continue
		}
		at := path + "." + field.Key
		if field.Key == "" {
			at += "2026"
		}
		r.line("### `" + at + "` – " + field.Doc.In(r.lang))
		r.table(at, field.Inner)
	}
}

func withoutCommon(fields []source.FieldInfo) []source.FieldInfo {
	return slices.DeleteFunc(slices.Clone(fields), func(field source.FieldInfo) bool {
		return slices.ContainsFunc(source.Common(), func(common source.FieldInfo) bool { return common.Key == field.Key })
	})
}

func (r *reference) keys(fields []source.FieldInfo) {
	heads := words.Text("| Schlüssel | nötig | Wert | Bedeutung |", "| key | needed | value | meaning |")
	fmt.Fprintf(&r.text, "%s\n|---|---|---|---|\n", r.say(heads))
	for _, field := range fields {
		key, needed := field.Key, ""
		if key == "" {
			key = "2026"
		}
		if field.Needed {
			needed = r.say(words.Text("ja", "yes"))
		}
		fmt.Fprintf(&r.text, "| `%s` | %s | %s | %s |\n", key, needed, r.value(field), field.Doc.In(r.lang))
	}
	r.text.WriteString("\n")
}

// value says what a key takes.
func (r *reference) value(field source.FieldInfo) string {
	switch field.Kind {
	case source.KindWord, source.KindWords:
		all := make([]string, len(field.Items))
		for i, item := range field.Items {
			all[i] = fmt.Sprintf("`%s` %s", item, field.Names[i].In(r.lang))
		}
		if field.Kind == source.KindWords {
			return r.say(words.Text("Liste aus: ", "list of: ")) + strings.Join(all, " · ")
		}
		return strings.Join(all, " · ")
	case source.KindRef, source.KindRefs:
		return r.say(valueForms[field.Kind].With(refersTo(field.Refers)))
	case source.KindNumber:
		return r.say(valueForms[field.Kind].With(field.Low, field.High))
	case source.KindEuros, source.KindSeries:
		form := r.say(words.Said(valueForms[field.Kind]))
		if field.Low == 0 {
			form += r.say(words.Text(", ohne Minus", ", without a minus"))
		}
		return form
	}
	return r.say(words.Said(valueForms[field.Kind]))
}

// refersTo is the table that ids of a kind stand in.
func refersTo(kind string) string {
	if kind == "decision" {
		kind = "paper"
	}
	return kind
}

var valueForms = map[source.Kind]words.Phrase{
	source.KindText:       {De: "Text", En: "text"},
	source.KindID:         {De: "Kennung", En: "id"},
	source.KindRef:        {De: "aus `[[%s]]`", En: "of `[[%s]]`"},
	source.KindRefs:       {De: "Liste aus `[[%s]]`", En: "list of `[[%s]]`"},
	source.KindTruth:      {De: "`true` oder `false`", En: "`true` or `false`"},
	source.KindNumber:     {De: "ganze Zahl von %d bis %d", En: "whole number from %d to %d"},
	source.KindQuantity:   {De: "Zahl", En: "number"},
	source.KindDay:        {De: "Tag", En: "day"},
	source.KindReached:    {De: "Tag oder `true`", En: "day or `true`"},
	source.KindYear:       {De: "Jahr", En: "year"},
	source.KindYears:      {De: "`{ from = 2018, to = 2022 }`", En: "`{ from = 2018, to = 2022 }`"},
	source.KindEuros:      {De: "Euro", En: "euros"},
	source.KindPercent:    {De: "Prozent, 0 bis 100", En: "percent, 0 to 100"},
	source.KindSeries:     {De: "Euro je Jahr `{ 2018 = 1_000 }`", En: "euros by year `{ 2018 = 1_000 }`"},
	source.KindQuantities: {De: "Zahl je Jahr `{ 2018 = 1.5 }`", En: "number by year `{ 2018 = 1.5 }`"},
	source.KindTexts:      {De: "Liste von Texten", En: "list of texts"},
	source.KindTable:      {De: "Tabelle, siehe unten", En: "table, see below"},
	source.KindTables:     {De: "Tabellen, siehe unten", En: "tables, see below"},
	source.KindOpen:       {De: "Tabelle, etwa `{ nutzen = 3 }`", En: "table, like `{ nutzen = 3 }`"},
}

// needs say what kinds of entries cannot do without, beside the keys that all of them need.
func (r *reference) needs(table string) {
	kinds := FieldOf(table, "kind")
	for _, need := range requirements(table) {
		if len(need.Kinds) == 0 {
			r.line(r.say(words.Phrase{De: "Jeder Eintrag braucht %s.", En: "Any entry needs %s."}.With(r.either(need.Keys))))
		}
	}
	for i, kind := range kinds.Items {
		var needed []string
		for _, need := range requirements(table) {
			if slices.Contains(need.Kinds, kind) {
				needed = append(needed, r.either(need.Keys))
			}
		}
		if len(needed) > 0 {
			fmt.Fprintf(&r.text, "- `%s` %s: %s\n", kind, kinds.Names[i].In(r.lang), strings.Join(needed, ", "))
		}
		if i == len(kinds.Items)-1 && len(needed) > 0 {
			r.text.WriteString("\n")
		}
	}
}

func (r *reference) either(keys []string) string {
	return "`" + strings.Join(keys, r.say(words.Text("` oder `", "` or `"))) + "`"
}

// exampleOf are the entries of a table in the plan with every key.
func exampleOf(table string) string {
	var example strings.Builder
	within := false
	for line := range strings.Lines(everyKey) {
		if strings.HasPrefix(line, "[") {
			name, _, _ := strings.Cut(strings.Trim(strings.TrimSpace(line), "[]"), ".")
			within = name == table
		}
		if within {
			example.WriteString(line)
		}
	}
	return strings.TrimSpace(example.String())
}
