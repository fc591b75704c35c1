package importer

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/BurntSushi/toml"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/save"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Kind is what is imported.
type Kind string

// What can be imported: rows of a table, and papers with their hearings, which need
// no mapping.
const (
	Lines       Kind = "lines"
	Actuals     Kind = "actuals"
	Commitments Kind = "commitments"
	Papers      Kind = "papers"
)

// Kinds lists all.
var Kinds = [...]Kind{Lines, Actuals, Commitments, Papers}

// KindNames are what people call them.
var KindNames = map[Kind]words.Phrase{
	Lines: {De: "Haushaltsstellen", En: "budget lines"}, Actuals: {De: "Buchungen (Ist)", En: "bookings (actual)"},
	Commitments: {De: "Mittelbindungen", En: "commitments"}, Papers: {De: "Vorlagen mit Beratungen", En: "papers with their hearings"},
}

// Mapping says how a file is read. It is found from the file, and kept as TOML to
// read the next one of the kind.
type Mapping struct {
	Kind     Kind              `toml:"kind"`
	Encoding Encoding          `toml:"encoding,omitempty"`  // left out: found anew
	Separate string            `toml:"separator,omitempty"` // of the columns; left out: found anew
	Sheet    string            `toml:"sheet,omitempty"`     // of a workbook
	Numbers  Numbers           `toml:"numbers,omitempty"`
	Unit     string            `toml:"unit,omitempty"`      // "thousand" where amounts are thousands of euros
	SideFrom string            `toml:"side_from,omitempty"` // "account" (4 and 6 income, 5 and 7 expense), "name" or "sign"
	Negative budget.Side       `toml:"negative,omitempty"`  // the side whose amounts stand with a minus
	KeepSums bool              `toml:"keep_sums,omitempty"` // rows that add up others are lines, too
	All      Fixed             `toml:"all"`
	Words    map[string]string `toml:"words,omitempty"` // what words in cells mean; "": nobody knows yet
	Columns  []Column          `toml:"column"`
}

// Fixed is what all rows say that no column says.
type Fixed struct {
	Book   budget.Book  `toml:"book,omitempty"`
	Part   budget.Part  `toml:"part,omitempty"`
	Side   budget.Side  `toml:"side,omitempty"`
	Year   int          `toml:"year,omitzero"`
	Figure Figure       `toml:"figure,omitempty"`
	Stage  budget.Stage `toml:"stage,omitempty"`
}

// Column is a column of the file and what it says.
type Column struct {
	Head   string      `toml:"head"`
	Is     Meaning     `toml:"is"`
	Year   int         `toml:"year,omitzero"`
	Figure Figure      `toml:"figure,omitempty"`
	Side   budget.Side `toml:"side,omitempty"`
	Part   budget.Part `toml:"part,omitempty"`
	Minus  bool        `toml:"minus,omitempty"`  // amounts count with a minus: credits beside debits
	Width  int         `toml:"width,omitzero"`   // digits of a code that has lost its leading zeros
	Undate bool        `toml:"undate,omitempty"` // codes that a spreadsheet took for days: 16.01.2001 is 16.01.01

	at  int          // place of the column, from 0
	why words.Phrase // why it is not imported, where that is not plain
}

// mappingHead explains the file to whoever opens it.
const mappingHead = `# So liest digiplan import diese Art von Dateien; von Hand zu ändern. | How digiplan import reads files of this kind; to be changed by hand.
# is = line path group account name group-name title side part year figure amount balance date document measure stage billed note, "" = nichts | nothing
# [words] "Wort in einer Zelle" = "estimate" "actual" "expense" "income" "operating" "capital" "running" "reserved" "earmarked" "bound" "sum" "ignore"
# side_from = "account" "name" "sign": was die Seite verrät, negative = "income": sie steht mit Minus | what tells the side, which stands with a minus
# minus = true: zählt mit Minus, wie Haben neben Soll | counts with a minus, like credits beside debits

`

// Text is the mapping as TOML.
func (m *Mapping) Text() ([]byte, error) {
	var text bytes.Buffer
	text.WriteString(mappingHead)
	encoder := toml.NewEncoder(&text)
	encoder.Indent = ""
	err := encoder.Encode(m)
	return text.Bytes(), err
}

// ReadMapping reads the TOML of a mapping.
func ReadMapping(name string, text []byte) (*Mapping, error) {
	m := &Mapping{}
	info, err := toml.Decode(string(text), m)
	if err != nil {
		return nil, refuse(name, words.Phrase{De: "ist keine Zuordnung: %s", En: "is no mapping: %s"}.With(words.Clean(err.Error())), howToMap)
	}
	if strange := info.Undecoded(); len(strange) > 0 {
		return nil, refuse(name, words.Phrase{De: "unbekannter Schlüssel „%s“", En: "unknown key %q"}.With(words.Clean(strange[0].String())), howToMap)
	}
	if problem := m.wrongWord(); problem != "" {
		return nil, refuse(name, words.Phrase{De: "„%s“ ist hier nicht vorgesehen", En: "%q is not a word for this place"}.With(words.Clean(problem)), howToMap)
	}
	return m, nil
}

