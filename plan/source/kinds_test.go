package source_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// thing has a key of every kind.
type thing struct {
	source.Meta
	Text, Prose, ID, Ref, Word string
	Refs, Texts, Words         []string
	Bool                       bool
	Truth                      *bool
	Number                     int
	Day                        time.Time
	Done                       bool
	Reached                    time.Time
	Year                       budget.Year
	Span                       budget.Years
	Euros, Positive            budget.Cents
	Maybe                      *budget.Cents
	Percent                    budget.Percent
	Series, PositiveSeries     budget.Series
	Sums                       budget.Series
	List                       []part
	Table                      part
	Twofold                    []budget.Crossing
}

type part struct {
	source.Meta
	Name  string
	Euros budget.Cents
}

var partFields = source.Fields[part]{
	source.Text("name", func(p *part) *string { return &p.Name }).Required().Says("Name", "name"),
	source.Euros("euros", func(p *part) *budget.Cents { return &p.Euros }),
}

var thingFields = source.Fields[thing]{
	source.Text("text", func(t *thing) *string { return &t.Text }),
	source.Prose("prose", func(t *thing) *string { return &t.Prose }),
	source.ID("id", "theme", func(t *thing) *string { return &t.ID }),
	source.Ref("ref", "theme", func(t *thing) *string { return &t.Ref }),
	source.Refs("refs", "theme", func(t *thing) *[]string { return &t.Refs }),
	source.Texts("texts", func(t *thing) *[]string { return &t.Texts }),
	source.Word("word", []string{"idea", "running", "done"}, nil, func(t *thing) *string { return &t.Word }),
	source.Words("words", []string{"social", "economic"}, nil, func(t *thing) *[]string { return &t.Words }),
	source.Bool("bool", func(t *thing) *bool { return &t.Bool }),
	source.Truth("truth", func(t *thing) **bool { return &t.Truth }),
	source.Number("number", 1, 9, func(t *thing) *int { return &t.Number }),
	source.Day("day", func(t *thing) *time.Time { return &t.Day }),
	source.Reached("reached", func(t *thing) *bool { return &t.Done }, func(t *thing) *time.Time { return &t.Reached }),
	source.Year("year", func(t *thing) *budget.Year { return &t.Year }),
	source.Span("span", func(t *thing) *budget.Years { return &t.Span }),
	source.Euros("euros", func(t *thing) *budget.Cents { return &t.Euros }),
	source.NonNegativeEuros("positive", func(t *thing) *budget.Cents { return &t.Positive }),
	source.MaybeEuros("maybe", func(t *thing) **budget.Cents { return &t.Maybe }),
	source.Percent("percent", func(t *thing) *budget.Percent { return &t.Percent }),
	source.Series("series", func(t *thing) *budget.Series { return &t.Series }),
	source.NonNegativeSeries("positives", func(t *thing) *budget.Series { return &t.PositiveSeries }),
	source.List("list", partFields, func(t *thing) *[]part { return &t.List }),
	source.Table("table", partFields, func(t *thing) *part { return &t.Table }),
	source.Twofold("twofold", source.Fields[budget.Crossing]{
		source.Euros("city", func(c *budget.Crossing) *budget.Cents { return &c.City }).Required().Says("Stadt", "city"),
		source.Euros("provider", func(c *budget.Crossing) *budget.Cents { return &c.Provider }),
	}, func(amount budget.Cents) budget.Crossing { return budget.Crossing{City: amount, Provider: amount} },
		func(t *thing) *[]budget.Crossing { return &t.Twofold }, func(c *budget.Crossing) *budget.Year { return &c.Year }),
	source.YearEuros(func(t *thing) *budget.Series { return &t.Sums }),
}

