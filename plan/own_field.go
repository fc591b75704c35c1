package plan

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// OwnField is a column of the city's own: declared once, it is read, checked, shown,
// filtered, sorted and exported like those of the format.
type OwnField struct {
	source.Meta
	ID     string // the key in "fields", and the word of filters
	Title  string
	On     string // the table whose entries have it: measure, line or paper
	Kind   OwnKind
	Values []string // of a choice, in their order
	Unit   string   // of a number
	Public bool     // may be shown to everybody; else it is left out of what is public
}

// OwnKind is what a field of the city's own holds.
type OwnKind string

// The kinds. Numbers and shares have at most two decimals, as amounts have.
const (
	OwnText   OwnKind = "text"
	OwnChoice OwnKind = "choice" // one of its values
	OwnNumber OwnKind = "number"
	OwnAmount OwnKind = "amount" // euros
	OwnShare  OwnKind = "percent"
	OwnDay    OwnKind = "date"
	OwnLink   OwnKind = "link"
)

// The kinds in their order, and the tables whose entries may have fields.
var (
	OwnKinds  = []OwnKind{OwnText, OwnChoice, OwnNumber, OwnAmount, OwnShare, OwnDay, OwnLink}
	OwnTables = []string{"measure", "line", "paper"}
)

var ownFieldFields = source.Fields[OwnField]{
	source.ID("id", "field", func(f *OwnField) *string { return &f.ID }).Required().Says("Kennung: Schlüssel in „fields“ und Wort im Filter", "id: the key in \"fields\" and the word of filters"),
	source.Text("title", func(f *OwnField) *string { return &f.Title }).Required().Says("Bezeichnung: Überschrift der Spalte", "title of the column"),
	source.Word("on", OwnTables, OwnTableNames, func(f *OwnField) *string { return &f.On }).Required().Says("wessen Einträge sie haben", "whose entries have it"),
	source.Word("kind", OwnKinds, OwnKindNames, func(f *OwnField) *OwnKind { return &f.Kind }).Required().Says("was darin steht", "what stands in it"),
	source.Texts("values", func(f *OwnField) *[]string { return &f.Values }).Says("die Werte einer Auswahl in ihrer Reihenfolge", "the values of a choice in their order"),
	source.Text("unit", func(f *OwnField) *string { return &f.Unit }).Says("Einheit einer Zahl, etwa „Punkte“", "unit of a number, like \"points\""),
	source.Bool("public", func(f *OwnField) *bool { return &f.Public }).Says("true: auch in öffentlichen Ausgaben und offenen Daten", "true: in what is public and in open data, too"),
}

// own is the field "fields" of a table: what its entries say under fields of the city's own.
func own[T any]() source.Field[T] {
	return source.Open[T]("fields").Says("Angaben in eigenen Spalten, die `[[field]]` erklärt", "values of the city's own columns, which `[[field]]` declares")
}

// ownValue is a value of a field of the city's own, in the place of its kind.
type ownValue struct {
	text   string
	number *budget.Quantity // of shares in percent, too
	amount *budget.Cents
	day    time.Time
}

// reader reads a value, with the messages of all fields of its kind.
func (f *OwnField) reader() source.Field[ownValue] {
	number := source.Quantity(f.ID, func(v *ownValue) **budget.Quantity { return &v.number })
	switch f.Kind {
	case OwnChoice:
		return source.Word(f.ID, f.Values, nil, func(v *ownValue) *string { return &v.text })
	case OwnNumber:
		return number
	case OwnShare:
		number.Kind = source.KindPercent
		return number
	case OwnAmount:
		return source.MaybeEuros(f.ID, func(v *ownValue) **budget.Cents { return &v.amount })
	case OwnDay:
		return source.Day(f.ID, func(v *ownValue) *time.Time { return &v.day })
	case OwnLink:
		return source.Link(f.ID, func(v *ownValue) *string { return &v.text })
	}
	return source.Prose(f.ID, func(v *ownValue) *string { return &v.text })
}

// Info describes the values of the field, as those of the format are described.
func (f *OwnField) Info() source.FieldInfo { return source.Fields[ownValue]{f.reader()}.Info()[0] }

// Own is what the entry at a place says under a field: a string, budget.Quantity,
// budget.Cents, budget.Percent or time.Time; nil for nothing.
func (p *Plan) Own(entry source.Place, f *OwnField) any {
	value := p.own[entry][f.ID]
	switch {
	case value == nil:
		return nil
	case value.number != nil && f.Kind == OwnShare:
		return budget.Percent(*value.number)
	case value.number != nil:
		return *value.number
	case value.amount != nil:
		return *value.amount
	case !value.day.IsZero():
		return value.day
	case value.text != "":
		return value.text
	}
	return nil
}

// OwnFields are the fields of the entries of a table.
func (p *Plan) OwnFields(table string) []*OwnField {
	var fields []*OwnField
	for i := range p.Fields {
		if f := &p.Fields[i]; f.On == table {
			fields = append(fields, f)
		}
	}
	return fields
}

// ownValues are all that an entry says under such fields.
func (p *Plan) ownValues(table string, entry source.Place) []source.Value {
	var values []source.Value
	for _, f := range p.OwnFields(table) {
		if data := p.Own(entry, f); data != nil {
			values = append(values, source.Value{Key: f.ID, Kind: f.Info().Kind, Data: data})
		}
	}
	return values
}

