package importer

import (
	"regexp"
	"strconv"
	"strings"

	"digiplan/budget"
	"digiplan/plan/words"
)

// Meaning is what a column says.
type Meaning string

// The meanings of columns. What a column that is nothing of these says is not
// imported.
const (
	IsLine      Meaning = "line"       // id of a budget line
	IsPath      Meaning = "path"       // a step above the group: area, group of products
	IsGroup     Meaning = "group"      // code of a product, a part of it, or a division
	IsAccount   Meaning = "account"    // account number
	IsName      Meaning = "name"       // of the line
	IsGroupName Meaning = "group-name" // of the group, where the line has no name of its own
	IsTitle     Meaning = "title"      // account number and name in one cell
	IsSide      Meaning = "side"       // a word for expense or income
	IsPart      Meaning = "part"       // a word for operating or capital
	IsYear      Meaning = "year"
	IsFigure    Meaning = "figure" // a word for estimate or actual
	IsAmount    Meaning = "amount"
	IsBalance   Meaning = "balance" // a result of others, or an authority: not imported, but added up
	IsDate      Meaning = "date"
	IsDocument  Meaning = "document"
	IsMeasure   Meaning = "measure"
	IsStage     Meaning = "stage"
	IsBilled    Meaning = "billed"
	IsNote      Meaning = "note"
	IsNothing   Meaning = ""
)

// Figure is which figure of a line an amount is.
type Figure string

// The figures of a line.
const (
	Estimate Figure = "estimate"
	Actual   Figure = "actual"
)

// squash is a text without anything but small letters and digits, umlauts spelled
// out: "HH_Jahr" is "hhjahr". What stands in brackets is left out.
func squash(text string) string {
	text = bracketed.ReplaceAllString(text, "")
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, words.Spelled(text))
}

var bracketed = regexp.MustCompile(`\([^)]*\)|\[[^]]*\]`)

// heads are words over columns, squashed.
var heads = map[Meaning]string{
	IsLine:     "haushaltsstelle hhst hst haushaltsstellennr planposition line linie buchungsstelle produktsachkonto produktkonto",
	IsAccount:  "konto kontonr kontonummer sachkonto sachkontonr sachkontonummer kostenart kostenartnr koart finanzposition fipo fipos economiccode economic gruppierung gruppierungsnr grupp hauptkonto finanzkonto ergebniskonto account nr zeile zeilennr zl pos position",
	IsSide:     "richtung einnahmeausgabe einnahmenausgaben ausgabeeinnahme ea hhea ertragaufwand ertraegeaufwendungen aufwandertrag erloesekosten kostenerloese einzahlungauszahlung aufwendungenertraege side seite",
	IsPart:     "haushaltart haushaltsart hhart hharttext ergfin planart teilplan haushaltsteil plantyp ergebnisfinanzplan part",
	IsYear:     "jahr haushaltsjahr hhjahr berichtsjahr geschaeftsjahr gjahr wirtschaftsjahr rechnungsjahr buchungsjahr planjahr year",
	IsFigure:   "typ betragtyp betragstyp betragsart werttyp wertart ansatzrechnung planergebnis ergebnisplan hhansre planist istplan sollist art datenart version figure",
	IsAmount:   "betrag betraege wert summe betragineur betrageur betragineuro betrageuro amount value buchungsbetrag euro eur bestellwert auftragswert auftragssumme obligo bestellsumme bindung mittelbindung",
	IsDate:     "datum buchungsdatum buchungstag belegdatum buchdatum date bestelldatum auftragsdatum",
	IsDocument: "beleg belegnr belegnummer dokument document belegid buchungsnr buchungsnummer bestellung bestellnr bestellnummer auftragsnr auftragsnummer referenz",
	IsMeasure:  "massnahme massnahmenid measure",
	IsStage:    "stufe stage bindungsart obligoart status",
	IsBilled:   "abgerechnet billed davonabgerechnet bezahlt abgebaut berechnet rechnungen",
	IsNote:     "buchungstext verwendungszweck note bemerkung",
}