// readAll reads things from files by name.
func readAll(files map[string]string) ([]thing, []source.Problem) {
	folder := fstest.MapFS{}
	for name, text := range files {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	read, problems, err := source.Read(folder, "", "")
	if err != nil {
		panic(err)
	}
	r := source.NewReader(read)
	things := source.Each(r, "thing", thingFields)
	return things, append(problems, r.Finish()...)
}

// told writes problems as "line:col:width sentence (hint) [rule]".
func told(problems []source.Problem, lang words.Lang) string {
	var lines []string
	for _, p := range problems {
		pos := p.Place.Pos()
		line := fmt.Sprintf("%d:%d:%d %s", pos.Line, pos.Col, pos.Width, p.Message.In(lang))
		if hint := p.Hint.In(lang); hint != "" {
			line += " (" + hint + ")"
		}
		lines = append(lines, line+" ["+p.Rule+"]")
	}
	return strings.Join(lines, "\n")
}

func TestValuesThatAreRight(t *testing.T) {
	one, yes := budget.Cents(1_00), true
	tests := map[string]struct {
		text string
		want thing
	}{
		"text":                  {`text = "Bürger"`, thing{Text: "Bürger"}},
		"text is cleaned":       {`text = " a\u001b\n b"`, thing{Text: "a␛ b"}},
		"prose keeps lines":     {"prose = \"\"\"\na\n\nb\n\"\"\"", thing{Prose: "a\n\nb"}},
		"text literal":          {`text = 'a\b'`, thing{Text: `a\b`}},
		"id":                    {`id = "maßnahme-1.a_b/c"`, thing{ID: "maßnahme-1.a_b/c"}},
		"words":                 {`words = ["social", "economic"]`, thing{Words: []string{"social", "economic"}}},
		"empty list":            {`words = []`, thing{}},
		"texts":                 {`texts = ["a", "b"]`, thing{Texts: []string{"a", "b"}}},
		"truth":                 {`truth = true`, thing{Truth: &yes}},
		"bool":                  {`bool = true`, thing{Bool: true}},
		"number":                {`number = 9`, thing{Number: 9}},
		"day":                   {`day = 2018-03-14`, thing{Day: time.Date(2018, 3, 14, 0, 0, 0, 0, time.UTC)}},
		"reached":               {`reached = true`, thing{Done: true}},
		"not reached":           {`reached = false`, thing{}},
		"reached on a day":      {`reached = 2018-03-14`, thing{Done: true, Reached: time.Date(2018, 3, 14, 0, 0, 0, 0, time.UTC)}},
		"year":                  {`year = 2199`, thing{Year: 2199}},
		"open span":             {`span = { from = 2018 }`, thing{Span: budget.Years{From: 2018}}},
		"span":                  {`span = { from = 2018, to = 2018 }`, thing{Span: budget.Years{From: 2018, To: 2018}}},
		"whole euros":           {`euros = 119_000`, thing{Euros: 119_000_00}},
		"negative euros":        {`euros = -1`, thing{Euros: -1_00}},
		"hexadecimal":           {`euros = 0x10`, thing{Euros: 16_00}},
		"one decimal":           {`euros = 1234.5`, thing{Euros: 1234_50}},
		"exponent":              {`euros = 1e3`, thing{Euros: 1000_00}},
		"exponent of thousands": {`euros = 1.234e3`, thing{Euros: 1234_00}},
		"exponent with cent":    {`euros = 123.45e1`, thing{Euros: 1234_50}},
		"exponent below one":    {`euros = -12e-2`, thing{Euros: -12}},
		"exponent at the limit": {`euros = 1e12`, thing{Euros: budget.MaxAmount}},
		"exponent of nothing":   {`euros = 0e999`, thing{}},
		"minus zero":            {`euros = -0.0`, thing{}},
		"shortest float":        {`euros = 0.3`, thing{Euros: 30}},
		"large float":           {`euros = 999999999999.99`, thing{Euros: 999_999_999_999_99}},
		"German":                {`euros = "1.234,56"`, thing{Euros: 1234_56}},
		"German, minus last":    {`euros = "1.234,56-"`, thing{Euros: -1234_56}},
		"plain text":            {`euros = "1234.56"`, thing{Euros: 1234_56}},
		"thousands twice":       {`euros = "1.234.567"`, thing{Euros: 1_234_567_00}},
		"limit":                 {`euros = 1_000_000_000_000`, thing{Euros: budget.MaxAmount}},
		"negative limit":        {`euros = -1_000_000_000_000`, thing{Euros: -budget.MaxAmount}},
		"maybe":                 {`maybe = 1`, thing{Maybe: &one}},
		"percent":               {`percent = 12.5`, thing{Percent: 12_50}},
		"German percent":        {`percent = "12,5"`, thing{Percent: 12_50}},
		"series in order": {`series = { 2020 = 2, 2018 = -1 }`,
			thing{Series: budget.Series{{Year: 2018, Amount: -1_00}, {Year: 2020, Amount: 2_00}}}},
		"dotted series":        {"positives.2018 = 1\npositives.2019 = \"1,00\"", thing{PositiveSeries: budget.Series{{Year: 2018, Amount: 1_00}, {Year: 2019, Amount: 1_00}}}},
		"series with a header": {"[thing.series]\n2018 = 1", thing{Series: budget.Series{{Year: 2018, Amount: 1_00}}}},
		"years":                {"2019 = 2\n2018 = 1", thing{Sums: budget.Series{{Year: 2018, Amount: 1_00}, {Year: 2019, Amount: 2_00}}}},
		"twofold": {"[thing.twofold]\n2019 = { city = 2, provider = 1 }\n2018 = 3",
			thing{Twofold: []budget.Crossing{{Year: 2018, City: 3_00, Provider: 3_00}, {Year: 2019, City: 2_00, Provider: 1_00}}}},
		"list":             {"[[thing.list]]\nname = \"a\"\n[[thing.list]]\nname = \"b\"", thing{List: []part{{Name: "a"}, {Name: "b"}}}},
		"list of one line": {`list = [{ name = "a" }, { name = "b" }]`, thing{List: []part{{Name: "a"}, {Name: "b"}}}},
		"table":            {`table = { name = "a", euros = 1 }`, thing{Table: part{Name: "a", Euros: 1_00}}},
		"what every entry has": {"note = \"n\"\nsource = \"S. 1\"\nassumed = true",
			thing{Meta: source.Meta{Note: "n", Source: "S. 1", Assumed: true}}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			things, problems := readAll(map[string]string{"a.toml": "[[thing]]\n" + test.text + "\n"})
			if len(problems) > 0 {
				t.Fatalf("%s: %s", test.text, told(problems, words.English))
			}
			got := things[0]
			got.At, got.Table.At = source.Place{}, source.Place{}
			for i := range got.List {
				got.List[i].At = source.Place{}
			}
			if g, w := fmt.Sprintf("%+v", flat(got)), fmt.Sprintf("%+v", flat(test.want)); g != w {
				t.Errorf("%s gives\n%s; want\n%s", test.text, g, w)
			}
		})
	}
}

