package opendata

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"time"

	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/notes"
	"digiplan/plan/words"
)

// Descriptor is the file that describes a package.
const Descriptor = "datapackage.json"

// generator in a descriptor says who may overwrite the package.
const generator = "digiplan"

// The descriptor follows the Data Package and Table Schema standards, version 1
// (specs.frictionlessdata.io).
type (
	descriptor struct {
		Profile     string        `json:"profile"`
		Name        string        `json:"name"`
		Title       string        `json:"title"`
		Description string        `json:"description"`
		Version     string        `json:"version,omitempty"`
		Created     string        `json:"created,omitempty"`
		Generator   string        `json:"generator"`
		Language    words.Lang    `json:"language"`
		Licences    []licence     `json:"licenses,omitempty"`
		Sources     []titled      `json:"sources"`
		Makers      []contributor `json:"contributors"`
		Resources   []resourceOf  `json:"resources"`
	}
	licence struct {
		Name  string `json:"name"`
		Path  string `json:"path"`
		Title string `json:"title"`
	}
	titled struct {
		Title string `json:"title"`
	}
	contributor struct {
		Title string `json:"title"`
		Role  string `json:"role"`
	}
	resourceOf struct {
		Profile   string      `json:"profile"`
		Name      string      `json:"name"`
		Path      string      `json:"path"`
		Title     string      `json:"title"`
		Format    string      `json:"format"`
		MediaType string      `json:"mediatype"`
		Encoding  string      `json:"encoding"`
		Bytes     int         `json:"bytes"`
		Hash      string      `json:"hash"`
		Licences  []licence   `json:"licenses,omitempty"`
		Sources   []titled    `json:"sources"`
		Schema    tableSchema `json:"schema"`
	}
	tableSchema struct {
		Fields  []schemaField `json:"fields"`
		Missing []string      `json:"missingValues"`
		Key     []string      `json:"primaryKey"`
		Refs    []foreignKey  `json:"foreignKeys,omitempty"`
	}
	schemaField struct {
		Name        string         `json:"name"`
		Type        Kind           `json:"type"`
		Title       string         `json:"title"`
		Unit        string         `json:"unit,omitempty"`
		Constraints map[string]any `json:"constraints,omitempty"`
	}
	foreignKey struct {
		Fields    []string  `json:"fields"`
		Reference reference `json:"reference"`
	}
	reference struct {
		Resource string   `json:"resource"`
		Fields   []string `json:"fields"`
	}
)

// licences are named by their ids at the Open Definition, as the standard
// demands, in the tables too.
var licences = map[plan.Licence]licence{
	"dl-de/by-2-0":   {"dl-de-by-2.0", "https://www.govdata.de/dl-de/by-2-0", "Datenlizenz Deutschland – Namensnennung – Version 2.0"},
	"dl-de/zero-2-0": {"dl-de-zero-2.0", "https://www.govdata.de/dl-de/zero-2-0", "Datenlizenz Deutschland – Zero – Version 2.0"},
	"CC-BY-4.0":      {"CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/", "Creative Commons Attribution 4.0"},
	"CC0-1.0":        {"CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0 Universal"},
}

func (p Package) descriptor(files []File) []byte {
	d := p.Data.Plan
	says := descriptor{
		Profile: "tabular-data-package", Name: p.name(), Title: words.Clean(d.Title),
		Description: p.describes(), Generator: generator, Language: p.Lang,
		Sources: sources(p.Data), Makers: []contributor{{words.Clean(d.City), "publisher"}},
	}
	if !d.AsOf.IsZero() {
		says.Version, says.Created = d.AsOf.Format(time.DateOnly), d.AsOf.Format(time.RFC3339)
	}
	if known, ok := licences[d.Licence]; ok {
		says.Licences = []licence{known}
	}
	for i, t := range p.Tables {
		resource := p.resource(t, files[i])
		resource.Licences, resource.Sources = says.Licences, says.Sources
		says.Resources = append(says.Resources, resource)
	}
	return indented(says)
}