// levels are heads of codes from the coarsest to the finest.
var levels = []string{
	"einzelplan ep epl produktbereich pb prodbereich teilhaushalt thh budget fachbereich code1 level1idep level1 level1ep level1id hauptproduktbereich",
	"abschnitt ab aufgabenbereich bereich level2idab level2 level2ab level2id dezernat",
	"produktgruppe pg prodgruppe gliederung unterabschnitt ua code2 code profitcenter level3idua level3 level3ua level3id group gruppe sparte produktgruppennr budgetnr functioncode function",
	"produkt produktnr produktnummer onummer kostentraeger kostenstelle kst leistung level4id level4 produktid profitcenternr finanzstelle funktionsbereich",
	"teilprodukt teilproduktnr objekt objektnr objektnummer psp pspelement innenauftrag teilleistung investition investitionsnummer level5id level5 investitionsnr",
}

var (
	meanings = byWord()
	ranks    = byLevel()
)

func byWord() map[string]Meaning {
	found := map[string]Meaning{}
	for meaning, list := range heads {
		for word := range strings.FieldsSeq(list) {
			found[word] = meaning
		}
	}
	return found
}

func byLevel() map[string]int {
	found := map[string]int{}
	for rank, list := range levels {
		for word := range strings.FieldsSeq(list) {
			found[word] = rank + 1
		}
	}
	return found
}

// rankOf is how fine the codes under a head are, from 1; 0: it is no head of codes.
// Open data number their levels: "Ebene 2 – Code", "1 Level display label".
func rankOf(word string) int {
	if rank := ranks[word]; rank > 0 {
		return rank
	}
	if found := numbered.FindStringSubmatch(word); found != nil {
		rank, _ := strconv.Atoi(found[1] + found[2])
		return rank
	}
	return ranks[strings.TrimRight(word, "0123456789")]
}

var numbered = regexp.MustCompile(`^(?:(?:ebene|level|adminclass)([1-9])(?:level)?|([1-9])(?:ebene|level))(?:code|id|nr|nummer|uniqueidentifier(?:partial)?|display)?$`)

var (
	yearIn   = regexp.MustCompile(`(?:^|[^0-9])((?:19|20)\d\d)(?:$|[^0-9])`)
	naming   = regexp.MustCompile(`bezeichnung|beschreibung|bez$|name$|text$|titel|label|^text|^level\dtext|arten$`)
	balance  = regexp.MustCompile(`^ve($|gesamt|summe|betrag|ansatz|faellig|zulasten|davon|fuer|jahr|haushaltsjahr|eur|teur)|^(verpflerm|verpflichtung|verfuegt)|saldo|veraenderung|abweichung|finanzergebnis|ordentlichesergebnis|gesamtergebnis|ergebnisteil|jahresergebnis|finanzmittel|folgejahre|^fortgeschrieben|^vorjahr|^(noch)?verfuegbar|^restmittel`)
	actual   = regexp.MustCompile(`^(vorlaeufiges?|vorl)?(ist|ergebnis|jahresergebnis|rechnung|rechnungsergebnis|re|actual|istwerte?|istbetrag|gebucht|anordnungssoll)(des|der|im)?(haushalts)?(jahre?s?)?(eur|euro)?$`)
	estimate = regexp.MustCompile(`^(ansatz|ansaetze|haushaltsansatz|hhansatz|plan|planung|planwerte?|planbetrag|soll|estimate|haushaltsplan|finanzplan|finanzplanung|mittelfristigeplanung|planansatz)(des|der|im)?(lfd|laufende[sn]?)?(haushalts)?(jahre?s?)?(eur|euro)?$`)
	thousand = regexp.MustCompile(`(?i)\bT€|\bTEUR\b|Tsd\.?\s*(€|EUR)|in\s+Tausend|\b1\.000\s*(€|EUR)`)
	expenses = regexp.MustCompile(`ausgabe|aufwand|aufwend|auszahlung|^kosten($|fuer)|expense|abschreibung`)
	incomes  = regexp.MustCompile(`einnahme|eingabe|ertrag|ertraeg|einzahlung|erloes|income|zuwendungenfuer`)
)

// guess is what a head says of its column.
func guess(head string) Column {
	column := Column{Head: head, Is: IsNothing}
	if found := yearIn.FindStringSubmatch(head); found != nil {
		column.Year, _ = strconv.Atoi(found[1])
		head = strings.Replace(head, found[1], " ", 1)
	}
	word := squash(head)
	if column.Year != 0 {
		column.ofYear(word)
		return column
	}
	meaning, known := meanings[word]
	switch {
	case known:
		column.Is = meaning
	case rankOf(word) > 0:
		column.Is = IsGroup
	case balance.MatchString(word):
		column.Is = IsBalance
	case naming.MatchString(word):
		column.Is = IsName
	case figureOf(word) != "":
		column.Is, column.Figure = IsAmount, figureOf(word)
	case sideOf(word) != "":
		column.Is, column.Side = IsAmount, sideOf(word)
		column.Part = partOfHead(word)
	}
	return column
}