// flat shows pointers by their values.
func flat(t thing) any {
	truth, maybe := "none", "none"
	if t.Truth != nil {
		truth = fmt.Sprint(*t.Truth)
	}
	if t.Maybe != nil {
		maybe = t.Maybe.String()
	}
	t.Truth, t.Maybe = nil, nil
	return struct {
		thing
		truth, maybe string
	}{t, truth, maybe}
}

const (
	eurosDe  = `erwartet: ein Betrag wie 1234.56 oder "1.234,56"`
	keysDe   = `möglich sind: text, prose, id, ref, refs, texts, word, words, bool, truth, number, day, reached, year, span, euros, positive, maybe, percent, series, positives, list, table, twofold, note, source, assumed`
	keysEn   = `possible: text, prose, id, ref, refs, texts, word, words, bool, truth, number, day, reached, year, span, euros, positive, maybe, percent, series, positives, list, table, twofold, note, source, assumed`
	eurosEn  = `expected: an amount like 1234.56 or "1.234,56"`
	seriesDe = `erwartet: Beträge je Jahr wie { 2018 = 1000, 2019 = 2000 }`
	seriesEn = `expected: amounts by year like { 2018 = 1000, 2019 = 2000 }`
	slip     = `auf einen Tippfehler prüfen`
)