// MappingFile is where the mapping of a target stands.
func MappingFile(target string) string {
	return strings.TrimSuffix(target, filepath.Ext(target)) + source.MappingEnding
}

// LoadMapping reads the mapping of a file; nil where there is none.
func LoadMapping(file string) (*Mapping, error) {
	text, err := save.ReadRegular(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, save.Wrap(filepath.Base(file), err)
	}
	return ReadMapping(filepath.Base(file), text)
}

var howToMap = words.Text("mit --map einen Namen nennen, den es noch nicht gibt: dann entsteht dort eine Zuordnung mit allen Spalten", "give --map a name that does not exist yet: a mapping with all columns is written there")

// wrongWord is a value that is none of those that there are.
func (m *Mapping) wrongWord() string {
	checks := []struct{ value, allowed string }{
		{string(m.Kind), "lines actuals commitments"},
		{string(m.Encoding), "utf-8 utf-16 windows-1252 xlsx"},
		{string(m.Numbers), "de en plain"},
		{m.Unit, "thousand euro"},
		{m.SideFrom, "account name sign"},
		{string(m.Negative), "expense income"},
		{string(m.All.Book), "city provider"},
		{string(m.All.Part), "operating capital running"},
		{string(m.All.Side), "expense income"},
		{string(m.All.Figure), "estimate actual"},
		{string(m.All.Stage), "reserved earmarked bound"},
	}
	for _, word := range m.Words {
		checks = append(checks, struct{ value, allowed string }{word, "estimate actual expense income operating capital running reserved earmarked bound sum ignore"})
	}
	for _, c := range m.Columns {
		checks = append(checks,
			struct{ value, allowed string }{string(c.Is), "line path group account name group-name title side part year figure amount balance date document measure stage billed note"},
			struct{ value, allowed string }{string(c.Figure), "estimate actual"},
			struct{ value, allowed string }{string(c.Side), "expense income"},
			struct{ value, allowed string }{string(c.Part), "operating capital running"})
	}
	for _, check := range checks {
		if check.value != "" && !strings.Contains(" "+check.allowed+" ", " "+check.value+" ") {
			return check.value
		}
	}
	if m.Separate != "" && len([]rune(m.Separate)) != 1 {
		return m.Separate
	}
	return ""
}

// Columns of a meaning, in the order of the file.
func (m *Mapping) of(meaning Meaning) []*Column {
	var found []*Column
	for i := range m.Columns {
		if m.Columns[i].Is == meaning {
			found = append(found, &m.Columns[i])
		}
	}
	return found
}

// has tells whether some column says that.
func (m *Mapping) has(meaning Meaning) bool { return len(m.of(meaning)) > 0 }

// says is what a column means, in words for the preview.
func (c *Column) says() words.Sentence {
	switch {
	case c.Is == IsNothing && !c.why.Empty():
		return words.Phrase{De: "– (%s)", En: "– (%s)"}.With(c.why)
	case c.Is == IsNothing:
		return words.Plain("–")
	}
	said := words.Said(meaningNames[c.Is])
	for _, more := range []words.Sentence{words.Said(FigureNames[c.Figure]), words.Said(plan.SideNames[c.Side]), words.Said(plan.PartNames[c.Part])} {
		if !more.Empty() {
			said = words.Comma(said, more)
		}
	}
	if c.Year != 0 {
		said = words.Same("%s %s").With(said, fmt.Sprint(c.Year))
	}
	if c.Minus {
		said = words.Phrase{De: "%s, mit Minus", En: "%s, with a minus"}.With(said)
	}
	return said
}

var meaningNames = map[Meaning]words.Phrase{
	IsLine: {De: "Haushaltsstelle", En: "budget line"}, IsPath: {De: "Gliederung über der Gruppe", En: "step of the path above the group"}, IsGroup: {De: "Produktgruppe", En: "group"}, IsAccount: {De: "Konto", En: "account"},
	IsName: {De: "Bezeichnung", En: "name"}, IsGroupName: {De: "Bezeichnung der Gruppe", En: "name of the group"}, IsTitle: {De: "Konto und Bezeichnung", En: "account and name"},
	IsSide: {De: "Seite", En: "side"}, IsPart: {De: "Planteil", En: "part"}, IsYear: {De: "Jahr", En: "year"}, IsFigure: {De: "Ansatz oder Ist", En: "estimate or actual"},
	IsAmount: {De: "Betrag", En: "amount"}, IsBalance: {De: "nicht übernommen (Ergebnis, Saldo oder VE)", En: "not imported (balance or forward authority)"},
	IsDate: {De: "Buchungstag", En: "day"}, IsDocument: {De: "Beleg", En: "document"}, IsMeasure: {De: "Maßnahme", En: "measure"},
	IsStage: {De: "Stufe", En: "stage"}, IsBilled: {De: "abgerechnet", En: "billed"}, IsNote: {De: "Bemerkung", En: "note"},
}

// FigureNames are what people call the figures.
var FigureNames = map[Figure]words.Phrase{Estimate: words.Estimate, Actual: words.Actual}