// ownTexts are the free texts among them.
func (p *Plan) ownTexts(table string, entry source.Place) []string {
	var texts []string
	for _, value := range p.ownValues(table, entry) {
		if text, ok := value.Data.(string); ok && value.Kind == source.KindText {
			texts = append(texts, text)
		}
	}
	return texts
}

// readOwn reads what entries say under the fields that the plan declares.
func (p *Plan) readOwn(r *source.Reader) {
	for i := range p.Fields {
		p.Fields[i].declare(r)
	}
	p.own = make(map[source.Place]map[string]*ownValue)
	for _, at := range r.Opened() {
		table, entry := at.Top()
		values := make(map[string]*ownValue)
		for child := range at.Node().Children() {
			if f := p.ownField(r, table, at.To(child)); f != nil {
				values[f.ID] = new(ownValue)
				source.Take(r, at.To(child), f.reader(), values[f.ID])
			}
		}
		p.own[entry] = values
	}
}

// ownField is the field of a key at an entry of a table; nil is reported.
func (p *Plan) ownField(r *source.Reader, table string, at source.Place) *OwnField {
	var here []string
	var elsewhere *OwnField
	for i := range p.Fields {
		switch f := &p.Fields[i]; {
		case f.On == table && f.ID == at.Key():
			return f
		case f.On == table:
			here = append(here, f.ID)
		case f.ID == at.Key():
			elsewhere = f
		}
	}
	key := words.Clean(at.Key())
	hint := words.Phrase{De: "mit [[field]], id = \"%s\", on = \"%s\" erklären", En: "declare it with [[field]], id = \"%s\", on = \"%s\""}.With(key, table)
	if near, ok := source.Nearest(key, here); ok {
		hint = words.Phrase{De: "gemeint ist wohl „%s“", En: "did you mean %q?"}.With(near)
	}
	rule, message := "unknown-id", words.Phrase{De: "die Spalte „%s“ ist nicht erklärt", En: "the column %q is not declared"}.With(key)
	if elsewhere != nil {
		rule, message = "own-field", words.Phrase{De: "die Spalte „%s“ ist für %s erklärt, nicht für %s", En: "the column %q is declared for %s, not for %s"}.
			With(key, OwnTableNames[elsewhere.On], OwnTableNames[table])
		hint = words.Phrase{De: "hier streichen, oder unter anderer Kennung mit on = \"%s\" erklären", En: "drop it here, or declare it under another id with on = \"%s\""}.With(table)
	}
	r.Add(at.OnKey(), rule, message, hint)
	return nil
}

// declare reports what keeps a field from being a column like ours.
func (f *OwnField) declare(r *source.Reader) {
	switch {
	case f.ID == "": // reported already
	case !isWord(f.ID):
		r.Add(f.At.At("id"), "own-field", words.Phrase{De: "„%s“ kann kein Wort im Filter sein", En: "%q cannot be a word of filters"}.With(f.ID),
			words.Text("mit einem Buchstaben beginnen, dann Buchstaben, Ziffern, - und _", "begin with a letter, then letters, digits, - and _"))
	case isOurs(f.ID):
		r.Add(f.At.At("id"), "own-field", words.Phrase{De: "„%s“ ist schon ein Wort von digiplan", En: "%q is a word of digiplan already"}.With(f.ID), f.otherwise())
	}
	if f.Kind == OwnChoice && len(f.Values) == 0 {
		r.Add(f.At, "own-field", words.Phrase{De: "„%s“ ist eine Auswahl ohne Werte", En: "%q is a choice without values"}.With(f.Title),
			words.Text("values = [\"hoch\", \"niedrig\"] ergänzen, oder kind = \"text\"", "add values = [\"high\", \"low\"], or kind = \"text\""))
	}
}

// otherwise says how to do without an id of ours.
func (f *OwnField) otherwise() words.Sentence {
	if info := FieldOf(f.On, f.ID); info.Key != "" {
		return words.Phrase{De: "den Schlüssel „%s“ verwenden (%s), oder eine andere Kennung wählen", En: "use the key %q (%s), or choose another id"}.With(f.ID, info.Doc)
	}
	return words.Phrase{De: "eine andere Kennung wählen, etwa „stadt-%s“", En: "choose another id, like \"city-%s\""}.With(f.ID)
}

// isWord tells whether an id can be typed in a filter.
func isWord(id string) bool {
	return strings.IndexFunc(id, unicode.IsLetter) == 0 &&
		!strings.ContainsFunc(id, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '_' })
}

// years are at the end of keys of columns of which each year has one.
var years = regexp.MustCompile(`(19|2[01])[0-9]{2}$`)

// isOurs tells whether an id is a key of the format, or asks a filter for a column of ours.
func isOurs(id string) bool {
	var has func(fields []source.FieldInfo) bool
	has = func(fields []source.FieldInfo) bool {
		return slices.ContainsFunc(fields, func(f source.FieldInfo) bool { return f.Key == id || has(f.Inner) })
	}
	base := years.ReplaceAllString(id, "")
	return has(tableFields()) || slices.ContainsFunc(strings.Fields(filterWords), func(word string) bool { return words.Alike(word, id) || word == base })
}