// indented are plain structs of texts as JSON for people, too.
func indented(says any) []byte {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(says); err != nil {
		panic(err)
	}
	return text.Bytes()
}

// name is that of the package among those of other cities.
func (p Package) name() string { return "digiplan-" + slug(p.city()) }

// sources are the plan, and what it says of its own source.
func sources(src report.Source) []titled {
	all := []titled{{words.Clean(src.Title)}}
	if src.Source != "" {
		all = append(all, titled{src.Hidden.Secrets(published(src)).Redact(words.Clean(src.Source), "[–]")})
	}
	return all
}

// city is the city in all rows.
func (p Package) city() string { return p.Tables[0].Rows[0][0] }

// describes says what the package holds, and what it leaves out.
func (p Package) describes() string {
	says := []string{words.Phrase{
		De: "Maßnahmenplan und Haushaltsstellen als Tabellen. Beträge in Euro; Aufwand und Ertrag stehen ohne Vorzeichen; was die Stadt an den IT-Dienstleister zahlt, steht in beiden Plänen und ist in allocations an paid_to zu erkennen",
		En: "Plan of measures and budget lines as tables. Amounts in euros; expense and income bear no sign; what the city pays to its IT provider stands in both books and shows in allocations by paid_to",
	}.In(p.Lang), words.Phrase{
		De: "Texte stehen, wie sie sind, auch wenn sie mit =, + oder @ beginnen: Tabellenprogramme müssen sie als Text einlesen, nicht als Formel",
		En: "texts stand as they are, also where they begin with =, + or @: spreadsheet programs must read them as text, not as formulas",
	}.In(p.Lang)}
	for _, note := range notes.LeftOut(p.Data) {
		says = append(says, note.Meaning.In(p.Lang))
	}
	return strings.Join(says, "; ")
}

func (p Package) resource(t Table, file File) resourceOf {
	hash := sha256.Sum256(file.Text)
	r := resourceOf{
		Profile: "tabular-data-resource", Name: t.Name, Path: file.Name, Title: t.Title.In(p.Lang),
		Format: "csv", MediaType: "text/csv", Encoding: "utf-8",
		Bytes: len(file.Text), Hash: "sha256:" + hex.EncodeToString(hash[:]),
		Schema: tableSchema{Missing: []string{""}, Key: t.Key},
	}
	for _, field := range t.Fields {
		r.Schema.Fields = append(r.Schema.Fields, p.field(field))
	}
	for _, ref := range t.Refs {
		r.Schema.Refs = append(r.Schema.Refs, t.foreignKey(ref))
	}
	return r
}

// foreignKey is a reference within the package. Where its last column may be
// empty it goes without the city, which is the same in all rows: beside one, an
// empty column would count as a broken reference.
func (t Table) foreignKey(ref Ref) foreignKey {
	columns, key := ref.Columns, ref.Key
	if slices.ContainsFunc(t.Fields, func(f Field) bool { return !f.Needed && slices.Contains(columns, f.Name) }) {
		columns, key = columns[1:], key[1:]
	}
	return foreignKey{columns, reference{ref.Table, key}}
}

func (p Package) field(f Field) schemaField {
	field := schemaField{Name: f.Name, Type: f.Kind, Title: f.Says.In(p.Lang), Constraints: map[string]any{}}
	if f.Kind == Amount {
		field.Unit = "EUR"
	}
	if f.Needed {
		field.Constraints["required"] = true
	}
	if f.Words != nil {
		field.Constraints["enum"] = f.Words
	}
	return field
}

var notInSlugs = regexp.MustCompile(`[^a-z0-9]+`)

// slug is a text as names of packages are written.
func slug(text string) string {
	text = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss").Replace(strings.ToLower(text))
	return strings.Trim(notInSlugs.ReplaceAllString(words.Fold(text), "-"), "-")
}