// ofYear is what a head with a year says beside it.
func (c *Column) ofYear(word string) {
	c.Is = IsAmount
	switch {
	case word == "" || word == "jahr" || word == "haushaltsjahr":
	case figureOf(word) != "":
		c.Figure = figureOf(word)
	case balance.MatchString(word):
		c.Is = IsBalance
	case sideOf(word) != "":
		c.Side, c.Part = sideOf(word), partOfHead(word)
	default:
		c.Is, c.Year = IsNothing, 0
	}
}

func figureOf(word string) Figure {
	switch {
	case actual.MatchString(word):
		return Actual
	case estimate.MatchString(word):
		return Estimate
	}
	return ""
}

// sideOf is the side that a word names, "" where it names none or both.
func sideOf(word string) budget.Side {
	if strings.HasPrefix(word, "steuernvom") {
		return budget.Expense // on income and returns (Steuern vom Einkommen und vom Ertrag)
	}
	switch expense, income := expenses.MatchString(word), incomes.MatchString(word); {
	case expense && !income:
		return budget.Expense
	case income && !expense:
		return budget.Income
	}
	return ""
}

// ofResults are words that only the operating part has.
var ofResults = regexp.MustCompile(`aufwand|aufwend|ertrag|ertraeg|erloes|abschreibung`)

// partOfHead is the part that the head of an amount names.
func partOfHead(word string) budget.Part {
	switch {
	case strings.Contains(word, "investi"):
		return budget.Capital
	case strings.Contains(word, "zahlung") && strings.Contains(word, "laufend"):
		return budget.Running
	case strings.Contains(word, "zahlung"), strings.Contains(word, "ausgabe"), strings.Contains(word, "einnahme"), strings.Contains(word, "eingabe"):
		return "" // of which part they do not say
	}
	return budget.Operating
}

// partOf is the part that a cell names, "" where it names none.
func partOf(word string) budget.Part {
	switch {
	case strings.Contains(word, "investi"), strings.HasPrefix(word, "vermoegen"), word == "vmh", word == "capital":
		return budget.Capital
	case strings.HasPrefix(word, "verwaltung"), strings.HasPrefix(word, "ergebnis"), strings.HasPrefix(word, "erfolg"), word == "vwh", word == "operating":
		return budget.Operating
	}
	return ""
}

// sideWord is the side that a cell of the side's column names.
func sideWord(word string) budget.Side {
	switch word {
	case "e", "einnahme", "einnahmen":
		return budget.Income
	case "a", "ausgabe", "ausgaben", "kosten":
		return budget.Expense
	}
	return sideOf(word)
}

// stages are the words for how firm an order is.
var stages = map[string]budget.Stage{
	"reserviert": budget.ReservedStage, "reservierung": budget.ReservedStage, "mittelreservierung": budget.ReservedStage, "reserved": budget.ReservedStage,
	"vorgemerkt": budget.Earmarked, "vormerkung": budget.Earmarked, "mittelvormerkung": budget.Earmarked, "earmarked": budget.Earmarked, "mittelvorbindung": budget.Earmarked,
	"gebunden": budget.Bound, "bestellung": budget.Bound, "bestellt": budget.Bound, "auftrag": budget.Bound, "mittelbindung": budget.Bound, "obligo": budget.Bound, "bound": budget.Bound, "vertrag": budget.Bound,
}

// sums begin the name of a row that adds up others.
var sums = regexp.MustCompile(`^(zwischen|gesamt|end|teil)?(summe|saldo)|^(insgesamt|gesamtleistung|jahresueberschuss|jahresfehlbetrag|zusammen|total)|^(ordentliches|ausserordentliches|finanz|gesamt|jahres|teil)?ergebnis($|vor|der|des|=|aus)|^gesamt$|cashflow|zahlungswirksameveraenderung|finanzmittelfonds`)

// isSum tells the name of a row that adds up others: by its words, or by the "=" of
// the forms of North Rhine-Westphalia.
func isSum(name string) bool {
	return strings.HasPrefix(name, "=") || len(name) < 200 && sums.MatchString(squash(name))
}
