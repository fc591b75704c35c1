// Package plan is a city's plan of digital measures as its council wants it,
// read from TOML: measures, papers, committees, and the money of two books.
package plan

import (
	"time"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Plan is everything that the files of a plan say. It is not changed after
// Load.
type Plan struct {
	source.Meta
	Title         string
	City          string
	CityKey       string // official municipality key (AGS), eight digits with leading zeros
	Licence       Licence
	Provider      string // the IT provider's name
	ProviderShort string // for narrow columns; "" is the same
	Language      words.Lang
	Years         budget.Years
	InForce       budget.Years // years of the budget in force; later ones are medium-term
	AsOf          time.Time    // state of the data
	Strategy      PaperID
	Report        ReportDuty

	Fields      []OwnField
	Principles  []Principle
	Themes      []Theme
	Committees  []Committee
	Papers      []Paper
	Motions     []Motion
	Measures    []*Measure
	Lines       []Line
	Staff       []Staff
	Movements   []Movement
	Commitments []Commitment
	Loads       []ForwardLoad
	Authorities []ForwardAuthority
	FATotals    []ForwardTotal
	Transfers   []Transfer
	Actuals     []Actual
	Totals      []Total
	Scenarios   []Scenario
	ReportTexts []ReportText

	own map[source.Place]map[string]*ownValue // what entries say under Fields
}

// With is a copy of the plan that has other measures.
func (p *Plan) With(measures []*Measure) *Plan {
	other := *p
	other.Measures = measures
	return &other
}

// ProviderLabel is the short name of the IT provider, or the full one if there is none.
func (p *Plan) ProviderLabel() string {
	if p.ProviderShort != "" {
		return p.ProviderShort
	}
	return p.Provider
}

// Licence says what others may do with the data of a plan.
type Licence string

// Licences are those that German cities publish data under, by the ids of
// GovData and SPDX.
var Licences = []Licence{"dl-de/by-2-0", "dl-de/zero-2-0", "CC-BY-4.0", "CC0-1.0"}

// ReportDuty is the yearly report that the council ordered.
type ReportDuty struct {
	source.Meta
	To    CommitteeID
	From  budget.Year
	Until budget.Year
}

var reportFields = source.Fields[ReportDuty]{
	source.Ref("to", "committee", func(d *ReportDuty) *CommitteeID { return &d.To }).Required().Says("Gremium, das den Bericht erhält", "committee that receives the report"),
	source.Year("from", func(d *ReportDuty) *budget.Year { return &d.From }).Required().Says("erstes Berichtsjahr", "first year reported on"),
	source.Year("until", func(d *ReportDuty) *budget.Year { return &d.Until }).Required().Says("letztes Berichtsjahr", "last year reported on"),
}

var planFields = source.Fields[Plan]{
	source.Text("title", func(p *Plan) *string { return &p.Title }).Required().Says("Titel des Plans", "title of the plan"),
	source.Text("city", func(p *Plan) *string { return &p.City }).Says("Name der Stadt", "name of the city"),
	source.CityKey("city_key", func(p *Plan) *string { return &p.CityKey }).Says("amtlicher Gemeindeschlüssel, acht Ziffern als Text", "official municipality key, eight digits as text"),
	source.Text("provider", func(p *Plan) *string { return &p.Provider }).Says("Name des IT-Dienstleisters", "name of the IT provider"),
	source.Text("provider_short", func(p *Plan) *string { return &p.ProviderShort }).Says("Kurzname des IT-Dienstleisters in Spaltenköpfen, Zeilen und Blattnamen", "short name of the IT provider in heads of columns, rows and names of sheets"),
	source.Word("language", []words.Lang{words.German, words.English}, LanguageNames, func(p *Plan) *words.Lang { return &p.Language }).Says("Sprache der Ausgaben: de oder en", "language of what is handed out: de or en"),
	source.Span("years", func(p *Plan) *budget.Years { return &p.Years }).Required().Ended().Says("Jahre des Plans", "years of the plan"),
	source.Span("budget", func(p *Plan) *budget.Years { return &p.InForce }).Says("Jahre des geltenden Haushalts; spätere sind mittelfristige Planung", "years of the budget in force; later ones are medium-term"),
	source.Day("as_of", func(p *Plan) *time.Time { return &p.AsOf }).Says("Stand der Daten", "state of the data"),
	source.Ref("strategy", "paper", func(p *Plan) *PaperID { return &p.Strategy }).Says("Vorlage der Strategie", "paper of the strategy"),
	source.Word("licence", Licences, LicenceNames, func(p *Plan) *Licence { return &p.Licence }).Says("Lizenz für offene Daten", "licence of open data"),
	source.Table("report", reportFields, func(p *Plan) *ReportDuty { return &p.Report }).Says("Pflicht zum Jahresbericht", "the duty to report every year"),
}

// Ids of what a plan speaks about.
type (
	PaperID     string
	CommitteeID string
	ThemeID     string
	PrincipleID string
)

// Principle is a guiding principle of the strategy (Leitsatz).
type Principle struct {
	source.Meta
	ID    PrincipleID
	Title string
}

var principleFields = source.Fields[Principle]{
	source.ID("id", "principle", func(p *Principle) *PrincipleID { return &p.ID }).Required().Says("Kennung", "id"),
	source.Text("title", func(p *Principle) *string { return &p.Title }).Required().Says("Titel", "title"),
}

// Theme is a field of action that measures belong to.
type Theme struct {
	source.Meta
	ID     ThemeID
	Number string // as printed, "2.2"
	Title  string
}

var themeFields = source.Fields[Theme]{
	source.ID("id", "theme", func(t *Theme) *ThemeID { return &t.ID }).Required().Says("Kennung", "id"),
	source.Text("number", func(t *Theme) *string { return &t.Number }).Says("gedruckte Nummer", "number as printed"),
	source.Text("title", func(t *Theme) *string { return &t.Title }).Required().Says("Titel", "title"),
}

// Committee hears papers.
type Committee struct {
	source.Meta
	ID         CommitteeID
	Name       string
	Short      string
	Decides    []Competence
	NoticeDays int // how many days before a meeting papers must be out; 0: nothing is said
}

var committeeFields = source.Fields[Committee]{
	source.ID("id", "committee", func(c *Committee) *CommitteeID { return &c.ID }).Required().Says("Kennung", "id"),
	source.Text("name", func(c *Committee) *string { return &c.Name }).Required().Says("voller Name", "full name"),
	source.Text("short", func(c *Committee) *string { return &c.Short }).Says("Kurzname", "short name"),
	source.List("decides", competenceFields, func(c *Committee) *[]Competence { return &c.Decides }).Says("worüber das Gremium entscheidet oder unterrichtet wird, nach Beträgen", "what the committee decides or is told of, by amounts"),
	source.Number("notice_days", 0, 366, func(c *Committee) *int { return &c.NoticeDays }).Says("so viele Tage vor der Sitzung muss eine Vorlage vorliegen", "so many days before a meeting a paper must be out"),
}

// Label is the short name, or the full one if there is none.
func (c Committee) Label() string {
	if c.Short != "" {
		return c.Short
	}
	return c.Name
}

// Label is the printed number, or the id if there is none.
func (t Theme) Label() string {
	if t.Number != "" {
		return t.Number
	}
	return string(t.ID)
}