var wrong = map[string]struct{ text, de, en string }{
	"text is a number": {`text = 902`,
		`2:8:3 „text“ hat die falsche Form (erwartet: Text in Anführungszeichen) [wrong-kind]`,
		`2:8:3 "text" has the wrong form (expected: text in quotation marks) [wrong-kind]`},
	"id is a number": {`id = 1`,
		`2:6:1 „id“ hat die falsche Form (erwartet: Text in Anführungszeichen) [wrong-kind]`,
		`2:6:1 "id" has the wrong form (expected: text in quotation marks) [wrong-kind]`},
	"id with capitals": {`id = "Über uns"`,
		`2:6:10 „Über uns“ ist keine Kennung (kleine Buchstaben, Ziffern und . - _ / verwenden, höchstens 60 Zeichen) [id]`,
		`2:6:10 "Über uns" is not an id (use small letters, digits and . - _ /, at most 60 of them) [id]`},
	"empty id": {`id = ""`,
		`2:6:2 „“ ist keine Kennung (kleine Buchstaben, Ziffern und . - _ / verwenden, höchstens 60 Zeichen) [id]`,
		`2:6:2 "" is not an id (use small letters, digits and . - _ /, at most 60 of them) [id]`},
	"unknown id": {"id = \"opendata\"\n[[thing]]\nref = \"opendat\"",
		`4:7:9 Thema „opendat“ gibt es nicht (gemeint ist wohl „opendata“) [unknown-id]`,
		`4:7:9 Theme "opendat" does not exist (did you mean "opendata"?) [unknown-id]`},
	"unknown id in a list": {"id = \"opendata\"\n[[thing]]\nrefs = [\"opendata\", \"xyz\"]",
		`4:21:5 Thema „xyz“ gibt es nicht (möglich sind: opendata) [unknown-id]`,
		`4:21:5 Theme "xyz" does not exist (possible: opendata) [unknown-id]`},
	"id twice": {"id = \"a\"\n[[thing]]\nid = \"a\"",
		`4:6:3 die Kennung „a“ ist schon vergeben: a.toml:2 (eine andere Kennung wählen oder den doppelten Eintrag löschen) [duplicate-id]`,
		`4:6:3 the id "a" is taken already: a.toml:2 (choose another id or delete the entry that stands twice) [duplicate-id]`},
	"unknown word": {`word = "runing"`,
		`2:8:8 „runing“ ist hier nicht vorgesehen (gemeint ist wohl „running“) [unknown-word]`,
		`2:8:8 "runing" is not a word for this place (did you mean "running"?) [unknown-word]`},
	"unknown word in a list": {`words = ["social", "war"]`,
		`2:20:5 „war“ ist hier nicht vorgesehen (möglich sind: social, economic) [unknown-word]`,
		`2:20:5 "war" is not a word for this place (possible: social, economic) [unknown-word]`},
	"text for a list": {`texts = "a"`,
		`2:9:3 „texts“ hat die falsche Form (erwartet: eine Liste von Texten wie ["a", "b"]) [wrong-kind]`,
		`2:9:3 "texts" has the wrong form (expected: a list of texts like ["a", "b"]) [wrong-kind]`},
	"number among texts": {`texts = ["a", 1]`,
		`2:9:8 „texts“ hat die falsche Form (erwartet: eine Liste von Texten wie ["a", "b"]) [wrong-kind]`,
		`2:9:8 "texts" has the wrong form (expected: a list of texts like ["a", "b"]) [wrong-kind]`},
	"truth in quotes": {`bool = "true"`,
		`2:8:6 „bool“ hat die falsche Form (erwartet: true oder false) [wrong-kind]`,
		`2:8:6 "bool" has the wrong form (expected: true or false) [wrong-kind]`},
	"truth is a number": {`truth = 1`,
		`2:9:1 „truth“ hat die falsche Form (erwartet: true oder false) [wrong-kind]`,
		`2:9:1 "truth" has the wrong form (expected: true or false) [wrong-kind]`},
	"fraction": {`number = 1.5`,
		`2:10:3 „number“ hat die falsche Form (erwartet: eine ganze Zahl) [wrong-kind]`,
		`2:10:3 "number" has the wrong form (expected: a whole number) [wrong-kind]`},
	"number too large": {`number = 10`,
		`2:10:2 10 liegt nicht zwischen 1 und 9 [number]`,
		`2:10:2 10 is not between 1 and 9 [number]`},
	"day in quotes": {`day = "2018-03-14"`,
		`2:7:12 „day“ hat die falsche Form (erwartet: ein Datum wie 2018-03-14, ohne Anführungszeichen) [wrong-kind]`,
		`2:7:12 "day" has the wrong form (expected: a date like 2018-03-14, without quotation marks) [wrong-kind]`},
	"day with a time": {`day = 2018-03-14T10:00:00`,
		`2:7:19 „day“ hat die falsche Form (erwartet: ein Datum wie 2018-03-14, ohne Anführungszeichen) [wrong-kind]`,
		`2:7:19 "day" has the wrong form (expected: a date like 2018-03-14, without quotation marks) [wrong-kind]`},
	"a time only": {`day = 10:00:00`,
		`2:7:8 „day“ hat die falsche Form (erwartet: ein Datum wie 2018-03-14, ohne Anführungszeichen) [wrong-kind]`,
		`2:7:8 "day" has the wrong form (expected: a date like 2018-03-14, without quotation marks) [wrong-kind]`},
	"reached in quotes": {`reached = "2018-03-14"`,
		`2:11:12 „reached“ hat die falsche Form (erwartet: true oder der Tag wie 2018-03-14, ohne Anführungszeichen) [wrong-kind]`,
		`2:11:12 "reached" has the wrong form (expected: true, or the day like 2018-03-14, without quotation marks) [wrong-kind]`},
	"year in quotes": {`year = "2018"`,
		`2:8:6 „year“ hat die falsche Form (erwartet: ein Jahr wie 2018) [wrong-kind]`,
		`2:8:6 "year" has the wrong form (expected: a year like 2018) [wrong-kind]`},
	"year of two digits": {`year = 18`,
		`2:8:2 „year“ hat die falsche Form (erwartet: ein Jahr wie 2018) [wrong-kind]`,
		`2:8:2 "year" has the wrong form (expected: a year like 2018) [wrong-kind]`},
	"span is a year": {`span = 2018`,
		`2:8:4 „span“ hat die falsche Form (erwartet: eine Spanne wie { from = 2018, to = 2022 }) [wrong-kind]`,
		`2:8:4 "span" has the wrong form (expected: a span like { from = 2018, to = 2022 }) [wrong-kind]`},
	"span backwards": {`span = { from = 2019, to = 2018 }`,
		`2:8:26 das Ende 2018 liegt vor dem Anfang 2019 [years]`,
		`2:8:26 the end 2018 is before the beginning 2019 [years]`},
	"span without beginning": {`span = { to = 2018 }`,
		`2:8:13 „from“ fehlt (from = 2018 ergänzen (erstes Jahr)) [missing-key]`,
		`2:8:13 "from" is missing (add from = 2018 (first year)) [missing-key]`},
	"three places": {`euros = 0.005`,
		`2:9:5 „0.005“ hat mehr als zwei Nachkommastellen (auf ganze Cent festlegen; digiplan rundet nicht) [amount]`,
		`2:9:5 "0.005" has more than two decimal places (settle on whole cents; digiplan does not round) [amount]`},
	"sum of floats": {`euros = 0.30000000000000004`,
		`2:9:19 „0.30000000000000004“ hat mehr als zwei Nachkommastellen (auf ganze Cent festlegen; digiplan rundet nicht) [amount]`,
		`2:9:19 "0.30000000000000004" has more than two decimal places (settle on whole cents; digiplan does not round) [amount]`},
	"exponent with three places": {`euros = 1.2345e1`,
		`2:9:8 „1.2345e1“ hat mehr als zwei Nachkommastellen (auf ganze Cent festlegen; digiplan rundet nicht) [amount]`,
		`2:9:8 "1.2345e1" has more than two decimal places (settle on whole cents; digiplan does not round) [amount]`},
	"exponent a cent above the limit": {`euros = 1.00000000000001e12`,
		`2:9:19 „1.00000000000001e12“ ist mehr als eine Billion Euro (` + slip + `) [amount]`,
		`2:9:19 "1.00000000000001e12" is more than 10^12 euros (check for a slip) [amount]`},
	"tiny": {`euros = 1e-9`,
		`2:9:4 „1e-9“ hat mehr als zwei Nachkommastellen (auf ganze Cent festlegen; digiplan rundet nicht) [amount]`,
		`2:9:4 "1e-9" has more than two decimal places (settle on whole cents; digiplan does not round) [amount]`},
	"nan": {`euros = nan`, `2:9:3 „nan“ ist kein Betrag (` + eurosDe + `) [amount]`, `2:9:3 "nan" is not an amount (` + eurosEn + `) [amount]`},
	"inf": {`euros = -inf`, `2:9:4 „-inf“ ist kein Betrag (` + eurosDe + `) [amount]`, `2:9:4 "-inf" is not an amount (` + eurosEn + `) [amount]`},
	"above the limit": {`euros = 1_000_000_000_001`,
		`2:9:17 „1000000000001“ ist mehr als eine Billion Euro (` + slip + `) [amount]`,
		`2:9:17 "1000000000001" is more than 10^12 euros (check for a slip) [amount]`},
	"float above the limit": {`euros = 1e300`,
		`2:9:5 „1e300“ ist mehr als eine Billion Euro (` + slip + `) [amount]`,
		`2:9:5 "1e300" is more than 10^12 euros (check for a slip) [amount]`},
	"thousands as a number": {`euros = 35.000`,
		`2:9:6 „35.000“ kann auf zwei Arten gelesen werden (als Tausend schreiben: 35_000, oder als Euro und Cent: 35.00) [amount]`,
		`2:9:6 "35.000" can be read two ways (write it as thousands: 35_000, or as euros and cents: 35.00) [amount]`},
	"three decimals": {`euros = 1234.500`,
		`2:9:8 „1234.500“ hat mehr als zwei Nachkommastellen (auf ganze Cent festlegen; digiplan rundet nicht) [amount]`,
		`2:9:8 "1234.500" has more than two decimal places (settle on whole cents; digiplan does not round) [amount]`},
	"thousands in a series": {`series = { 2018 = 1, 2019 = -2.000 }`,
		`2:29:6 „-2.000“ kann auf zwei Arten gelesen werden (als Tausend schreiben: -2_000, oder als Euro und Cent: -2.00) [amount]`,
		`2:29:6 "-2.000" can be read two ways (write it as thousands: -2_000, or as euros and cents: -2.00) [amount]`},
	"two ways": {`euros = "1.234"`,
		`2:9:7 „1.234“ kann auf zwei Arten gelesen werden (als Tausend schreiben: 1_234; sind es Euro und Cent, auf ganze Cent festlegen) [amount]`,
		`2:9:7 "1.234" can be read two ways (write it as thousands: 1_234; if these are euros and cents, settle on whole cents) [amount]`},
	"two ways, minus behind": {`euros = "8.000-"`,
		`2:9:8 „8.000-“ kann auf zwei Arten gelesen werden (als Tausend schreiben: -8_000, oder als Euro und Cent: -8.00) [amount]`,
		`2:9:8 "8.000-" can be read two ways (write it as thousands: -8_000, or as euros and cents: -8.00) [amount]`},
	"two ways, comma": {`euros = "+8,010"`,
		`2:9:8 „+8,010“ kann auf zwei Arten gelesen werden (als Tausend schreiben: 8_010, oder als Euro und Cent: 8.01) [amount]`,
		`2:9:8 "+8,010" can be read two ways (write it as thousands: 8_010, or as euros and cents: 8.01) [amount]`},
	"no amount": {`euros = "viel"`, `2:9:6 „viel“ ist kein Betrag (` + eurosDe + `) [amount]`, `2:9:6 "viel" is not an amount (` + eurosEn + `) [amount]`},
	"amount with €": {`euros = "–40.000,00 €"`,
		`2:9:14 „–40.000,00 €“ ist kein Betrag (ohne € und mit einem gewöhnlichen Minus schreiben: "-40.000,00") [amount]`,
		`2:9:14 "–40.000,00 €" is not an amount (write it without € and with an ordinary minus: "-40.000,00") [amount]`},
	"amount is a list": {`euros = [1, 2]`,
		`2:9:6 „euros“ hat die falsche Form (` + eurosDe + `) [wrong-kind]`,
		`2:9:6 "euros" has the wrong form (` + eurosEn + `) [wrong-kind]`},
	"negative": {`positive = -1`,
		`2:12:2 −1 € ist negativ (Beträge stehen hier ohne Minus; Aufwand und Ertrag unterscheidet die Haushaltsstelle) [amount]`,
		`2:12:2 −€1 is negative (amounts stand here without a minus; the line tells expense from income) [amount]`},
	"maybe not": {`maybe = true`,
		`2:9:4 „maybe“ hat die falsche Form (` + eurosDe + `) [wrong-kind]`,
		`2:9:4 "maybe" has the wrong form (` + eurosEn + `) [wrong-kind]`},
	"percent in words": {`percent = "halb"`,
		`2:11:6 „percent“ hat die falsche Form (erwartet: ein Prozentsatz wie 12.5) [wrong-kind]`,
		`2:11:6 "percent" has the wrong form (expected: a percentage like 12.5) [wrong-kind]`},
	"percent above 100": {`percent = 150.5`,
		`2:11:5 150,5 % liegt nicht zwischen 0 und 100 [number]`,
		`2:11:5 150.5% is not between 0 and 100 [number]`},
	"series is a number": {`series = 1000`,
		`2:10:4 „series“ hat die falsche Form (` + seriesDe + `) [wrong-kind]`,
		`2:10:4 "series" has the wrong form (` + seriesEn + `) [wrong-kind]`},
	"series without a year": {`series = { 2018 = 1, 0219 = 2 }`,
		`2:22:4 „0219“ ist kein Jahr (` + seriesDe + `) [unknown-key]`,
		`2:22:4 "0219" is not a year (` + seriesEn + `) [unknown-key]`},
	"bad amount in a series": {`series = { 2018 = "1.234", 2019 = 1234.005 }`,
		"2:19:7 „1.234“ kann auf zwei Arten gelesen werden (als Tausend schreiben: 1_234; sind es Euro und Cent, auf ganze Cent festlegen) [amount]\n" +
			`2:35:8 „1234.005“ hat mehr als zwei Nachkommastellen (auf ganze Cent festlegen; digiplan rundet nicht) [amount]`,
		"2:19:7 \"1.234\" can be read two ways (write it as thousands: 1_234; if these are euros and cents, settle on whole cents) [amount]\n" +
			`2:35:8 "1234.005" has more than two decimal places (settle on whole cents; digiplan does not round) [amount]`},
	"negative in a series": {"positives.2018 = 1\npositives.2019 = \"1,00-\"",
		`3:18:7 −1 € ist negativ (Beträge stehen hier ohne Minus; Aufwand und Ertrag unterscheidet die Haushaltsstelle) [amount]`,
		`3:18:7 −€1 is negative (amounts stand here without a minus; the line tells expense from income) [amount]`},
	"table is a text": {`table = "a"`,
		`2:9:3 „table“ hat die falsche Form (erwartet: eine Tabelle wie { … }) [wrong-kind]`,
		`2:9:3 "table" has the wrong form (expected: a table like { … }) [wrong-kind]`},
	"list is a table": {`list = { name = "a" }`,
		`2:8:14 „list“ hat die falsche Form (erwartet: eine Liste von Tabellen) [wrong-kind]`,
		`2:8:14 "list" has the wrong form (expected: a list of tables) [wrong-kind]`},
	"missing key in a list": {"[[thing.list]]\nname = \"a\"\n[[thing.list]]\neuros = 1",
		`4:9:4 „name“ fehlt (name = "…" ergänzen (Name)) [missing-key]`,
		`4:9:4 "name" is missing (add name = "…" (name)) [missing-key]`},
	"missing key in a list of one line": {`list = [{ name = "a" }, { euros = 1 }]`,
		`2:25:1 „name“ fehlt (name = "…" ergänzen (Name)) [missing-key]`,
		`2:25:1 "name" is missing (add name = "…" (name)) [missing-key]`},
	"twofold without a year": {`twofold = { x = 1 }`,
		`2:13:1 „x“ ist kein Jahr (` + seriesDe + `) [unknown-key]`,
		`2:13:1 "x" is not a year (` + seriesEn + `) [unknown-key]`},
	"twofold with one side": {`twofold = { 2018 = { provider = 1 } }`,
		`2:20:16 „city“ fehlt (city = 1000 ergänzen (Stadt)) [missing-key]`,
		`2:20:16 "city" is missing (add city = 1000 (city)) [missing-key]`},
	"unknown key": {`txt = 1`,
		`2:1:3 unbekannter Schlüssel „txt“ (gemeint ist wohl „text“) [unknown-key]`,
		`2:1:3 unknown key "txt" (did you mean "text"?) [unknown-key]`},
	"unknown key far from all": {`zzzzzz = 1`,
		`2:1:6 unbekannter Schlüssel „zzzzzz“ (` + keysDe + `) [unknown-key]`,
		`2:1:6 unknown key "zzzzzz" (` + keysEn + `) [unknown-key]`},
	"unknown key of few": {`table = { name = "a", wert = 1 }`,
		`2:23:4 unbekannter Schlüssel „wert“ (möglich sind: name, euros, note, source, assumed) [unknown-key]`,
		`2:23:4 unknown key "wert" (possible: name, euros, note, source, assumed) [unknown-key]`},
	"unknown key with escapes": {`"a\u001b\u202eb" = 1`,
		`2:1:16 unbekannter Schlüssel „a␛b“ (` + keysDe + `) [unknown-key]`,
		`2:1:16 unknown key "a␛b" (` + keysEn + `) [unknown-key]`},
	"empty key": {`"" = 1`, `2:1:2 unbekannter Schlüssel „“ (` + keysDe + `) [unknown-key]`, `2:1:2 unknown key "" (` + keysEn + `) [unknown-key]`},
	"unknown table": {"[[thin]]\ntext = \"x\"",
		`2:3:4 unbekannte Tabelle „thin“ (gemeint ist wohl „thing“) [unknown-key]`,
		`2:3:4 unknown table "thin" (did you mean "thing"?) [unknown-key]`},
	"unknown table inside none": {"[foo.bar]\nx = 1",
		`2:2:3 unbekannte Tabelle „foo“ (möglich sind: thing) [unknown-key]`,
		`2:2:3 unknown table "foo" (possible: thing) [unknown-key]`},
}

