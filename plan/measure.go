package plan

import (
	"digiplan/budget"
	"digiplan/plan/source"
)

// Area is what part of the city a measure is for.
type Area string

// Status is how far a measure has come.
type Status string

// The stations of a measure.
const (
	Idea     Status = "idea"
	Prepared Status = "prepared"
	Decided  Status = "decided"
	Running  Status = "running"
	Paused   Status = "paused"
	Done     Status = "done"
	Stopped  Status = "stopped"
)

// The areas and stations in their order, and the causes that two books may differ for.
var (
	Areas    = []Area{"administration", "group", "society"}
	Statuses = []Status{Idea, Prepared, Decided, Running, Paused, Done, Stopped}
	Causes   = []string{"timing", "plan-version", "vat", "rounding", "missing-city", "missing-provider", "collective", "error"}
)

// Measure is one digital undertaking (Maßnahme).
type Measure struct {
	source.Meta
	ID          budget.MeasureID
	Title       string
	Theme       ThemeID
	Area        Area
	Principles  []PrincipleID
	Status      Status
	Lead        string       // office in charge
	Term        budget.Years // no end: a permanent task
	Priority    int          // 1 first; 0: none given
	Task        string       // "voluntary" or "mandatory"
	Bound       bool         // legally bound or cannot be postponed
	Conditional bool         // subject to the financial situation
	Need        budget.Series
	Running     budget.Series // of the need, what comes back every year; nil: not said
	DecidedBy   []string
	Milestones  []Milestone
	Allocations []Allocation
	Grants      []Grant

	profile *Profile // nil: says nothing
}

// Profile is what a Steckbrief says of a measure beyond its money and decisions. It
// stands apart because most measures say little of it.
type Profile struct {
	Description string   // what it is
	Responsible string   // person or post in charge
	Contact     string   // whom to ask
	Partners    []string // offices, companies and others that take part
	Serves      []string // citizens, business, science, administration
	Offline     string   // how it stays reachable without a computer
	Goals       []string // social, ecological, economic
	Progress    int      // percent of the intended results
	Results     string   // what was achieved
	Next        string   // next steps
	Indicators  []Indicator
	Posts       []Post
}

// Profile is what the measure says; the zero Profile where it says nothing.
func (m *Measure) Profile() Profile {
	if m.profile == nil {
		return Profile{}
	}
	return *m.profile
}

// SetProfile gives the measure a profile of its own.
func (m *Measure) SetProfile(profile Profile) { m.profile = &profile }

// ownProfile can be written to.
func (m *Measure) ownProfile() *Profile {
	if m.profile == nil {
		m.profile = new(Profile)
	}
	return m.profile
}

// Permanent tells a task without an end from one that has a last year, or no term.
func (m *Measure) Permanent() bool { return m.Term.From != 0 && m.Term.To == 0 }

// Origin is where the money of a measure comes from.
type Origin string

// The origins. What is taken over from another purpose or year is not additional.
const (
	Fresh    Origin = "new"      // additional in its book
	Existing Origin = "existing" // was there before the measure
	Shifted  Origin = "shifted"  // taken from another purpose
	Carried  Origin = "carried"  // left of an earlier year
)

// Origins are all of them.
var Origins = []Origin{Fresh, Existing, Shifted, Carried}

// Allocation gives the measure money of a line.
type Allocation struct {
	source.Meta
	Line     budget.LineID
	To       budget.LineID // paid on to the provider, where it is income on this line
	Amounts  budget.Series
	Received budget.Series // what the provider plans to receive, where it differs
	Cause    string        // why it differs
	By       string        // the decision; "" means those of the measure
	Origin   Origin        // "" is not known
}

// Account is the allocation as the ledger adds it up.
func (a *Allocation) Account(measure budget.MeasureID) budget.Allocation {
	return budget.Allocation{
		Measure: measure, Line: a.Line, To: a.To, Amounts: a.Amounts, Received: a.Received, Taxed: a.Cause == "vat", Origin: a,
	}
}

// Explained tells whether the cause says why the books differ.
func (a *Allocation) Explained() bool { return explains(a.Cause) }

// Decisions are the decisions that the allocation stands on.
func (a Allocation) Decisions(m *Measure) []string {
	if a.By != "" {
		return []string{a.By}
	}
	return m.DecidedBy
}

var allocationFields = source.Fields[Allocation]{
	source.Ref("line", "line", func(a *Allocation) *budget.LineID { return &a.Line }).Required().Says("Haushaltsstelle oder Planposition", "budget line"),
	source.Series("amounts", func(a *Allocation) *budget.Series { return &a.Amounts }).Required().Says("Beträge je Jahr", "amounts by year"),
	source.Ref("to", "line", func(a *Allocation) *budget.LineID { return &a.To }).Says("Ertragsposition des IT-Dienstleisters, der das Geld erhält", "the provider's income line that it is paid on to"),
	source.Series("received", func(a *Allocation) *budget.Series { return &a.Received }).Says("was der Dienstleister davon einplant, wo es abweicht", "what the provider plans to receive, where it differs"),
	source.Word("cause", Causes, CauseNames, func(a *Allocation) *string { return &a.Cause }).Says("Grund der Abweichung; mit „vat“ zählt sie als Umsatzsteuer zu den Kosten", "why it differs; with \"vat\" it counts as cost, as the tax that it is"),
	source.Ref("by", "decision", func(a *Allocation) *string { return &a.By }).Says("Beschluss; fehlt er, gilt decided_by der Maßnahme", "the decision; left out: the measure's decided_by"),
	source.Word("origin", Origins, OriginNames, func(a *Allocation) *Origin { return &a.Origin }).Says("Herkunft des Geldes; fehlt sie, ist sie nicht bekannt", "where the money comes from; left out: not known"),
}