func TestValuesThatAreWrong(t *testing.T) {
	for name, test := range wrong {
		t.Run(name, func(t *testing.T) {
			_, problems := readAll(map[string]string{"a.toml": "[[thing]]\n" + test.text + "\n"})
			if got := told(problems, words.German); got != test.de {
				t.Errorf("%s:\n%s; want\n%s", test.text, got, test.de)
			}
			if got := told(problems, words.English); got != test.en {
				t.Errorf("%s:\n%s; want\n%s", test.text, got, test.en)
			}
		})
	}
}

func TestProblemsOfAllFilesAtOnce(t *testing.T) {
	files := make(map[string]string)
	want := 0
	for _, name := range []string{"text is a number", "nan", "negative in a series", "unknown key", "bad amount in a series"} {
		files[strings.ReplaceAll(name, " ", "-")+".toml"] = "[[thing]]\n" + wrong[name].text + "\n"
		want += strings.Count(wrong[name].de, "\n") + 1
	}
	_, problems := readAll(files)
	if len(problems) != want {
		t.Errorf("%d problems; want %d:\n%s", len(problems), want, told(problems, words.English))
	}
	if !slices.IsSortedFunc(problems, func(a, b source.Problem) int { return strings.Compare(a.Place.Path(), b.Place.Path()) }) {
		t.Errorf("not in the order of files:\n%s", told(problems, words.English))
	}
}