var measureFields = source.Fields[Measure]{
	source.ID("id", "measure", func(m *Measure) *budget.MeasureID { return &m.ID }).Required().Says("Kennung", "id"),
	source.Text("title", func(m *Measure) *string { return &m.Title }).Required().Says("Bezeichnung", "title"),
	profiled(source.Prose("description", func(p *Profile) *string { return &p.Description }).Says("Beschreibung für den Steckbrief", "what it is")),
	source.Ref("theme", "theme", func(m *Measure) *ThemeID { return &m.Theme }).Says("Thema", "theme"),
	source.Word("area", Areas, AreaNames, func(m *Measure) *Area { return &m.Area }).Says("Bereich: Stadtverwaltung, Stadtkonzern oder Stadtgesellschaft", "administration, group or society"),
	source.Refs("principles", "principle", func(m *Measure) *[]PrincipleID { return &m.Principles }).Says("Leitsätze", "principles"),
	source.Word("status", Statuses, StatusNames, func(m *Measure) *Status { return &m.Status }).Says("Stand: Idee, vorbereitet, beschlossen, läuft, ruht, abgeschlossen, eingestellt", "how far it has come"),
	source.Text("lead", func(m *Measure) *string { return &m.Lead }).Says("federführendes Amt", "office in charge"),
	profiled(source.Text("responsible", func(p *Profile) *string { return &p.Responsible }).Says("verantwortliche Person oder Stelle; in keiner öffentlichen Ausgabe", "person or post in charge; in nothing that is public")),
	profiled(source.Text("contact", func(p *Profile) *string { return &p.Contact }).Says("wer Auskunft gibt; in keiner öffentlichen Ausgabe", "whom to ask; in nothing that is public")),
	profiled(source.Texts("partners", func(p *Profile) *[]string { return &p.Partners }).Says("beteiligte Ämter, Gesellschaften und andere", "offices, companies and others that take part")),
	source.Span("term", func(m *Measure) *budget.Years { return &m.Term }).Says("Laufzeit", "term"),
	source.Number("priority", 1, 9, func(m *Measure) *int { return &m.Priority }).Says("Priorität, 1 zuerst", "1 first"),
	source.Word("task", []string{"voluntary", "mandatory"}, TaskNames, func(m *Measure) *string { return &m.Task }).Says("freiwillig oder pflichtig", "voluntary or mandatory"),
	source.Bool("bound", func(m *Measure) *bool { return &m.Bound }).Says("rechtlich gebunden oder nicht aufschiebbar", "legally bound or cannot be postponed"),
	source.Bool("conditional", func(m *Measure) *bool { return &m.Conditional }).Says("unter Finanzierungsvorbehalt", "subject to the financial situation"),
	profiled(source.Words("serves", []string{"citizens", "business", "science", "administration"}, ServesNames, func(p *Profile) *[]string { return &p.Serves }).Says("wem sie dient", "whom it serves")),
	profiled(source.Prose("offline", func(p *Profile) *string { return &p.Offline }).Says("wie das Angebot ohne Computer erreichbar bleibt", "how it stays reachable without a computer")),
	profiled(source.Words("goals", []string{"social", "ecological", "economic"}, GoalNames, func(p *Profile) *[]string { return &p.Goals }).Says("Ziele", "goals")),
	profiled(source.Number("progress", 0, 100, func(p *Profile) *int { return &p.Progress }).Says("Fortschritt in Prozent der beabsichtigten Ergebnisse", "percent of the intended results")),
	profiled(source.Prose("results", func(p *Profile) *string { return &p.Results }).Says("Ergebnisse für den Jahresbericht", "what was achieved, for the yearly report")),
	profiled(source.Prose("next", func(p *Profile) *string { return &p.Next }).Says("nächste Schritte", "next steps")),
	source.NonNegativeSeries("need", func(m *Measure) *budget.Series { return &m.Need }).Says("Bedarf je Jahr", "need by year"),
	source.NonNegativeSeries("running", func(m *Measure) *budget.Series { return &m.Running }).Says("Folgekosten: der Teil des Bedarfs, der jedes Jahr wiederkommt; was bleibt, ist einmalig", "the part of the need that comes back every year; the rest is paid once"),
	source.Refs("decided_by", "decision", func(m *Measure) *[]string { return &m.DecidedBy }).Says("Beschlüsse", "decisions"),
	source.List("milestones", milestoneFields, func(m *Measure) *[]Milestone { return &m.Milestones }).Says("Meilensteine", "milestones"),
	profiled(source.List("indicator", indicatorFields, func(p *Profile) *[]Indicator { return &p.Indicators }).Says("Kennzahlen: was die Maßnahme bewirkt", "indicators: what the measure brings")),
	profiled(source.List("post", postFields, func(p *Profile) *[]Post { return &p.Posts }).Says("Stellen, die die Maßnahme braucht", "posts that the measure needs")),
	own[Measure](),
	source.List("allocation", allocationFields, func(m *Measure) *[]Allocation { return &m.Allocations }).Says("Zuordnungen zu Haushaltsstellen", "money of budget lines"),
	source.List("grant", grantFields, func(m *Measure) *[]Grant { return &m.Grants }).Says("Fördermittel", "grants"),
}

// profiled is a field of the profile.
func profiled(field source.Field[Profile]) source.Field[Measure] {
	return source.Apart(field, (*Measure).Profile, (*Measure).ownProfile)
}
